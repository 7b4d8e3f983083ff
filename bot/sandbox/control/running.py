"""The sandbox as a whole: its state, clock, queue, faults, limits, files."""

import datetime as dt
from dataclasses import fields
from typing import Any
from urllib.parse import quote

from pydantic import TypeAdapter, validate_call
from starlette.requests import Request
from starlette.responses import Response

from bot.sandbox.control.replies import body_of
from bot.sandbox.errors import CannotDo
from bot.sandbox.faults import Fault
from bot.sandbox.limits import RateLimits
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.view import person_view
from bot.sandbox.world import Json
from crm_core.clock import ManualClock

_FAULT = TypeAdapter(Fault)
_MOMENT = TypeAdapter(dt.datetime)
_STEP = TypeAdapter(dt.timedelta)
_LANGUAGES = ["en", "zh-hans"]
_SHOWN_IN_PLACE = ("image/png", "image/jpeg", "image/gif", "image/webp", "audio/")

_set_limits = validate_call(RateLimits.set)


async def state(sandbox: Sandbox, request: Request) -> Json:
    chosen = sandbox.bot_named(request.query_params.get("bot"))
    with sandbox.lock:
        return {
            "bots": [
                {"id": bot.id, "username": bot.username, "name": bot.name}
                for bot in sandbox.bots.values()
            ],
            "people": [person_view(person, chosen) for person in sandbox.people.values()],
            "clock": _clock(sandbox),
            "languages": _LANGUAGES,
            "event": sandbox.events.last_id,
        }


async def clock(sandbox: Sandbox, _request: Request) -> Json:
    return _clock(sandbox)


async def move_clock(sandbox: Sandbox, request: Request) -> Json:
    body = await body_of(request)
    if "advance_seconds" in body:
        sandbox.move_clock(by=_STEP.validate_python(body["advance_seconds"]))
    elif "now" in body:
        moment = _MOMENT.validate_python(body["now"])
        if moment.tzinfo is None:
            raise CannotDo("the time needs its offset from UTC")
        sandbox.move_clock(to=moment)
    else:
        raise CannotDo("say advance_seconds or now")
    return _clock(sandbox)


async def queue(sandbox: Sandbox, _request: Request) -> Json:
    with sandbox.lock:
        waiting = {bot.username: len(bot.queue) for bot in sandbox.bots.values()}
    return {"pending": sum(waiting.values()), "bots": waiting}


async def faults(sandbox: Sandbox, request: Request) -> Json:
    if request.method == "POST":
        sandbox.faults.add(_FAULT.validate_python(await body_of(request)))
    elif request.method == "DELETE":
        sandbox.faults.clear()
    return {"ok": True, "faults": [_fault(fault) for fault in sandbox.faults]}


async def limits(sandbox: Sandbox, request: Request) -> Json:
    if request.method == "POST":
        _set_limits(sandbox.limits, **await body_of(request))
    elif request.method == "DELETE":
        sandbox.limits.off()
    chosen = sandbox.limits
    return {"ok": True, "per_second": chosen.per_second, "per_chat": chosen.per_chat}


async def file(sandbox: Sandbox, request: Request) -> Response:
    """Pictures and sound are shown; all else is only downloaded, whatever is in it."""
    stored = sandbox.files.by_id(request.path_params["file_id"])
    if stored is None:
        raise CannotDo("there is no such file")
    headers = {"X-Content-Type-Options": "nosniff"}
    kind = "image/jpeg" if stored.kind == "photo" else stored.mime_type
    if not kind.startswith(_SHOWN_IN_PLACE):
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(stored.name)}"
    return Response(stored.content, media_type=kind, headers=headers)


def _clock(sandbox: Sandbox) -> Json:
    """`runs` is false for a clock that stands still until it is moved.

    Without a `timezone` the page shows times in the browser's.
    """
    return {
        "now": sandbox.clock.now().isoformat(),
        "runs": not isinstance(sandbox.clock, ManualClock),
        "timezone": sandbox.timezone,
    }


def _fault(fault: Fault) -> dict[str, Any]:
    return {field.name: getattr(fault, field.name) for field in fields(fault) if field.init}
