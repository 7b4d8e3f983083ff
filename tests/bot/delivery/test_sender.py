"""How much may be under way that a kill would repeat."""

import asyncio
from typing import Any, cast

import pytest

from bot.delivery.limits import UNLIMITED
from bot.delivery.marks import Marks
from bot.delivery.sender import CONNECTIONS, MOST_UNSURE, Sender
from bot.delivery.telegram import TelegramBot
from bot.operation.metrics import Metrics
from crm_core.channel.outbox import Outgoing, Priority, Sent

MESSAGES = 40


class Telegram:
    """Takes every call at once, or only when it is let."""

    def __init__(self) -> None:
        self.answers = asyncio.Event()
        self.calls = 0

    async def call(self, _method: str, _parameters: dict[str, Any]) -> dict[str, int]:
        self.calls += 1
        await self.answers.wait()
        return {"message_id": self.calls}


class Unsure:
    """Marks that reach the store only when the test says so."""

    def __init__(self) -> None:
        self.unsure = 0
        self._tell: list[Any] = []

    def when_written(self, tell: Any) -> None:
        self._tell.append(tell)

    def add(self, _sent: Sent, _item: Outgoing) -> None:
        self.unsure += 1

    def write(self) -> None:
        self.unsure = 0
        for tell in self._tell:
            tell()


def messages(priority: Priority) -> list[Outgoing]:
    return [
        Outgoing(str(n), "1", n + 1, priority, n, "sendMessage", {"text": "x"}, None, None, False)  # noqa: FBT003
        for n in range(MESSAGES)
    ]


async def sent(priority: Priority, *, answered: bool, written: bool) -> int:
    """How many calls are made of forty messages to as many chats."""
    telegram, marks = Telegram(), Unsure()
    sender = Sender(cast("TelegramBot", telegram), cast("Marks", marks), UNLIMITED, Metrics())
    if answered:
        telegram.answers.set()
    await sender.start()
    sender.add(messages(priority))
    for _ in range(MESSAGES * 20):
        await asyncio.sleep(0)
        if written:
            marks.write()
    calls = telegram.calls
    telegram.answers.set()
    await sender.stop()
    return calls


@pytest.mark.parametrize("priority", Priority)
def test_all_is_sent_while_telegram_answers_and_the_store_writes(priority: Priority) -> None:
    assert asyncio.run(sent(priority, answered=True, written=True)) == MESSAGES


@pytest.mark.parametrize("priority", Priority)
def test_nothing_more_is_sent_while_too_much_is_not_marked(priority: Priority) -> None:
    calls = asyncio.run(sent(priority, answered=True, written=False))
    assert MOST_UNSURE <= calls < MOST_UNSURE + CONNECTIONS


def test_replies_do_not_wait_for_a_slow_telegram_but_reminders_do() -> None:
    slow = {
        priority: asyncio.run(sent(priority, answered=False, written=True))
        for priority in (Priority.REPLY, Priority.REMINDER)
    }
    assert slow == {Priority.REPLY: CONNECTIONS, Priority.REMINDER: MOST_UNSURE}
