"""What is worth trying again: the store is away, busy or full; not a mistake of the program."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from crm_core.store.engine import is_transient, open_engine


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = open_engine(database_url)
    yield engine
    engine.dispose()


def failure(engine: Engine, *statements: str) -> DBAPIError:
    with pytest.raises(DBAPIError) as caught:
        run(engine, *statements)
    return caught.value


def run(engine: Engine, *statements: str) -> None:
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM no_such_table",
        "SELECT no_such_column FROM users",
        "SELEC 1",
        "INSERT INTO alembic_version VALUES (NULL)",
    ],
)
def test_a_mistake_of_the_program_is_not_tried_again(engine: Engine, statement: str) -> None:
    assert not is_transient(failure(engine, statement))


def test_a_locked_file_is_tried_again(sqlite_url: str) -> None:
    engine = open_engine(f"{sqlite_url}?timeout=0.01")
    with closing(sqlite3.connect(make_url(sqlite_url).database or "")) as other:
        other.isolation_level = None
        other.execute("BEGIN IMMEDIATE")
        assert is_transient(failure(engine, "SELECT 1"))
    engine.dispose()


def test_a_full_disk_is_tried_again(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    fill = "CREATE TABLE filler AS SELECT randomblob(1000000) AS bytes"
    assert is_transient(failure(engine, "PRAGMA max_page_count = 1", fill))
    engine.dispose()


def test_a_file_that_cannot_be_opened_is_tried_again(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'no such folder' / 'fieldlog.db'}")
    assert is_transient(failure(engine, "SELECT 1"))
    engine.dispose()


def test_a_server_that_is_not_there_is_tried_again(tmp_path: Path) -> None:
    engine = open_engine(f"postgresql://postgres@/nothing?host={tmp_path}")
    assert is_transient(failure(engine, "SELECT 1"))
    engine.dispose()


def test_a_connection_that_is_cut_is_tried_again(postgresql_url: str) -> None:
    engine = open_engine(postgresql_url)
    assert is_transient(failure(engine, "SELECT pg_terminate_backend(pg_backend_pid())"))
    engine.dispose()


@pytest.mark.parametrize("state", ["53100", "53300", "58030", "57P03", "40001", "40P01", "25006"])
def test_what_a_server_cannot_do_just_now_is_tried_again(postgresql_url: str, state: str) -> None:
    engine = open_engine(postgresql_url)
    raising = f"DO $$ BEGIN RAISE EXCEPTION 'not now' USING ERRCODE = '{state}'; END $$"
    assert is_transient(failure(engine, raising))
    engine.dispose()
