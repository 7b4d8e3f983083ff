"""Several Fieldlogs on one store, behind a balancer that gives each the next update in turn."""

import asyncio
import itertools
import json
from collections.abc import Iterator

from sqlalchemy import func, select
from telegram import Update

from bot.app import Fieldlog
from bot.delivery.limits import UNLIMITED
from crm_core.channel.model import InboxRow, OutboxRow
from crm_core.core import Core
from tests.kit.world import World

LOOK_EVERY = 0.05


class Fleet(World):
    def __init__(self, database_url: str, *, polling: bool = False) -> None:
        super().__init__(database_url)
        self.bots: list[Fieldlog] = []
        self._polling = polling
        self._next: Iterator[int] = itertools.count()

    def join(self) -> Fieldlog:
        """One more process; it has connections of its own."""
        core = Core.open(self.settings, self.clock)
        self._stack.callback(core.close)
        bot = Fieldlog(core, self.settings, UNLIMITED, LOOK_EVERY)
        self._await(bot.start(polling=self._polling))
        self.bots.append(bot)
        return bot

    def leave(self, bot: Fieldlog) -> None:
        self.bots.remove(bot)
        self._await(bot.stop())

    def stop_bot(self) -> None:
        for bot in list(self.bots):
            self.leave(bot)

    def leading(self) -> list[Fieldlog]:
        return [bot for bot in self.bots if bot.lines[0].leads]

    def tick(self) -> None:
        """All of them at the same moment."""
        self._await(self._tick())
        self.settle()

    async def _tick(self) -> None:
        await asyncio.gather(*(bot.tick() for bot in self.bots))

    def settle(self) -> None:
        if not self._polling:
            self._deliver()
        self._await(self._quiet())

    def _deliver(self) -> None:
        queue = self.sandbox.bot_named().queue
        for waiting in queue.first(1_000):
            line = self.bots[next(self._next) % len(self.bots)].lines[0]
            update = Update.de_json(json.loads(waiting.encoded), line.application.bot)
            self._await(line.queue.put(update))
            queue.done(waiting.update_id)

    async def _quiet(self) -> None:
        while not self._is_quiet():  # noqa: ASYNC110 - it looks at many threads
            await asyncio.sleep(0.01)

    def _is_quiet(self) -> bool:
        waits = self.sandbox.pending() or self._open()
        return not waits and all(bot.is_quiet for bot in self.bots)

    def _open(self) -> int:
        with self.core.reading() as work:
            return sum(
                work.session.scalar(select(func.count()).where(table.done_at.is_(None))) or 0
                for table in (InboxRow, OutboxRow)
            )
