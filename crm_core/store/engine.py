"""One engine for each dialect, and what a transaction means on it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

from crm_core.errors import StoreError

_BUSY_SECONDS = 10.0
"""How long a writer waits for another one, unless the address says otherwise (`?timeout=`)."""
_TRANSIENT_SQLSTATES = {"40001", "40P01"}  # serialization failure, deadlock


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


@contextmanager
def read_only(engine: Engine) -> Iterator[Connection]:
    """A short read that takes no write lock."""
    with engine.connect().execution_options(read_only=True) as connection:
        yield connection


def is_transient(error: BaseException) -> bool:
    """Whether the same transaction may succeed if it is simply tried again."""
    if not isinstance(error, DBAPIError):
        return False
    if error.connection_invalidated or isinstance(error, OperationalError):
        return True
    original: Any = error.orig
    return getattr(original, "sqlstate", None) in _TRANSIENT_SQLSTATES
