"""Telegram's rate limits."""

import httpx
import pytest

from bot.sandbox.errors import ApiError
from bot.sandbox.limits import RateLimits
from tests.bot.sandbox.caller import Caller


class Stopwatch:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_chat_takes_one_message_a_second() -> None:
    watch = Stopwatch()
    limits = RateLimits(watch)
    limits.set()
    limits.check(1, 10)
    with pytest.raises(ApiError) as refused:
        limits.check(1, 10)
    assert refused.value.payload()["parameters"] == {"retry_after": 1}
    limits.check(1, 11)
    watch.now += 1
    limits.check(1, 10)


def test_a_bot_sends_thirty_messages_a_second_to_all() -> None:
    watch = Stopwatch()
    limits = RateLimits(watch)
    limits.set()
    for chat in range(30):
        limits.check(1, chat)
    with pytest.raises(ApiError, match="retry after 1"):
        limits.check(1, 99)
    limits.check(2, 99)
    watch.now += 1
    limits.check(1, 99)


def test_a_refused_message_does_not_count() -> None:
    watch = Stopwatch()
    limits = RateLimits(watch)
    limits.set(per_second=30, per_chat=1)
    limits.check(1, 10)
    watch.now += 0.9
    with pytest.raises(ApiError):
        limits.check(1, 10)
    watch.now += 0.1
    limits.check(1, 10)


def test_limits_are_off_until_switched_on(http: httpx.Client, api: Caller, chat_id: int) -> None:
    def send() -> int:
        return api.ask("sendMessage", chat_id=chat_id, text="x").status_code

    assert [send(), send()] == [200, 200]
    switched = http.post("/sandbox/limits", json={"per_second": 30, "per_chat": 1}).json()
    assert (switched["per_second"], switched["per_chat"]) == (30, 1)
    assert 429 in [send(), send()]
    http.delete("/sandbox/limits")
    assert [send(), send()] == [200, 200]


def test_typing_and_button_answers_are_not_messages(
    http: httpx.Client, api: Caller, chat_id: int
) -> None:
    http.post("/sandbox/limits", json={"per_second": 1, "per_chat": 1})
    for _ in range(3):
        api.ok("sendChatAction", chat_id=chat_id, action="typing")
