"""Calls to the Bot API: through a proxy where one is named, no token in any error."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from telegram.error import NetworkError, TimedOut

from bot.delivery.connections import Connections
from tests.kit.world import TOKEN

ANSWER = b'HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{"ok":true}'
Serve = Callable[[asyncio.StreamWriter], Awaitable[None]]


async def answer(writer: asyncio.StreamWriter) -> None:
    writer.write(ANSWER)
    await writer.drain()


async def hang_up(writer: asyncio.StreamWriter) -> None:
    writer.close()


async def keep_silent(_writer: asyncio.StreamWriter) -> None:
    """Until the other side gives up."""


@asynccontextmanager
async def server(serve: Serve) -> AsyncIterator[tuple[str, list[str]]]:
    """Its address, and the first line of each request."""
    asked: list[str] = []

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        asked.append(head.decode().splitlines()[0])
        try:
            await serve(writer)
            await reader.read()
        finally:
            writer.close()
            await writer.wait_closed()

    running = await asyncio.start_server(take, "127.0.0.1", 0)
    host, port = running.sockets[0].getsockname()
    async with running:
        yield f"http://{host}:{port}", asked


async def call(root: str, read_timeout: float = 5) -> tuple[int, bytes]:
    connections = Connections(root, 1)
    await connections.initialize()
    try:
        return await connections.do_request(
            f"{root}/bot{TOKEN}/getMe", "GET", read_timeout=read_timeout
        )
    finally:
        await connections.shutdown()


def test_a_proxy_that_the_environment_names_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    async def ask() -> list[str]:
        async with server(answer) as (proxy, asked):
            monkeypatch.setenv("http_proxy", proxy)
            await call("http://telegram.invalid")
            return asked

    monkeypatch.delenv("no_proxy", raising=False)
    assert asyncio.run(ask()) == [f"GET http://telegram.invalid/bot{TOKEN}/getMe HTTP/1.1"]


def test_what_needs_no_proxy_is_reached_directly(monkeypatch: pytest.MonkeyPatch) -> None:
    async def ask() -> tuple[int, bytes]:
        async with server(answer) as (root, _):
            return await call(root)

    monkeypatch.setenv("http_proxy", "http://proxy.invalid:9")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert asyncio.run(ask()) == (200, b'{"ok":true}')


@pytest.mark.parametrize("serve", [hang_up, keep_silent])
def test_an_error_does_not_tell_the_token(serve: Serve) -> None:
    async def ask() -> None:
        async with server(serve) as (root, _):
            await call(root, read_timeout=0.05)

    with pytest.raises(NetworkError) as failed:
        asyncio.run(ask())
    assert TOKEN not in str(failed.value)
    assert isinstance(failed.value, TimedOut) == (serve is keep_silent)


def test_a_server_that_is_not_there_is_a_network_error() -> None:
    with pytest.raises(NetworkError) as failed:
        asyncio.run(call("http://127.0.0.1:1"))
    assert TOKEN not in str(failed.value)
