"""Makes a backup of the whole store and reads it back once, while everybody works on."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from crm_core.backup import postgres, sqlite
from crm_core.backup.container import Writer, content
from crm_core.backup.errors import BackupError, Reason
from crm_core.backup.manifest import Manifest, Packing, TableSum
from crm_core.backup.progress import Told, counted, read_through, tell_nobody
from crm_core.backup.sealing import new_sealing
from crm_core.backup.target import written_whole
from crm_core.backup.tools import Tools
from crm_core.settings import CoreSettings
from crm_core.store.migrate import StoreState, current_revision, state_of, unusable


@dataclass(frozen=True, slots=True)
class Made:
    path: Path
    size: int
    manifest: Manifest


def make_backup(
    engine: Engine,
    settings: CoreSettings,
    path: Path,
    now: dt.datetime,
    told: Told = tell_nobody,
) -> Made:
    """Raises `BackupError`; then there is no such file."""
    key = settings.sealing_key
    try:
        revision = _revision(engine)
        with _taken(engine, settings) as (sums, packing, pieces):
            manifest = Manifest(
                engine="sqlite" if engine.dialect.name == "sqlite" else "postgresql",
                revision=revision,
                created_at=now.replace(microsecond=0),
                tables=sums,
                packing=packing,
                sealing=new_sealing(key) if key else None,
            )
            with written_whole(path) as file:
                writer = Writer(file, manifest, key)
                for piece in counted(pieces, told):
                    writer.write(piece)
                writer.finish()
    except DatabaseError as error:
        raise BackupError(unusable(engine, error), Reason.STORE) from error
    read_through(content(path, settings.opening_keys))  # what the disk gives back is whole
    return Made(path, path.stat().st_size, manifest)


def _revision(engine: Engine) -> str:
    """The store may be behind the program: before an update is when one wants a backup."""
    state = state_of(engine)
    if state is StoreState.AHEAD:
        msg = "The store was written by a newer Fieldlog; back it up with that one"
        raise BackupError(msg, Reason.STORE)
    revision = current_revision(engine)
    if revision is None:
        raise BackupError("The store is new: there is nothing to back up", Reason.STORE)
    return revision


Taken = tuple[Mapping[str, TableSum], Packing, Iterable[bytes]]


@contextmanager
def _taken(engine: Engine, settings: CoreSettings) -> Iterator[Taken]:
    if engine.dialect.name == "sqlite":
        with sqlite.copied(engine) as copy:
            yield sqlite.sums_of(copy), "zlib", sqlite.content_of(copy)
    else:
        with postgres.snapshot(engine, Tools(settings.pgbin)) as taken:
            yield taken.sums, "none", taken.content  # pg_dump packs by itself
