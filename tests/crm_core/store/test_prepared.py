"""A prepared statement stores and reads what SQLAlchemy does, on both engines."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import bindparam, insert, select, update

from crm_core.channel.model import ConversationRow, OutboxRow
from crm_core.core import Core
from crm_core.people.model import AccountRow
from crm_core.store.prepared import Prepared
from tests.kit.stores import opened

NOON = dt.datetime(2026, 11, 23, 12, 0, 0, 5, tzinfo=dt.timezone(dt.timedelta(hours=8)))
MESSAGE = {
    "id": "m1",
    "bot": "1",
    "chat_id": 7,
    "priority": 0,
    "place": 2**62,
    "method": "sendMessage",
    "payload": "{}",
    "attachment": b"\x00\xff",
    "created_at": NOON,
}


@pytest.fixture
def core(database_url: str) -> Iterator[Core]:
    with opened(database_url) as made:
        yield made


def test_what_it_inserts_is_read_back_as_an_object(core: Core) -> None:
    with core.work() as work:
        Prepared(insert(OutboxRow)).run(work.connection, MESSAGE)
    with core.reading() as work:
        row = work.session.get_one(OutboxRow, "m1")
        read = {name: getattr(row, name) for name in MESSAGE}
        assert read == MESSAGE | {"created_at": NOON.astimezone(dt.UTC)}
        assert (row.attempts, row.done_at) == (0, None)


def test_rows_are_what_sqlalchemy_reads(core: Core) -> None:
    account: dict[str, Any] = {
        "id": "a1",
        "channel": "telegram",
        "external_id": "7",
        "chat_id": 7,
        "bot": "1",
        "language": "zh",
        "created_at": NOON,
        "blocked": True,
    }
    step = {"account_id": "a1", "step": "log.words", "data": {"好": [1, None]}, "changed_at": NOON}
    both = (
        select(
            AccountRow.blocked,
            AccountRow.created_at.label("since"),
            AccountRow.user_id,
            ConversationRow.data,
        )
        .join(ConversationRow, ConversationRow.account_id == AccountRow.id)
        .where(AccountRow.chat_id == bindparam("chat"))
    )
    with core.work() as work:
        Prepared(insert(AccountRow)).run(work.connection, account)
        Prepared(insert(ConversationRow)).run(work.connection, step)
    with core.reading() as work:
        row = Prepared(both).one(work.connection, {"chat": 7})
        assert row._asdict() == work.connection.execute(both, {"chat": 7}).one()._asdict()
        assert (row.blocked, row.since, row.data) == (True, NOON, {"好": [1, None]})
        assert Prepared(both).one(work.connection, {"chat": 8}) is None


def test_an_update_says_how_many_rows_it_found_and_keeps_its_own_values(core: Core) -> None:
    done = Prepared(
        update(OutboxRow)
        .where(OutboxRow.id == bindparam("row_id"), OutboxRow.done_at.is_(None))
        .values(done_at=bindparam("now"), payload=None, error="over")
    )
    with core.work() as work:
        Prepared(insert(OutboxRow)).run(work.connection, MESSAGE)
        given = {"row_id": "m1", "now": NOON}
        assert [done.run(work.connection, given) for _ in range(2)] == [1, 0]
        row = work.session.get_one(OutboxRow, "m1")
        assert (row.done_at, row.payload, row.error) == (NOON, None, "over")


def test_it_is_taken_back_with_its_work(core: Core) -> None:
    def insert_and_give_up() -> None:
        with core.work() as work:
            Prepared(insert(OutboxRow)).run(work.connection, MESSAGE)
            raise KeyError

    with pytest.raises(KeyError):
        insert_and_give_up()
    with core.reading() as work:
        assert work.session.get(OutboxRow, "m1") is None
