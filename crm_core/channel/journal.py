"""What Telegram has and the store does not say yet, in a file beside SQLite's.

A line in a file outlives the process, for a few millionths of a second. It may not outlive a power
failure, and need not: a message would come twice, and nothing else depends on it.
"""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import structlog
from sqlalchemy import Engine

from crm_core.channel.outbox import Sent
from crm_core.store.engine import file_of

_log = structlog.get_logger()
_SUFFIX = "-sent"
_LONG = 64 * 1024


class SentJournal:
    """Of one process: SQLite is served by no other.

    Opening and reading it raises `OSError`. Once it is open a disk that fails only costs
    its lines: the store then is the first to know.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = self._open(path)

    @classmethod
    def beside(cls, engine: Engine) -> Self | None:
        """None where there is no file: PostgreSQL, or a SQLite that lives in memory."""
        file = file_of(engine)
        return cls(file.with_name(file.name + _SUFFIX)) if file else None

    @staticmethod
    def _open(path: Path) -> int:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)

    def note(self, sent: Sent) -> None:
        with _logged():
            os.write(self._file, _line(sent))

    def noted(self) -> list[Sent]:
        """Also what the store knows by now: to mark it again changes nothing."""
        lines = self._path.read_bytes().splitlines()
        return [sent for sent in map(_read, lines) if sent is not None]

    def keep_only(self, unwritten: Iterable[Sent]) -> None:
        """Forgets, once there is much, what the store says too."""
        with _logged():
            if os.fstat(self._file).st_size > _LONG:
                self._rewrite(unwritten)

    def _rewrite(self, unwritten: Iterable[Sent]) -> None:
        fresh = self._path.with_name(self._path.name + "~")
        fresh.write_bytes(b"".join(map(_line, unwritten)))
        fresh.replace(self._path)
        old, self._file = self._file, self._open(self._path)
        os.close(old)

    def close(self, *, all_written: bool) -> None:
        os.close(self._file)
        if all_written:
            self._path.unlink(missing_ok=True)


@contextmanager
def _logged() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        _log.warning("journal_failed", error=type(error).__name__)


def _line(sent: Sent) -> bytes:
    return json.dumps([sent.id, sent.message_id, sent.error]).encode() + b"\n"


def _read(line: bytes) -> Sent | None:
    """None for what a power failure left of a line."""
    try:
        return Sent(*json.loads(line))
    except (ValueError, TypeError):
        return None
