"""For whoever runs the program: `/healthz`, `/readyz` and `/metrics`."""

from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from ipaddress import ip_address

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.app import Fieldlog
from bot.operation.figures import Look

_PASSED_ON = ("forwarded", "x-forwarded-for", "x-real-ip", "via")


def operation_routes(fieldlog: Fieldlog) -> list[Route]:
    look = Look(fieldlog.core)

    async def readyz(_request: Request) -> Response:
        """503 while something is not as it should be, with what it is."""
        wrong = await _complaints(fieldlog, look)
        status = HTTPStatus.SERVICE_UNAVAILABLE if wrong else HTTPStatus.OK
        return JSONResponse({"ready": not wrong, "not_ready": wrong}, status)

    async def metrics(_request: Request) -> Response:
        text = fieldlog.metrics.text(await look.figures())
        return Response(text, media_type=CONTENT_TYPE_LATEST)

    return [
        Route("/healthz", healthz),
        Route("/readyz", _not_for_guests(readyz)),
        Route("/metrics", _not_for_guests(metrics)),
    ]


async def healthz(_request: Request) -> Response:
    """The process lives; whether it can work is another question."""
    return PlainTextResponse("ok")


async def _complaints(fieldlog: Fieldlog, look: Look) -> dict[str, str]:
    wrong = {}
    if await look.figures() is None:
        wrong["store"] = "does not answer"
    if not fieldlog.started.is_set():
        wrong["bot"] = "has not started"
    elif late := fieldlog.health.complaint():
        wrong["ticks"] = late
    return wrong


Answer = Callable[[Request], Awaitable[Response]]


def _not_for_guests(answer: Answer) -> Answer:
    """404 for what a proxy passed on from the world, and for callers with public addresses."""

    async def guarded(request: Request) -> Response:
        host = request.client.host if request.client else None
        if is_guest(request.headers, host):
            return PlainTextResponse("Not Found", HTTPStatus.NOT_FOUND)
        return await answer(request)

    return guarded


def is_guest(headers: Mapping[str, str], host: str | None) -> bool:
    """Whether somebody calls who is not of our network, or by way of a proxy."""
    if host is None or any(name in headers for name in _PASSED_ON):
        return True
    address = ip_address(host)
    return (getattr(address, "ipv4_mapped", None) or address).is_global
