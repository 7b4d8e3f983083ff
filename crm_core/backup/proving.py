"""Proves a backup: reads it to its end, restores it where it harms nobody, and compares."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from crm_core.backup import postgres, sqlite
from crm_core.backup.container import content, read_manifest
from crm_core.backup.errors import BackupError
from crm_core.backup.manifest import Manifest, TableSum
from crm_core.backup.progress import Told, counted, read_through, tell_nobody
from crm_core.backup.tools import Tools
from crm_core.settings import CoreSettings


@dataclass(frozen=True, slots=True)
class Proof:
    """`restored`: also put into a throw-away store and compared with it, table by table."""

    manifest: Manifest
    restored: bool


def verify(path: Path, settings: CoreSettings, store: Engine, told: Told = tell_nobody) -> Proof:
    """Raises `BackupError`. A dump of PostgreSQL is restored where `store` lets us."""
    manifest = read_manifest(path)
    read_through(counted(content(path, settings.opening_keys), told))
    if manifest.engine == "sqlite":
        with sqlite.extracted(content(path, settings.opening_keys)) as copy:
            compare(manifest, sqlite.sums_of(copy))
        return Proof(manifest, restored=True)
    return Proof(manifest, restored=_restored(path, manifest, settings, store))


def _restored(path: Path, manifest: Manifest, settings: CoreSettings, store: Engine) -> bool:
    tools = Tools(settings.pgbin)
    tools.feed("pg_restore", None, content(path, settings.opening_keys), "--list")
    if store.dialect.name != "postgresql":
        return False
    with postgres.throw_away(store) as database:
        if database is None:
            return False
        postgres.put_back(content(path, settings.opening_keys), database.url, tools)
        compare(manifest, postgres.sums_of(database))
    return True


def compare(manifest: Manifest, found: dict[str, TableSum]) -> None:
    """Raises `BackupError` naming the tables that are not as they were."""
    names = {*manifest.tables, *found}
    wrong = sorted(name for name in names if manifest.tables.get(name) != found.get(name))
    if wrong:
        raise BackupError(f"What was restored differs in {', '.join(wrong)}; use another backup")
