"""By webhook updates take the same road as by polling, and nobody but Telegram can send one."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import func, select

from crm_core.channel.model import InboxRow
from crm_core.customers.views import NewContact
from crm_core.interactions.queries import of_customer
from tests.bot.web.conftest import BOT_ID, SECRET, Telegram, WebhookWorld
from tests.kit.person import Person


@pytest.fixture
def rep(webhook_world: WebhookWorld) -> Person:
    return webhook_world.rep()


def update(rep: Person, number: int, text: str = "/help", **more: Any) -> bytes:
    person = {"id": rep.id, "is_bot": False, "first_name": "Rui"}
    chat = {"id": rep.id, "type": "private", "first_name": "Rui"}
    message = {"message_id": number, "date": 1_795_000_000, "from": person, "chat": chat}
    message["text"] = text
    return json.dumps({"update_id": number, "message": message, **more}).encode()


def kept(world: WebhookWorld) -> int:
    with world.core.reading() as work:
        return work.session.scalar(select(func.count()).select_from(InboxRow)) or 0


def test_a_whole_conversation_comes_by_webhook(webhook_world: WebhookWorld, rep: Person) -> None:
    acme = webhook_world.customer(rep, "Acme Corp", NewContact("Jane Liu"))
    rep.says("Visited Acme today, Jane Liu wants a quote")
    rep.taps("Save")
    rep.sees("✓ Logged for Acme Corp")
    webhook_world.restart_bot()
    rep.taps("Undo")
    rep.sees("Undone")
    with webhook_world.core.reading(webhook_world.actor(rep)) as work:
        assert of_customer(work, acme.id, limit=5) == []


@pytest.mark.parametrize("secret", [{}, {"X-Telegram-Bot-Api-Secret-Token": "guess"}])
def test_without_the_secret_nothing_is_kept(
    webhook_world: WebhookWorld, telegram: Telegram, rep: Person, secret: dict[str, str]
) -> None:
    before = kept(webhook_world)
    assert telegram.posts(update(rep, 1), secret) == 403
    assert kept(webhook_world) == before


def test_a_bot_that_is_not_ours_is_refused(telegram: Telegram, rep: Person) -> None:
    assert telegram.posts(update(rep, 1), bot="999") == 403


def test_a_repeated_update_is_done_once(
    webhook_world: WebhookWorld, telegram: Telegram, rep: Person
) -> None:
    before = len(rep.messages)
    for _ in range(3):
        assert telegram.posts(update(rep, 1)) == 200
        webhook_world.settle()
    assert len(rep.messages) == before + 1


def test_an_update_twice_at_the_same_moment_is_done_once(
    webhook_world: WebhookWorld, telegram: Telegram, rep: Person
) -> None:
    before = len(rep.messages)
    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda _: telegram.posts(update(rep, 1)), range(8)))
    webhook_world.settle()
    assert statuses == [200] * 8
    assert len(rep.messages) == before + 1


def test_two_updates_at_once_are_both_done(
    webhook_world: WebhookWorld, telegram: Telegram, rep: Person
) -> None:
    other = webhook_world.rep("Lin Wei")
    before = len(rep.messages), len(other.messages)
    with ThreadPoolExecutor(2) as pool:
        posted = [pool.submit(telegram.posts, update(who, n)) for n, who in enumerate([rep, other])]
        assert [each.result() for each in posted] == [200, 200]
    webhook_world.settle()
    assert (len(rep.messages), len(other.messages)) == (before[0] + 1, before[1] + 1)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"update",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b'{"update_id": "one"}',
        b'{"update_id": true}',
        b'{"update_id": 9223372036854775808}',
        b'{"update_id": 1, "message": "hi"}',
        b'{"update_id": 1, "message": {}}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_what_is_no_update_is_refused_and_nothing_is_kept(
    webhook_world: WebhookWorld, telegram: Telegram, content: bytes
) -> None:
    assert telegram.posts(content) == 400
    assert kept(webhook_world) == 0


def test_what_is_too_large_is_refused(telegram: Telegram, rep: Person) -> None:
    assert telegram.posts(update(rep, 1, "x" * 1_000_001)) == 413


def test_what_is_too_large_is_refused_whatever_length_was_announced(telegram: Telegram) -> None:
    chunks = iter([b"x" * 600_000, b"x" * 600_000])
    answer = telegram.client.post(f"/telegram/{BOT_ID}", content=chunks, headers=SECRET)
    assert "content-length" not in answer.request.headers
    assert answer.status_code == 413


def test_there_is_nothing_else_to_see(telegram: Telegram) -> None:
    assert telegram.client.get("/").status_code == 404
    assert telegram.client.get(f"/telegram/{BOT_ID}").status_code == 405
