"""The only wiring: core and settings in, a running Fieldlog out."""

import asyncio
import json
import os
import secrets
import sys
from functools import partial

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger
from telegram import Update

from bot.commands import publish_menus
from bot.conversations import ROUTES
from bot.delivery.housekeeping import is_house_to_keep, keep_house
from bot.delivery.limits import Limits
from bot.delivery.marks import Marks
from bot.delivery.telegram import TelegramBot
from bot.delivery.ticks import notify_some
from bot.notices import NOTICES
from bot.operation.backups import Backups
from bot.operation.health import Health
from bot.operation.metrics import Metrics
from bot.road.line import UPDATES, Line, connect
from bot.road.pulse import EVERY, Pulse
from bot.road.threads import StoreThreads
from bot.road.turns import Turns
from bot.settings import Settings
from bot.texts import LANGUAGES, texts
from crm_core.channel.inbox import Received
from crm_core.channel.member import Look, Member
from crm_core.channel.outbox import Outgoing
from crm_core.core import Core

__all__ = ["UPDATES", "Fieldlog", "Line"]

_log = structlog.get_logger()
_HOUSEKEEPING_SECONDS = 3600
_BREATH = 0.1
_SWITCH_SECONDS = 0.0005
"""The event loop does little at a time, and would wait ten times as long for a busy thread."""


class Fieldlog:
    """`start` brings everything up in order; `stop` ends it, losing nothing."""

    def __init__(
        self,
        core: Core,
        settings: Settings,
        limits: Limits | None = None,
        look_every: float = EVERY,
    ) -> None:
        # PTB then gives Telegram's waiting times as timedelta, its form from now on.
        os.environ.setdefault("PTB_TIMEDELTA", "1")
        self.core = core
        self.settings = settings
        self.metrics = Metrics()
        self.health = Health(settings.tick_seconds)
        self.started = asyncio.Event()
        self.threads = StoreThreads(core, self.metrics)
        self.lines: list[Line] = []
        self._limits = limits or Limits()
        self._marks = Marks(core, self.threads)
        self._turns = Turns(core, ROUTES, self.metrics, settings.public_url)
        # A token begins with the number of its bot.
        self._member = Member(core, [token.partition(":")[0] for token in settings.tokens])
        self._pulse = Pulse(core, self.threads, self._member, look_every)
        self._polling = self._started = self._stopping = False
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._ticking = asyncio.Lock()
        self.backups = Backups(core, self.threads, self.send)
        self._catching_up: asyncio.Task[None] | None = None

    async def start(self, *, polling: bool = True) -> None:
        """Raises `telegram.error.TelegramError` when a token or the Bot API is not right."""
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._polling = polling
        await self.threads.persist(self._prepare)
        for token in self.settings.tokens:
            bot = await connect(token, self.settings.telegram_api_url)
            self.lines.append(self._line(bot))
        await self._marks.start()
        for line in self.lines:
            await line.open(self._turns)
        await self._pulse.join(self._act)
        for line in self.lines:
            await line.application.start()
        self._schedule()
        self._catching_up = asyncio.create_task(self.tick())  # there may be much to make up for
        self._started = True
        await self._poll()
        self._pulse.start(self._act)
        self.started.set()

    def _prepare(self) -> None:
        """What takes long the first time, before anything is sent that could then not be marked."""
        for language in LANGUAGES:
            texts(language)
        with self.core.reading() as work:
            self.core.directory.refresh(work)

    def _line(self, bot: TelegramBot) -> Line:
        return Line(
            bot,
            self.core,
            self.threads,
            self._marks,
            self._limits,
            self._member.id,
            self._pulse.is_in_touch,
        )

    async def _act(self, look: Look) -> None:
        """Takes over what nobody else has any more, and lets go what is another's."""
        if self._stopping:
            return
        for line in self.lines:
            line.work_alone(alone=look.alone)
            leads = line.bot.id in look.leads
            if leads and not line.leads:
                await line.lead(after_another=self._started)
                await line.send(await self.threads.persist(partial(self._menus, line.bot.id)))
            elif line.leads and not leads:
                await line.follow()
        for item in look.orphans:
            await self._requeue(item)
        await self._poll()

    async def _poll(self) -> None:
        if self._polling and self._started:
            for line in self.lines:
                if line.leads:
                    await line.poll()

    async def _requeue(self, item: Received) -> None:
        """A row that cannot be read is closed; it must not stop the others."""
        line = next(line for line in self.lines if line.bot.id == item.bot)
        try:
            update = Update.de_json(json.loads(item.payload), line.application.bot)
            line.queue.put_nowait(update)
        except Exception:  # noqa: BLE001 - whatever is wrong with it
            code = secrets.token_hex(3)
            _log.exception("update_unreadable", code=code, update=item.update_id)
            await self.threads.persist(lambda: self._turns.give_up(line.bot, item.update_id, code))

    def _menus(self, bot_id: str) -> list[Outgoing]:
        with self.core.work() as work:
            return publish_menus(work, bot_id)

    def _schedule(self) -> None:
        jobs = {
            self.backups.look: self.settings.tick_seconds,
            self._tick_if_idle: self.settings.tick_seconds,
            self._keep_house: _HOUSEKEEPING_SECONDS,
        }
        for job, seconds in jobs.items():
            self._scheduler.add_job(
                job,
                IntervalTrigger(seconds=seconds),
                coalesce=True,
                misfire_grace_time=None,
                # A tick that finds another one busy says nothing and goes.
                max_instances=2 if job == self._tick_if_idle else 1,
            )
        self._scheduler.start()

    async def _tick_if_idle(self) -> None:
        if not self._ticking.locked():
            await self.tick()

    async def tick(self) -> None:
        """Looks for what is due now; also when somebody moved the clock."""
        loop = asyncio.get_running_loop()
        async with self._ticking:
            more = True
            while more:
                began = loop.time()
                items, more = await self.threads.persist(self._notify)
                await self.send(items)
                for line in self.lines:
                    line.supply.want()  # also what a tick wrote that was not heard of
                if more:  # the store is as long for the turns of people
                    await asyncio.sleep(loop.time() - began)
        self.metrics.ticked()
        self.health.ticked()

    def _notify(self) -> tuple[list[Outgoing], bool]:
        return notify_some(self.core, NOTICES, self.metrics)

    async def _keep_house(self) -> None:
        """Once a day, in whichever process comes first; a little at a time."""
        if await self.threads.persist(lambda: is_house_to_keep(self.core)):
            more = True
            while more:
                more = await self.threads.persist(lambda: keep_house(self.core))
                await asyncio.sleep(_BREATH)

    async def send(self, items: list[Outgoing]) -> None:
        """What a transaction wrote to the outbox, once it is committed."""
        for line in self.lines:
            if mine := [item for item in items if item.bot == line.bot.id]:
                await line.send(mine)

    @property
    def is_quiet(self) -> bool:
        """Whether all that came in was answered, and all that goes out was sent and marked."""
        return (
            all(line.is_quiet for line in self.lines)
            and self._marks.is_quiet
            and not self._ticking.locked()
            and (self._catching_up is None or self._catching_up.done())
        )

    async def stop(self) -> None:
        """What came in is answered, what is being sent arrives; the rest waits in the store."""
        self._stopping = True
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        await self.backups.stop()
        if self._catching_up is not None:
            self._catching_up.cancel()
            await asyncio.wait([self._catching_up])
        for line in self.lines:
            await line.close()
        await self._marks.stop()
        await self._pulse.leave()
        for line in self.lines:
            await line.application.shutdown()
        self.threads.close()
