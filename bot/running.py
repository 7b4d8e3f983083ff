"""`fieldlog run`: everything up in order, until the program is told to stop."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import structlog
from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.app import Fieldlog
from bot.settings import Settings
from bot.web.server import WebServer
from bot.web.webhook import announce, webhook_route
from crm_core.core import Core
from crm_core.store.migrate import migrate

_log = structlog.get_logger()


class CannotRun(Exception):  # noqa: N818 - it is shown as a line of advice
    """Something outside the program is not right; the message says what to do."""


async def run(settings: Settings) -> None:
    """Raises `CannotRun` or `StoreError`, each one line."""
    if not settings.tokens:
        raise CannotRun(
            "TELEGRAM_BOT_TOKEN is not set; get a token from @BotFather and put it into .env",
        )
    core = Core.open(settings)
    migrate(core.engine)
    fieldlog = Fieldlog(core, settings)
    web = _web_server(fieldlog, settings)
    try:
        with advice(settings):
            await fieldlog.start(polling=web is None)
            if web is not None:
                await web.start()
                await announce(fieldlog, settings.public_url)
        _log.info("running", bots=[line.bot.username for line in fieldlog.lines])
        await stopped()
    finally:
        if web is not None:
            await web.stop()
        await fieldlog.stop()
        core.close()


def _web_server(fieldlog: Fieldlog, settings: Settings) -> WebServer | None:
    if not settings.public_url:
        return None
    try:
        return WebServer([webhook_route(fieldlog)], *settings.address)
    except OSError as error:
        msg = f"Cannot listen on {settings.listen}: {error.strerror}; set LISTEN to a free address"
        raise CannotRun(msg) from error


@contextmanager
def advice(settings: Settings) -> Iterator[None]:
    try:
        yield
    except InvalidToken as error:
        msg = "Telegram does not know this TELEGRAM_BOT_TOKEN; copy it again from @BotFather"
        raise CannotRun(msg) from error
    except NetworkError as error:
        msg = f"Cannot reach the Bot API at {settings.telegram_api_url}; check the network"
        raise CannotRun(msg) from error
    except TelegramError as error:
        msg = f"The Bot API refused: {error.message}"
        raise CannotRun(msg) from error


async def stopped() -> None:
    """Returns when the program is told to end (Ctrl-C, SIGTERM)."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopping.set)
    await stopping.wait()
