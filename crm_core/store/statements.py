"""The two things SQLAlchemy spells differently for each dialect, spelled once."""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection, Insert, Table, Update

from crm_core.store.base import Row

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite


def affected(
    connection: Connection,
    statement: Update,
    values: dict[str, Any] | None = None,
) -> int:
    """How many rows a conditional update found; rows in memory are not looked at."""
    return connection.execute(statement, values).rowcount


def insert_or_ignore(connection: Connection, table: type[Row], rows: list[dict[str, Any]]) -> None:
    """Rows whose key is there already are left out."""
    statement = _insert_or_ignore(connection.dialect.name, table)
    connection.execute(statement, rows)


def inserted(connection: Connection, table: type[Row], row: dict[str, Any]) -> bool:
    """False when the key is there already."""
    statement = _insert_or_ignore(connection.dialect.name, table)
    counted = statement.execution_options(preserve_rowcount=True)
    return connection.execute(counted, row).rowcount == 1


@cache
def _insert_or_ignore(dialect: str, table: type[Row]) -> Insert:
    return _insert_on(dialect, table).on_conflict_do_nothing()


def insert_or_update(
    connection: Connection,
    table: type[Row],
    key: dict[str, Any],
    values: dict[str, Any],
) -> None:
    connection.execute(
        _insert_on(connection.dialect.name, table)
        .values(**key, **values)
        .on_conflict_do_update(index_elements=list(key), set_=values),
    )


@cache
def _insert_on(dialect: str, table: type[Row]) -> "postgresql.Insert | sqlite.Insert":
    """Of the dialect in use alone: the other one would be loaded for nothing."""
    insert = import_module(f"sqlalchemy.dialects.{dialect}").insert
    return cast("postgresql.Insert | sqlite.Insert", insert(cast("Table", table.__table__)))
