"""The folder of the scheduled backups: their names, which there are, which are let go."""

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from crm_core.backup.container import read_manifest
from crm_core.backup.errors import BackupError, Reason
from crm_core.backup.sqlite import WORK_FOLDER, folder_of
from crm_core.backup.target import PART, unwritable
from crm_core.settings import CoreSettings

_SUFFIX = ".backup"
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"([a-z0-9_]+)-(\d{8}T\d{6}Z)\.backup")
_OWNER_ONLY = 0o700
_ODD = re.compile(r"[^a-z0-9_]+")
_LEFT_BEHIND = dt.timedelta(days=1)
"""What is unfinished for so long belongs to a process that was killed."""


@dataclass(frozen=True, slots=True)
class Kept:
    path: Path
    made_at: dt.datetime
    size: int


def folder_for(settings: CoreSettings) -> Path:
    """Made if it is not there. Raises `BackupError`."""
    folder = settings.backup_dir
    if folder is None:
        raise BackupError("Name a FILE, or set BACKUP_DIR to a folder for backups", Reason.FOLDER)
    try:
        folder.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    return folder


def name_for(engine: Engine, now: dt.datetime) -> str:
    """Says of which store and when, e.g. `fieldlog-20261123T020000Z.backup`."""
    return f"{_store(engine)}-{now.astimezone(dt.UTC).strftime(_STAMP)}{_SUFFIX}"


def _store(engine: Engine) -> str:
    return _ODD.sub("_", Path(engine.url.database or "").stem.lower()).strip("_") or "store"


def kept(folder: Path, engine: Engine) -> list[Kept]:
    """The backups of this store, newest first. Raises `BackupError`."""
    try:
        found = [
            Kept(path, made_at, path.stat().st_size) for path, made_at in _ours(folder, engine)
        ]
    except OSError as error:
        raise BackupError(f"Cannot read {folder}: {error.strerror or error}") from error
    return sorted(found, key=lambda each: each.made_at, reverse=True)


def _ours(folder: Path, engine: Engine) -> Iterator[tuple[Path, dt.datetime]]:
    for path in folder.iterdir():
        match = _NAME.fullmatch(path.name)
        if match and match[1] == _store(engine) and path.is_file():
            yield path, dt.datetime.strptime(match[2], _STAMP).replace(tzinfo=dt.UTC)


def let_go(folder: Path, engine: Engine, keep: int) -> list[Path]:
    """Deletes all but the newest good ones; called when a new one was just proved.

    What is not ours stays, whatever its name; what is damaged stays for somebody to look at, and
    does not count.
    """
    good = [each.path for each in kept(folder, engine) if _is_backup(each.path)]
    old = good[max(keep, 1) :]
    try:
        for path in old:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    return old


def _is_backup(path: Path) -> bool:
    try:
        read_manifest(path)
    except BackupError:
        return False
    return True


def tidy(engine: Engine, folder: Path, now: dt.datetime) -> None:
    """Removes what a killed process left half done: in the folder, and beside an SQLite store."""
    before = (now - _LEFT_BEHIND).timestamp()
    places = {folder.absolute()}
    if engine.dialect.name == "sqlite":
        places.add(folder_of(engine))
    for path in (path for place in places for path in place.iterdir()):
        if _is_unfinished(path) and path.stat().st_mtime <= before:
            _remove(path)


def _is_unfinished(path: Path) -> bool:
    bare = path.name.removesuffix(PART)
    is_part = bare != path.name and _NAME.fullmatch(bare) is not None
    return is_part or (path.name.startswith(WORK_FOLDER) and path.is_dir())


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
