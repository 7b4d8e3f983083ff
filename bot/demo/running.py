"""Starts everything a newcomer needs: the sandbox, a store with sample data, the bot, the page."""

import asyncio
import datetime as dt
import webbrowser
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from bot.app import Fieldlog
from bot.delivery.limits import UNLIMITED
from bot.demo.cast import join_cast
from bot.demo.sample import fill
from bot.running import CannotRun, stopped
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve
from bot.settings import Settings
from crm_core.clock import ShiftedClock
from crm_core.core import Core
from crm_core.store.migrate import migrate

DEFAULT_PORT = 8765
ZONE = "Asia/Shanghai"
_TOKEN = "123456:SANDBOX"  # noqa: S105 - it opens nothing but this sandbox
_USERNAME = "fieldlog_bot"
_TICK_SECONDS = 1


async def demo(port: int | None, *, browser: bool) -> None:
    """Raises `CannotRun` when the port that was asked for is in use."""
    clock = ShiftedClock()
    sandbox = Sandbox(clock, {_TOKEN: _USERNAME}, timezone=ZONE)
    with TemporaryDirectory(prefix="fieldlog-demo-") as folder:
        async with _serve(sandbox, port) as url:
            settings = _settings(folder, url)
            core = Core.open(settings, clock)
            migrate(core.engine)
            fill(core, join_cast(core, sandbox, _TOKEN))
            fieldlog = Fieldlog(core, settings, UNLIMITED)
            await fieldlog.start()
            sandbox.on_clock_moved.append(_tick_soon(fieldlog))
            typer.echo(f"Fieldlog's demo runs at {url} (Ctrl-C ends it)")
            if browser:
                webbrowser.open(url)
            await stopped()
            await fieldlog.stop()
            core.close()


def _settings(folder: str, url: str) -> Settings:
    """The demo's own, whatever stands in the environment."""
    return Settings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=f"sqlite:///{Path(folder) / 'demo.db'}",
        telegram_bot_token=_TOKEN,  # type: ignore[arg-type]
        telegram_api_url=url,
        default_timezone=ZONE,
        public_url="",
        tick_seconds=_TICK_SECONDS,
    )


@asynccontextmanager
async def _serve(sandbox: Sandbox, port: int | None) -> AsyncIterator[str]:
    """On the port that was asked for; without one on the usual port, or on any free one."""
    wanted = DEFAULT_PORT if port is None else port
    try:
        server = serve(sandbox, port=wanted)
        url = await server.__aenter__()
    except OSError as error:
        if port is not None:
            msg = f"Port {port} is in use; choose another with --port"
            raise CannotRun(msg) from error
        server = serve(sandbox, port=0)
        url = await server.__aenter__()
    try:
        yield url
    finally:
        await server.__aexit__(None, None, None)


def _tick_soon(fieldlog: Fieldlog) -> Callable[[dt.datetime], None]:
    """A clock that was moved lets the bot look at once for what is due."""
    loop = asyncio.get_running_loop()

    def moved(_now: dt.datetime) -> None:
        loop.call_soon_threadsafe(lambda: loop.create_task(fieldlog.tick()))

    return moved
