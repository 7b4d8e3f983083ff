"""A person's reminders in their own calendar: `/calendar/<token>.ics`."""

import datetime as dt
import hashlib
import re
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.app import Fieldlog
from bot.cards.calendar_feed import PATH
from bot.speech import Speech
from crm_core.core import Core
from crm_core.follow_ups.calendar_feed import Feed, feed_of
from crm_core.follow_ups.views import FollowUpView

_TYPE = "text/calendar; charset=utf-8"
_LASTS = dt.timedelta(minutes=30)
_REFRESH = dt.timedelta(hours=1)
# A date of the form 2026-11-30 is none; seven digits and more are, however they are set apart.
_PHONE = re.compile(r"(?<!\d)(\d{4}-\d{1,2}-\d{1,2})(?!\d)|\+?\d(?:[ ().-]{0,2}\d){6,}")


def calendar_route(fieldlog: Fieldlog) -> Route:
    async def serve(request: Request) -> Response:
        token = request.path_params["token"]
        body = await fieldlog.threads.persist(lambda: _body(fieldlog.core, token))
        if body is None:
            return Response(status_code=HTTPStatus.NOT_FOUND)
        tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
        if _is_known(request, tag):
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
        return Response(body, media_type=_TYPE, headers=headers)

    return Route(PATH, serve, methods=["GET"])


def _is_known(request: Request, tag: str) -> bool:
    """Whether the calendar has this version already."""
    shown = request.headers.get("If-None-Match", "").split(",")
    return bool({"*", tag} & {one.strip().removeprefix("W/") for one in shown})


def _body(core: Core, token: str) -> bytes | None:
    with core.reading() as work:
        feed = feed_of(work, token)
        if feed is None:
            return None
        return written(feed, Speech(feed.owner.language, feed.owner.timezone, work.now))


def written(feed: Feed, say: Speech) -> bytes:
    """The same follow-ups give the same bytes, whenever they are asked for."""
    from icalendar import Calendar, Event  # noqa: PLC0415 - 12 MB that only a feed needs

    calendar = Calendar()
    calendar.add("prodid", "-//Fieldlog//Follow-ups//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", say.plain("calendar-name"))
    calendar.add("refresh-interval", _REFRESH)
    for follow_up, made_at in zip(feed.follow_ups, feed.made_at, strict=True):
        event = Event()
        event.add("uid", f"{follow_up.id}@fieldlog")
        event.add("dtstamp", made_at)
        event.add("sequence", follow_up.version)
        event.add("dtstart", follow_up.due_at)
        event.add("dtend", follow_up.due_at + _LASTS)
        event.add("summary", _summary(say, follow_up))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _summary(say: Speech, follow_up: FollowUpView) -> str:
    """Without phone numbers: calendars are shared, and read by others."""
    whom = " · ".join(filter(None, (follow_up.customer_name, follow_up.contact_name)))
    note = follow_up.note or say.plain("note-none")
    text = say.plain("calendar-entry", whom=whom, note=note)
    return _PHONE.sub(lambda found: found[1] or "…", text)
