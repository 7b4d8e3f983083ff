"""The command line: `fieldlog` and `python -m bot`."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from bot import logs
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
    app()


@contextmanager
def _one_line() -> Iterator[None]:
    """What is not right outside the program: one line on standard error, exit 1."""
    from bot.running import CannotRun  # noqa: PLC0415 - keeps --help fast

    try:
        yield
    except (StoreError, CannotRun) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


def read_settings() -> Settings:
    """Exit 1 with the name of the setting and what would be right."""
    try:
        return Settings()
    except ValidationError as error:
        for wrong in error.errors():
            name = "_".join(str(part) for part in wrong["loc"]).upper()
            typer.echo(f"{name}: {wrong['msg'].removeprefix('Value error, ')}", err=True)
        raise typer.Exit(1) from None


@app.command()
def demo(
    port: Annotated[int | None, typer.Option(help="of the chat page")] = None,
    browser: Annotated[bool, typer.Option(help="open the page in a browser")] = True,  # noqa: FBT002 - typer's form
) -> None:
    """Play with sample data: a local chat page, no token, no internet."""
    from bot.demo.running import demo as play  # noqa: PLC0415 - keeps --help fast

    logs.configure(())
    with _one_line():
        asyncio.run(play(port, browser=browser))


@app.command()
def run() -> None:
    """Run the bot: long polling, or a webhook when PUBLIC_URL is set."""
    from bot.running import run as run_bot  # noqa: PLC0415 - keeps --help fast

    settings = read_settings()
    logs.configure(settings.tokens)
    with _one_line():
        asyncio.run(run_bot(settings))


@app.command()
def migrate() -> None:
    """Bring the store up to date."""
    from crm_core.core import Core  # noqa: PLC0415 - keeps --help fast
    from crm_core.store.migrate import migrate as bring_up  # noqa: PLC0415 - same

    with _one_line():
        core = Core.open(read_settings())
        bring_up(core.engine)
        core.close()
    typer.echo("The store is up to date.")


@app.command()
def check() -> None:
    """Find what is wrong with settings, store and token, and say how to mend it."""
    from bot.checking import check as look  # noqa: PLC0415 - keeps --help fast

    settings = read_settings()
    logs.configure(settings.tokens)
    findings = asyncio.run(look(settings))
    for finding in findings:
        typer.echo(f"{'ok ' if finding.good else 'BAD'}  {finding.text}")
    if not all(finding.good for finding in findings):
        raise typer.Exit(1)


@app.command()
def invite(
    role: Annotated[Role, typer.Option(help="admin, manager, rep or service")],
    team: Annotated[str, typer.Option(help="team that the person joins")] = "",
) -> None:
    """Print a one-time invitation link."""
    from bot.inviting import invitation_link  # noqa: PLC0415 - keeps --help fast

    if role is Role.CUSTOMER:
        raise typer.BadParameter("customers are invited in the chat", param_hint="--role")
    settings = read_settings()
    logs.configure(settings.tokens)
    with _one_line():
        typer.echo(asyncio.run(invitation_link(settings, role, team)))


@app.command()
def export(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="made if it is not there")],
    file_format: Annotated[
        ExportFormat,
        typer.Option("--format", help="jsonl, csv or xlsx"),
    ] = ExportFormat.JSONL,
) -> None:
    """Write every record, one file for each kind."""
    from bot.exporting import export_all  # noqa: PLC0415 - keeps --help fast

    with _one_line():
        for path, count in export_all(read_settings(), directory, file_format.value):
            typer.echo(f"{path}  {count}")


@app.command()
def understand(
    now: Annotated[str, typer.Option(help="ISO time that 'tomorrow' is read from")],
    timezone: Annotated[str, typer.Option(help="IANA name, e.g. Asia/Shanghai")],
    directory: Annotated[Path | None, typer.Option(help="customers, as JSON")] = None,
) -> None:
    """Read {"id", "text"} lines on standard input; write what each was understood to mean."""
    from bot.understanding_lines import answer_lines  # noqa: PLC0415 - keeps --help fast

    with _one_line():
        answer_lines(sys.stdin, sys.stdout, now, timezone, directory)
