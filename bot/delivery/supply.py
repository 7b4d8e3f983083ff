"""Keeps a sender busy: fetches what stands in the outbox, most urgent first, a little at a time."""

import asyncio
import contextlib

import structlog

from bot.delivery.sender import Sender
from bot.road.threads import StoreThreads
from crm_core.channel import outbox
from crm_core.channel.outbox import Outgoing, Priority
from crm_core.core import Core

_log = structlog.get_logger()
_AT_ONCE = 100
_MOST_HELD = 1_000
"""Half a minute of Telegram's pace; replies are fetched all the same."""
_OTHERS_SECONDS = 0.1
"""How often to look for what other processes wrote."""
_PAUSE = 1.0
_STROKES = 0x10000


class Supply:
    """Of one bot, in the process that leads it."""

    def __init__(
        self, core: Core, threads: StoreThreads, sender: Sender, bot_id: str, process: str
    ) -> None:
        self._core = core
        self._threads = threads
        self._sender = sender
        self._bot_id = bot_id
        self._process = process
        self._strokes = 0
        self._wanted = asyncio.Event()
        self._lock = asyncio.Lock()
        self._asked = self._served = 0
        self._left_some = False
        self._task: asyncio.Task[None] | None = None
        self.others_write = False
        """Other processes live, so rows may come that nobody here knows of."""
        sender.on_eased = self._eased

    @property
    def is_quiet(self) -> bool:
        return not (self._wanted.is_set() or self._lock.locked())

    def want(self) -> None:
        """Something was written that nobody holds."""
        if self._task is not None:
            self._wanted.set()

    async def fetch(self) -> None:
        """Puts into line what was committed before the call, as far as there is room."""
        self._asked += 1
        mine = self._asked
        async with self._lock:
            if self._served >= mine:  # another's fetch began after this call
                return
            asked = self._asked
            while await self._fetch_some():
                pass
            self._served = asked

    async def _fetch_some(self) -> bool:
        """Whether there may be more that there is room for."""
        least = Priority.CAMPAIGN if len(self._sender) < _MOST_HELD else Priority.REPLY
        holder, in_doubt = self.new_holder(), False

        def doubt() -> None:
            nonlocal in_doubt
            in_doubt = True

        def hold() -> list[Outgoing]:
            with self._core.work() as work:
                if in_doubt:
                    outbox.let_go(work, self._bot_id, holder)
                return outbox.hold(work, self._bot_id, holder, _AT_ONCE, least)

        items = await self._threads.persist(hold, doubt)
        self._sender.add(items)
        self._left_some = least is Priority.REPLY
        return len(items) == _AT_ONCE

    def new_holder(self) -> str:
        """A name under which this process, and nobody else, holds what it takes at one stroke."""
        self._strokes = (self._strokes + 1) % _STROKES
        return f"{self._process}{self._strokes:04x}"

    async def recover(self, holder: str) -> None:
        """It is not known whether rows were written for this holder: they are fetched if so."""

        def let_go() -> None:
            with self._core.work() as work:
                outbox.let_go(work, self._bot_id, holder)

        await self._threads.persist(let_go)
        await self.fetch()

    def _eased(self) -> None:
        """The sender has sent something."""
        if self._left_some and len(self._sender) <= _MOST_HELD // 2:
            self._left_some = False
            self.want()

    async def start(self) -> None:
        """Whatever waits is in line before anything new can be."""
        self._task = asyncio.create_task(self._serve())
        await self.fetch()

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
            self._task = None
            self._wanted.clear()

    async def _serve(self) -> None:
        while True:
            patience = _OTHERS_SECONDS if self.others_write else None
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wanted.wait(), patience)
            try:
                async with self._lock:
                    self._wanted.clear()  # only now: until then it is not quiet
                    while await self._fetch_some():
                        pass
            except Exception:  # noqa: BLE001 - the next fetch may succeed
                _log.exception("fetch_failed")
                await asyncio.sleep(_PAUSE)
