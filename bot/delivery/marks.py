"""Remembers in the store what Telegram has taken; many marks share one transaction.

On SQLite a journal knows of it at once, and the store when it is convenient. Where there is no
journal the marks are hurried, and the sender does not get far ahead of them.
"""

import asyncio
import contextlib
from collections import OrderedDict
from collections.abc import Callable

import structlog

from bot.cards.survey import REF as SURVEY
from bot.road.threads import StoreThreads
from crm_core.channel import outbox
from crm_core.channel.journal import SentJournal
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
        self._journal: SentJournal | None = None
        self._sent: list[Sent] = []
        self._unwritten = 0
        self._blocked: list[tuple[str, int, str]] = []
        self._messages: OrderedDict[tuple[str, int], int] = OrderedDict()
        self._work = asyncio.Event()
        self._flushing = asyncio.Lock()
        self._when_written: list[Callable[[], None]] = []
        self._task: asyncio.Task[None] | None = None

    @property
    def is_quiet(self) -> bool:
        return not (self._sent or self._blocked or self._flushing.locked())

    @property
    def unsure(self) -> int:
        """How much Telegram has that nothing on the disk knows of: a kill would repeat it."""
        return 0 if self._journal else self._unwritten

    def when_written(self, tell: Callable[[], None]) -> None:
        self._when_written.append(tell)

    def add(self, sent: Sent, item: Outgoing) -> None:
        if self._journal is not None:
            self._journal.note(sent)
        self._sent.append(sent)
        self._unwritten += 1
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
        """Before anything is sent: what an earlier process sent last is marked."""
        try:
            self._journal = SentJournal.beside(self._core.engine)
            noted = self._journal.noted() if self._journal else []
        except OSError as error:
            _log.warning("journal_failed", error=type(error).__name__)
        else:
            if noted:
                await self._keep(noted, [])
        self._task = asyncio.create_task(self._serve())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        await self._flush()
        if self._journal is not None:
            self._journal.close(all_written=not self._unwritten)
            self._journal = None

    async def _serve(self) -> None:
        while True:
            await self._work.wait()
            self._work.clear()
            # Begun is finished: who asks may be stopped meanwhile.
            await asyncio.shield(self._flush())

    async def _flush(self) -> None:
        async with self._flushing:
            sent, blocked = self._sent, self._blocked
            self._sent, self._blocked = [], []
            if not (sent or blocked):
                return
            await self._keep(sent, blocked)
            self._unwritten -= len(sent)
            if self._journal is not None:
                self._journal.keep_only(self._sent)
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
