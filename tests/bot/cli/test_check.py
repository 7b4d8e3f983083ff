"""`fieldlog check` says what is right on standard output, and what is not on standard error."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve_in_thread
from crm_core.backup.days import close_day
from crm_core.channel import inbox
from crm_core.clock import SystemClock
from crm_core.core import Core
from crm_core.people.accounts import add_user
from crm_core.people.actor import Role
from crm_core.store.keys import new_key
from tests.kit.commands import Terminal, free_port
from tests.kit.postgres import programs
from tests.kit.stores import opened
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


@pytest.fixture
def core(sqlite_url: str) -> Iterator[Core]:
    with opened(sqlite_url) as made:
        yield made


def receive_long_ago(core: Core) -> None:
    with core.work() as work:
        work.now -= dt.timedelta(hours=5)
        inbox.receive(work, [inbox.Received("1", 1, "{}")])


def test_what_waits_too_long_is_wrong(ready: Terminal, core: Core) -> None:
    receive_long_ago(core)
    line = ready.refuses("check")
    assert "1 received updates, the oldest waits for 5 h: see that `fieldlog run` runs" in line


def test_what_waits_for_the_bot_to_be_started_is_right(ready: Terminal, core: Core) -> None:
    receive_long_ago(core)
    ready.set(listen=f"127.0.0.1:{free_port()}")
    result = ready.run("check")
    assert result.exit_code == 0
    assert "they wait for `fieldlog run`" in result.stdout


def test_backups_are_looked_at(ready: Terminal, core: Core, tmp_path: Path) -> None:
    assert "No daily backups: set BACKUP_DIR" in ready.run("check").stdout
    ready.set(backup_dir=str(tmp_path / "backups"))
    said = ready.run("check").stdout
    assert "yet; `fieldlog run` makes one a day" in said
    assert "Backups are not encrypted: set BACKUP_KEY" in said
    ready.set(backup_key=new_key())
    ready.run("backup")
    said = ready.run("check").stdout
    assert "The newest of" in said
    assert "Backups are encrypted; keep the key" in said


def test_a_backup_that_is_old_failed_or_closed_for_good_is_wrong(
    ready: Terminal, core: Core, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    ready.set(backup_dir=str(folder), backup_key=new_key())
    ready.run("backup")
    [file] = folder.iterdir()
    file.rename(folder / "fieldlog-20200101T000000Z.backup")
    with core.work() as work:
        close_day(work, dt.date(2026, 11, 23), "failed")
    ready.set(backup_key=new_key())
    failed, old, closed = ready.run("check").stderr.splitlines()
    assert "The backup of 2026-11-23 failed: `fieldlog backup` says why" in failed
    assert "days old" in old
    assert "encrypted with a key that is not set" in closed


def test_a_folder_for_backups_that_cannot_be_written_is_wrong(
    ready: Terminal, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    ready.set(backup_dir=str(tmp_path / "file"))
    assert "File exists; choose another place" in ready.refuses("check")


def test_on_postgresql_its_programs_are_looked_for(
    ready: Terminal, postgresql_url: str, tmp_path: Path
) -> None:
    ready.set(database_url=postgresql_url, backup_dir=str(tmp_path / "b"), pgbin=str(programs()))
    assert "pg_dump and pg_restore are there" in ready.run("check").stdout
    ready.set(pgbin=str(tmp_path))
    assert "There is no pg_dump in PGBIN" in ready.refuses("check")


def test_a_time_zone_that_is_not_known_here_is_wrong(ready: Terminal, core: Core) -> None:
    with core.work() as work:
        add_user(work, "Rui", Role.REP, "en").timezone = "Mars/Olympus"
    assert "knows no Mars/Olympus: update it" in ready.refuses("check")
