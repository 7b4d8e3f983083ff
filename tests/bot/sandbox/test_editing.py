"""What a bot may change or take back."""

import datetime as dt

import pytest

from bot.sandbox.phone import Phone
from crm_core.clock import ManualClock
from tests.bot.sandbox.caller import Caller

KEYBOARD = {"inline_keyboard": [[{"text": "Save", "callback_data": "save"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)


@pytest.fixture
def card(api: Caller, chat_id: int) -> dict[str, int]:
    """A sent card with a button, as an edit names it."""
    sent = api.ok("sendMessage", chat_id=chat_id, text="Draft", reply_markup=KEYBOARD)
    return {"chat_id": chat_id, "message_id": sent["message_id"]}


def test_an_edit_replaces_the_text_in_place(
    api: Caller, rui: Phone, clock: ManualClock, card: dict[str, int]
) -> None:
    clock.advance(dt.timedelta(minutes=1))
    edited = api.ok("editMessageText", **card, text="Saved", reply_markup=KEYBOARD)
    assert edited["message_id"] == card["message_id"]
    assert edited["edit_date"] - edited["date"] == 60
    assert rui.messages()[-1].body["text"] == "Saved"


def test_an_edit_that_names_no_keyboard_takes_it_away(api: Caller, card: dict[str, int]) -> None:
    assert "reply_markup" not in api.ok("editMessageText", **card, text="Saved")


def test_an_edit_that_changes_nothing_is_refused(api: Caller, card: dict[str, int]) -> None:
    refusal = api.refusal("editMessageText", **card, text=" Draft ", reply_markup=KEYBOARD)
    assert refusal == (400, NOT_MODIFIED)
    assert api.refusal("editMessageReplyMarkup", **card, reply_markup=KEYBOARD)[1] == NOT_MODIFIED


def test_a_keyboard_is_changed_alone(api: Caller, card: dict[str, int]) -> None:
    edited = api.ok("editMessageReplyMarkup", **card)
    assert edited["text"] == "Draft"
    assert "reply_markup" not in edited


def test_a_missing_message_cannot_be_edited(api: Caller, chat_id: int) -> None:
    refusal = api.refusal("editMessageText", chat_id=chat_id, message_id=999, text="x")
    assert refusal == (400, "Bad Request: message to edit not found")


def test_an_edit_must_name_a_message(api: Caller, chat_id: int) -> None:
    refusal = api.refusal("editMessageText", chat_id=chat_id, text="x")
    assert refusal == (400, "Bad Request: message identifier is not specified")


def test_what_a_person_wrote_cannot_be_edited(api: Caller, rui: Phone, chat_id: int) -> None:
    theirs = rui.say("mine").message.message_id
    refusal = api.refusal("editMessageText", chat_id=chat_id, message_id=theirs, text="x")
    assert refusal == (400, "Bad Request: message can't be edited")


def test_a_text_has_no_caption_to_edit_and_a_picture_no_text(
    api: Caller, rui: Phone, card: dict[str, int], png: bytes
) -> None:
    assert api.refusal("editMessageCaption", **card, caption="x") == (
        400,
        "Bad Request: there is no caption in the message to edit",
    )
    photo = rui.photo(png).message.body["photo"][-1]["file_id"]
    sent = api.ok("sendPhoto", chat_id=card["chat_id"], photo=photo, caption="before")
    picture = {"chat_id": card["chat_id"], "message_id": sent["message_id"]}
    assert api.refusal("editMessageText", **picture, text="x") == (
        400,
        "Bad Request: there is no text in the message to edit",
    )
    assert api.ok("editMessageCaption", **picture, caption="after")["caption"] == "after"


def test_an_edit_takes_inline_keyboards_alone(api: Caller, card: dict[str, int]) -> None:
    keyboard = {"keyboard": [["Yes", "No"]]}
    refusal = api.refusal("editMessageText", **card, text="x", reply_markup=keyboard)
    assert refusal == (400, "Bad Request: inline keyboard expected")


def test_a_deleted_message_is_gone(api: Caller, rui: Phone, card: dict[str, int]) -> None:
    assert api.ok("deleteMessage", **card) is True
    assert card["message_id"] not in [message.message_id for message in rui.messages()]
    assert api.refusal("deleteMessage", **card) == (
        400,
        "Bad Request: message to delete not found",
    )


def test_a_message_older_than_48_hours_cannot_be_deleted(
    api: Caller, clock: ManualClock, card: dict[str, int]
) -> None:
    clock.advance(dt.timedelta(hours=48))
    late = api.ok("sendMessage", chat_id=card["chat_id"], text="later")["message_id"]
    clock.advance(dt.timedelta(seconds=1))
    assert api.refusal("deleteMessage", **card) == (
        400,
        "Bad Request: message can't be deleted for everyone",
    )
    assert api.ok("deleteMessage", chat_id=card["chat_id"], message_id=late) is True


def test_deleting_several_passes_over_those_that_are_not_there(
    api: Caller, rui: Phone, card: dict[str, int]
) -> None:
    ids = [card["message_id"], 999]
    assert api.ok("deleteMessages", chat_id=card["chat_id"], message_ids=ids) is True
    assert card["message_id"] not in [message.message_id for message in rui.messages()]
