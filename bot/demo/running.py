"""Starts everything a newcomer needs: the sandbox, a store with sample data, the bot, the page."""

import asyncio
import contextlib
import datetime as dt
import os
import socket
import webbrowser
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from bot.app import Fieldlog
from bot.delivery.limits import UNLIMITED
from bot.demo.cast import join_cast
from bot.demo.sample import fill
from bot.errors import CannotRun, reason
from bot.running import forever, until_told_to_stop
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve
from bot.settings import Settings
from bot.web.server import WebServer, listen
from bot.web.site import site
from crm_core.clock import ShiftedClock
from crm_core.core import Core
from crm_core.store.migrate import migrate

DEFAULT_PORT = 8765
ZONE = "Asia/Shanghai"
NAME = "Fieldlog"
_HOST = "127.0.0.1"
_TOKEN = "123456:SANDBOX"  # noqa: S105 - it opens nothing but this sandbox
_USERNAME = "fieldlog_bot"
_TICK_SECONDS = 1


class DemoSettings(Settings):
    """The demo's own, whatever stands in the environment or in `.env`."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - pydantic's form
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - same
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - same
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - same
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


async def demo(port: int | None, *, browser: bool) -> None:
    """Returns after Ctrl-C. Raises `CannotRun` when the port that was asked for is in use."""
    with until_told_to_stop():
        async with playing(port) as url:
            typer.echo(f"Fieldlog's demo runs at {url} (Ctrl-C ends it)")
            if browser:
                await asyncio.to_thread(_show, url)
            await forever()


@asynccontextmanager
async def playing(port: int | None = 0) -> AsyncIterator[str]:
    """The demo while the block runs; gives the page's address."""
    clock = ShiftedClock()
    sandbox = Sandbox(clock, {_TOKEN: _USERNAME}, timezone=ZONE)
    sandbox.bot_named().name = NAME
    with TemporaryDirectory(prefix="fieldlog-demo-") as folder, _no_proxy():
        async with _serve(sandbox, port) as url:
            listener = listen(_HOST, 0)
            settings = _settings(folder, url, listener.getsockname()[1])
            with closing(Core.open(settings, clock)) as core:
                migrate(core.engine)
                fill(core, join_cast(core, sandbox, _TOKEN))
                async with _bot(core, settings, sandbox, listener):
                    yield url


@asynccontextmanager
async def _bot(
    core: Core, settings: Settings, sandbox: Sandbox, listener: socket.socket
) -> AsyncIterator[None]:
    fieldlog = Fieldlog(core, settings, UNLIMITED)
    web = WebServer(site(fieldlog), listener)  # survey pages and calendar feeds
    loop = asyncio.get_running_loop()

    def clock_moved(_now: dt.datetime) -> None:
        """What fell due by it comes at once."""
        asyncio.run_coroutine_threadsafe(fieldlog.tick(), loop)

    try:
        await web.start()
        await fieldlog.start()
        sandbox.on_clock_moved.append(clock_moved)
        yield
    finally:
        await web.stop()
        await fieldlog.stop()


def _settings(folder: str, url: str, port: int) -> Settings:
    return DemoSettings(
        database_url=f"sqlite:///{Path(folder) / 'demo.db'}",
        telegram_bot_token=_TOKEN,  # type: ignore[arg-type]
        telegram_api_url=url,
        public_url=f"http://{_HOST}:{port}",
        default_timezone=ZONE,
        tick_seconds=_TICK_SECONDS,
    )


@asynccontextmanager
async def _serve(sandbox: Sandbox, port: int | None) -> AsyncIterator[str]:
    """On the port that was asked for; without one on the usual port, or on any free one."""
    async with contextlib.AsyncExitStack() as stack:
        try:
            wanted = DEFAULT_PORT if port is None else port
            url = await stack.enter_async_context(serve(sandbox, _HOST, wanted))
        except OSError as error:
            if port is not None:
                msg = f"Cannot use port {port}: {reason(error)}; choose another with --port"
                raise CannotRun(msg) from error
            url = await stack.enter_async_context(serve(sandbox, _HOST, 0))
        yield url


@contextmanager
def _no_proxy() -> Iterator[None]:
    """The bot reaches the sandbox directly, also where a proxy leads to the world outside."""
    before = os.environ.get("NO_PROXY")
    os.environ["NO_PROXY"] = _HOST
    try:
        yield
    finally:
        if before is None:
            del os.environ["NO_PROXY"]
        else:
            os.environ["NO_PROXY"] = before


def _show(url: str) -> None:
    """In a window; a browser that takes over the terminal would hide what stands there."""
    with contextlib.suppress(webbrowser.Error):
        browser = webbrowser.get()
        if type(browser) is not webbrowser.GenericBrowser:
            browser.open(url)
