"""`fieldlog backup` and `fieldlog restore`: what they say, line by line."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import DownloadColumn, Progress, SpinnerColumn, TextColumn

from bot.settings import Settings
from crm_core.backup.actions import note_backup, note_restore
from crm_core.backup.errors import BackupError, Reason
from crm_core.backup.keeping import folder_for, kept, name_for
from crm_core.backup.making import make_backup
from crm_core.backup.manifest import Manifest
from crm_core.backup.progress import Told
from crm_core.backup.proving import verify
from crm_core.backup.restoring import restore
from crm_core.core import Core
from crm_core.people.actor import Actor, Role
from crm_core.store.only_process import only_process

_UNSEALED = "It is not encrypted; `fieldlog keys new` makes a key for BACKUP_KEY."


def back_up(settings: Settings, file: Path | None) -> Iterator[str]:
    """Raises `StoreError`. Without a file, or into a folder, the file gets a name of ours."""
    with closing(Core.open(settings)) as core:
        now = core.clock.now()
        path = file or folder_for(settings)
        if path.is_dir():
            path /= name_for(core.engine, now)
        with _progress("backing up") as told:
            made = make_backup(core.engine, settings, path, now, told)
        with core.work(_operator(settings)) as work:
            note_backup(work, made.path.name, made.manifest)
        yield f"{made.path}  {_size(made.size)}, {_rows(made.manifest)}"
        if made.manifest.sealing is None:
            yield _UNSEALED


def prove(settings: Settings, file: Path | None) -> Iterator[str]:
    """Raises `StoreError`. Without a file it is the newest of the scheduled ones."""
    with closing(Core.open(settings)) as core:
        path = file or _newest(core, settings)
        with _progress("reading") as told:
            proof = verify(path, settings, core.engine, told)
    yield f"{path} is good: {_described(proof.manifest)}."
    if proof.restored:
        yield "It was restored into a throw-away store, and every table is as it was."
    else:
        yield (
            "It was read to its end but not restored: that takes a DATABASE_URL of PostgreSQL "
            "whose user may create databases."
        )


def put_back(settings: Settings, file: Path) -> Iterator[str]:
    """Raises `StoreError`; also when a bot runs on the SQLite file that is to be filled."""
    with closing(Core.open(settings)) as core, only_process(core.engine):
        with _progress("restoring") as told:
            manifest = restore(file, settings, core.engine, told)
        with core.work(_operator(settings)) as work:
            note_restore(work, manifest)
    yield f"Restored: {_described(manifest)}; every table is as it was."


def _newest(core: Core, settings: Settings) -> Path:
    found = kept(folder_for(settings), core.engine)
    if not found:
        raise BackupError(f"There is no backup in {settings.backup_dir} yet", Reason.FOLDER)
    return found[0].path


def _operator(settings: Settings) -> Actor:
    return Actor(None, Role.ADMIN, "command line", timezone=settings.default_timezone)


def _described(manifest: Manifest) -> str:
    made = manifest.created_at.isoformat(timespec="minutes")
    return f"{manifest.engine} of {made}, revision {manifest.revision}, {_rows(manifest)}"


def _rows(manifest: Manifest) -> str:
    return f"{manifest.rows:,} rows in {len(manifest.tables)} tables"


def _size(size: int) -> str:
    return f"{size / 1e6:,.1f} MB"


@contextmanager
def _progress(doing: str) -> Iterator[Told]:
    """What is done so far, on a terminal; nothing elsewhere."""
    console = Console(stderr=True)
    with Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        DownloadColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as progress:
        task = progress.add_task(doing, total=None)
        yield lambda count: progress.advance(task, count)
