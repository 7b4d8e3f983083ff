"""The way in: an update is a row before Telegram may forget it; a person has one turn at a time."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import Application, BaseHandler, BaseUpdateProcessor

from bot.threads import StoreThreads
from bot.turns import Bot, Turns
from crm_core.channel import inbox
from crm_core.channel.outbox import Outgoing
from crm_core.core import Core

# High, so that one person with many waiting updates cannot hold every place.
_AT_ONCE = 256


class InboxQueue(asyncio.Queue[object]):
    """The queue that PTB's poller and our web server fill: `put` returns once the row is there."""

    def __init__(self, core: Core, threads: StoreThreads, bot_id: str) -> None:
        super().__init__()
        self._core = core
        self._threads = threads
        self._bot_id = bot_id
        self._kept: set[int] = set()
        self.open = 0
        """Updates that are not yet done with."""

    def put_nowait(self, item: object) -> None:
        self.open += 1
        super().put_nowait(item)

    def task_done(self) -> None:
        self.open -= 1
        super().task_done()

    async def keep(self, updates: Sequence[Update]) -> None:
        """A whole batch in one transaction; its updates then only pass through `put`."""
        received = [
            inbox.Received(self._bot_id, update.update_id, update.to_json()) for update in updates
        ]
        await self._threads.persist(lambda: self._write(received))
        self._kept.update(update.update_id for update in updates)

    async def put(self, item: object) -> None:
        """An update that is here already is harmless: its turn is taken once."""
        if isinstance(item, Update):
            if item.update_id in self._kept:
                self._kept.discard(item.update_id)
            else:
                received = [inbox.Received(self._bot_id, item.update_id, item.to_json())]
                await self._threads.persist(lambda: self._write(received))
        await super().put(item)

    def _write(self, received: Sequence[inbox.Received]) -> None:
        with self._core.work() as work:
            inbox.receive(work, received)


class PersonOrder(BaseUpdateProcessor):
    """A person's updates one after the other, different people's side by side."""

    def __init__(self) -> None:
        super().__init__(_AT_ONCE)
        self._locks: dict[int, asyncio.Lock] = {}
        self._waiting: defaultdict[int, int] = defaultdict(int)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        async with self._turn_of(_person(update)):
            await coroutine

    @asynccontextmanager
    async def _turn_of(self, person: int) -> AsyncIterator[None]:
        lock = self._locks.setdefault(person, asyncio.Lock())
        self._waiting[person] += 1
        try:
            async with lock:
                yield
        finally:
            self._waiting[person] -= 1
            if not self._waiting[person]:
                del self._waiting[person], self._locks[person]

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...


def _person(update: object) -> int:
    user = update.effective_user if isinstance(update, Update) else None
    return user.id if user else 0


@dataclass(frozen=True)
class _Road:
    turns: Turns
    threads: StoreThreads
    bot: Bot
    send: Callable[[list[Outgoing]], None]


class TurnHandler(BaseHandler[Update, Any, None]):
    """PTB's one handler: it takes the whole turn to a worker thread and hands on what to send."""

    def __init__(
        self,
        turns: Turns,
        threads: StoreThreads,
        bot: Bot,
        send: Callable[[list[Outgoing]], None],
    ) -> None:
        super().__init__(_never_called)
        self._road = _Road(turns, threads, bot, send)

    def check_update(self, update: object) -> bool:
        return isinstance(update, Update)

    async def handle_update(
        self,
        update: Update,
        application: Application[Any, Any, Any, Any, Any, Any],  # noqa: ARG002 - PTB's form
        check_result: object,  # noqa: ARG002 - PTB's form
        context: object,  # noqa: ARG002 - PTB's form
    ) -> None:
        road = self._road
        road.send(await road.threads.persist(lambda: road.turns.run(road.bot, update)))


async def _never_called(*_: object) -> None:
    """PTB wants a callback; the turn runs in `handle_update` instead."""
