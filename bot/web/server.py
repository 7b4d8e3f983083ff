"""The web server beside the bot: Telegram's webhook and a sign of life."""

import asyncio
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Route


async def healthz(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("ok")


class WebServer:
    """uvicorn inside the running loop; the program keeps its signals."""

    def __init__(self, routes: Sequence[BaseRoute], host: str, port: int) -> None:
        """Raises `OSError` when the address cannot be listened on."""
        self._socket = _listen(host, port)
        app = Starlette(routes=[Route("/healthz", healthz), *routes])
        self._server = _Server(
            uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", ws="none"),
        )
        self._task: asyncio.Task[None] | None = None

    @property
    def port(self) -> int:
        port: int = self._socket.getsockname()[1]
        return port

    async def start(self) -> None:
        self._task = asyncio.create_task(self._server.serve(sockets=[self._socket]))

    async def stop(self) -> None:
        self._server.should_exit = True
        if self._task is not None:
            await self._task
        self._socket.close()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio switches Nagle's delay off only where the protocol is named.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
