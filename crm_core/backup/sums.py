"""Rows and checksums of every table, to tell whether a restored store is the one backed up."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable

from sqlalchemy import Connection, text

from crm_core.backup.manifest import TableSum

_AT_ONCE = 1000
_NAMES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1"
)
_SAME_EVERYWHERE = {
    "timezone": "UTC",
    "datestyle": "ISO, YMD",
    "intervalstyle": "postgres",
    "bytea_output": "hex",
    "extra_float_digits": "1",
}
"""Settings of a PostgreSQL session that change how values are written."""


def sqlite_sums(connection: sqlite3.Connection) -> dict[str, TableSum]:
    names = [name for (name,) in connection.execute(_NAMES)]
    return {name: _sqlite_sum(connection, name) for name in names}


def _sqlite_sum(connection: sqlite3.Connection, name: str) -> TableSum:
    """In the order of the table itself, which a copy of its pages keeps."""
    count, total = 0, hashlib.sha256()
    cursor = connection.execute(f'SELECT * FROM "{name}" NOT INDEXED')  # noqa: S608 - its own name
    while rows := cursor.fetchmany(_AT_ONCE):
        count += len(rows)
        total.update(json.dumps(rows, default=bytes.hex).encode())
    return TableSum(count, total.hexdigest())


def postgres_sums(connection: Connection, tables: Iterable[str]) -> dict[str, TableSum]:
    """In whatever order the rows lie: the sum of a piece of each row's hash."""
    for name, value in _SAME_EVERYWHERE.items():
        connection.execute(
            text("SELECT set_config(:name, :value, true)"), {"name": name, "value": value}
        )
    return {name: _postgres_sum(connection, name) for name in tables}


def _postgres_sum(connection: Connection, name: str) -> TableSum:
    quoted = connection.dialect.identifier_preparer.quote(name)
    row = connection.execute(
        text(
            "SELECT count(*), coalesce(sum(('x' || left(encode(sha256(convert_to("  # noqa: S608 - its own name
            f"r::text, 'UTF8')), 'hex'), 15))::bit(60)::bigint), 0)::text FROM {quoted} r"
        )
    ).one()
    return TableSum(row[0], row[1])
