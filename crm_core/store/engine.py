"""One engine for each dialect, and what a transaction means on it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    NoSuchModuleError,
    OperationalError,
    TimeoutError,  # noqa: A004 - SQLAlchemy's name for a pool that is empty
)

from crm_core.errors import StoreError

_BUSY_SECONDS = 10.0
"""How long a writer waits for another one, unless the address says otherwise (`?timeout=`)."""
_TRANSIENT_SQLSTATES = (
    "08",  # the connection broke
    "25006",  # read-only for now: a standby that takes over
    "40001",  # serialization failure
    "40P01",  # deadlock
    "53",  # disk, memory or connections are used up
    "55P03",  # a lock was not to be had
    "57P",  # shut down, crashed, or not yet up
    "58",  # the disk cannot be read or written
)
_PRIMARY_CODE = 0xFF
_TRANSIENT_SQLITE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    }
)


def open_engine(url: str) -> Engine:
    """An engine whose every `begin()` takes the write lock at once on SQLite.

    Raises `StoreError` when the address is of no engine that is served.
    """
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            return _sqlite(parsed)
        if parsed.get_backend_name() == "postgresql":
            return create_engine(
                url, pool_size=8, max_overflow=8, pool_pre_ping=True, hide_parameters=True
            )
    except (ArgumentError, NoSuchModuleError) as error:
        raise StoreError(_WRONG_URL) from error
    raise StoreError(_WRONG_URL)


_WRONG_URL = "DATABASE_URL must look like sqlite:///fieldlog.db or postgresql://user:pass@host/db"


def _sqlite(url: URL) -> Engine:
    patience = (
        url if "timeout" in url.query else url.update_query_dict({"timeout": str(_BUSY_SECONDS)})
    )
    engine = create_engine(patience, pool_size=8, max_overflow=8, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: object) -> None:
        # Transactions are begun by the listener below, not by the driver's guess.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("read_only", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def file_of(engine: Engine) -> Path | None:
    """Where SQLite keeps the store. None for PostgreSQL and for what lives in memory."""
    name = (engine.url.database or "").removeprefix("file:")
    return None if engine.dialect.name != "sqlite" or name in {"", ":memory:"} else Path(name)


@contextmanager
def read_only(engine: Engine) -> Iterator[Connection]:
    """A short read that takes no write lock."""
    with engine.connect().execution_options(read_only=True) as connection:
        yield connection


@contextmanager
def savepoint(connection: Connection) -> Iterator[Connection]:
    """A part of SQLite's transaction that is taken back alone when the block raises.

    By the driver: SQLAlchemy's own would take a tenth of a turn.
    """
    driver = cast("sqlite3.Connection", connection.connection.driver_connection)
    driver.execute("SAVEPOINT part")
    try:
        yield connection
    except BaseException:
        if driver.in_transaction:  # else SQLite has taken back the whole of it
            driver.execute("ROLLBACK TO part")
            driver.execute("RELEASE part")
        raise
    driver.execute("RELEASE part")


def is_transient(error: BaseException) -> bool:
    """Whether the same transaction may succeed if it is simply tried again.

    So it is while the store is away, busy, full or cannot read its disk; a missing table or a
    statement that it does not understand stays what it is.
    """
    if isinstance(error, TimeoutError):  # every connection is in use
        return True
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    original: Any = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(original, sqlite3.Error):
        return getattr(original, "sqlite_errorcode", 0) & _PRIMARY_CODE in _TRANSIENT_SQLITE
    if original is error:
        return False
    state: str | None = getattr(original, "sqlstate", None)
    if state is None:  # no server answered
        return isinstance(error, OperationalError)
    return state.startswith(_TRANSIENT_SQLSTATES)
