"""The web server beside the bot, in the same loop."""

import asyncio
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot.errors import CannotRun, reason

_LAST_WORDS_SECONDS = 5


class WebServer:
    """uvicorn inside the running loop; the program keeps its signals."""

    def __init__(self, routes: Sequence[BaseRoute], listener: socket.socket) -> None:
        """`listener` is one of `listen`; it is closed with the server."""
        self._socket = listener
        self._server = _Server(
            uvicorn.Config(
                Starlette(routes=routes),
                log_config=None,
                access_log=False,
                lifespan="off",
                ws="none",
                server_header=False,
                timeout_graceful_shutdown=_LAST_WORDS_SECONDS,
            ),
        )
        self._task: asyncio.Task[None] | None = None

    @property
    def port(self) -> int:
        port: int = self._socket.getsockname()[1]
        return port

    async def start(self) -> None:
        self._task = asyncio.create_task(self._server.serve(sockets=[self._socket]))

    async def stop(self) -> None:
        """What is being answered is answered first."""
        self._server.should_exit = True
        if self._task is not None:
            await self._task
        self._socket.close()


def listen(host: str, port: int) -> socket.socket:
    """Raises `CannotRun`."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio switches Nagle's delay off only where the protocol is named.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen()
    except OSError as error:
        listener.close()
        msg = f"Cannot listen on {host}:{port}: {reason(error)}; set LISTEN to a free address"
        raise CannotRun(msg) from error
    return listener


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
