"""The two things SQLAlchemy spells differently for each dialect, spelled once."""

from typing import Any, cast

from sqlalchemy import CursorResult, Table, Update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from crm_core.store.base import Row


def affected(session: Session, statement: Update) -> int:
    """How many rows a conditional update found; rows in memory are not looked at."""
    result = session.execute(statement, execution_options={"synchronize_session": False})
    return cast("CursorResult[Any]", result).rowcount


def insert_or_ignore(session: Session, table: type[Row], values: dict[str, Any]) -> bool:
    """False when a row with this key is there already."""
    statement = _insert(session, table).on_conflict_do_nothing()
    options = {"preserve_rowcount": True}
    return session.connection().execute(statement, values, execution_options=options).rowcount == 1


def insert_or_update(
    session: Session,
    table: type[Row],
    key: dict[str, Any],
    values: dict[str, Any],
) -> None:
    session.execute(
        _insert(session, table)
        .values(**key, **values)
        .on_conflict_do_update(index_elements=list(key), set_=values),
    )


def _insert(session: Session, table: type[Row]) -> postgresql.Insert | sqlite.Insert:
    on_postgresql = session.get_bind().dialect.name == "postgresql"
    name = cast("Table", table.__table__)
    return postgresql.insert(name) if on_postgresql else sqlite.insert(name)
