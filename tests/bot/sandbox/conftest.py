"""A sandbox served over HTTP, and a bot and a person to try it with."""

import datetime as dt
import struct
import zlib
from collections.abc import Iterator

import httpx
import pytest

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve_in_thread
from crm_core.clock import ManualClock
from tests.bot.sandbox.caller import OTHER_TOKEN, TOKEN, Caller

MONDAY = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(MONDAY)


@pytest.fixture
def sandbox(clock: ManualClock) -> Sandbox:
    return Sandbox(clock, {TOKEN: "fieldlog_bot", OTHER_TOKEN: "other_bot"})


@pytest.fixture
def url(sandbox: Sandbox) -> Iterator[str]:
    with serve_in_thread(sandbox) as url:
        yield url


@pytest.fixture
def http(url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=url, timeout=20, trust_env=False, verify=False) as client:
        yield client


@pytest.fixture
def api(http: httpx.Client) -> Caller:
    return Caller(http)


@pytest.fixture
def other_api(http: httpx.Client) -> Caller:
    """The second bot on the same server."""
    return Caller(http, OTHER_TOKEN)


@pytest.fixture
def rui(sandbox: Sandbox) -> Phone:
    """A rep who has not opened the bot yet."""
    return Phone(sandbox, sandbox.join("Rui Zhang", role="rep", phone="+86 138 0013 8000"))


@pytest.fixture
def chat_id(rui: Phone) -> int:
    """The rep's chat with the bot, opened."""
    rui.start()
    return rui.person.id


@pytest.fixture
def png() -> bytes:
    """A white picture of 640 by 480."""
    rows = (b"\x00" + b"\xff" * 640) * 480
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", 640, 480, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
