"""`fieldlog export`: every kind of record into a folder."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from bot.running import CannotRun
from bot.settings import Settings
from crm_core.core import Core
from crm_core.people.actor import Actor, Role
from crm_core.store.migrate import migrate
from crm_core.transfer.export import kinds, records
from crm_core.transfer.files import Format, write_file


def export_all(settings: Settings, directory: Path, file_format: str) -> Iterator[tuple[Path, int]]:
    """Each file with its number of rows, as it is finished. Raises `CannotRun`, `StoreError`."""
    core = Core.open(settings)
    try:
        migrate(core.engine)
        directory.mkdir(parents=True, exist_ok=True)
        operator = Actor(None, Role.ADMIN, "command line", timezone=settings.default_timezone)
        with core.work(operator) as work:
            for kind in kinds():
                path = directory / f"{kind}.{file_format}"
                rows = records(work, kind)
                yield path, write_file(path, cast("Format", file_format), rows)
    except OSError as error:
        msg = f"Cannot write {directory}: {error.strerror}; choose another folder"
        raise CannotRun(msg) from error
    finally:
        core.close()
