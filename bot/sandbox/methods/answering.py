"""Answers to button presses and to inline queries."""

from typing import Any

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.formatting.cleaning import is_blank
from bot.sandbox.formatting.composing import compose
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.content import TEXT_LIMIT
from bot.sandbox.methods.keyboards import inline_markup
from bot.sandbox.params import Params
from bot.sandbox.world import Json

_NOTICE_LIMIT = 200
_RESULT_LIMIT = 50
_RESULT_ID_LIMIT = 64
_CACHE_SECONDS = 300


def answer_callback_query(call: Call) -> bool:
    text = call.params.text("text")
    if len(text) > _NOTICE_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    now = call.sandbox.clock.now()
    query_id = call.params.text("callback_query_id")
    query = call.sandbox.queries.answered_callback(call.bot, query_id, now)
    call.sandbox.emit(
        query.chat,
        "answer",
        callback_query_id=query.id,
        text=text,
        show_alert=call.params.flag("show_alert"),
        url=call.params.text("url"),
    )
    return True


def answer_inline_query(call: Call) -> bool:
    results = call.params.items("results", "inline query results")
    if len(results) > _RESULT_LIMIT:
        raise bad_request("RESULTS_TOO_MUCH")
    checked = [_result(result) for result in results]
    if len({result["id"] for result in checked}) < len(checked):
        raise bad_request("RESULT_ID_DUPLICATE")
    answer = {
        "results": checked,
        "cache_time": call.params.integer("cache_time", _CACHE_SECONDS),
        "is_personal": call.params.flag("is_personal"),
        "next_offset": call.params.text("next_offset"),
        "button": call.params.data("button", "inline query results button"),
    }
    now = call.sandbox.clock.now()
    query_id = call.params.text("inline_query_id")
    call.sandbox.queries.answer_inline(call.bot, query_id, answer, now)
    call.sandbox.changed()
    return True


def _result(result: Any) -> Json:
    """One result as it would be sent: its message already read into text and entities."""
    if not isinstance(result, dict):
        raise _unreadable("Inline query result must be an object")
    result_id, kind = result.get("id"), result.get("type")
    if not isinstance(result_id, str) or not 1 <= len(result_id.encode()) <= _RESULT_ID_LIMIT:
        raise bad_request("RESULT_ID_INVALID")
    if kind == "article" and not result.get("title"):
        raise _unreadable('Field "title" must be of type String')
    checked = dict(result)
    if (markup := inline_markup(Params(result))) is not None:
        checked["reply_markup"] = markup
    content = result.get("input_message_content")
    if isinstance(content, dict) and "message_text" in content:
        checked["input_message_content"] = _message(Params(content))
    elif kind == "article" and not content:
        raise _unreadable("Message text is empty")
    return checked


def _message(content: Params) -> Json:
    entities = content.items("entities", "MessageEntity")
    text, found = compose(content.text("message_text"), content.text("parse_mode"), entities)
    if is_blank(text):
        raise _unreadable("Message text is empty")
    if len(text) > TEXT_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    return {"message_text": text, "entities": found}


def _unreadable(reason: str) -> ApiError:
    return bad_request(f"can't parse inline query result: {reason}")
