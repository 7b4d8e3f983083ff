"""What Telegram's answer to a call means for the row that asked for it."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum, auto

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 60.0
_UNCHANGED = "message is not modified"
_NO_SUCH_MESSAGE = ("message to edit not found", "message can't be edited")


class Verdict(Enum):
    DONE = auto()
    RETRY = auto()
    SLOW_DOWN = auto()
    BLOCKED = auto()
    SEND_ANEW = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Outcome:
    verdict: Verdict
    message_id: int | None = None
    wait: float = 0.0
    error: str | None = None


def judge(error: TelegramError, attempts: int) -> Outcome:
    """After the `attempts`-th try of a call failed."""
    reason = f"{type(error).__name__}: {error.message}"
    match error:
        case RetryAfter():
            return Outcome(Verdict.SLOW_DOWN, wait=_seconds(error.retry_after))
        case Forbidden():
            return Outcome(Verdict.BLOCKED, error=reason)
        case BadRequest() if _UNCHANGED in error.message.lower():
            return Outcome(Verdict.DONE)
        case BadRequest() if error.message.lower().startswith(_NO_SUCH_MESSAGE):
            return Outcome(Verdict.SEND_ANEW, error=reason)
        case BadRequest() | ChatMigrated():
            return Outcome(Verdict.FAILED, error=reason)
        case InvalidToken():  # mended by the admin, not by giving up
            return Outcome(Verdict.RETRY, wait=_LONGEST_PAUSE, error=reason)
        case NetworkError():
            pause = min(_FIRST_PAUSE * 2 ** (attempts - 1), _LONGEST_PAUSE)
            return Outcome(Verdict.RETRY, wait=pause, error=reason)
        case _:
            return Outcome(Verdict.FAILED, error=reason)


def _seconds(wait: float | dt.timedelta) -> float:
    return wait.total_seconds() if isinstance(wait, dt.timedelta) else float(wait)
