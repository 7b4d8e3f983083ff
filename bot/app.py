"""The only wiring: core and settings in, a running Fieldlog out."""

import asyncio
import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import Application

from bot.commands import publish_menus
from bot.conversations import ROUTES
from bot.delivery.connections import Connections
from bot.delivery.limits import Limits
from bot.delivery.marks import Marks
from bot.delivery.sender import CONNECTIONS, Sender
from bot.delivery.telegram import TelegramBot
from bot.delivery.ticks import keep_house, tick
from bot.intake import InboxQueue, PersonOrder, TurnHandler
from bot.notices import NOTICES
from bot.settings import Settings
from bot.threads import StoreThreads
from bot.turns import Bot, Turns
from crm_core.channel import inbox, outbox
from crm_core.channel.outbox import Outgoing
from crm_core.core import Core

UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
_HOUSEKEEPING_SECONDS = 3600

AnyApplication = Application[TelegramBot, Any, Any, Any, Any, None]


@dataclass
class Line:
    """One bot on the road: PTB's application, the queue it reads, the sender that answers."""

    application: AnyApplication
    queue: InboxQueue
    sender: Sender
    bot: Bot


class Fieldlog:
    """`start` brings everything up in order; `stop` ends it, losing nothing."""

    def __init__(self, core: Core, settings: Settings, limits: Limits | None = None) -> None:
        # PTB then gives Telegram's waiting times as timedelta, its form from now on.
        os.environ.setdefault("PTB_TIMEDELTA", "1")
        self.core = core
        self.settings = settings
        self.threads = StoreThreads(core)
        self.lines: list[Line] = []
        self._limits = limits or Limits()
        self._marks = Marks(core, self.threads)
        self._turns = Turns(core, ROUTES)
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._ticking = asyncio.Lock()

    async def start(self, *, polling: bool = True) -> None:
        """Raises `telegram.error.TelegramError` when a token or the Bot API is not right."""
        for token in self.settings.tokens:
            self.lines.append(await self._line(token))
        await self._marks.start()
        for line in self.lines:
            await line.sender.start()
            await self._resume(line)
            await line.application.start()
        self._schedule()
        await self.tick()
        if polling:
            for line in self.lines:
                await _poll(line)

    async def _line(self, token: str) -> Line:
        root = self.settings.telegram_api_url
        bot = TelegramBot(
            token,
            base_url=f"{root}/bot",
            base_file_url=f"{root}/file/bot",
            request=Connections(root, CONNECTIONS),
            get_updates_request=Connections(root, 2),
        )
        try:
            await bot.initialize()
        except TelegramError:
            await bot.shutdown()  # it holds connections by now
            raise
        identity = Bot(id=str(bot.id), username=bot.username)
        queue = InboxQueue(self.core, self.threads, identity.id)
        bot.keep_with(queue.keep)
        sender = Sender(bot, self._marks, self._limits)
        application = (
            Application.builder()
            .bot(bot)
            .update_queue(queue)
            .concurrent_updates(PersonOrder())
            .job_queue(None)
            .build()
        )
        application.add_handler(TurnHandler(self._turns, self.threads, identity, self._send))
        await application.initialize()
        return Line(application, queue, sender, identity)

    async def _resume(self, line: Line) -> None:
        """Takes up what an earlier process had received or had still to send."""
        received, unsent = await self.threads.persist(lambda: self._left_over(line.bot.id))
        for item in received:
            update = Update.de_json(json.loads(item.payload), line.application.bot)
            line.queue.put_nowait(update)
        line.sender.add(unsent)
        line.sender.add(await self.threads.persist(lambda: self._menus(line.bot.id)))

    def _menus(self, bot_id: str) -> list[Outgoing]:
        with self.core.work() as work:
            return publish_menus(work, bot_id)

    def _left_over(self, bot_id: str) -> tuple[list[inbox.Received], list[Outgoing]]:
        with self.core.reading() as work:
            return inbox.pending(work, bot_id), outbox.pending(work, bot_id)

    def _schedule(self) -> None:
        self._scheduler.add_job(
            self.tick,
            IntervalTrigger(seconds=self.settings.tick_seconds),
            coalesce=True,
            misfire_grace_time=None,
        )
        self._scheduler.add_job(
            lambda: self.threads.persist(lambda: keep_house(self.core)),
            IntervalTrigger(seconds=_HOUSEKEEPING_SECONDS),
            coalesce=True,
            misfire_grace_time=None,
        )
        self._scheduler.start()

    async def tick(self) -> None:
        """Looks for what is due now; also when somebody moved the clock."""
        async with self._ticking:
            self._send(await self.threads.persist(lambda: tick(self.core, NOTICES)))

    def _send(self, items: list[Outgoing]) -> None:
        by_bot: Mapping[str, Sender] = {line.bot.id: line.sender for line in self.lines}
        for item in items:
            sender = by_bot.get(item.bot)
            if sender is not None:
                sender.add([item])

    @property
    def is_quiet(self) -> bool:
        """Whether all that came in was answered, and all that goes out was sent and marked."""
        busy = any(line.queue.open or len(line.sender) for line in self.lines)
        return not busy and self._marks.is_quiet and not self._ticking.locked()

    async def stop(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        for line in self.lines:
            with contextlib.suppress(RuntimeError):  # it was never started
                if line.application.updater is not None:
                    await line.application.updater.stop()
            if line.application.running:
                await line.application.stop()
            await line.sender.stop()
        await self._marks.stop()
        for line in self.lines:
            await line.application.shutdown()
        self.threads.close()


async def _poll(line: Line) -> None:
    if line.application.updater is not None:
        await line.application.updater.start_polling(allowed_updates=list(UPDATES))
