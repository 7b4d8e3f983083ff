"""Puts a backup into an empty store, and compares what is there then with what was backed up."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DatabaseError

from crm_core.backup import postgres, sqlite
from crm_core.backup.container import content, read_manifest
from crm_core.backup.errors import BackupError, Reason
from crm_core.backup.manifest import Manifest
from crm_core.backup.progress import Told, counted, read_through, tell_nobody
from crm_core.backup.proving import compare
from crm_core.backup.tools import Tools
from crm_core.settings import CoreSettings
from crm_core.store.engine import read_only
from crm_core.store.migrate import downgrade, knows, unusable

_VERSION_TABLE = "alembic_version"


def restore(
    path: Path, settings: CoreSettings, store: Engine, told: Told = tell_nobody
) -> Manifest:
    """Raises `BackupError`; the store is then as empty as it was.

    The whole file is read before the first row is written: what is cut off restores nothing.
    """
    manifest = read_manifest(path)
    try:
        _fits(manifest, store)
        read_through(counted(content(path, settings.opening_keys), told))
        pieces = content(path, settings.opening_keys)
        if manifest.engine == "sqlite":
            _into_sqlite(pieces, manifest, store)
        else:
            _into_postgres(pieces, manifest, store, Tools(settings.pgbin))
    except DatabaseError as error:
        raise BackupError(unusable(store, error), Reason.STORE) from error
    return manifest


def _fits(manifest: Manifest, store: Engine) -> None:
    if manifest.engine != store.dialect.name:
        msg = (
            f"This is a backup of {manifest.engine}, and DATABASE_URL names {store.dialect.name}; "
            "restore it into its own kind"
        )
        raise BackupError(msg)
    if not knows(manifest.revision):
        raise BackupError("This backup was made by a newer Fieldlog; update the program first")
    if not _is_empty(store):
        where = store.url.database
        msg = f"The store {where} is not empty; set DATABASE_URL to a new one to restore into"
        raise BackupError(msg)


def _is_empty(store: Engine) -> bool:
    """Tables may be there, rows may not; on SQLite not in anybody's, as all are overwritten."""
    with read_only(store) as connection:
        if store.dialect.name == "sqlite":
            names = inspect(connection).get_table_names()
        else:
            names = postgres.our_tables(connection)
        quote = store.dialect.identifier_preparer.quote
        return not any(
            connection.execute(text(f"SELECT 1 FROM {quote(name)} LIMIT 1")).first()  # noqa: S608 - its own name
            for name in names
            if name != _VERSION_TABLE
        )


def _into_sqlite(pieces: Iterator[bytes], manifest: Manifest, store: Engine) -> None:
    with sqlite.extracted(pieces, sqlite.folder_of(store)) as copy:
        compare(manifest, sqlite.sums_of(copy))
        sqlite.put_back(copy, store)


def _into_postgres(
    pieces: Iterator[bytes], manifest: Manifest, store: Engine, tools: Tools
) -> None:
    with read_only(store) as connection:
        tools.require("pg_restore", postgres.server_version(connection))
        made = bool(postgres.our_tables(connection))
    if made:
        downgrade(store, "base")
        with store.begin() as connection:
            connection.execute(text(f"DROP TABLE {_VERSION_TABLE}"))
    postgres.put_back(pieces, store.url, tools)
    compare(manifest, postgres.sums_of(store))
