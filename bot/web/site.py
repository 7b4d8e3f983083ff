"""Everything that the web server serves; each file of this room adds its routes here."""

from starlette.routing import BaseRoute

from bot.app import Fieldlog
from bot.web.calendar import calendar_route
from bot.web.operation import operation_routes
from bot.web.survey import survey_routes
from bot.web.webhook import webhook_route


def site(fieldlog: Fieldlog) -> list[BaseRoute]:
    return [
        *operation_routes(fieldlog),
        webhook_route(fieldlog),
        calendar_route(fieldlog),
        *survey_routes(fieldlog),
    ]
