"""One line in the log and one count for every turn, whatever becomes of it."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import structlog

from bot.operation.metrics import Metrics
from crm_core.channel.inbox import EarlierOpen

_log = structlog.get_logger()


@dataclass
class Seen:
    """How a turn ended, as far as it is known."""

    outcome: str = "done"
    code: str | None = None
    """Of the apology that the person read."""
    refusal: str | None = None


@contextmanager
def watched(metrics: Metrics, source: str) -> Iterator[Seen]:
    """All lines that the block logs carry the turn, and the step once it is known.

    `source` is what the audit trail calls the turn too.
    """
    seen = Seen()
    began = time.perf_counter()
    with structlog.contextvars.bound_contextvars(turn=source, step=None):
        try:
            yield seen
        except EarlierOpen:  # its turn is still to come
            raise
        except BaseException:
            seen.outcome = "store_away"
            _tell(metrics, seen, time.perf_counter() - began)
            raise
        _tell(metrics, seen, time.perf_counter() - began)


def _tell(metrics: Metrics, seen: Seen, seconds: float) -> None:
    metrics.turned(seen.outcome, seconds)
    more = {"code": seen.code, "refusal": seen.refusal}
    known = {name: value for name, value in more.items() if value}
    _log.info("turn", outcome=seen.outcome, ms=round(seconds * 1000, 1), **known)


def step_taken(step: Callable[..., None]) -> None:
    """From here on the turn is known by its step, e.g. `team.list_people`."""
    name = f"{step.__module__.removeprefix('bot.conversations.')}.{step.__name__}"
    structlog.contextvars.bind_contextvars(step=name)
