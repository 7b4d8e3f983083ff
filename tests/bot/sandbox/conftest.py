"""A sandbox served over HTTP, and a bot and a person to try it with."""

import datetime as dt
from collections.abc import Iterator

import httpx
import pytest

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve_in_thread
from crm_core.clock import ManualClock

TOKEN = "123456:SANDBOX-test"
MONDAY = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(MONDAY)


@pytest.fixture
def sandbox(clock: ManualClock) -> Sandbox:
    return Sandbox(clock, {TOKEN: "fieldlog_bot", "654321:OTHER": "other_bot"})


@pytest.fixture
def url(sandbox: Sandbox) -> Iterator[str]:
    with serve_in_thread(sandbox) as url:
        yield url


@pytest.fixture
def rui(sandbox: Sandbox) -> Phone:
    return Phone(sandbox, sandbox.join("Rui Zhang", role="rep", phone="+8613800138000"))


class Caller:
    """Calls the Bot API without a library, to see its answers as they are."""

    def __init__(self, client: httpx.Client, token: str = TOKEN) -> None:
        self._client = client
        self._token = token

    def ask(self, method: str, **params: object) -> httpx.Response:
        return self._client.post(f"/bot{self._token}/{method}", json=params)

    def ok(self, method: str, **params: object) -> object:
        """The result of a call that must succeed."""
        answer = self.ask(method, **params).json()
        assert answer["ok"], answer
        return answer["result"]

    def refusal(self, method: str, **params: object) -> tuple[int, str]:
        """The status and description of a call that must not."""
        response = self.ask(method, **params)
        answer = response.json()
        assert answer["ok"] is False, answer
        assert answer["error_code"] == response.status_code
        return response.status_code, answer["description"]


@pytest.fixture
def http(url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=url, timeout=10) as client:
        yield client


@pytest.fixture
def api(http: httpx.Client) -> Caller:
    return Caller(http)
