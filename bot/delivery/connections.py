"""The connections to Telegram: PTB's seam for requests, on aiohttp, whose parser is compiled."""

from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_PATIENCE = 5.0
_UPLOAD_PATIENCE = 30.0
"""Seconds: to connect, and between two pieces of an answer; a file takes longer."""


class Connections(BaseRequest):
    """To the server at `root`; at most so many at once, each kept open for the next call."""

    def __init__(self, root: str, most: int) -> None:
        self._root = root
        self._most = most
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return _PATIENCE

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._most),
                headers={"User-Agent": self.USER_AGENT},
                proxy=_proxy(self._root),
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

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
        if self._session is None:
            raise NetworkError("the connections are closed")
        del write_timeout  # aiohttp has none: a peer that takes nothing does not answer either
        patience = _UPLOAD_PATIENCE if request_data and request_data.contains_files else _PATIENCE
        timeout = aiohttp.ClientTimeout(
            total=None,
            connect=_seconds(pool_timeout, None),
            sock_connect=_seconds(connect_timeout, _PATIENCE),
            sock_read=_seconds(read_timeout, patience),
        )
        try:
            async with self._session.request(
                method, url, **_body(request_data), timeout=timeout
            ) as response:
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            # The class name alone: the text of some errors contains the address, with the token.
            raise NetworkError(type(error).__name__) from error


def _proxy(root: str) -> str | None:
    """As HTTPS_PROXY and its like say; asked once, for aiohttp would ask at every call."""
    address = urlsplit(root)
    if proxy_bypass(address.netloc):
        return None
    return getproxies().get(address.scheme)


def _seconds(given: ODVInput[float], otherwise: float | None) -> float | None:
    if isinstance(given, DefaultValue) or given is None:
        return otherwise
    return given.total_seconds() if hasattr(given, "total_seconds") else float(given)


def _body(data: RequestData | None) -> dict[str, Any]:
    """JSON is made several times faster than a form, which only files need."""
    if data is None:
        return {}
    files = data.multipart_data
    if not files:
        return {"json": data.parameters}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in files.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return {"data": form}
