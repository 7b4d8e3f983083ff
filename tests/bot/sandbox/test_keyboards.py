"""Keyboards that a bot sends, and what Telegram refuses of them."""

from typing import Any

import pytest

from bot.sandbox.phone import Phone
from tests.bot.sandbox.caller import Caller


def send(api: Caller, chat_id: int, **button: object) -> Any:
    markup = {"inline_keyboard": [[{"text": "Save", **button}]]}
    return api.ask("sendMessage", chat_id=chat_id, text="x", reply_markup=markup).json()


@pytest.mark.parametrize("data", ["x", "x" * 64, "存" * 21])
def test_callback_data_of_1_to_64_bytes_is_taken(api: Caller, chat_id: int, data: str) -> None:
    sent = send(api, chat_id, callback_data=data)
    button = sent["result"]["reply_markup"]["inline_keyboard"][0][0]
    assert button == {"text": "Save", "callback_data": data}


@pytest.mark.parametrize("data", ["", "x" * 65, "存" * 22])
def test_callback_data_of_any_other_length_is_refused(api: Caller, chat_id: int, data: str) -> None:
    assert send(api, chat_id, callback_data=data)["description"] == (
        "Bad Request: BUTTON_DATA_INVALID"
    )


def test_a_button_that_does_nothing_is_refused(api: Caller, chat_id: int) -> None:
    assert send(api, chat_id)["description"] == (
        "Bad Request: can't parse inline keyboard button: "
        "Text buttons are unallowed in the inline keyboard"
    )


def test_a_button_without_words_is_refused(api: Caller, chat_id: int) -> None:
    answer = send(api, chat_id, text=" ", callback_data="x")
    assert answer["description"] == "Bad Request: inline keyboard button text must be non-empty"


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("tel:+8613800138000", "Unsupported URL protocol"),
        ("http://localhost/feed", "Wrong HTTP URL"),
        ("https:///nowhere", "URL host is empty"),
    ],
)
def test_a_button_with_an_address_that_telegram_does_not_open_is_refused(
    api: Caller, chat_id: int, address: str, fault: str
) -> None:
    assert send(api, chat_id, url=address)["description"] == (
        f"Bad Request: inline keyboard button URL '{address}' is invalid: {fault}"
    )


@pytest.mark.parametrize("address", ["https://t.me/fieldlog_bot?start=x", "tg://resolve?domain=x"])
def test_links_to_the_web_and_into_telegram_are_taken(
    api: Caller, chat_id: int, address: str
) -> None:
    sent = send(api, chat_id, url=address)
    assert sent["result"]["reply_markup"]["inline_keyboard"][0][0]["url"] == address


def test_more_than_a_hundred_buttons_are_refused(api: Caller, chat_id: int) -> None:
    row = [{"text": "x", "callback_data": "x"}]
    markup = {"inline_keyboard": [row] * 101}
    refusal = api.refusal("sendMessage", chat_id=chat_id, text="x", reply_markup=markup)
    assert refusal == (400, "Bad Request: reply markup is too long")


def test_a_keyboard_of_empty_rows_is_none(api: Caller, chat_id: int) -> None:
    empty: object = {"inline_keyboard": [[], []]}
    sent = api.ok("sendMessage", chat_id=chat_id, text="x", reply_markup=empty)
    assert "reply_markup" not in sent


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (["no object"], "object expected as reply markup"),
        ({"inline_keyboard": "rows"}, 'field "inline_keyboard" must be an Array of Arrays'),
        ({"keyboard": [[{"text": ""}]]}, "keyboard button text must be non-empty"),
        (
            {"keyboard": [[1]]},
            "can't parse keyboard button: KeyboardButton must be a String or an Object",
        ),
    ],
)
def test_a_malformed_keyboard_is_refused(
    api: Caller, chat_id: int, markup: object, reason: str
) -> None:
    refusal = api.refusal("sendMessage", chat_id=chat_id, text="x", reply_markup=markup)
    assert refusal == (400, f"Bad Request: {reason}")


def test_a_keyboard_in_place_of_the_phones_own_is_shown_but_not_sent_back(
    api: Caller, rui: Phone, chat_id: int
) -> None:
    markup = {"keyboard": [["Yes", {"text": "My number", "request_contact": True}]]}
    sent = api.ok("sendMessage", chat_id=chat_id, text="x", reply_markup=markup)
    assert "reply_markup" not in sent
    shown = rui.messages()[-1].reply_keyboard
    assert shown is not None
    assert shown["keyboard"] == [[{"text": "Yes"}, {"text": "My number", "request_contact": True}]]
