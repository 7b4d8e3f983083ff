"""What one writes on the chat page."""

import pytest
from playwright.sync_api import expect

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.caller import Caller
from tests.bot.sandbox.page.conftest import Visiting

pytestmark = pytest.mark.browser


def texts(person: Phone) -> list[str]:
    return [message.body["text"] for message in person.messages()]


def test_a_new_chat_has_only_start(visit: Visiting, sandbox: Sandbox, rui: Phone) -> None:
    page = visit(rui)
    expect(page.field).to_be_hidden()
    page.button("Start").click()
    sandbox.wait_for(lambda: texts(rui) == ["/start"])
    expect(page.field).to_be_visible()


def test_enter_sends_and_the_bot_answers(visit: Visiting, rui: Phone, api: Caller) -> None:
    rui.start()
    page = visit(rui)
    page.field.fill("Visited Acme")
    page.field.press("Enter")
    expect(page.messages(outgoing=True).last).to_contain_text("Visited Acme")
    expect(page.field).to_have_value("")
    api.ok("sendMessage", chat_id=rui.person.id, text="Which Acme?")
    expect(page.messages(outgoing=False).last).to_contain_text("Which Acme?")


def test_shift_and_enter_begin_a_new_line(visit: Visiting, sandbox: Sandbox, rui: Phone) -> None:
    rui.start()
    page = visit(rui)
    page.field.fill("one")
    page.field.press("Shift+Enter")
    page.field.press_sequentially("two")
    page.field.press("Enter")
    sandbox.wait_for(lambda: texts(rui)[-1] == "one\ntwo")


def test_enter_that_chooses_a_chinese_word_does_not_send(visit: Visiting, rui: Phone) -> None:
    rui.start()
    page = visit(rui)
    page.field.focus()
    keyboard = page.page.context.new_cdp_session(page.page)
    keyboard.send(
        "Input.imeSetComposition", {"text": "ni hao", "selectionStart": 6, "selectionEnd": 6}
    )
    enter = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13}
    keyboard.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **enter})
    keyboard.send("Input.dispatchKeyEvent", {"type": "keyUp", **enter})
    keyboard.send("Input.insertText", {"text": "你好"})
    expect(page.field).to_have_value("你好")
    assert texts(rui) == ["/start"]
    page.field.press("Enter")
    expect(page.messages(outgoing=True).last).to_contain_text("你好")


def test_a_slash_offers_the_commands_that_begin_so(
    visit: Visiting, sandbox: Sandbox, rui: Phone, api: Caller
) -> None:
    names = {"log": "Log a contact", "find": "Find a customer", "find_all": "Find all"}
    commands = [{"command": key, "description": words} for key, words in names.items()]
    api.ok("setMyCommands", commands=commands)
    rui.start()
    page = visit(rui)
    page.field.press_sequentially("/fi")
    offered = page.page.locator(".commands").get_by_role("option")
    expect(offered).to_have_text(["/findFind a customer", "/find_allFind all"])
    page.field.press("ArrowDown")
    page.field.press("Enter")
    sandbox.wait_for(lambda: texts(rui)[-1] == "/find_all")
    expect(offered).to_have_count(0)
    expect(page.field).to_have_value("")


def test_commands_set_while_the_page_is_open_are_offered(
    visit: Visiting, rui: Phone, api: Caller
) -> None:
    rui.start()
    page = visit(rui)
    expect(page.button("Commands")).to_be_hidden()
    api.ok("setMyCommands", commands=[{"command": "log", "description": "Log"}])
    page.button("Commands").click()
    expect(page.page.locator(".commands").get_by_role("option")).to_have_text(["/logLog"])


def test_arrow_up_edits_the_latest_own_text(visit: Visiting, sandbox: Sandbox, rui: Phone) -> None:
    rui.say("Vist Acme")
    rui.location(1, 2)
    page = visit(rui)
    page.field.press("ArrowUp")
    expect(page.field).to_have_value("Vist Acme")
    page.field.fill("Visit Acme")
    page.field.press("Enter")
    sandbox.wait_for(lambda: rui.messages()[0].body["text"] == "Visit Acme")
    expect(page.messages(outgoing=True).first).to_contain_text("edited")


def test_a_draft_outlives_the_edit_of_another_message(
    visit: Visiting, sandbox: Sandbox, rui: Phone
) -> None:
    rui.say("Vist Acme")
    page = visit(rui)
    page.field.fill("half a thou")
    page.messages(outgoing=True).locator(".text").click(button="right")
    page.choose("Edit")
    page.field.fill("Visit Acme")
    page.field.press("Enter")
    sandbox.wait_for(lambda: texts(rui) == ["Visit Acme"])
    expect(page.field).to_have_value("half a thou")


def test_a_reply_quotes_what_it_answers(visit: Visiting, sandbox: Sandbox, rui: Phone) -> None:
    first = rui.say("Who is this?").message
    page = visit(rui)
    page.messages(outgoing=True).locator(".text").click(button="right")
    page.choose("Reply")
    page.field.fill("Mara")
    page.field.press("Enter")
    sandbox.wait_for(lambda: rui.messages()[-1].reply_to is first)
    expect(page.messages(outgoing=True).last.locator(".quoted")).to_have_text("Who is this?")


def test_a_text_too_long_for_one_message_goes_as_several(
    visit: Visiting, sandbox: Sandbox, rui: Phone
) -> None:
    """As Telegram's own apps send it."""
    rui.start()
    page = visit(rui)
    page.field.fill("字" * 4096 + "😀 the rest")
    page.field.press("Enter")
    sandbox.wait_for(lambda: texts(rui)[1:] == ["字" * 4096, "😀 the rest"])
    expect(page.messages(outgoing=True).last).to_contain_text("the rest")
    expect(page.field).to_have_value("")


def test_what_telegram_refuses_stands_in_the_field_again(visit: Visiting, rui: Phone) -> None:
    rui.say("Visited Acme")
    page = visit(rui)
    page.field.press("ArrowUp")
    page.field.fill("x" * 4097)
    page.field.press("Enter")
    expect(page.page.locator(".toast")).to_contain_text("4096")
    expect(page.field).to_have_value("x" * 4097)


def test_what_the_bot_said_is_not_offered_for_editing(
    visit: Visiting, rui: Phone, api: Caller
) -> None:
    rui.start()
    api.ok("sendMessage", chat_id=rui.person.id, text="Hello")
    page = visit(rui)
    page.messages(outgoing=False).locator(".text").click(button="right")
    expect(page.page.get_by_role("menuitem")).to_have_text(["Reply", "Copy"])
