"""Telegram's webhook: an update is answered 200 once it is a row in the inbox."""

import hashlib
import hmac
import json
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Update
from telegram.ext import ExtBot

from bot.app import UPDATES, Fieldlog, Line

_PREFIX = "/telegram"
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
_MOST_BYTES = 1_000_000
_HIGHEST_ID = 2**63 - 1
_CONNECTIONS = 40


class _TooLarge(Exception):  # noqa: N818 - it is answered, not a fault
    """The body is longer than any update."""


def secret_of(token: str) -> str:
    """What Telegram shows with each call: the same in every process that has the token."""
    return hashlib.sha256(f"webhook:{token}".encode()).hexdigest()


def webhook_route(fieldlog: Fieldlog) -> Route:
    async def receive(request: Request) -> Response:
        await fieldlog.started.wait()  # what came earlier takes its turns first
        line = _line_of(fieldlog, request.path_params["bot"])
        if line is None or not _is_telegram(request, line):
            return Response(status_code=HTTPStatus.FORBIDDEN)
        return await _take(request, line)

    return Route(f"{_PREFIX}/{{bot}}", receive, methods=["POST"])


def _line_of(fieldlog: Fieldlog, bot_id: str) -> Line | None:
    return next((line for line in fieldlog.lines if line.bot.id == bot_id), None)


def _is_telegram(request: Request, line: Line) -> bool:
    shown = request.headers.get(_SECRET_HEADER, "").encode()
    return hmac.compare_digest(shown, secret_of(line.application.bot.token).encode())


async def _take(request: Request, line: Line) -> Response:
    try:
        update = _read(await _body(request), line.application.bot)
    except _TooLarge:
        # What is still to come of it is not waited for.
        closing = {"Connection": "close"}
        return Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE, headers=closing)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Response(status_code=HTTPStatus.BAD_REQUEST)
    await line.queue.put(update)
    return Response(status_code=HTTPStatus.OK)


async def _body(request: Request) -> bytes:
    """Raises `_TooLarge` as soon as it is, whatever length was announced."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            raise _TooLarge
    return bytes(body)


def _read(body: bytes, bot: ExtBot[None]) -> Update:
    """Raises a `ValueError`, `TypeError`, … for what is no update."""
    update = Update.de_json(json.loads(body), bot)
    if type(update.update_id) is not int or not 0 <= update.update_id <= _HIGHEST_ID:
        raise TypeError
    return update


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
