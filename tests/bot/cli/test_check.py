"""`fieldlog check` says what is right on standard output, and what is not on standard error."""

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve_in_thread
from crm_core.channel import inbox
from crm_core.clock import ManualClock, SystemClock
from crm_core.core import Core
from crm_core.settings import CoreSettings
from tests.kit.commands import Terminal, free_port
from tests.kit.world import BOT_USERNAME, TOKEN


def test_what_is_right_is_said_and_0(ready: Terminal) -> None:
    result = ready.run("check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert f"Telegram knows the bot @{BOT_USERNAME}." in result.stdout
    assert "The store is up to date." in result.stdout
    assert "fieldlog invite --role admin" in result.stdout


def test_a_new_store_is_right(ready: Terminal, empty_sqlite_url: str) -> None:
    ready.set(database_url=empty_sqlite_url)
    result = ready.run("check")
    assert result.exit_code == 0
    assert "The store is new" in result.stdout


def test_a_store_that_is_behind_is_to_be_migrated(ready: Terminal, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "fieldlog.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    connection.close()
    assert "run `fieldlog migrate`" in ready.refuses("check")


def test_what_waits_too_long_is_named(ready: Terminal, sqlite_url: str) -> None:
    hour_ago = ManualClock(SystemClock().now() - dt.timedelta(hours=1))
    settings = CoreSettings(_env_file=None, database_url=sqlite_url)  # type: ignore[call-arg]
    with closing(Core.open(settings, hour_ago)) as core, core.work() as work:
        inbox.receive(work, [inbox.Received("1", 1, "{}")])
    assert "1 in inbox (the oldest for 60 min); does" in ready.refuses("check")


def test_everything_wrong_is_found_at_once(ready: Terminal) -> None:
    ready.set(
        database_url="sqlite:////nowhere/fieldlog.db",
        telegram_bot_token=f"{TOKEN},42:unknown",
        public_url="http://bot.example",
        listen=f"127.0.0.1:{free_port()}",
    )
    result = ready.run("check")
    assert result.exit_code == 1
    store, token, address = result.stderr.splitlines()
    assert "Cannot write /nowhere/fieldlog.db" in store
    assert "the bot with the number 42" in token
    assert "PUBLIC_URL must begin with https://" in address
    assert f"@{BOT_USERNAME}" in result.stdout


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_free_address_is_right(ready: Terminal, host: str) -> None:
    ready.set(public_url="https://bot.example", listen=f"{host}:{free_port()}")
    result = ready.run("check")
    assert result.exit_code == 0
    assert "Webhook at https://bot.example" in result.stdout
    assert "is free to listen on" in result.stdout


def test_an_address_where_something_else_answers_is_wrong(ready: Terminal) -> None:
    with serve_in_thread(Sandbox(SystemClock(), {})) as url:
        ready.set(public_url="https://bot.example", listen=url.removeprefix("http://"))
        assert "set LISTEN to a free address" in ready.refuses("check")
