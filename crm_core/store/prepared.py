"""Statements that every turn runs: on SQLite they go to the driver as they are.

SQLAlchemy writes them, for both engines, and knows how their values are stored. To pass one on
takes it ten times as long as SQLite to answer; beside a round trip to PostgreSQL that is little.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any, cast

from sqlalchemy import Connection, Delete, Insert, Select, Update
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeEngine

Values = Mapping[str, Any]
_Statement = Select[*tuple[Any, ...]] | Insert | Update | Delete
_Convert = Callable[[Any], Any]
_Compiled = tuple[str, Sequence[str], Values, Sequence[tuple[int, _Convert]]]
_DIALECT = sqlite.dialect()


class Prepared:
    """One statement with named parameters. What a session holds unwritten is not seen."""

    def __init__(self, statement: _Statement) -> None:
        self._statement = statement
        self._compiled: _Compiled | None = None

    def one(self, connection: Connection, values: Values) -> Any:
        """A row, or None."""
        found = self.all(connection, values)
        return found[0] if found else None

    def all(self, connection: Connection, values: Values) -> Sequence[Any]:
        if connection.dialect.name != _DIALECT.name:
            return connection.execute(self._statement, values).all()
        return [self._read(row) for row in self._on_sqlite(connection, values)]

    def run(self, connection: Connection, values: Values) -> int:
        """How many rows an update or a deletion found."""
        if connection.dialect.name != _DIALECT.name:
            return connection.execute(self._statement, values).rowcount
        return cast("int", self._on_sqlite(connection, values).rowcount)

    def run_all(self, connection: Connection, rows: Sequence[Values]) -> None:
        if connection.dialect.name != _DIALECT.name:
            if rows:
                connection.execute(self._statement, rows)
            return
        for values in rows:
            self._on_sqlite(connection, values)

    def _on_sqlite(self, connection: Connection, values: Values) -> Any:
        if self._compiled is None:
            self._compiled = _compile(self._statement, values)
        sql, names, own, stored = self._compiled
        given = [values[name] if name in values else own[name] for name in names]
        for place, store in stored:
            given[place] = store(given[place])
        return cast("Any", connection.connection.driver_connection).execute(sql, given)

    @cached_property
    def _read(self) -> Callable[[Sequence[Any]], Any]:
        columns = cast("Select[*tuple[Any, ...]]", self._statement).selected_columns
        row = cast("Any", namedtuple("row", columns.keys()))  # noqa: PYI024 - of this statement
        kept = [(place, how) for place, c in enumerate(columns) if (how := _from_store(c.type))]

        def read(stored: Sequence[Any]) -> Any:
            values = list(stored)
            for place, convert in kept:
                values[place] = convert(values[place])
            return row._make(values)

        return read


def _compile(statement: _Statement, values: Values) -> _Compiled:
    columns = list(values) if isinstance(statement, Insert) else None
    compiled = statement.compile(dialect=_DIALECT, column_keys=columns)
    names = compiled.positiontup or []
    own = compiled.params | {c.key: cast("Any", c.default).arg for c in compiled.insert_prefetch}
    kinds = enumerate(compiled.binds[name].type for name in names)
    stored = [(place, how) for place, kind in kinds if (how := _to_store(kind))]
    return str(compiled), names, own, stored


def _to_store(kind: TypeEngine[Any]) -> _Convert | None:
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)


def _from_store(kind: TypeEngine[Any]) -> _Convert | None:
    return kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
