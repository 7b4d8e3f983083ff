"""Telegram's webhook: an update is answered 200 once it is a row in the inbox."""

import hashlib
import hmac
import json

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Update

from bot.app import UPDATES, Fieldlog, Line

_PREFIX = "/telegram"
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
_MOST_BYTES = 1_000_000
_CONNECTIONS = 40


def secret_of(token: str) -> str:
    """What Telegram shows with each call: the same in every process that has the token."""
    return hashlib.sha256(f"webhook:{token}".encode()).hexdigest()


def webhook_route(fieldlog: Fieldlog) -> Route:
    async def receive(request: Request) -> Response:
        line = _line_of(fieldlog, request.path_params["bot"])
        shown = request.headers.get(_SECRET_HEADER, "")
        if line is None or not hmac.compare_digest(
            shown.encode(), secret_of(line.application.bot.token).encode()
        ):
            return Response(status_code=403)
        return await _take(request, line)

    return Route(f"{_PREFIX}/{{bot}}", receive, methods=["POST"])


def _line_of(fieldlog: Fieldlog, bot_id: str) -> Line | None:
    return next((line for line in fieldlog.lines if line.bot.id == bot_id), None)


async def _take(request: Request, line: Line) -> Response:
    if int(request.headers.get("content-length") or 0) > _MOST_BYTES:
        return Response(status_code=413)
    try:
        update = Update.de_json(json.loads(await request.body()), line.application.bot)
    except (ValueError, TypeError, KeyError, AttributeError):
        return Response(status_code=400)
    await line.queue.put(update)
    return Response(status_code=200)


async def announce(fieldlog: Fieldlog, public_url: str) -> None:
    """Tells Telegram where each of our bots listens."""
    for line in fieldlog.lines:
        bot = line.application.bot
        await bot.set_webhook(
            f"{public_url}{_PREFIX}/{line.bot.id}",
            secret_token=secret_of(bot.token),
            allowed_updates=list(UPDATES),
            max_connections=_CONNECTIONS,
        )
