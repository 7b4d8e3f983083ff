"""Fixtures that every test may ask for: stores of both engines, the whole road."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.kit.postgres import PostgresServer, running_postgres
from tests.kit.scratch import scratch
from tests.kit.stores import copy_sqlite, migrated_postgres, migrated_sqlite
from tests.kit.world import World

# How long an example takes is the machine's business, and a loaded one would fail by chance.
settings.register_profile("fieldlog", deadline=None, print_blob=True)
settings.load_profile("fieldlog")


def pytest_configure() -> None:
    """All that tests write lies where no disk is waited for, if there is such a place."""
    if folder := scratch():
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(folder))


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A real PostgreSQL; started when the first test asks for it."""
    with running_postgres() as server:
        yield server


@pytest.fixture(scope="session")
def _sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return migrated_sqlite(tmp_path_factory.mktemp("template") / "fieldlog.db")


@pytest.fixture(scope="session")
def _postgres_template(postgres: PostgresServer) -> Iterator[str]:
    url = migrated_postgres(postgres)
    yield url
    postgres.drop_database(url)


@pytest.fixture
def sqlite_url(_sqlite_template: Path, tmp_path: Path) -> str:
    """A migrated SQLite store of the test's own."""
    return copy_sqlite(_sqlite_template, tmp_path / "fieldlog.db")


@pytest.fixture
def postgresql_url(postgres: PostgresServer, _postgres_template: str) -> Iterator[str]:
    """A migrated PostgreSQL store of the test's own."""
    url = postgres.create_database(_postgres_template)
    yield url
    postgres.drop_database(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated store of the test's own; the test runs once on each engine."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def world(database_url: str) -> Iterator[World]:
    """The whole road, once on each engine: sandbox, running bot, store, clock."""
    made = World(database_url)
    made.start_bot()
    yield made
    made.close()


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'empty.db'}"


@pytest.fixture
def empty_postgresql_url(postgres: PostgresServer) -> Iterator[str]:
    url = postgres.create_database()
    yield url
    postgres.drop_database(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database_url(request: pytest.FixtureRequest) -> str:
    """A store without a table; the test runs once on each engine."""
    url: str = request.getfixturevalue(f"empty_{request.param}_url")
    return url
