"""Server-sent events: the chat page's live line, which resumes where it was cut."""

import json
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import StreamingResponse

from bot.sandbox.bell import heard_within
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.view import event_view

# A comment now and then shows both sides that the line still stands.
_HEARTBEAT = 15.0
_RETRY_MS = 1000


async def events(sandbox: Sandbox, request: Request) -> StreamingResponse:
    """From `Last-Event-ID`, else from `?after=`, else from now on."""
    asked = request.headers.get("last-event-id") or request.query_params.get("after") or ""
    after = int(asked) if asked.isdecimal() else sandbox.events.last_id
    return StreamingResponse(
        _stream(sandbox, request, after),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-cache"},
    )


async def _stream(sandbox: Sandbox, request: Request, after: int) -> AsyncIterator[str]:
    bot = sandbox.bot_named(request.query_params.get("bot"))
    yield f"retry: {_RETRY_MS}\n\n"
    with sandbox.bell.ear() as heard:
        while not sandbox.closing:
            with sandbox.lock:
                happened = sandbox.events.since(after)
                lines = [
                    f"id: {event.id}\nevent: {event.kind}\n"
                    f"data: {json.dumps(event_view(event.data, bot))}\n\n"
                    for event in happened
                ]
            if lines:
                after = happened[-1].id
                yield "".join(lines)
            elif not await heard_within(heard, _HEARTBEAT):
                yield ": still here\n\n"
