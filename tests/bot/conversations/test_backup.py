"""Backups by themselves each day, and when an admin asks; all admins are told when one fails."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot.operation import backups
from crm_core.audit.model import AuditRow
from crm_core.backup.container import read_manifest
from crm_core.backup.days import last_day
from crm_core.backup.errors import BackupError, Reason
from crm_core.backup.schedule import claim
from crm_core.store.keys import new_key
from tests.kit.person import Person
from tests.kit.postgres import programs
from tests.kit.world import ZONE, World


@pytest.fixture
def folder(world: World, tmp_path: Path) -> Path:
    """Where the world's backups go; there is none yet."""
    world.settings.backup_dir = tmp_path / "backups"
    world.settings.pgbin = str(programs())
    world.settings.backup_key = SecretStr(new_key())
    return world.settings.backup_dir


@pytest.fixture
def sqlite_world(sqlite_url: str) -> Iterator[World]:
    with closing(World(sqlite_url)) as made:
        made.start_bot()
        yield made


@pytest.fixture
def admin(world: World) -> Person:
    return world.admin()


def look(world: World) -> None:
    """What the scheduler does every few seconds."""
    assert world.bot is not None
    world.run(world.bot.backups.look())
    world.settle()


def made(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def break_down(_: object, *__: object) -> None:
    raise BackupError("the disk is full", Reason.SPACE)


def test_an_admin_asks_and_is_told_when_it_is_made(
    world: World, folder: Path, admin: Person
) -> None:
    admin.says("/backup")
    admin.sees("There is no backup yet.", "I make one now and tell you when it is done.")
    assert made(folder) == []
    look(world)
    admin.sees("✓ Backup made and read back: 0.", "rows. It is the only one.")
    [name] = made(folder)
    assert read_manifest(folder / name).tables["users"].rows == 1

    world.advance(hours=1)
    admin.says("/backup")
    admin.sees("One backup:", "today, Mon 23 Nov 10:00 · 0.", "I make one now")
    look(world)
    admin.sees("2 are kept.")
    admin.looks_up()
    look(world)
    assert len(made(folder)) == 2
    with world.core.reading() as work:
        audited = list(work.session.scalars(select(AuditRow.action).order_by(AuditRow.at)))
    assert audited.count("ask_for_backup") == audited.count("backup") == 2


def test_who_asked_is_told_also_after_a_restart(world: World, folder: Path, admin: Person) -> None:
    admin.says("/backup")
    world.restart_bot()
    look(world)
    admin.sees("✓ Backup made")


def test_each_day_has_its_backup_and_the_oldest_go(world: World, folder: Path) -> None:
    world.settings.backup_keep = 2
    for day in (24, 25, 26):
        world.move_to(dt.datetime(2026, 11, day, 2, 59, tzinfo=ZONE))
        look(world)
        assert not [name for name in made(folder) if f"202611{day - 1}T19" in name]
        world.move_to(dt.datetime(2026, 11, day, 3, 0, tzinfo=ZONE))
        look(world)
        look(world)
    assert [name.partition("-")[2][:11] for name in made(folder)] == ["20261124T19", "20261125T19"]


def test_all_admins_are_told_when_the_daily_one_fails_and_nobody_when_it_succeeds(
    world: World, folder: Path, admin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    chinese = world.admin("王芳", "zh")
    rep = world.rep()
    said = [len(person.messages) for person in (admin, chinese, rep)]
    with monkeypatch.context() as patch:
        patch.setattr(backups, "make_backup", break_down)
        look(world)
        look(world)
    admin.sees("⚠️ The backup failed: the disk is full.", "/backup tries again")
    chinese.sees("⚠️ 备份失败：磁盘已满。")
    assert [len(person.messages) for person in (admin, chinese, rep)] == [
        said[0] + 1,
        said[1] + 1,
        said[2],
    ]
    with world.core.reading() as work:
        latest = last_day(work)
    assert latest is not None
    assert latest.outcome == "failed"
    chinese.says("/backup")
    look(world)
    chinese.sees("✓ 备份已完成并读回核对")
    with world.core.reading() as work:
        latest = last_day(work)
    assert latest is not None
    assert latest.outcome == "done"
    world.advance(days=1)
    look(world)
    admin.sees("The backup failed")  # still the last that was said


def test_a_folder_that_cannot_be_written_is_said(world: World, folder: Path, admin: Person) -> None:
    folder.parent.joinpath("file").touch()
    world.settings.backup_dir = folder.parent / "file" / "backups"
    admin.says("/backup")
    look(world)
    admin.sees("⚠️ The backup failed: its folder cannot be written.")


def test_without_a_key_it_says_how_to_encrypt(world: World, folder: Path, admin: Person) -> None:
    world.settings.backup_key = SecretStr("")
    admin.says("/backup")
    look(world)
    admin.sees("It is not encrypted; “fieldlog keys new”")


def test_what_is_half_made_when_the_bot_stops_is_made_after_the_next_start(
    world: World, folder: Path, admin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def go_on(*arguments: Any) -> None:
        assert world.bot is not None
        stopping = world.bot.backups.stop()
        Thread(target=lambda: world.run(stopping)).start()
        while True:  # until it is told to stop
            arguments[-1](1)

    admin.says("/backup")
    with monkeypatch.context() as patch:
        patch.setattr(backups, "make_backup", go_on)
        look(world)
    admin.sees("I make one now")
    assert made(folder) == []
    world.restart_bot()
    look(world)
    admin.sees("✓ Backup made")
    assert len(made(folder)) == 1


def test_after_a_kill_the_only_process_begins_anew_at_once(
    sqlite_world: World, tmp_path: Path
) -> None:
    world = sqlite_world
    world.settings.backup_dir = tmp_path / "backups"
    admin = world.admin()
    admin.says("/backup")
    with world.core.work() as work:  # as the process did that was killed while it made one
        assert claim(work) is not None
    world.restart_bot()
    look(world)
    admin.sees("✓ Backup made")


def test_without_a_place_for_backups_it_says_what_to_set(world: World, admin: Person) -> None:
    admin.says("/backup")
    admin.sees("Set BACKUP_DIR on the server")
    look(world)


def test_it_is_for_admins(world: World, folder: Path) -> None:
    rep, manager = world.rep(), world.manager()
    for person in (rep, manager):
        person.says("/backup")
        person.sees("Your role does not include this.")
    with world.core.reading() as work:
        assert not list(work.session.scalars(select(AuditRow).where(AuditRow.action == "backup")))
