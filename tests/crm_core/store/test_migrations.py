"""Migrations climb the stairs, one at a time, and end where the models are."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

import crm_core.store.migrate
from crm_core.errors import StoreError
from crm_core.store.engine import open_engine
from crm_core.store.indexes import WHERE
from crm_core.store.migrate import (
    current_revision,
    downgrade,
    latest_revision,
    migrate,
    revisions,
)
from crm_core.store.models import metadata

ROOT = Path(__file__).parents[3]
SCRIPTS = ScriptDirectory(str(Path(crm_core.store.migrate.__file__).with_name("migrations")))
STAIRS = [script.revision for script in reversed(list(SCRIPTS.walk_revisions()))]
CONVENTION = re.compile("^(ix|uq|ck|fk|pk)_")


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """Of a store that is up to date."""
    engine = open_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def empty_engine(empty_database_url: str) -> Iterator[Engine]:
    engine = open_engine(empty_database_url)
    yield engine
    engine.dispose()


def test_each_script_is_named_after_its_revision() -> None:
    assert revisions() == STAIRS


def test_each_migration_goes_up_and_down_and_up_again(empty_engine: Engine) -> None:
    for below, revision in zip(["base", *STAIRS], STAIRS, strict=False):
        migrate(empty_engine, revision)
        downgrade(empty_engine, below)
        migrate(empty_engine, revision)

    assert current_revision(empty_engine) == latest_revision()


def test_nothing_is_left_at_the_foot_of_the_stairs(engine: Engine) -> None:
    downgrade(engine, "base")

    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}


def test_the_migrated_store_is_what_the_models_say(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        differences = compare_metadata(context, metadata)

    assert not differences


def test_the_migrated_indexes_hold_the_rows_that_the_models_say(engine: Engine) -> None:
    meant = {
        index.name: index.info[WHERE]
        for table in metadata.tables.values()
        for index in table.indexes
        if WHERE in index.info
    }
    found = {
        index["name"]: re.sub(r"::text|[()]", "", str(condition))
        for table in inspect(engine).get_table_names()
        for index in inspect(engine).get_indexes(table)
        for option, condition in index.get("dialect_options", {}).items()
        if option == f"{engine.dialect.name}_where"
    }

    assert meant
    assert found == meant


def test_every_constraint_has_a_name_of_the_convention(engine: Engine) -> None:
    inspector = inspect(engine)

    names = [
        item["name"]
        for table in set(inspector.get_table_names()) - {"alembic_version"}
        for item in (
            inspector.get_pk_constraint(table),
            *inspector.get_foreign_keys(table),
            *inspector.get_unique_constraints(table),
            *inspector.get_check_constraints(table),
            *inspector.get_indexes(table),
        )
    ]

    assert names
    assert not [name for name in names if not name or not CONVENTION.match(name)]


def test_migrating_a_store_that_is_up_to_date_changes_nothing(engine: Engine) -> None:
    migrate(engine)

    assert current_revision(engine) == latest_revision()


def test_processes_that_start_together_on_an_empty_store_all_find_it_migrated(
    empty_postgresql_url: str,
) -> None:
    started = [
        subprocess.Popen([sys.executable, "-c", _MIGRATE, empty_postgresql_url], cwd=ROOT)
        for _ in range(3)
    ]

    assert [process.wait(60) for process in started] == [0, 0, 0]


_MIGRATE = """
import sys
from crm_core.store.engine import open_engine
from crm_core.store.migrate import migrate
migrate(open_engine(sys.argv[1]))
"""


def test_a_store_of_a_newer_program_is_refused_in_one_line(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(StoreError, match=r"newer Fieldlog.*") as refusal:
        migrate(engine)

    assert "\n" not in str(refusal.value)
