"""What Telegram has taken is known after a kill, before the store says so."""

from pathlib import Path

import pytest
from sqlalchemy import create_engine

from crm_core.channel.journal import SentJournal
from crm_core.channel.outbox import Sent

FIRST, SECOND = Sent("a", 7), Sent("b", None, "chat not found")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "fieldlog.db-sent"


def test_what_was_noted_is_read_by_the_next_process(path: Path) -> None:
    killed = SentJournal(path)
    killed.note(FIRST)
    killed.note(SECOND)
    assert SentJournal(path).noted() == [FIRST, SECOND]


def test_half_a_line_costs_no_other(path: Path) -> None:
    path.write_bytes(
        b'["a", 7, null]\n["c", 8, nu\n\xff\x00\n3\n["b", null, "chat not found"]\n["d"'
    )
    assert SentJournal(path).noted() == [FIRST, SECOND]


def test_it_does_not_grow_for_ever_and_keeps_what_is_not_written(path: Path) -> None:
    journal = SentJournal(path)
    for _ in range(10_000):
        journal.note(FIRST)
    journal.keep_only([SECOND])
    journal.note(FIRST)
    assert journal.noted() == [SECOND, FIRST]


def test_a_short_one_is_left_as_it_is(path: Path) -> None:
    journal = SentJournal(path)
    journal.note(FIRST)
    journal.keep_only([])
    assert journal.noted() == [FIRST]


@pytest.mark.parametrize("all_written", [True, False])
def test_it_is_gone_once_the_store_has_all(path: Path, *, all_written: bool) -> None:
    SentJournal(path).close(all_written=all_written)
    assert path.exists() is not all_written


def test_a_disk_that_fails_costs_no_message(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError

    journal = SentJournal(path)
    monkeypatch.setattr("os.write", full)
    journal.note(FIRST)
    assert journal.noted() == []


def test_it_lies_beside_the_file_of_sqlite_and_nowhere_else(tmp_path: Path) -> None:
    journal = SentJournal.beside(create_engine(f"sqlite:///{tmp_path}/fieldlog.db"))
    assert journal is not None
    assert (tmp_path / "fieldlog.db-sent").exists()
    assert SentJournal.beside(create_engine("sqlite://")) is None
    assert SentJournal.beside(create_engine("postgresql+psycopg://host/fieldlog")) is None
