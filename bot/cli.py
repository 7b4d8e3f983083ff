"""The command line: `fieldlog` and `python -m bot`."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import structlog
import typer
from pydantic import ValidationError

from bot.errors import CannotRun
from bot.operation import logs
from bot.settings import Settings
from crm_core.errors import StoreError
from crm_core.people.actor import Role


class ExportFormat(StrEnum):
    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"


app = typer.Typer(
    help="Fieldlog: one sentence, one card, one tap.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def main() -> None:
    """What nobody foresaw is logged without what may be secret in it; exit 1 like the rest."""
    logs.configure(())
    logs.catch_the_rest()
    try:
        app()
    except Exception as error:  # noqa: BLE001 - the last resort
        structlog.get_logger().exception("command_failed")
        typer.echo(f"Fieldlog failed: {type(error).__name__}; its log says where", err=True)
        sys.exit(1)


@contextmanager
def _one_line() -> Iterator[None]:
    """What is not right outside the program: one line on standard error, exit 1."""
    try:
        yield
    except (StoreError, CannotRun) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


def _settings() -> Settings:
    """The logs are told at once what to hide. Raises `CannotRun`, naming what is not right."""
    try:
        settings = Settings()
    except ValidationError as error:
        raise CannotRun("\n".join(_wrong_settings(error))) from None
    except UnicodeDecodeError:
        raise CannotRun("Cannot read .env: write it in UTF-8") from None
    logs.configure(settings.secrets, settings.log_format)
    return settings


def _wrong_settings(error: ValidationError) -> Iterator[str]:
    for wrong in error.errors():
        name = "_".join(str(part) for part in wrong["loc"]).upper()
        advice = wrong["msg"].removeprefix("Value error, ")
        yield f"{name}: {advice}" if name else advice


@app.command()
def demo(
    port: Annotated[
        int | None, typer.Option(min=0, max=65_535, help="of the chat page; the usual one is 8765")
    ] = None,
    browser: Annotated[bool, typer.Option(help="open the page in a browser")] = True,  # noqa: FBT002 - typer's form
) -> None:
    """Play with sample data: a local chat page, no token, no internet."""
    from bot.demo.running import demo as play  # noqa: PLC0415 - keeps --help fast

    logs.only_troubles()  # the terminal is for the page's address
    with _one_line():
        asyncio.run(play(port, browser=browser))


@app.command()
def run() -> None:
    """Run the bot: long polling, or a webhook when PUBLIC_URL is set."""
    with _one_line():
        settings = _settings()
        from bot.running import run as run_bot  # noqa: PLC0415 - keeps --help fast

        asyncio.run(run_bot(settings))


@app.command()
def migrate() -> None:
    """Bring the store up to date."""
    from crm_core.core import Core  # noqa: PLC0415 - keeps --help fast
    from crm_core.store.migrate import migrate as bring_up  # noqa: PLC0415 - same

    with _one_line(), closing(Core.open(_settings())) as core:
        bring_up(core.engine)
    typer.echo("The store is up to date.")


@app.command()
def check() -> None:
    """Find what is wrong with settings, store, token and address, and say how to mend it."""
    from bot.console.check import check as look  # noqa: PLC0415 - keeps --help fast

    async def show(settings: Settings) -> bool:
        all_good = True
        async for finding in look(settings):
            typer.echo(f"{'ok ' if finding.good else 'BAD'}  {finding.text}", err=not finding.good)
            all_good &= finding.good
        return all_good

    with _one_line():
        if not asyncio.run(show(_settings())):
            raise typer.Exit(1)


@app.command()
def invite(
    role: Annotated[Role, typer.Option(help="admin, manager, rep or service")],
    team: Annotated[str, typer.Option(help="team that the person joins")] = "",
) -> None:
    """Print a one-time invitation link."""
    from bot.console.invite import invitation_link  # noqa: PLC0415 - keeps --help fast

    if role is Role.CUSTOMER:
        raise typer.BadParameter("customers are invited in the chat", param_hint="--role")
    with _one_line():
        typer.echo(asyncio.run(invitation_link(_settings(), role, team)))


@app.command()
def export(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="made if it is not there")],
    file_format: Annotated[
        ExportFormat,
        typer.Option("--format", help="jsonl, csv or xlsx"),
    ] = ExportFormat.JSONL,
) -> None:
    """Write every record, one file for each kind."""
    from bot.console.export import export_all  # noqa: PLC0415 - keeps --help fast

    with _one_line():
        for path, count in export_all(_settings(), directory, file_format.value):
            typer.echo(f"{path}  {count}")


@app.command()
def backup(
    file: Annotated[
        Path | None, typer.Argument(help="a new file, or a folder; without it BACKUP_DIR")
    ] = None,
    verify: Annotated[  # noqa: FBT002 - typer's form
        bool, typer.Option("--verify", help="prove FILE, or the newest in BACKUP_DIR")
    ] = False,
) -> None:
    """Back the store up while the bot runs, or prove a backup by restoring it elsewhere."""
    from bot.console.backup import back_up, prove  # noqa: PLC0415 - keeps --help fast

    with _one_line():
        for line in (prove if verify else back_up)(_settings(), file):
            typer.echo(line)


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="made by `fieldlog backup`")],
) -> None:
    """Restore a backup into an empty store."""
    from bot.console.backup import put_back  # noqa: PLC0415 - keeps --help fast

    with _one_line():
        for line in put_back(_settings(), file):
            typer.echo(line)


keys = typer.Typer(help="Keys for what is encrypted.", no_args_is_help=True)
app.add_typer(keys, name="keys")


@keys.command()
def new() -> None:
    """Print a new key, for BACKUP_KEY or ENCRYPTION_KEYS. Keep a copy where the backups are not."""
    from crm_core.store.keys import new_key  # noqa: PLC0415 - keeps --help fast

    typer.echo(new_key())


@app.command()
def understand(
    now: Annotated[str, typer.Option(help="ISO time that 'tomorrow' is read from")],
    timezone: Annotated[str, typer.Option(help="IANA name, e.g. Asia/Shanghai")],
    directory: Annotated[Path | None, typer.Option(help="customers, as JSON")] = None,
) -> None:
    """Read {"id", "text"} lines on standard input; write what each was understood to mean."""
    from bot.console.understand import answer_lines  # noqa: PLC0415 - keeps --help fast

    wrong: list[str] = []

    def complain(line: str) -> None:
        wrong.append(line)
        typer.echo(line, err=True)

    with _one_line():
        answer_lines(
            sys.stdin.buffer,
            sys.stdout.buffer,
            complain,
            now=now,
            timezone=timezone,
            directory=directory,
        )
    if wrong:
        raise typer.Exit(1)
