"""People of the sandbox: who they are, what stands in their chats, what they do."""

from collections.abc import Callable
from functools import partial
from typing import Any

from pydantic import validate_call
from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.sandbox.bell import heard_within
from bot.sandbox.control.replies import body_of, phone_of
from bot.sandbox.errors import CannotDo
from bot.sandbox.phone import Phone, Press, Sent
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.view import message_view, person_view
from bot.sandbox.world import Json

INLINE_PATIENCE = 10.0

_ACTS: dict[str, Callable[..., Any]] = {
    name: validate_call(getattr(Phone, name))
    for name in (
        "say",
        "edit",
        "tap",
        "contact",
        "location",
        "sticker",
        "poll",
        "forward",
        "start",
        "block",
        "unblock",
    )
}
_join = validate_call(Sandbox.join)


async def join(sandbox: Sandbox, request: Request) -> Json:
    person = _join(sandbox, **await body_of(request))
    return person_view(person, sandbox.bot_named(request.query_params.get("bot")))


async def messages(sandbox: Sandbox, request: Request) -> Json:
    phone = phone_of(sandbox, request)
    after = request.query_params.get("after", "0")
    with sandbox.lock:
        buttons = phone.bot.menu_buttons
        return {
            "messages": [
                message_view(message)
                for message in phone.messages(int(after) if after.isdecimal() else 0)
            ],
            "commands": phone.commands(),
            "menu": buttons.get(phone.person.id) or buttons.get(None) or {"type": "commands"},
            "event": sandbox.events.last_id,
        }


async def act(sandbox: Sandbox, request: Request) -> Json:
    phone = phone_of(sandbox, request)
    perform = _ACTS.get(request.path_params["act"])
    if perform is None:
        raise CannotDo(f"nobody can {request.path_params['act']}")
    return _told(perform(phone, **await body_of(request)))


async def send_file(sandbox: Sandbox, request: Request, *, kind: str) -> Json:
    """A form with `file`, and `caption` if wanted."""
    phone = phone_of(sandbox, request)
    async with request.form() as form:
        file, caption = form.get("file"), str(form.get("caption") or "")
        if not isinstance(file, UploadFile):
            raise CannotDo("there is no file in the form")
        content, name = await file.read(), file.filename or "file"
    sending: dict[str, Callable[[], Sent]] = {
        "photo": partial(phone.photo, content, caption=caption),
        "document": partial(phone.document, content, name, file.content_type or "", caption),
        "voice": partial(phone.voice, content, caption=caption),
    }
    return _told(sending[kind]())


async def inline(sandbox: Sandbox, request: Request) -> Json:
    phone = phone_of(sandbox, request)
    body = await body_of(request)
    with sandbox.bell.ear() as heard:
        query = phone.ask_inline(str(body.get("query", "")), str(body.get("offset", "")))
        while query.answer is None:
            if not await heard_within(heard, INLINE_PATIENCE):
                raise CannotDo("the bot did not answer")
    return {"ok": True, **query.answer}


def _told(done: Sent | Press | int | None) -> Json:
    match done:
        case Sent(update_id, message):
            return {"ok": True, "update_id": update_id, "message": message_view(message)}
        case Press(query_id, update_id):
            return {"ok": True, "update_id": update_id, "callback_query_id": query_id}
        case update_id:
            return {"ok": True, "update_id": update_id, "message": None}
