"""Everything that the web server serves; each file of this room adds its routes here."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Route

from bot.app import Fieldlog
from bot.web.calendar import calendar_route
from bot.web.survey import survey_routes
from bot.web.webhook import webhook_route


async def healthz(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("ok")


def site(fieldlog: Fieldlog) -> list[BaseRoute]:
    return [
        Route("/healthz", healthz),
        webhook_route(fieldlog),
        calendar_route(fieldlog),
        *survey_routes(fieldlog),
    ]
