"""Buttons, links and menus on the chat page."""

from typing import Any

import pytest
from playwright.sync_api import expect

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.caller import Caller
from tests.bot.sandbox.page.conftest import Visiting

pytestmark = pytest.mark.browser


@pytest.fixture
def card(rui: Phone, api: Caller) -> int:
    """A card with Save and Cancel in Rui's chat."""
    rui.start()
    keys = [{"text": "✓ Save", "callback_data": "save"}, {"text": "Cancel", "callback_data": "no"}]
    return send(api, rui, "Draft", {"inline_keyboard": [keys]})


def send(api: Caller, to: Phone, text: str, markup: dict[str, Any]) -> int:
    sent: Any = api.ok("sendMessage", chat_id=to.person.id, text=text, reply_markup=markup)
    return int(sent["message_id"])


def pressed(api: Caller) -> dict[str, Any]:
    """The press that reaches the bot after the updates that came before it."""
    offset = 0
    while True:
        updates: Any = api.ok("getUpdates", timeout=10, limit=1, offset=offset)
        query: dict[str, Any] | None = updates[0].get("callback_query")
        if query:
            return query
        offset = updates[0]["update_id"] + 1


@pytest.mark.usefixtures("card")
def test_a_pressed_button_spins_until_the_bot_answers(
    visit: Visiting, rui: Phone, api: Caller
) -> None:
    page = visit(rui)
    page.button("✓ Save").click()
    expect(page.button("✓ Save")).to_have_attribute("aria-busy", "true")
    expect(page.button("Cancel")).not_to_have_attribute("aria-busy", "true")
    query = pressed(api)
    assert query["data"] == "save"
    api.ok("answerCallbackQuery", callback_query_id=query["id"], text="Kept")
    expect(page.button("✓ Save")).not_to_have_attribute("aria-busy", "true")
    expect(page.page.locator(".toast")).to_have_text("Kept")


@pytest.mark.usefixtures("card")
def test_an_alert_waits_until_it_is_read(visit: Visiting, rui: Phone, api: Caller) -> None:
    page = visit(rui)
    page.button("Cancel").click()
    query = pressed(api)
    api.ok("answerCallbackQuery", callback_query_id=query["id"], text="Sure?", show_alert=True)
    expect(page.dialog).to_contain_text("Sure?")
    page.button("OK").click()
    expect(page.dialog).to_have_count(0)


def test_a_card_is_edited_in_place(visit: Visiting, rui: Phone, api: Caller, card: int) -> None:
    page = visit(rui)
    page.button("✓ Save").focus()
    keys = [{"text": "Undo", "callback_data": "undo"}]
    markup = {"inline_keyboard": [keys]}
    where = {"chat_id": rui.person.id, "message_id": card}
    api.ok("editMessageText", text="Logged", reply_markup=markup, **where)
    expect(page.messages(outgoing=False)).to_contain_text("Logged")
    expect(page.button("✓ Save")).to_have_count(0)
    expect(page.button("Undo")).to_be_focused()


def test_a_reply_keyboard_says_its_labels(
    visit: Visiting, sandbox: Sandbox, rui: Phone, api: Caller
) -> None:
    rui.start()
    send(api, rui, "Sure?", {"keyboard": [["Yes", "No"]], "input_field_placeholder": "Choose"})
    page = visit(rui)
    page.button("No").click()
    sandbox.wait_for(lambda: rui.messages()[-1].body["text"] == "No")
    send(api, rui, "Fine", {"remove_keyboard": True})
    expect(page.button("No")).to_be_hidden()


def test_a_contact_that_the_bot_asks_for_is_ones_own(
    visit: Visiting, sandbox: Sandbox, rui: Phone, api: Caller
) -> None:
    rui.start()
    keys = [[{"text": "My number", "request_contact": True}]]
    send(api, rui, "Your number?", {"keyboard": keys})
    page = visit(rui)
    page.button("My number").click()
    page.dialog.get_by_role("button", name="Send").click()
    sandbox.wait_for(lambda: rui.messages()[-1].body.get("contact"))
    assert rui.messages()[-1].body["contact"]["user_id"] == rui.person.id


def test_a_deep_link_opens_on_the_phone_that_one_picks(
    visit: Visiting, sandbox: Sandbox, rui: Phone, mara: Phone, api: Caller
) -> None:
    rui.start()
    api.ok("sendMessage", chat_id=rui.person.id, text="Show: https://t.me/fieldlog_bot?start=tok_1")
    page = visit(rui)
    page.page.get_by_role("link", name="https://t.me/fieldlog_bot").click()
    page.dialog.get_by_role("button", name="Mara Voss").click()
    sandbox.wait_for(mara.messages)
    assert mara.messages()[0].body["text"] == "/start tok_1"
    expect(page.phone(mara)).to_contain_text("/start tok_1")


def test_a_deep_link_under_a_button_opens_for_somebody_new(
    visit: Visiting, sandbox: Sandbox, rui: Phone, api: Caller
) -> None:
    rui.start()
    keys = [[{"text": "Invite", "url": "https://t.me/fieldlog_bot?start=abc"}]]
    send(api, rui, "Show this", {"inline_keyboard": keys})
    page = visit(rui, width=1280)
    page.page.locator(".key", has_text="Invite").click()
    page.dialog.get_by_role("button", name="New person").click()
    page.dialog.get_by_label("Name").fill("王芳")
    page.dialog.get_by_label("Telegram language").select_option("中文")
    page.dialog.get_by_role("button", name="Add a person").click()
    expect(page.page.locator(".phone")).to_have_count(2)
    joined = sandbox.wait_for(lambda: next(p for p in sandbox.people.values() if p.name == "王芳"))
    assert (joined.language_code, joined.role) == ("zh-hans", "customer")
    sandbox.wait_for(lambda: Phone(sandbox, joined).messages())
    assert Phone(sandbox, joined).messages()[0].body["text"] == "/start abc"


def test_a_command_in_a_text_is_sent_by_a_tap(
    visit: Visiting, sandbox: Sandbox, rui: Phone, api: Caller
) -> None:
    rui.start()
    api.ok("sendMessage", chat_id=rui.person.id, text="On 24/11 try /today, not a/b.")
    page = visit(rui)
    commands = page.messages(outgoing=False).locator(".text-command")
    expect(commands).to_have_text(["/today"])
    commands.click()
    sandbox.wait_for(lambda: rui.messages()[-1].body["text"] == "/today")


def test_a_blocked_bot_can_only_be_unblocked(visit: Visiting, sandbox: Sandbox, rui: Phone) -> None:
    rui.start()
    page = visit(rui)
    page.button("Chat menu").click()
    page.choose("Block the bot")
    expect(page.field).to_be_hidden()
    assert sandbox.chat(rui.bot, rui.person).blocked
    page.button("Unblock the bot").click()
    expect(page.field).to_be_visible()
    assert not sandbox.chat(rui.bot, rui.person).blocked


def test_a_long_press_opens_the_message_menu(visit: Visiting, rui: Phone) -> None:
    rui.say("Visit Acme")
    page = visit(rui, has_touch=True)
    box = page.text("Visit Acme").bounding_box()
    assert box
    finger = page.page.context.new_cdp_session(page.page)
    touch = {"x": box["x"] + 5, "y": box["y"] + 5}
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [touch]})
    expect(page.page.get_by_role("menu")).to_be_visible()
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.choose("Edit")
    expect(page.field).to_have_value("Visit Acme")


def test_the_message_menu_opens_by_keyboard(visit: Visiting, rui: Phone) -> None:
    rui.say("Visit Acme")
    page = visit(rui)
    page.page.get_by_role("region", name="Messages").focus()
    page.page.keyboard.press("ArrowUp")
    page.page.keyboard.press("Enter")
    page.page.keyboard.press("ArrowUp")
    page.page.keyboard.press("Enter")
    expect(page.field).to_have_value("Visit Acme")
    expect(page.page.get_by_text("Edit message")).to_be_visible()
