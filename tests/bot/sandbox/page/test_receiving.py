"""What arrives on the chat page while one looks at it."""

import datetime as dt
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import expect

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve_in_thread
from tests.bot.sandbox.caller import TOKEN, Caller
from tests.bot.sandbox.page.conftest import Visiting

pytestmark = pytest.mark.browser


class Server:
    """A server that can be away for a while and come back at the same address."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._running = ExitStack()
        self.url = ""
        self.start(sandbox)

    def start(self, sandbox: Sandbox) -> None:
        port = int(self.url.rpartition(":")[2] or 0)
        self.url = self._running.enter_context(serve_in_thread(sandbox, port=port))

    def stop(self) -> None:
        self._running.close()


@pytest.fixture
def server(sandbox: Sandbox) -> Iterator[Server]:
    server = Server(sandbox)
    yield server
    server.stop()


@pytest.fixture
def url(server: Server) -> str:
    return server.url


def post(sandbox: Sandbox, to: Phone, text: str) -> None:
    """What the bot says while no server listens."""
    with sandbox.lock:
        sandbox.post(sandbox.chat(to.bot, to.person), {"text": text}, outgoing=False)


def test_after_a_lost_connection_the_page_catches_up(
    visit: Visiting, server: Server, sandbox: Sandbox, rui: Phone
) -> None:
    rui.start()
    page = visit(rui)
    page.field.fill("half a thou")
    server.stop()
    status = page.phone(rui).locator(".status")
    expect(status).to_have_text("reconnecting…")
    post(sandbox, rui, "You were away")
    server.start(sandbox)
    expect(page.messages(outgoing=False)).to_contain_text("You were away")
    expect(status).to_have_text("bot")
    expect(page.field).to_have_value("half a thou")


def test_a_sandbox_that_began_anew_is_read_anew(
    visit: Visiting, server: Server, sandbox: Sandbox, rui: Phone
) -> None:
    rui.start()
    post(sandbox, rui, "Old times")
    page = visit(rui)
    expect(page.messages(outgoing=False)).to_contain_text("Old times")
    server.stop()
    other = Sandbox(sandbox.clock, {TOKEN: "fieldlog_bot"})
    reborn = Phone(other, other.join("Rui Zhang", id=rui.person.id, role="rep"))
    reborn.say("A new day")
    server.start(other)
    expect(page.page.locator(".message")).to_have_count(1)
    expect(page.messages(outgoing=True)).to_contain_text("A new day")


def test_what_is_sent_while_the_sandbox_is_away_is_kept(
    visit: Visiting, server: Server, rui: Phone
) -> None:
    rui.start()
    page = visit(rui)
    server.stop()
    page.field.fill("Visited Acme")
    page.field.press("Enter")
    expect(page.page.locator(".toast")).to_contain_text("did not answer")
    expect(page.field).to_have_value("Visited Acme")


def test_a_reminder_arrives_as_the_clock_moves(
    visit: Visiting, sandbox: Sandbox, rui: Phone
) -> None:
    rui.start()

    def remind(now: dt.datetime) -> None:
        if now.hour == 9 and now.day == 24:  # the next one after Monday 09:00
            post(sandbox, rui, "🔔 Kestrel Robotics")

    sandbox.on_clock_moved.append(remind)
    page = visit(rui, width=1280)
    expect(page.page.locator(".clock-face")).to_have_text("Mon 23 Nov09:00")
    page.button("One hour forward").click()
    expect(page.page.locator(".clock-face")).to_have_text("Mon 23 Nov10:00")
    page.button("Forward to the next 09:00").click()
    expect(page.page.locator(".clock-face")).to_have_text("Tue 24 Nov09:00")
    expect(page.messages(outgoing=False)).to_contain_text("🔔 Kestrel Robotics")
    expect(page.page.locator(".day")).to_have_text(["Yesterday", "Today"])


def test_the_clock_shows_the_sandboxs_zone(visit: Visiting, sandbox: Sandbox, rui: Phone) -> None:
    sandbox.timezone = "Asia/Shanghai"
    page = visit(rui, width=1280, timezone_id="America/New_York")
    expect(page.page.locator(".clock-face")).to_have_text("Mon 23 Nov17:00")
    page.button("Pick date and time").click()
    page.dialog.get_by_label("Pick date and time").fill("2026-11-25T10:00")
    page.dialog.get_by_role("button", name="Move the clock").click()
    expect(page.page.locator(".clock-face")).to_have_text("Wed 25 Nov10:00")
    assert sandbox.clock.now() == dt.datetime(2026, 11, 25, 2, tzinfo=dt.UTC)


def test_a_bot_that_is_typing_says_so(visit: Visiting, rui: Phone, api: Caller) -> None:
    rui.start()
    page = visit(rui)
    status = page.phone(rui).locator(".status")
    api.ok("sendChatAction", chat_id=rui.person.id, action="typing")
    expect(status).to_have_text("typing…")
    api.ok("sendMessage", chat_id=rui.person.id, text="Done")
    expect(status).to_have_text("bot")


def test_a_deleted_message_goes(visit: Visiting, rui: Phone, api: Caller) -> None:
    rui.start()
    post_id = api.ok("sendMessage", chat_id=rui.person.id, text="Oops")
    assert isinstance(post_id, dict)
    page = visit(rui)
    expect(page.messages(outgoing=False)).to_have_count(1)
    api.ok("deleteMessage", chat_id=rui.person.id, message_id=post_id["message_id"])
    expect(page.messages(outgoing=False)).to_have_count(0)


def test_what_arrives_on_a_phone_in_the_pocket_is_counted(
    visit: Visiting, rui: Phone, mara: Phone, api: Caller
) -> None:
    rui.start()
    mara.start()
    page = visit(rui, width=1280)
    for text in ("one", "two"):
        api.ok("sendMessage", chat_id=mara.person.id, text=text)
    person = page.page.locator(f".person[data-person='{mara.person.id}']")
    expect(person.locator(".badge")).to_have_text("2")
    person.click()
    expect(page.phone(mara)).to_contain_text("two")
    expect(person.locator(".badge")).to_have_count(0)


def test_a_message_leaves_five_hundred_others_untouched(
    visit: Visiting, sandbox: Sandbox, rui: Phone
) -> None:
    for number in range(500):
        post(sandbox, rui, f"message {number}")
    page = visit(rui)
    expect(page.messages(outgoing=False)).to_have_count(500)
    expect(page.text("message 499")).to_be_in_viewport()
    page.script("document.querySelectorAll('.message').forEach(it => (it.untouched = true))")
    post(sandbox, rui, "one more")
    expect(page.text("one more")).to_be_in_viewport()
    count = "[...document.querySelectorAll('.message')].filter(it => it.untouched).length"
    assert page.script(count) == 500


def test_who_reads_above_is_not_pulled_down(visit: Visiting, sandbox: Sandbox, rui: Phone) -> None:
    for number in range(50):
        post(sandbox, rui, f"message {number}")
    page = visit(rui)
    page.text("message 5").scroll_into_view_if_needed()
    expect(page.button("To the newest message")).to_be_visible()
    post(sandbox, rui, "one more")
    expect(page.text("one more")).to_be_attached()
    expect(page.text("message 5")).to_be_in_viewport()
    page.button("To the newest message").click()
    expect(page.text("one more")).to_be_in_viewport()


def test_an_answer_is_in_sight_though_a_card_far_above_it_shrinks(
    visit: Visiting, sandbox: Sandbox, rui: Phone, api: Caller
) -> None:
    """It once stayed below the edge: the shrinking was taken for somebody who scrolls up."""
    rui.start()
    rows = [[{"text": str(row), "callback_data": "x"}] for row in range(8)]
    cards = [
        api.ok(
            "sendMessage",
            chat_id=rui.person.id,
            text=f"Why {number}?",
            reply_markup={"inline_keyboard": rows},
        )
        for number in range(20)
    ]
    page = visit(rui)
    page.field.fill("so " * 400)
    page.field.press("Enter")
    for card in cards:
        api.ok(
            "editMessageText",
            chat_id=rui.person.id,
            message_id=card["message_id"],
            text="Thank you.",
        )
        api.ok("sendMessage", chat_id=rui.person.id, text=f"Noted {card['message_id']}")
        expect(page.text(f"Noted {card['message_id']}")).to_be_in_viewport(ratio=1)
