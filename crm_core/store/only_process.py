"""One process on a SQLite file: a second one would be refused by every write of the first."""

import contextlib
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import IO

from sqlalchemy import Engine

from crm_core.errors import StoreError
from crm_core.store.engine import file_of


@contextmanager
def only_process(engine: Engine) -> Iterator[None]:
    """Nobody else has the store while the block runs; PostgreSQL is anybody's.

    The lock is the operating system's and goes with the process, whatever ends it.
    Raises `StoreError` when another process runs on the file.
    """
    with ExitStack() as stack:
        file = _open(engine)
        if file is not None and not _lock(stack.enter_context(file)):
            raise StoreError(
                f"Another Fieldlog runs on {engine.url.database}; stop it first, or use PostgreSQL,"
                " which serves several processes"
            )
        yield


def _open(engine: Engine) -> IO[bytes] | None:
    """The file beside the store. None where there is none, or where no store could be either."""
    store = file_of(engine)
    if store is None:
        return None
    try:
        return store.with_name(f"{store.name}.lock").open("ab")
    except OSError:
        return None


def _lock(file: IO[bytes]) -> bool:
    """Whether it is ours now, until the file is closed."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - only there

        with contextlib.suppress(OSError):
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            return True
        return False
    import fcntl  # noqa: PLC0415 - not on Windows

    with contextlib.suppress(BlockingIOError):
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
