"""Copies of a PostgreSQL store: pg_dump in the snapshot that the sums were taken in."""

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, create_engine, inspect, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from crm_core.backup.manifest import TableSum
from crm_core.backup.sums import postgres_sums
from crm_core.backup.tools import Tools
from crm_core.store.models import metadata

_VERSION_TABLE = "alembic_version"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The store as of one moment; `content` can be read once, while the block runs."""

    sums: dict[str, TableSum]
    content: Iterator[bytes]


@contextmanager
def snapshot(engine: Engine, tools: Tools) -> Iterator[Snapshot]:
    """Raises `BackupError`."""
    with engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
        tools.require("pg_dump", server_version(connection))
        tables = our_tables(connection)
        connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))
        name = connection.execute(text("SELECT pg_export_snapshot()")).scalar_one()
        schema = connection.execute(text("SELECT current_schema()")).scalar_one()
        yield Snapshot(
            postgres_sums(connection, tables),
            tools.output(
                "pg_dump",
                engine.url,
                *("--format=custom", "--compress=3", "--no-owner", "--no-privileges"),
                f"--snapshot={name}",
                *(f'--table="{schema}"."{table}"' for table in tables),
            ),
        )


def server_version(connection: Connection) -> int:
    return int(connection.execute(text("SHOW server_version_num")).scalar_one()) // 10_000


def our_tables(connection: Connection) -> list[str]:
    """Others may have tables in the same database."""
    ours = {*metadata.tables, _VERSION_TABLE}
    return sorted(ours.intersection(inspect(connection).get_table_names()))


def put_back(pieces: Iterable[bytes], url: URL, tools: Tools) -> None:
    """In one transaction. Raises `BackupError`."""
    options = ("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction")
    tools.feed("pg_restore", url, pieces, *options)


def sums_of(engine: Engine) -> dict[str, TableSum]:
    with engine.connect() as connection:
        return postgres_sums(connection, our_tables(connection))


@contextmanager
def throw_away(engine: Engine) -> Iterator[Engine | None]:
    """A database of its own while the block runs; None where the user may not make one."""
    name = f"fieldlog_verify_{secrets.token_hex(6)}"
    try:
        _run(engine, f'CREATE DATABASE "{name}" TEMPLATE template0')
    except DBAPIError:
        yield None
        return
    made = create_engine(engine.url.set(database=name), hide_parameters=True)
    try:
        yield made
    finally:
        made.dispose()
        _run(engine, f'DROP DATABASE "{name}" WITH (FORCE)')


def _run(engine: Engine, statement: str) -> None:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(statement))
