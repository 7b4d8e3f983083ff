"""`fieldlog backup`, `--verify`, `restore` and `keys new`, as somebody types them."""

from pathlib import Path

import pytest

from crm_core.audit.model import AuditRow
from crm_core.store.engine import open_engine
from crm_core.store.keys import key_bytes, new_key
from crm_core.store.only_process import only_process
from tests.kit.commands import Terminal
from tests.kit.postgres import programs
from tests.kit.stores import opened


@pytest.fixture
def ready(terminal: Terminal, database_url: str) -> Terminal:
    """A store, and nothing about backups."""
    terminal.set(database_url=database_url, pgbin=str(programs()))
    return terminal


def actions(url: str) -> list[str]:
    with opened(url) as core, core.reading() as work:
        return [row.action for row in work.session.query(AuditRow)]


def test_a_store_goes_into_a_file_and_from_there_into_a_new_store(
    ready: Terminal, database_url: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    ready.set(backup_key=new_key())
    made = ready.run("backup", "a.backup")
    assert (made.exit_code, made.stderr) == (0, "")
    assert "a.backup  0." in made.stdout
    assert "rows in" in made.stdout
    assert actions(database_url) == ["backup"]

    proved = ready.run("backup", "--verify", "a.backup")
    assert proved.exit_code == 0
    assert "a.backup is good" in proved.stdout
    assert "every table is as it was" in proved.stdout

    engine = database_url.partition(":")[0]
    empty: str = request.getfixturevalue(f"empty_{engine}_url")
    ready.set(database_url=empty)
    restored = ready.run("restore", str(tmp_path / "a.backup"))
    assert restored.exit_code == 0
    assert restored.stdout.startswith(f"Restored: {engine} of ")
    assert actions(empty) == ["restore"]


def test_without_a_file_it_goes_into_the_folder_of_the_settings(
    ready: Terminal, tmp_path: Path
) -> None:
    ready.set(backup_dir=str(tmp_path / "deep" / "backups"))
    made = ready.run("backup")
    assert made.exit_code == 0
    assert "It is not encrypted; `fieldlog keys new`" in made.stdout
    [file] = (tmp_path / "deep" / "backups").iterdir()
    assert f"{file} is good" in ready.run("backup", "--verify").stdout


def test_a_folder_may_be_named(ready: Terminal, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert ready.run("backup", "out").exit_code == 0
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_with_no_place_to_write_to_it_asks_for_one(ready: Terminal) -> None:
    assert ready.refuses("backup") == "Name a FILE, or set BACKUP_DIR to a folder for backups"
    assert "Name a FILE" in ready.refuses("backup", "--verify")


@pytest.mark.parametrize("command", ["backup --verify", "restore"])
def test_what_cannot_be_used_is_one_line(ready: Terminal, tmp_path: Path, command: str) -> None:
    assert "No such file" in ready.refuses(*command.split(), "nowhere.backup")
    (tmp_path / "letter").write_text("Dear Sir", encoding="utf-8")
    assert "is no backup of Fieldlog" in ready.refuses(*command.split(), "letter")


def test_without_its_key_a_backup_stays_closed(ready: Terminal) -> None:
    ready.set(backup_key=new_key())
    ready.run("backup", "a.backup")
    ready.set(backup_key=new_key())
    assert "encrypted with another key" in ready.refuses("backup", "--verify", "a.backup")
    ready.set(backup_key="")
    assert "set BACKUP_KEY" in ready.refuses("backup", "--verify", "a.backup")


def test_a_store_with_something_in_it_is_not_overwritten(ready: Terminal) -> None:
    ready.run("backup", "a.backup")
    assert "is not empty" in ready.refuses("restore", "a.backup")


def test_a_store_on_which_a_bot_runs_is_not_restored_into(
    terminal: Terminal, empty_sqlite_url: str
) -> None:
    terminal.set(database_url=empty_sqlite_url)
    engine = open_engine(empty_sqlite_url)
    with only_process(engine):
        assert "Another Fieldlog runs on" in terminal.refuses("restore", "a.backup")
    engine.dispose()


def test_a_folder_that_cannot_be_made_is_named(ready: Terminal, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ready.set(backup_dir=str(tmp_path / "file" / "backups"))
    assert "file/backups: Not a directory" in ready.refuses("backup")


def test_the_programs_of_postgresql_are_asked_for(
    terminal: Terminal, postgresql_url: str, tmp_path: Path
) -> None:
    terminal.set(database_url=postgresql_url, pgbin=str(tmp_path))
    assert f"There is no pg_dump in PGBIN ({tmp_path})" in terminal.refuses("backup", "a.backup")
    assert not (tmp_path / "a.backup").exists()


def test_a_new_key_is_a_key(terminal: Terminal) -> None:
    first, second = (terminal.run("keys", "new").stdout.strip() for _ in range(2))
    assert len(key_bytes(first)) == 32
    assert first != second


@pytest.mark.parametrize("name", ["backup_key", "encryption_keys"])
def test_what_is_no_key_is_refused_and_not_shown(terminal: Terminal, name: str) -> None:
    terminal.set(**{name: "hunter2hunter2"})
    line = terminal.refuses("backup", "a.backup")
    assert line == f"{name.upper()}: this is no key; make one with `fieldlog keys new`"
