"""What a person can do with a client, and what the bot hears of it."""

import datetime as dt
import json
from typing import Any

import pytest
from telegram import Update

from bot.sandbox.errors import CannotDo
from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from crm_core.clock import ManualClock
from tests.bot.sandbox.caller import TOKEN, Caller


def heard(sandbox: Sandbox) -> list[Update]:
    """What the bot was sent, as the real library reads it."""
    with sandbox.lock:
        updates = [json.loads(update.encoded) for update in sandbox.bots[TOKEN].queue]
    return [Update.de_json(update, None) for update in updates]


def last(sandbox: Sandbox) -> Any:
    return heard(sandbox)[-1].message


def test_a_deep_link_starts_the_bot_with_its_payload(sandbox: Sandbox, rui: Phone) -> None:
    rui.start("inv-Ab_1")
    message = last(sandbox)
    assert message.text == "/start inv-Ab_1"
    assert message.entities[0].type == "bot_command"
    assert message.from_user.language_code == "en"


@pytest.mark.parametrize("payload", ["a b", "x" * 65, "é"])
def test_a_payload_that_no_link_can_carry_is_refused(rui: Phone, payload: str) -> None:
    with pytest.raises(CannotDo):
        rui.start(payload)


def test_a_command_over_several_lines_is_one_message(sandbox: Sandbox, rui: Phone) -> None:
    rui.say("/log Acme\nwants a quote\n/later")
    message = last(sandbox)
    assert message.text == "/log Acme\nwants a quote\n/later"
    assert [entity.offset for entity in message.entities] == [0, 24]


def test_an_edit_comes_as_one(sandbox: Sandbox, rui: Phone, clock: ManualClock) -> None:
    written = rui.say("visted Acme").message.message_id
    clock.advance(dt.timedelta(minutes=1))
    rui.edit(written, "visited Acme")
    edited = heard(sandbox)[-1].edited_message
    assert edited
    assert (edited.message_id, edited.text) == (written, "visited Acme")
    assert edited.edit_date
    assert edited.edit_date - edited.date == dt.timedelta(minutes=1)


def test_only_ones_own_texts_can_be_edited_for_48_hours_and_to_something_else(
    api: Caller, rui: Phone, clock: ManualClock, chat_id: int
) -> None:
    theirs = api.ok("sendMessage", chat_id=chat_id, text="Draft")["message_id"]
    sticker = rui.sticker("👍").message.message_id
    mine = rui.say("mine").message.message_id
    for message_id, text in ((theirs, "x"), (sticker, "x"), (mine, "mine"), (999, "x")):
        with pytest.raises(CannotDo):
            rui.edit(message_id, text)
    clock.advance(dt.timedelta(hours=49))
    with pytest.raises(CannotDo, match="48 hours"):
        rui.edit(mine, "too late")


def test_a_caption_is_edited_too(sandbox: Sandbox, rui: Phone, png: bytes) -> None:
    rui.edit(rui.photo(png, "wrehouse").message.message_id, "warehouse")
    edited = heard(sandbox)[-1].edited_message
    assert edited
    assert (edited.caption, len(edited.photo)) == ("warehouse", 2)


@pytest.mark.parametrize("text", ["", " \n", "x" * 4097])
def test_a_text_that_no_client_sends_is_refused(rui: Phone, text: str) -> None:
    with pytest.raises(CannotDo):
        rui.say(text)


def test_a_contact_card_carries_the_id_of_whoever_has_that_number(
    sandbox: Sandbox, rui: Phone
) -> None:
    rui.contact("Rui Zhang", "+8613800138000")
    assert last(sandbox).contact.user_id == rui.person.id
    rui.contact("Mara Voss", "+1 415-555-0134")
    contact = last(sandbox).contact
    assert (contact.first_name, contact.last_name, contact.user_id) == ("Mara", "Voss", None)


def test_a_location_a_sticker_a_poll_and_a_voice_note_are_read(
    sandbox: Sandbox, rui: Phone
) -> None:
    rui.location(22.5431, 114.0579)
    assert last(sandbox).location.latitude == 22.5431
    rui.sticker("👍")
    assert last(sandbox).sticker.emoji == "👍"
    rui.poll("When?", ["Monday", "Tuesday"])
    assert [option.text for option in last(sandbox).poll.options] == ["Monday", "Tuesday"]
    rui.voice(b"OggS", seconds=7, caption="to do")
    assert last(sandbox).voice.to_dict()["duration"] == 7
    with pytest.raises(CannotDo):
        rui.location(91, 0)


def test_a_document_keeps_its_name_and_type(sandbox: Sandbox, rui: Phone) -> None:
    rui.document(b"a,b", "客户.csv", caption="our list")
    document = last(sandbox).document
    assert (document.file_name, document.mime_type) == ("客户.csv", "text/csv")
    assert last(sandbox).caption == "our list"


def test_a_forwarded_message_keeps_its_author_and_time(sandbox: Sandbox, rui: Phone) -> None:
    at = dt.datetime(2026, 11, 20, 8, 30, tzinfo=dt.UTC)
    rui.forward("please send the quote", "Mara Voss", at)
    origin = last(sandbox).forward_origin
    assert (origin.sender_user_name, origin.date) == ("Mara Voss", at)
    with pytest.raises(CannotDo):
        rui.edit(last(sandbox).message_id, "not mine to change")


def test_a_reply_carries_what_it_answers(api: Caller, sandbox: Sandbox, chat_id: int) -> None:
    rui = Phone(sandbox, sandbox.people[chat_id])
    asked = api.ok("sendMessage", chat_id=chat_id, text="Which Acme?")["message_id"]
    rui.say("the second", reply_to=asked)
    assert last(sandbox).reply_to_message.text == "Which Acme?"


def test_blocking_and_unblocking_are_told(sandbox: Sandbox, rui: Phone) -> None:
    rui.start()
    rui.block()
    with pytest.raises(CannotDo, match="blocked"):
        rui.say("anybody there?")
    rui.unblock()
    changes = [update.my_chat_member for update in heard(sandbox) if update.my_chat_member]
    assert [change.new_chat_member.status for change in changes] == ["kicked", "member"]
    with pytest.raises(CannotDo):
        rui.unblock()


def test_starting_a_blocked_bot_unblocks_it(sandbox: Sandbox, rui: Phone) -> None:
    rui.start()
    rui.block()
    rui.start("again")
    assert last(sandbox).text == "/start again"


@pytest.fixture
def card(api: Caller, chat_id: int) -> int:
    rows = [
        [{"text": "✓ Save", "callback_data": "save"}, {"text": "Edit", "callback_data": "edit"}],
        [{"text": "Site", "url": "https://example.com"}, {"text": "1 ✓", "callback_data": "done"}],
    ]
    markup = {"inline_keyboard": rows}
    return int(api.ok("sendMessage", chat_id=chat_id, text="x", reply_markup=markup)["message_id"])


@pytest.mark.parametrize(
    ("how", "data"),
    [
        ({"text": "Save"}, "save"),
        ({"text": "✓ Save"}, "save"),
        ({"text": "1 ✓"}, "done"),
        ({"row": 0, "column": 1}, "edit"),
        ({"data": "stale:7"}, "stale:7"),
        ({}, "save"),
    ],
)
def test_a_button_is_found_by_label_place_or_data(
    sandbox: Sandbox, rui: Phone, card: int, how: dict[str, Any], data: str
) -> None:
    rui.tap(card, **how)
    query = heard(sandbox)[-1].callback_query
    assert query
    assert query.data == data


@pytest.mark.parametrize(
    "how", [{"text": "Cancel"}, {"text": "Site"}, {"row": 5}, {"row": 0, "column": -1}]
)
def test_a_button_that_is_not_there_or_only_opens_a_link_is_not_pressed(
    rui: Phone, card: int, how: dict[str, Any]
) -> None:
    with pytest.raises(CannotDo):
        rui.tap(card, **how)


def test_a_tap_sent_twice_has_two_update_ids(rui: Phone, card: int) -> None:
    first, second = rui.tap(card, "Save"), rui.tap(card, "Save")
    assert first.update_id != second.update_id
    assert first.callback_query_id != second.callback_query_id


def test_somebody_without_a_chat_has_nothing_to_press_or_block(rui: Phone) -> None:
    for act in (lambda: rui.tap(1, data="x"), rui.block, lambda: rui.edit(1, "x")):
        with pytest.raises(CannotDo, match="no chat"):
            act()


def test_a_person_may_change_their_particulars(sandbox: Sandbox, rui: Phone) -> None:
    again = sandbox.join("Rui Z.", id=rui.person.id, language_code="zh-hans", role="manager")
    assert again is rui.person
    assert (rui.person.name, rui.person.language_code) == ("Rui Z.", "zh-hans")


def test_waiting_for_what_does_not_come_tells_what_did(sandbox: Sandbox, rui: Phone) -> None:
    rui.say("hello?")
    with pytest.raises(TimeoutError, match="hello\\?"):
        sandbox.wait_for(lambda: False, timeout=0.05)
