"""Webhooks: at least once, each chat in order, different chats side by side."""

import threading
from collections.abc import Iterator

import pytest

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.caller import Caller
from tests.bot.sandbox.receiver import Receiver, Update, receiving


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as receiver:
        yield receiver


@pytest.fixture
def mara(sandbox: Sandbox) -> Phone:
    return Phone(sandbox, sandbox.join("Mara Voss"))


def test_updates_come_with_the_secret_and_are_then_done(
    api: Caller, sandbox: Sandbox, rui: Phone, receiver: Receiver
) -> None:
    rui.say("before it was set")
    api.ok("setWebhook", url=receiver.url, secret_token="s3cret-Token_1")
    rui.say("after it was set")
    receiver.wait(2)
    assert receiver.texts() == ["before it was set", "after it was set"]
    assert receiver.secrets == {"s3cret-Token_1"}
    sandbox.wait_for(lambda: sandbox.pending() == 0)


def test_an_update_that_was_not_accepted_comes_again_before_the_next_of_its_chat(
    api: Caller, sandbox: Sandbox, rui: Phone, receiver: Receiver
) -> None:
    refusals = iter([500, 302, 404])
    receiver.status = lambda _update: next(refusals, 200)
    api.ok("setWebhook", url=receiver.url)
    for text in ("one", "two", "three"):
        rui.say(text)
    receiver.wait(3)
    assert receiver.texts() == ["one", "two", "three"]
    info = api.ok("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 404 Not Found"
    sandbox.wait_for(lambda: sandbox.pending() == 0)


def test_one_chat_does_not_hold_up_another(
    api: Caller, rui: Phone, mara: Phone, receiver: Receiver
) -> None:
    free = threading.Event()

    def hold_up_rui(update: Update) -> int:
        if update["message"]["from"]["id"] == rui.person.id:
            free.wait(10)
        return 200

    receiver.status = hold_up_rui
    api.ok("setWebhook", url=receiver.url)
    rui.say("slow")
    mara.say("quick")
    receiver.wait(1)
    assert receiver.texts() == ["quick"]
    free.set()
    receiver.wait(2)


def test_a_press_overtakes_a_message_of_the_same_person(
    api: Caller, chat_id: int, rui: Phone, receiver: Receiver
) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Save", "callback_data": "save"}]]}
    card = api.ok("sendMessage", chat_id=chat_id, text="Draft", reply_markup=keyboard)
    free = threading.Event()

    def hold_up_messages(update: Update) -> int:
        if "message" in update:
            free.wait(10)
        return 200

    receiver.status = hold_up_messages
    api.ok("setWebhook", url=receiver.url, drop_pending_updates=True)
    rui.say("and one thing more")
    rui.tap(card["message_id"], "Save")
    receiver.wait(1)
    assert receiver.updates[0]["callback_query"]["data"] == "save"
    free.set()
    receiver.wait(2)


def test_a_webhook_that_is_taken_away_leaves_the_rest_to_polling(api: Caller, rui: Phone) -> None:
    api.ok("setWebhook", url="http://127.0.0.1:9/nobody-listens")
    rui.say("undelivered")
    assert api.ok("getWebhookInfo")["pending_update_count"] == 1
    api.ok("deleteWebhook")
    assert api.ok("getWebhookInfo")["url"] == ""
    assert [update["message"]["text"] for update in api.ok("getUpdates")] == ["undelivered"]


def test_a_new_webhook_takes_over_what_the_old_one_did_not_get(
    api: Caller, rui: Phone, receiver: Receiver
) -> None:
    api.ok("setWebhook", url="http://127.0.0.1:9/nobody-listens")
    rui.say("undelivered")
    api.ok("setWebhook", url=receiver.url)
    receiver.wait(1)
    assert receiver.texts() == ["undelivered"]


def test_pending_updates_are_dropped_when_asked(
    api: Caller, rui: Phone, receiver: Receiver
) -> None:
    rui.say("forget me")
    api.ok("setWebhook", url=receiver.url, drop_pending_updates=True)
    rui.say("but not me")
    receiver.wait(1)
    assert receiver.texts() == ["but not me"]


def test_a_webhook_gets_only_the_kinds_asked_for(
    api: Caller, rui: Phone, receiver: Receiver
) -> None:
    api.ok("setWebhook", url=receiver.url, allowed_updates=["edited_message"])
    written = rui.say("frist").message.message_id
    rui.edit(written, "first")
    receiver.wait(1)
    assert [sorted(update) for update in receiver.updates] == [["edited_message", "update_id"]]
    assert api.ok("getWebhookInfo")["allowed_updates"] == ["edited_message"]


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ({"url": "ftp://example.com"}, "invalid webhook URL specified"),
        ({"url": "http://["}, "invalid webhook URL specified"),
        ({"url": "http://x.example", "secret_token": "x" * 257}, "secret token is too long"),
        (
            {"url": "http://x.example", "secret_token": "a b"},
            "secret token contains unallowed characters",
        ),
    ],
)
def test_a_webhook_that_cannot_be_is_refused(
    api: Caller, settings: dict[str, str], reason: str
) -> None:
    assert api.refusal("setWebhook", **settings) == (400, f"Bad Request: {reason}")
