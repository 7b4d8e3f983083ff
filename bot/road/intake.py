"""The way in: an update is a row before Telegram may forget it; a person has one turn at a time."""

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import Application, BaseHandler

from bot.delivery.telegram import Raw
from bot.road.threads import StoreThreads
from bot.road.turns import Bot, Turns
from crm_core.channel import inbox
from crm_core.channel.inbox import EarlierOpen
from crm_core.channel.outbox import Outgoing
from crm_core.core import Core

# High, so that one person with many waiting updates cannot hold every place.
AT_ONCE = 256
_FIRST_PAUSE, _LONGEST_PAUSE = 0.02, 0.5


class InboxQueue(asyncio.Queue[object]):
    """The queue that PTB's poller and our web server fill: `put` returns once the row is there."""

    def __init__(self, core: Core, threads: StoreThreads, bot_id: str, holder: str) -> None:
        super().__init__()
        self._core = core
        self._threads = threads
        self._bot_id = bot_id
        self._holder = holder
        self._kept: set[int] = set()
        self.open = 0
        """Updates that are not yet done with."""

    def put_nowait(self, item: object) -> None:
        self.open += 1
        super().put_nowait(item)

    def task_done(self) -> None:
        self.open -= 1
        super().task_done()

    async def keep(self, updates: Sequence[Update], raw: Sequence[Raw]) -> None:
        """A whole batch in one transaction; its updates then only pass through `put`."""
        # Whoever asked may be stopped meanwhile; what has become a row must also get its turn.
        await asyncio.shield(self._keep(updates, raw))

    async def _keep(self, updates: Sequence[Update], raw: Sequence[Raw]) -> None:
        received = [
            self._received(update, json.dumps(each))
            for update, each in zip(updates, raw, strict=True)
        ]
        await self._threads.persist(lambda: self._write(received))
        for update in updates:
            self._kept.add(update.update_id)
            self.put_nowait(update)

    async def put(self, item: object) -> None:
        """An update that is here already is harmless: its turn is taken once."""
        if isinstance(item, Update):
            if item.update_id in self._kept:
                self._kept.discard(item.update_id)
                return
            received = [self._received(item, item.to_json())]
            await self._threads.persist(lambda: self._write(received))
        await super().put(item)

    def _received(self, update: Update, payload: str) -> inbox.Received:
        user = update.effective_user
        person = str(user.id) if user else None
        return inbox.Received(self._bot_id, update.update_id, payload, person)

    def _write(self, received: Sequence[inbox.Received]) -> None:
        with self._core.work() as work:
            inbox.receive(work, received, self._holder)
        self._threads.metrics.received(len(received))


class PersonOrder:
    """A person's updates one after the other, different people's side by side."""

    def __init__(self) -> None:
        self._locks: dict[int, asyncio.Lock] = {}
        self._waiting: defaultdict[int, int] = defaultdict(int)

    @asynccontextmanager
    async def turn_of(self, update: Update) -> AsyncIterator[None]:
        person = update.effective_user.id if update.effective_user else 0
        lock = self._locks.setdefault(person, asyncio.Lock())
        self._waiting[person] += 1
        try:
            async with lock:
                yield
        finally:
            self._waiting[person] -= 1
            if not self._waiting[person]:
                del self._waiting[person], self._locks[person]


@dataclass(frozen=True)
class Road:
    """What a turn needs of the line it runs on."""

    turns: Turns
    threads: StoreThreads
    bot: Bot
    holder: Callable[[], str | None]
    """A name for who sends a turn's replies straight from memory, if they can be."""
    send: Callable[[list[Outgoing]], Awaitable[None]]
    recover: Callable[[str], Awaitable[None]]
    """Sends what may have been written for that holder by a turn that was not heard of."""


class TurnHandler(BaseHandler[Update, Any, None]):
    """PTB's one handler: it takes the whole turn to a worker thread and hands on what to send."""

    def __init__(self, road: Road) -> None:
        super().__init__(_never_called)
        self._road = road
        self._order = PersonOrder()

    def check_update(self, update: object) -> bool:
        return isinstance(update, Update)

    async def handle_update(
        self,
        update: Update,
        application: Application[Any, Any, Any, Any, Any, Any],  # noqa: ARG002 - PTB's form
        check_result: object,  # noqa: ARG002 - PTB's form
        context: object,  # noqa: ARG002 - PTB's form
    ) -> None:
        pause = _FIRST_PAUSE
        while True:
            # Let go between two attempts: the earlier update may come to this very process.
            async with self._order.turn_of(update):
                with suppress(EarlierOpen):
                    await self._run(update)
                    return
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _run(self, update: Update) -> None:
        road = self._road
        holder, in_doubt = road.holder(), False

        def doubt() -> None:
            nonlocal in_doubt
            in_doubt = True

        items = await road.threads.persist(lambda: road.turns.run(road.bot, update, holder), doubt)
        if in_doubt and holder is not None:
            await road.recover(holder)
        else:
            await road.send(items)


async def _never_called(*_: object) -> None:
    """PTB wants a callback; the turn runs in `handle_update` instead."""
