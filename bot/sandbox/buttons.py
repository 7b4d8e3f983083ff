"""Which button of a message a person means, and what it sends to the bot."""

import re

from bot.sandbox.errors import CannotDo
from bot.sandbox.world import Json, Message

_LEADING_SIGNS = re.compile(r"^[^\w]+")


def button_by_place(message: Message, row: int, column: int) -> Json:
    rows = _rows(message)
    if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
        raise CannotDo("there is no button at this place")
    return rows[row][column]


def button_by_label(message: Message, text: str) -> Json:
    """The label is the text itself, or has an emoji before it."""
    buttons = [button for row in _rows(message) for button in row]
    for labelled in (_exactly, _after_emoji):
        for button in buttons:
            if labelled(button["text"]) == text:
                return button
    labels = [button["text"] for button in buttons]
    raise CannotDo(f"there is no button {text!r}, only {labels}")


def data_of(button: Json) -> str:
    if "callback_data" not in button:
        raise CannotDo(f"the button {button['text']!r} does not go to the bot")
    return str(button["callback_data"])


def _rows(message: Message) -> list[list[Json]]:
    markup: Json = message.body.get("reply_markup") or {}
    rows: list[list[Json]] = markup.get("inline_keyboard", [])
    return rows


def _exactly(label: str) -> str:
    return label


def _after_emoji(label: str) -> str:
    return _LEADING_SIGNS.sub("", label)
