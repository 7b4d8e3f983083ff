"""Copies of an SQLite store, taken while others go on writing, and put back the same way."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from sqlalchemy import Engine

from crm_core.backup.errors import BackupError, Reason
from crm_core.backup.manifest import TableSum
from crm_core.backup.sums import sqlite_sums
from crm_core.backup.target import unwritable

_PIECE = 1 << 20
WORK_FOLDER = ".fieldlog-backup-"
"""How a folder begins in which a copy lies for as long as it is worked on."""


@contextmanager
def copied(engine: Engine) -> Iterator[Path]:
    """The store as of one moment, in a file that lies beside it while the block runs.

    One step of the backup interface reads it all within one read transaction: in WAL mode that
    hinders no writer, and no writer can make it begin anew.
    """
    with _work_folder(folder_of(engine)) as folder:
        path = folder / "copy.db"
        with _copying(), closing(sqlite3.connect(path)) as copy, _connected(engine) as store:
            store.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")  # all of it in the one file
        yield path


@contextmanager
def _copying() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        reason = Reason.SPACE if "full" in str(error) else Reason.STORE
        raise BackupError(f"Cannot copy the store: {error}", reason) from error


@contextmanager
def _work_folder(beside: Path | None) -> Iterator[Path]:
    """Nobody else can look into it. Raises `BackupError` for what cannot be written there."""
    try:
        with TemporaryDirectory(prefix=WORK_FOLDER, dir=beside) as folder:
            yield Path(folder)
    except OSError as error:
        raise unwritable(beside or Path(gettempdir()), error) from error


def folder_of(engine: Engine) -> Path:
    """Where the store lies, however its address is written."""
    with _connected(engine) as store:
        [(_, _, file), *_] = store.execute("PRAGMA database_list")
    return Path(file).parent if file else Path(gettempdir())


@contextmanager
def extracted(pieces: Iterable[bytes], beside: Path | None = None) -> Iterator[Path]:
    """The content of a backup as a store of its own, for as long as the block runs."""
    with _work_folder(beside) as folder:
        path = folder / "copy.db"
        with path.open("wb") as file:
            for piece in pieces:
                file.write(piece)
        yield path


def put_back(path: Path, engine: Engine) -> None:
    """In one transaction: killed in the middle of it, the store is as it was."""
    with _copying(), _read(path) as copy, _connected(engine) as store:
        copy.backup(store)


def content_of(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def sums_of(path: Path) -> dict[str, TableSum]:
    """Raises `BackupError` when it is no sound store."""
    try:
        with _read(path) as copy:
            if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise BackupError("The store in this backup is damaged; use another one")
            return sqlite_sums(copy)
    except sqlite3.DatabaseError as error:
        raise BackupError(f"The store in this backup cannot be read: {error}") from error


@contextmanager
def _read(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        yield connection


@contextmanager
def _connected(engine: Engine) -> Iterator[sqlite3.Connection]:
    with closing(engine.raw_connection()) as pooled:
        driver = pooled.driver_connection
        assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - the caller looked at the dialect
        yield driver
