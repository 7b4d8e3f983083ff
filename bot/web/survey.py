"""The survey page for customers without Telegram: `/survey/<token>`, answered without a script."""

import re
from collections.abc import Callable
from http import HTTPStatus
from typing import TypeVar
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.app import Fieldlog
from bot.delivery.ticks import Notice, post_notice
from bot.notices.surveys import comment_added, consequences
from bot.speech import Speech
from bot.texts import LANGUAGES
from bot.web import survey_page as pages
from bot.web.rate import Rate
from bot.web.survey_page import Typed
from crm_core.channel.outbox import Outgoing
from crm_core.errors import InvalidValue, RecordNotFound
from crm_core.people.actor import STRANGER
from crm_core.store.engine import is_transient
from crm_core.surveys.answering import SurveyClosed
from crm_core.surveys.kinds import SCALES
from crm_core.surveys.pages import answer_page, open_page, stop_page, zone_of
from crm_core.surveys.views import SurveyView
from crm_core.work import Work

PATH = "/survey"
_A_MINUTE = 60
_MOST_BYTES = 16_384
_SOURCE = "web"
_FORM = "application/x-www-form-urlencoded"
_WEIGHT = re.compile(r"[0-9]{1,3}(?:\.[0-9]{0,6})?|\.[0-9]{1,6}")
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}

T = TypeVar("T")


def survey_routes(fieldlog: Fieldlog) -> list[BaseRoute]:
    site = _Site(fieldlog)
    return [
        Route("/survey.css", _style),
        Route(f"{PATH}/{{token}}", site.show, methods=["GET"]),
        Route(f"{PATH}/{{token}}", site.take, methods=["POST"]),
    ]


async def _style(_request: Request) -> Response:
    headers = {"Cache-Control": "max-age=3600", "X-Content-Type-Options": "nosniff"}
    return Response(pages.style(), media_type="text/css", headers=headers)


class _Site:
    def __init__(self, fieldlog: Fieldlog) -> None:
        self._fieldlog = fieldlog
        self._rate = Rate(_A_MINUTE)

    async def show(self, request: Request) -> Response:
        return await self._guarded(request, lambda work: self._shown(work, request))

    async def take(self, request: Request) -> Response:
        if not request.headers.get("content-type", "").startswith(_FORM):
            return self._sorry(request, "web-unreadable", HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        body = await _body(request)
        if body is None:
            return self._sorry(request, "web-too-large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        typed = parse_qs(body.decode(errors="replace"), keep_blank_values=True)
        given = {name: values[0] for name, values in typed.items()}
        return await self._guarded(request, lambda work: self._taken(work, request, given))

    async def _guarded(
        self, request: Request, answer: Callable[[Work], tuple[Response, list[Outgoing]]]
    ) -> Response:
        """Within one transaction, off the event loop; what it wrote is sent after the commit."""
        if not self._rate.allows(request.client.host if request.client else ""):
            return self._sorry(request, "web-too-often", HTTPStatus.TOO_MANY_REQUESTS)
        try:
            response, outgoing = await self._fieldlog.threads.run(lambda: self._worked(answer))
        except RecordNotFound:
            return self._sorry(request, "web-unknown", HTTPStatus.NOT_FOUND)
        except Exception as error:
            if not is_transient(error):
                raise
            return self._sorry(request, "web-away", HTTPStatus.SERVICE_UNAVAILABLE)
        await self._fieldlog.send(outgoing)
        return response

    def _worked(self, answer: Callable[[Work], T]) -> T:
        with self._fieldlog.core.work(STRANGER, source=_SOURCE) as work:
            return answer(work)

    def _shown(self, work: Work, request: Request) -> tuple[Response, list[Outgoing]]:
        survey = open_page(work, request.path_params["token"])
        say = self._speech(work, request, survey)
        standing = survey.standing(work.now)
        if survey.state == "stopped":
            return _html(pages.stopped(say)), []
        if standing == "open" or (standing == "changeable" and "change" in request.query_params):
            return _html(pages.form(say, survey)), []
        if standing == "changeable":
            return _html(pages.thanks(say, survey)), []
        return _html(pages.closed(say, survey), HTTPStatus.GONE), []

    def _taken(
        self, work: Work, request: Request, given: dict[str, str]
    ) -> tuple[Response, list[Outgoing]]:
        token = request.path_params["token"]
        survey = open_page(work, token)
        say = self._speech(work, request, survey)
        if given.get("do") == "stop":
            stop_page(work, token)
            return _html(pages.stopped(say)), []
        try:
            notices = _answer(work, token, survey, given)
        except SurveyClosed:
            return _html(pages.closed(say, survey), HTTPStatus.GONE), []
        except InvalidValue as refused:
            key = "web-choose" if refused.params.get("field") == "score" else "error-too-long"
            wrong = say.plain(key, **({"most": 1000} if key == "error-too-long" else {}))
            typed = Typed(given.get("score", ""), given.get("comment", ""), wrong)
            page = pages.form(say, survey, typed)
            return _html(page, HTTPStatus.UNPROCESSABLE_ENTITY), []
        outgoing = [item for notice in notices for item in post_notice(work, notice)]
        back = f"{PATH}/{token}?lang={say.language}"
        return RedirectResponse(back, HTTPStatus.SEE_OTHER, headers=_HEADERS), outgoing

    def _speech(self, work: Work, request: Request, survey: SurveyView) -> Speech:
        return Speech(self._language(request), zone_of(work, survey), work.now)

    def _sorry(self, request: Request, key: str, status: HTTPStatus) -> Response:
        settings = self._fieldlog.settings
        now = self._fieldlog.core.clock.now()
        say = Speech(self._language(request), settings.default_timezone, now)
        return _html(pages.sorry(say, key), status)

    def _language(self, request: Request) -> str:
        """What was chosen on the page, else what the browser prefers."""
        chosen = request.query_params.get("lang")
        if chosen in LANGUAGES:
            return chosen
        header = request.headers.get("accept-language", "")
        return preferred(header) or self._fieldlog.settings.default_language


def _answer(work: Work, token: str, before: SurveyView, given: dict[str, str]) -> list[Notice]:
    """What is to be told of it. Raises `SurveyClosed`, `InvalidValue`: nothing of it is kept."""
    score = given.get("score", "")
    if score not in map(str, SCALES[before.kind].scores):
        raise InvalidValue(field="score", value=score)
    with work.session.begin_nested():
        answered = answer_page(work, token, int(score), given.get("comment", ""))
    notices = consequences(work, answered)
    if not notices and answered.survey.comment not in {None, before.comment}:
        notices = comment_added(work, answered.survey)
    return notices


def _html(page: str, status: HTTPStatus = HTTPStatus.OK) -> Response:
    return HTMLResponse(page, status, headers=_HEADERS)


async def _body(request: Request) -> bytes | None:
    """None as soon as it is too large, whatever length was announced."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            return None
    return bytes(body)


def preferred(header: str) -> str | None:
    """The language of ours that an `Accept-Language` header wants most."""
    wanted: list[tuple[float, int, str]] = []
    for place, part in enumerate(header[:1000].split(",")):
        tag, _, rest = part.partition(";")
        language = tag.strip().lower()[:2]
        weight = rest.strip().removeprefix("q=") or "1"
        if language in LANGUAGES and _WEIGHT.fullmatch(weight):
            wanted.append((-float(weight), place, language))
    return min(wanted)[2] if wanted and min(wanted)[0] < 0 else None
