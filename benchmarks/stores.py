"""An empty store of each engine, for as long as a measurement takes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.kit.postgres import running_postgres


@contextmanager
def sqlite() -> Iterator[str]:
    with TemporaryDirectory() as folder:
        yield f"sqlite:///{Path(folder) / 'bench.db'}"


@contextmanager
def postgresql() -> Iterator[str]:
    with running_postgres() as server:
        yield server.create_database()


STORES = {"SQLite": sqlite, "PostgreSQL": postgresql}
