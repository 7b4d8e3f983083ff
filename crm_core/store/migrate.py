"""Brings a store up to date, or says why it cannot; Alembic configured in code."""

from enum import Enum, auto
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from crm_core.errors import StoreError
from crm_core.store.engine import read_only

_SCRIPTS = Path(__file__).with_name("migrations")


class StoreState(Enum):
    """Of a store, against what this program writes."""

    NEW = auto()
    BEHIND = auto()
    CURRENT = auto()
    AHEAD = auto()


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    return config


def current_revision(engine: Engine) -> str | None:
    with read_only(engine) as connection:
        return MigrationContext.configure(connection).get_current_revision()


def latest_revision() -> str | None:
    return ScriptDirectory.from_config(_config()).get_current_head()


def state_of(engine: Engine) -> StoreState:
    found = current_revision(engine)
    if found is None:
        return StoreState.NEW
    if found == latest_revision():
        return StoreState.CURRENT
    return StoreState.BEHIND if knows(found) else StoreState.AHEAD


def knows(revision: str) -> bool:
    """Whether this program, or an older one, wrote stores of that revision."""
    scripts = ScriptDirectory.from_config(_config()).walk_revisions()
    return any(script.revision == revision for script in scripts)


def migrate(engine: Engine, revision: str = "head") -> None:
    """Up to `revision` in one transaction.

    Raises `StoreError` when the store cannot be reached or is newer than the program.
    """
    try:
        with engine.begin() as connection:
            command.upgrade(_config(connection), revision)
            _try_writing(connection)
    except DatabaseError as error:
        if not _is_done_by_another(engine):
            raise StoreError(unusable(engine, error)) from error
    except CommandError as error:
        msg = "The store was written by a newer Fieldlog; update the program to open it"
        raise StoreError(msg) from error


def _is_done_by_another(engine: Engine) -> bool:
    """Of several processes that start together one migrates, and the others fail to."""
    if engine.dialect.name == "sqlite":
        return False
    try:
        return state_of(engine) is StoreState.CURRENT
    except DatabaseError:
        return False


def reach(engine: Engine) -> None:
    """Raises `StoreError` when the store cannot be opened for writing."""
    try:
        with engine.begin() as connection:
            _try_writing(connection)
    except DatabaseError as error:
        raise StoreError(unusable(engine, error)) from error


def _try_writing(connection: Connection) -> None:
    """SQLite opens a file that may only be read, and says so when something is written."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA user_version = 0")


def downgrade(engine: Engine, revision: str) -> None:
    with engine.begin() as connection:
        command.downgrade(_config(connection), revision)


def unusable(engine: Engine, error: DatabaseError) -> str:
    """One line that says what is wrong with the store and what to do."""
    reason = str(error.orig).strip().splitlines()[0]
    if engine.dialect.name == "sqlite":
        return f"Cannot write {engine.url.database}: {reason}; set DATABASE_URL to a writable file"
    return f"Cannot reach the database: {reason}; check DATABASE_URL and that the server runs"
