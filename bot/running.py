"""`fieldlog run`: everything up in order, until the program is told to stop."""

import asyncio
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager

import structlog

from bot.app import Fieldlog
from bot.console.reaching import NO_TOKEN, advice
from bot.errors import CannotRun
from bot.garbage import settle_down
from bot.settings import Settings
from bot.web.server import WebServer, listen
from bot.web.site import site
from bot.web.webhook import announce
from crm_core.core import Core
from crm_core.store.migrate import migrate
from crm_core.store.only_process import only_process

_log = structlog.get_logger()


async def run(settings: Settings) -> None:
    """Returns after Ctrl-C or SIGTERM. Raises `CannotRun` or `StoreError`, each one line."""
    if not settings.tokens:
        raise CannotRun(NO_TOKEN)
    with (
        until_told_to_stop(),
        closing(Core.open(settings)) as core,
        only_process(core.engine),
    ):
        migrate(core.engine)
        async with _running(core, settings) as fieldlog:
            settle_down()
            _log.info("running", bots=[line.bot.username for line in fieldlog.lines])
            await forever()
    _log.info("stopped")


@asynccontextmanager
async def _running(core: Core, settings: Settings) -> AsyncIterator[Fieldlog]:
    fieldlog = Fieldlog(core, settings)
    web = WebServer(site(fieldlog), listen(*settings.address)) if settings.address else None
    try:
        if web is not None:
            await web.start()
        with advice(settings):
            await fieldlog.start(polling=not settings.public_url)
            if settings.public_url:
                await announce(fieldlog, settings.public_url)
        yield fieldlog
    finally:
        if web is not None:
            await web.stop()
        await fieldlog.stop()


@contextmanager
def until_told_to_stop() -> Iterator[None]:
    """The block ends, wherever it waits, when the program is told to (Ctrl-C, SIGTERM)."""
    told = False
    loop, task = asyncio.get_running_loop(), asyncio.current_task()

    def tell() -> None:
        nonlocal told
        told = True
        if task is not None:
            task.cancel()

    signals = (signal.SIGINT, signal.SIGTERM)
    for number in signals:
        loop.add_signal_handler(number, tell)
    try:
        yield
    except asyncio.CancelledError:
        if not told:
            raise
    finally:
        for number in signals:
            loop.remove_signal_handler(number)


async def forever() -> None:
    await asyncio.Event().wait()
