"""Brings a store up to date, or says why it cannot."""

from enum import Enum, auto
from pathlib import Path

from sqlalchemy import Connection, Engine, column, inspect, select, table
from sqlalchemy.exc import DatabaseError

from crm_core.errors import StoreError
from crm_core.store.engine import read_only

SCRIPTS = Path(__file__).with_name("migrations")
_VERSION = table("alembic_version", column("version_num"))


class StoreState(Enum):
    """Of a store, against what this program writes."""

    NEW = auto()
    BEHIND = auto()
    CURRENT = auto()
    AHEAD = auto()


def revisions() -> list[str]:
    """All that this program knows, oldest first: each script is named after its own."""
    scripts = (SCRIPTS / "versions").glob("[0-9]*_*.py")
    return sorted(script.name.partition("_")[0] for script in scripts)


def latest_revision() -> str:
    return revisions()[-1]


def knows(revision: str) -> bool:
    """Whether this program, or an older one, wrote stores of that revision."""
    return revision in revisions()


def current_revision(engine: Engine) -> str | None:
    with read_only(engine) as connection:
        if not inspect(connection).has_table(_VERSION.name):
            return None
        return connection.execute(select(_VERSION.c.version_num)).scalar_one_or_none()


def state_of(engine: Engine) -> StoreState:
    found = current_revision(engine)
    if found is None:
        return StoreState.NEW
    if found == latest_revision():
        return StoreState.CURRENT
    return StoreState.BEHIND if knows(found) else StoreState.AHEAD


def migrate(engine: Engine, revision: str | None = None) -> None:
    """Up to `revision`, or to the latest, in one transaction.

    Raises `StoreError` when the store cannot be reached or is newer than the program.
    """
    try:
        state = state_of(engine)
        if state is StoreState.AHEAD:
            msg = "The store was written by a newer Fieldlog; update the program to open it"
            raise StoreError(msg)
        if revision is not None or state is not StoreState.CURRENT:
            _climb(engine, revision or latest_revision())
        reach(engine)
    except DatabaseError as error:
        if not _is_done_by_another(engine):
            raise StoreError(unusable(engine, error)) from error


def _climb(engine: Engine, revision: str) -> None:
    # Here, because Alembic is 8 MB that a bot with an up-to-date store never needs.
    from crm_core.store.stairs import upgrade  # noqa: PLC0415

    with engine.begin() as connection:
        upgrade(connection, revision)


def downgrade(engine: Engine, revision: str) -> None:
    from crm_core.store.stairs import downgrade as climb_down  # noqa: PLC0415 - see above

    with engine.begin() as connection:
        climb_down(connection, revision)


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


def unusable(engine: Engine, error: DatabaseError) -> str:
    """One line that says what is wrong with the store and what to do."""
    reason = str(error.orig).strip().splitlines()[0]
    if engine.dialect.name == "sqlite":
        return f"Cannot write {engine.url.database}: {reason}; set DATABASE_URL to a writable file"
    return f"Cannot reach the database: {reason}; check DATABASE_URL and that the server runs"
