"""Keyboards under messages, refused where Telegram refuses them."""

from typing import Any

from bot.sandbox.errors import bad_request
from bot.sandbox.formatting.links import checked_button_url
from bot.sandbox.params import Params
from bot.sandbox.world import Json

_DATA_LIMIT = 64
_BUTTON_LIMIT = 100
_ACTIONS = (
    "url",
    "callback_data",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "web_app",
    "login_url",
    "copy_text",
    "callback_game",
    "pay",
)


def reply_markup(params: Params) -> tuple[Json | None, Json | None]:
    """The inline keyboard, or else the keyboard (or its removal) in place of the phone's own."""
    markup = params.data("reply_markup", "reply keyboard markup")
    if markup is None:
        return None, None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline_keyboard(markup["inline_keyboard"]), None
    if "keyboard" in markup:
        return None, markup | {"keyboard": _rows(markup["keyboard"], "keyboard", _reply_button)}
    if markup.get("remove_keyboard") or markup.get("force_reply"):
        return None, markup
    return None, None


def inline_markup(params: Params) -> Json | None:
    """For edits, where only an inline keyboard can stand."""
    inline, other = reply_markup(params)
    if other is not None:
        raise bad_request("inline keyboard expected")
    return inline


def _inline_keyboard(value: Any) -> Json | None:
    rows = _rows(value, "inline_keyboard", _inline_button)
    if sum(map(len, rows)) > _BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": rows} if rows else None


def _rows(value: Any, name: str, check: Any) -> list[list[Json]]:
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise bad_request(f'field "{name}" must be an Array of Arrays')
    return [[check(button) for button in row] for row in value if row]


def _inline_button(button: Any) -> Json:
    refusal = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(f"{refusal}InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise bad_request(f'{refusal}Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    action = next((name for name in _ACTIONS if button.get(name) is not None), None)
    if action is None:
        raise bad_request(f"{refusal}Text buttons are unallowed in the inline keyboard")
    value = button[action]
    if action == "callback_data":
        if not isinstance(value, str) or not 1 <= len(value.encode()) <= _DATA_LIMIT:
            raise bad_request("BUTTON_DATA_INVALID")
    elif action == "url":
        value = checked_button_url(str(value))
    return {"text": button["text"], action: value}


def _reply_button(button: Any) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request(
            "can't parse keyboard button: KeyboardButton must be a String or an Object"
        )
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    return button
