"""Whether there are backups, young enough, that could be restored; and how to come by them."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile

from bot.console.findings import Finding, bad, good
from crm_core.backup.container import read_manifest
from crm_core.backup.days import last_day
from crm_core.backup.errors import BackupError
from crm_core.backup.keeping import Kept, folder_for, kept
from crm_core.backup.postgres import server_version
from crm_core.backup.sealing import key_id
from crm_core.backup.target import unwritable
from crm_core.backup.tools import Tools
from crm_core.core import Core
from crm_core.store.engine import read_only

_TOO_OLD = dt.timedelta(hours=36)
_COPIES = 3
"""So many of the newest must still fit on the disk: the next, and the copy it is made from."""


def check_backups(core: Core) -> Iterator[Finding]:
    """Of a store that is up to date."""
    if core.settings.backup_dir is None:
        yield good("No daily backups: set BACKUP_DIR to a folder to have them.")
        return
    try:
        yield from _tools(core)
        folder = folder_for(core.settings)
        _try_writing(folder)
        yield from _newest(core, kept(folder, core.engine))
    except BackupError as error:
        yield bad(f"{error}.")
    yield _key(core)


def _tools(core: Core) -> Iterator[Finding]:
    """Raises `BackupError`."""
    if core.engine.dialect.name != "postgresql":
        return
    with read_only(core.engine) as connection:
        server = server_version(connection)
    for name in ("pg_dump", "pg_restore"):
        Tools(core.settings.pgbin).require(name, server)
    yield good(f"pg_dump and pg_restore are there, for PostgreSQL {server}.")


def _try_writing(folder: Path) -> None:
    try:
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise unwritable(folder, error) from error


def _newest(core: Core, found: list[Kept]) -> Iterator[Finding]:
    if not found:
        yield good(f"No backup in {core.settings.backup_dir} yet; `fieldlog run` makes one a day.")
        return
    newest = found[0]
    yield from _last_run(core)
    age = core.clock.now() - newest.made_at
    if age > _TOO_OLD:
        days = age / dt.timedelta(days=1)
        yield bad(f"The newest backup is {days:.1f} days old: `fieldlog run` makes one a day.")
    if shutil.disk_usage(newest.path.parent).free < _COPIES * newest.size:
        yield bad(f"The disk of {newest.path.parent} is nearly full: make room for backups.")
    yield _opens(core, newest)


def _last_run(core: Core) -> Iterator[Finding]:
    with core.reading() as work:
        latest = last_day(work)
    if latest is not None and latest.outcome != "done":
        yield bad(
            f"The backup of {latest.day} failed: `fieldlog backup` says why, "
            "and so does the log (backup_failed)."
        )


def _opens(core: Core, newest: Kept) -> Finding:
    """Raises `BackupError` when its head cannot be read."""
    sealing = read_manifest(newest.path).sealing
    if sealing and sealing.key_id not in map(key_id, core.settings.opening_keys):
        return bad(
            f"{newest.path} is encrypted with a key that is not set: "
            "add that key to ENCRYPTION_KEYS."
        )
    return good(f"The newest of {core.settings.backup_dir} is {newest.path.name}.")


def _key(core: Core) -> Finding:
    key = core.settings.sealing_key
    if key is None:
        return good("Backups are not encrypted: set BACKUP_KEY (`fieldlog keys new` makes one).")
    return good(f"Backups are encrypted; keep the key ({key_id(key)}) in another place, too.")
