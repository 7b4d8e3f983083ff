"""`fieldlog export`: every kind of record into a folder."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import cast

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn

from bot.errors import CannotRun, reason
from bot.settings import Settings
from crm_core.core import Core
from crm_core.people.actor import Actor, Role
from crm_core.store.migrate import migrate
from crm_core.transfer.export import announce_export, tables
from crm_core.transfer.files import Format, write_file


def export_all(settings: Settings, directory: Path, file_format: str) -> Iterator[tuple[Path, int]]:
    """Each file with its number of rows, as it is finished. Raises `CannotRun`, `StoreError`."""
    operator = Actor(None, Role.ADMIN, "command line", timezone=settings.default_timezone)
    with closing(Core.open(settings)) as core:
        migrate(core.engine)
        with core.work(operator) as work:
            announce_export(work)
        try:
            directory.mkdir(parents=True, exist_ok=True)
            # Only read, so that the bot goes on writing meanwhile.
            with core.reading(operator) as work, _progress() as progress:
                for table in tables(work):
                    path = directory / f"{table.kind}.{file_format}"
                    rows = progress.track(table.rows, description=table.kind)
                    count = write_file(path, cast("Format", file_format), table.fields, rows)
                    yield path, count
        except OSError as error:
            msg = f"Cannot write into {directory}: {reason(error)}; choose another folder"
            raise CannotRun(msg) from error


def _progress() -> Progress:
    """Rows counted on a terminal; nothing elsewhere."""
    console = Console(stderr=True)
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description} {task.completed:,}"),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
