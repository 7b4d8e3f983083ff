"""Remembers in the store what Telegram has taken; many marks share one transaction."""

import asyncio
import contextlib
from collections import OrderedDict
from collections.abc import Callable

import structlog

from bot.cards.survey import REF as SURVEY
from bot.road.threads import StoreThreads
from crm_core.channel import outbox
from crm_core.channel.outbox import Outgoing, Sent
from crm_core.core import Core
from crm_core.people.accounts import mark_blocked
from crm_core.surveys.unreached import drop_unreached

_log = structlog.get_logger()
_CARDS_REMEMBERED = 2_000


class Marks:
    def __init__(self, core: Core, threads: StoreThreads) -> None:
        self._core = core
        self._threads = threads
        self._sent: list[Sent] = []
        self._writing = 0
        self.unwritten = 0
        """What Telegram has and the store does not know of: it would be sent again."""
        self._blocked: list[tuple[str, int, str]] = []
        self._messages: OrderedDict[tuple[str, int], int] = OrderedDict()
        self._work = asyncio.Event()
        self._when_written: list[Callable[[], None]] = []
        self._task: asyncio.Task[None] | None = None

    @property
    def is_quiet(self) -> bool:
        return not (self._sent or self._blocked or self._writing)

    def when_written(self, tell: Callable[[], None]) -> None:
        self._when_written.append(tell)

    def add(self, sent: Sent, item: Outgoing) -> None:
        self._sent.append(sent)
        self.unwritten += 1
        if item.ref is not None and sent.message_id is not None:
            self._messages[item.ref, item.chat_id] = sent.message_id
            if len(self._messages) > _CARDS_REMEMBERED:
                self._messages.popitem(last=False)
        self._work.set()

    def blocked(self, bot: str, chat_id: int, reason: str) -> None:
        self._blocked.append((bot, chat_id, reason))
        self._work.set()

    def forget(self) -> None:
        """Another process may have shown a card anew meanwhile."""
        self._messages.clear()

    async def message_of(self, ref: str, chat_id: int) -> int | None:
        """The message that shows a card: from memory while it is fresh, else from the store."""
        known = self._messages.get((ref, chat_id))
        if known is not None:
            return known
        return await self._threads.persist(lambda: self._read(ref, chat_id))

    def _read(self, ref: str, chat_id: int) -> int | None:
        with self._core.reading() as work:
            return outbox.message_of(work, ref, chat_id)

    async def start(self) -> None:
        self._task = asyncio.create_task(self._serve())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        await self._flush()

    async def _serve(self) -> None:
        while True:
            await self._work.wait()
            self._work.clear()
            await self._flush()

    async def _flush(self) -> None:
        sent, blocked = self._sent, self._blocked
        self._sent, self._blocked = [], []
        if sent or blocked:
            self._writing += 1
            try:
                await asyncio.shield(self._keep(sent, blocked))
            finally:
                self._writing -= 1
                self.unwritten -= len(sent)
                for tell in self._when_written:
                    tell()

    async def _keep(self, sent: list[Sent], blocked: list[tuple[str, int, str]]) -> None:
        """All in one transaction; if that breaks, each alone, so that one costs no other."""
        try:
            await self._threads.persist(lambda: self._write(sent, blocked), hurried=True)
        except Exception:  # noqa: BLE001 - the other marks must not be lost with it
            _log.exception("marks_failed", sent=len(sent), blocked=len(blocked))
            if len(sent) + len(blocked) > 1:
                for mark in sent:
                    await self._keep([mark], [])
                for block in blocked:
                    await self._keep([], [block])

    def _write(self, sent: list[Sent], blocked: list[tuple[str, int, str]]) -> None:
        with self._core.work() as work:
            if sent:
                outbox.mark(work, sent)
            for bot, chat_id, reason in blocked:
                outbox.drop_for(work, bot, chat_id, reason)
                mark_blocked(work, bot, chat_id)
                drop_unreached(work, bot, chat_id, SURVEY)
