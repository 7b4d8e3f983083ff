"""Several connections to Telegram, each a pool of its own: httpx's pool slows down as it grows."""

import asyncio
import ssl
from functools import cache

import httpx
from telegram._utils.types import ODVInput
from telegram.request import BaseRequest, HTTPXRequest, RequestData


def pool(size: int) -> HTTPXRequest:
    """A pool of at most so many connections."""
    return HTTPXRequest(connection_pool_size=size, httpx_kwargs={"verify": _trust()})


@cache
def _trust() -> ssl.SSLContext:
    """Read once: reading the authorities takes 40 ms, and each httpx client would do it again."""
    return httpx.create_ssl_context()


class Connections(BaseRequest):
    """Gives each request a connection that is idle; the one used last is the likeliest open."""

    def __init__(self, count: int) -> None:
        self._all = [pool(1) for _ in range(count)]
        self._idle: asyncio.LifoQueue[HTTPXRequest] = asyncio.LifoQueue()
        for request in self._all:
            self._idle.put_nowait(request)

    @property
    def read_timeout(self) -> float | None:
        return self._all[0].read_timeout

    async def initialize(self) -> None:
        for request in self._all:
            await request.initialize()

    async def shutdown(self) -> None:
        for request in self._all:
            await request.shutdown()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        request = await self._idle.get()
        try:
            return await request.do_request(
                url,
                method,
                request_data,
                read_timeout,
                write_timeout,
                connect_timeout,
                pool_timeout,
            )
        finally:
            self._idle.put_nowait(request)
