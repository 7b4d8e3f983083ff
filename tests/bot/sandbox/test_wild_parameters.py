"""Whatever a bot sends, it is served or refused; the sandbox itself never breaks."""

import asyncio
import datetime as dt
import inspect
import json
from contextlib import suppress
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.errors import ApiError
from bot.sandbox.methods import METHODS
from bot.sandbox.methods.call import Call
from bot.sandbox.params import Params
from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from crm_core.clock import ManualClock
from tests.bot.sandbox.caller import TOKEN

NAMES = [
    "allowed_updates",
    "button",
    "caption",
    "chat_id",
    "commands",
    "description",
    "document",
    "entities",
    "inline_query_id",
    "is_personal",
    "language_code",
    "latitude",
    "limit",
    "menu_button",
    "message_id",
    "message_ids",
    "offset",
    "parse_mode",
    "photo",
    "reply_markup",
    "reply_parameters",
    "results",
    "scope",
    "text",
    "url",
]
INNER = [
    "callback_data",
    "chat_id",
    "command",
    "description",
    "id",
    "inline_keyboard",
    "input_message_content",
    "keyboard",
    "length",
    "message_id",
    "message_text",
    "offset",
    "text",
    "title",
    "type",
    "url",
]
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-3, 10**12)
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["HTML", "chat", "default", "bold", "article", "http://[", "<b>", "1"])
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(INNER), inner, max_size=4)
    ),
    max_leaves=8,
)


STRUCTURED = [
    ("answerInlineQuery", "results"),
    ("deleteMessages", "message_ids"),
    ("editMessageText", "reply_markup"),
    ("getUpdates", "allowed_updates"),
    ("sendMessage", "entities"),
    ("sendMessage", "parse_mode"),
    ("sendMessage", "reply_markup"),
    ("sendMessage", "reply_parameters"),
    ("sendPhoto", "photo"),
    ("setChatMenuButton", "menu_button"),
    ("setMyCommands", "commands"),
    ("setMyCommands", "scope"),
]


def attempt(method: str, params: dict[str, Any]) -> None:
    """Call with these parameters on top of good ones; a refusal is as good as an answer."""
    sandbox = Sandbox(ManualClock(dt.datetime(2026, 11, 23, tzinfo=dt.UTC)), {TOKEN: "a_bot"})
    rui = Phone(sandbox, sandbox.join("Rui"))
    rui.start()
    query = rui.ask_inline("acme")
    good = {"chat_id": rui.person.id, "text": "👋 x", "inline_query_id": query.id}
    bot = sandbox.bots[TOKEN]
    draft = METHODS["sendmessage"](Call(sandbox, bot, Params(good)))
    call = Call(sandbox, bot, Params(good | {"message_id": draft["message_id"]} | params))
    with suppress(ApiError):
        result = METHODS[method.lower()](call)
        json.dumps(asyncio.run(result) if inspect.iscoroutine(result) else result)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(sorted(METHODS)),
    st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=5),
)
def test_no_parameters_however_wild_break_a_method(method: str, params: dict[str, Any]) -> None:
    attempt(method, params)


@settings(max_examples=300, deadline=None)
@given(
    method_and_name=st.sampled_from(STRUCTURED),
    value=VALUES
    | st.lists(VALUES, max_size=2)
    | st.lists(st.lists(VALUES, max_size=2), max_size=2),
    as_text=st.booleans(),
)
def test_no_structure_however_wild_breaks_a_method(
    method_and_name: tuple[str, str], value: object, *, as_text: bool
) -> None:
    method, name = method_and_name
    attempt(method, {name: json.dumps(value) if as_text else value})
