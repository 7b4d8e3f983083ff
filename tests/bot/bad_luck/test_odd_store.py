"""The store is away, the bot is killed or restarted: what came in waits, and goes on."""

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import select
from sqlalchemy.engine import make_url

from crm_core.channel import due
from crm_core.channel.model import DueRow, InboxRow
from crm_core.channel.outbox import Message, post
from crm_core.customers.views import CustomerView
from crm_core.interactions.model import InteractionRow
from tests.bot.bad_luck.records import Log, Records
from tests.kit.person import Person, shown
from tests.kit.world import TOKEN, World

SENTENCE = "Visited Acme today, wants 200 units, call Fri 9am"
BOT_ID = TOKEN.partition(":")[0]
Outage = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def world(database_url: str) -> Iterator[World]:
    """With a store that soon gives up waiting for another writer."""
    is_sqlite = database_url.startswith("sqlite")
    made = World(f"{database_url}?timeout=0.3" if is_sqlite else database_url)
    made.start_bot()
    made.settle()  # two writers at once would now and then be one too many
    yield made
    made.close()


@pytest.fixture
def outage(request: pytest.FixtureRequest, database_url: str) -> Outage:
    """The store cannot be written to for as long as the block runs."""
    if database_url.startswith("sqlite"):
        return lambda: _locked(make_url(database_url).database or "")
    admin_url: str = request.getfixturevalue("postgres").admin_url
    return lambda: _refusing(admin_url, make_url(database_url).database or "")


@contextmanager
def _locked(path: str) -> Iterator[None]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.execute("ROLLBACK")
    connection.close()


@contextmanager
def _refusing(admin_url: str, name: str) -> Iterator[None]:
    """Lets nobody in, and throws out whoever is."""
    allow = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
    end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
    with psycopg.connect(admin_url, autocommit=True) as admin:
        admin.execute(allow.format(sql.Identifier(name), sql.SQL("false")))
        admin.execute(end, [name])
        yield
        admin.execute(allow.format(sql.Identifier(name), sql.SQL("true")))


def wait_for_an_attempt(log: Log) -> None:
    deadline = time.monotonic() + 30
    while not log.of("store_unreachable") and time.monotonic() < deadline:
        time.sleep(0.01)
    assert log.of("store_unreachable"), "the bot has not missed its store"


def test_updates_wait_while_the_store_is_away_and_are_answered_in_order(
    world: World, rep: Person, acme: CustomerView, outage: Outage, log: Log
) -> None:
    with outage():
        for number in range(1, 4):
            rep.phone.say(f"Visited Acme today, wants {number}00 units")
        wait_for_an_attempt(log)
    world.settle()
    drafts = [shown(message) for message in rep.messages[-3:]]
    assert [f"{number}00 units" in draft for number, draft in enumerate(drafts, 1)] == [True] * 3


def test_a_save_pressed_while_the_store_is_away_is_saved_once_it_is_back(
    world: World, rep: Person, acme: CustomerView, outage: Outage, log: Log, records: Records
) -> None:
    rep.says(SENTENCE)
    card, save = rep.last, rep.data_of("Save")
    with outage():
        rep.phone.tap(card.message_id, data=save)
        rep.phone.tap(card.message_id, data=save)
        wait_for_an_attempt(log)
    world.settle()
    rep.sees("✓ Logged")
    assert records()["interactions"] == 1


STEPS: list[Callable[[Person], object]] = [
    lambda rep: rep.says(SENTENCE),
    lambda rep: rep.taps("Edit"),
    lambda rep: rep.taps("Text"),
    lambda rep: rep.says("They want a better price."),
    lambda rep: rep.taps("Save"),
    lambda rep: rep.taps("Open"),
    lambda rep: rep.taps("Undo"),
]


@pytest.mark.parametrize("step", range(len(STEPS)))
def test_after_a_restart_at_any_step_the_conversation_goes_on(
    world: World, rep: Person, acme: CustomerView, step: int
) -> None:
    for number, act in enumerate(STEPS):
        if number == step:
            world.restart_bot()
        act(rep)
    rep.sees("Acme Corp")
    with world.core.reading() as work:
        [row] = work.session.execute(select(InteractionRow.summary, InteractionRow.undone_at))
    assert row.summary == "They want a better price."
    assert row.undone_at is not None


def test_what_a_killed_process_left_in_the_inbox_is_taken_in_order_and_once(
    world: World, rep: Person, acme: CustomerView
) -> None:
    world.stop_bot()
    sent = [rep.phone.say(f"Visited Acme today, wants {n}00 units") for n in (1, 2, 3)]
    with world.core.work() as work:
        for each in sent:
            update = {"update_id": each.update_id, "message": each.message.as_api()}
            row = InboxRow(
                bot=BOT_ID,
                update_id=each.update_id,
                payload=json.dumps(update),
                received_at=work.now,
            )
            work.session.add(row)
    count = len(rep.messages)
    world.start_bot()
    world.settle()
    drafts = [shown(message) for message in rep.messages[count:]]
    assert len(drafts) == 3
    assert [f"{number}00 units" in draft for number, draft in enumerate(drafts, 1)] == [True] * 3


def test_what_was_not_yet_sent_is_sent_at_the_next_start(world: World, rep: Person) -> None:
    world.stop_bot()
    with world.core.work() as work:
        texts = [Message("sendMessage", {"text": text}) for text in ("first", "second")]
        post(work, BOT_ID, rep.id, texts)
    world.start_bot()
    world.settle()
    assert [shown(message) for message in rep.messages[-2:]] == ["first", "second"]
    world.restart_bot()
    world.settle()
    assert [shown(message) for message in rep.messages].count("second") == 1


def test_a_due_row_that_breaks_does_not_stop_the_others(
    world: World, rep: Person, acme: CustomerView, log: Log
) -> None:
    log.expected.add("notice_failed")
    rep.says("/remind Acme tomorrow 9am send the quote")
    rep.taps("Save")
    with world.core.work() as work:
        due.schedule(work, "nonsense", "nothing", work.now)
    world.advance(hours=23)
    rep.sees("🔔", "Send the quote", "Done")
    with world.core.reading() as work:
        outcomes = dict(work.session.execute(select(DueRow.kind, DueRow.outcome)).all())
    assert outcomes["nonsense"] == "failed"


def test_a_reminder_that_fell_due_while_the_bot_was_down_comes_at_its_start(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind Acme tomorrow 9am send the quote")
    rep.taps("Save")
    world.stop_bot()
    world.advance(days=2)
    world.start_bot()
    world.settle()
    rep.sees("Send the quote", "delayed", "Done")
    count = len(rep.messages)
    world.restart_bot()
    world.settle()
    assert len(rep.messages) == count
