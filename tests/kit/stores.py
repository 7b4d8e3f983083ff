"""Fresh, migrated stores: a template of each engine is migrated once, and each test has a copy."""

import shutil
import sqlite3
from contextlib import AbstractContextManager, closing
from pathlib import Path

from crm_core.core import Core
from crm_core.settings import CoreSettings
from crm_core.store.engine import open_engine
from crm_core.store.migrate import migrate
from tests.kit.postgres import PostgresServer


def opened(url: str) -> AbstractContextManager[Core]:
    """The core on that store, closed behind the block."""
    return closing(Core.open(CoreSettings(_env_file=None, database_url=url)))  # type: ignore[call-arg]


def migrated_sqlite(path: Path) -> Path:
    """A template in one file: what its write-ahead log holds is folded in."""
    _migrate(f"sqlite:///{path}")
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path


def copy_sqlite(template: Path, path: Path) -> str:
    """The URL of a copy at `path`."""
    shutil.copyfile(template, path)
    return f"sqlite:///{path}"


def migrated_postgres(server: PostgresServer) -> str:
    url = server.create_database()
    _migrate(url)
    return url


def _migrate(url: str) -> None:
    engine = open_engine(url)
    migrate(engine)
    engine.dispose()
