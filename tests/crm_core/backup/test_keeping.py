"""Old backups are let go, and nothing else: what is not ours, or damaged, is never touched."""

import datetime as dt
import os
from pathlib import Path

import pytest

from crm_core.backup.keeping import kept, let_go, name_for, tidy
from crm_core.backup.making import make_backup
from crm_core.backup.sqlite import WORK_FOLDER, folder_of
from tests.crm_core.backup.conftest import NOW, Store, opened

DAY = dt.timedelta(days=1)


@pytest.fixture
def store(sqlite_url: str, folder: Path) -> Store:
    made = opened(sqlite_url, folder)
    for days_ago in range(5):
        back_up(made, NOW - days_ago * DAY)
    return made


def back_up(store: Store, now: dt.datetime) -> None:
    path = store.folder / name_for(store.core.engine, now)
    make_backup(store.core.engine, store.settings, path, now)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_name_says_of_which_store_and_when(store: Store) -> None:
    assert name_for(store.core.engine, NOW) == "fieldlog-20261123T020000Z.backup"


def test_the_newest_are_kept(store: Store) -> None:
    gone = let_go(store.folder, store.core.engine, 3)
    assert [path.name[9:17] for path in gone] == ["20261120", "20261119"]
    assert [each.made_at for each in kept(store.folder, store.core.engine)] == [
        NOW,
        NOW - DAY,
        NOW - 2 * DAY,
    ]


def test_the_last_is_never_let_go(store: Store) -> None:
    let_go(store.folder, store.core.engine, 0)
    assert names(store.folder) == ["fieldlog-20261123T020000Z.backup"]


def test_what_is_not_ours_stays(store: Store) -> None:
    strangers = {
        "notes.txt": "buy milk",
        "fieldlog-20200101T000000Z.backup": "a letter with such a name",
        "other-20200101T000000Z.backup": "of another store",
        "fieldlog-20200101.backup": "named by hand",
    }
    for name, text in strangers.items():
        (store.folder / name).write_text(text, encoding="utf-8")
    (store.folder / "fieldlog-20200102T000000Z.backup").mkdir()
    let_go(store.folder, store.core.engine, 1)
    assert set(strangers) < set(names(store.folder))
    assert len(names(store.folder)) == 6


def test_a_damaged_one_does_not_count_as_one_that_is_kept(store: Store) -> None:
    (store.folder / "fieldlog-20261124T020000Z.backup").write_bytes(b"FIELD")
    let_go(store.folder, store.core.engine, 1)
    assert "fieldlog-20261123T020000Z.backup" in names(store.folder)


def test_what_a_killed_process_left_is_tidied_away_after_a_day(store: Store) -> None:
    before = names(store.folder)
    beside = folder_of(store.core.engine)
    old, new = (store.folder / f"fieldlog-2026112{n}T020000Z.backup.part" for n in (1, 2))
    copies, other = [store.folder / f"{WORK_FOLDER}x", beside / f"{WORK_FOLDER}y"], "letter.part"
    for copy in copies:
        copy.mkdir()
        (copy / "copy.db").write_bytes(b"x")
    for path in (old, new, store.folder / other):
        path.write_bytes(b"x")
    for path in (old, *copies, store.folder / other):
        os.utime(path, (0, 0))
    tidy(store.core.engine, store.folder, NOW)
    assert names(store.folder) == sorted([*before, new.name, other])
    assert WORK_FOLDER not in str(names(beside))
