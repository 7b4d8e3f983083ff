"""Runs the sandbox on uvicorn: inside a running event loop, or in a thread of its own."""

import asyncio
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.sandbox.app import build_app
from bot.sandbox.bot_api import DROP
from bot.sandbox.sandbox import Sandbox

# Longer than any client keeps an idle connection, so that only faults break one.
_KEEP_ALIVE = 120
_LAST_WORDS = 1.0


@asynccontextmanager
async def serve(sandbox: Sandbox, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Serve while the block runs; gives the URL. Port 0 takes any free one."""
    listener = _listen(host, port)
    server = _Server(sandbox)
    running = asyncio.create_task(server.serve([listener]))
    await server.ready.wait()
    try:
        yield _url(listener)
    finally:
        server.stop.set()
        await running


@contextmanager
def serve_in_thread(sandbox: Sandbox, host: str = "127.0.0.1", port: int = 0) -> Iterator[str]:
    """The same for code that has no event loop, such as most tests."""
    listener = _listen(host, port)
    ready = threading.Event()
    stops: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    async def run() -> None:
        server = _Server(sandbox)
        stops.append((asyncio.get_running_loop(), server.stop))
        running = asyncio.create_task(server.serve([listener]))
        await server.ready.wait()
        ready.set()
        await running

    thread = threading.Thread(target=asyncio.run, args=(run(),), name="sandbox", daemon=True)
    thread.start()
    ready.wait()
    try:
        yield _url(listener)
    finally:
        loop, stop = stops[0]
        loop.call_soon_threadsafe(stop.set)
        thread.join()


class _Protocol(H11Protocol):
    """Lends each request the means to cut its own connection, for faults."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state = {**self.app_state, DROP: transport.abort}


class _Server(uvicorn.Server):
    def __init__(self, sandbox: Sandbox) -> None:
        config = uvicorn.Config(
            build_app(sandbox),
            http=_Protocol,
            ws="none",
            lifespan="on",
            log_config=None,
            log_level="warning",
            access_log=False,
            date_header=False,
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=_KEEP_ALIVE,
        )
        super().__init__(config)
        self.ready, self.stop = asyncio.Event(), asyncio.Event()
        self._sandbox = sandbox

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals belong to the program that runs the sandbox."""
        yield

    async def main_loop(self) -> None:
        self.ready.set()
        await self.stop.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """At once: what is under way may end, idle connections are cut."""
        self._sandbox.close()
        for server in self.servers:
            server.close()
        for listener in sockets or ():
            listener.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            await asyncio.wait(self.server_state.tasks, timeout=_LAST_WORDS)
        await self.lifespan.shutdown()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio switches Nagle's delay off only where the protocol is named.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://{host}:{port}"
