"""Says every few seconds that this process lives, and acts on what it sees of the others."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

import structlog

from bot.road.threads import StoreThreads
from crm_core.channel.member import Look, Member
from crm_core.core import Core

_log = structlog.get_logger()
Act = Callable[[Look], Awaitable[None]]
EVERY = 2.0
_LOST_AFTER = 10.0
"""Less than the looks after which the others take this process for dead."""


class Pulse:
    """On SQLite there is nobody else: it looks once, at the start."""

    def __init__(
        self, core: Core, threads: StoreThreads, member: Member, every: float = EVERY
    ) -> None:
        self._threads = threads
        self._member = member
        self._every = every
        self._is_only_one = core.one_writer
        self._last = 0.0
        self._task: asyncio.Task[None] | None = None

    def is_in_touch(self) -> bool:
        """Whether the others must still believe that this process lives."""
        return self._is_only_one or asyncio.get_running_loop().time() - self._last < _LOST_AFTER

    async def join(self, act: Act) -> None:
        """Returns when everybody who lives knows of this process."""
        look = await self._look()
        await act(look)
        if not look.alone:
            await asyncio.sleep(2 * self._every)
            await act(await self._look())

    def start(self, act: Act) -> None:
        if not self._is_only_one:
            self._task = asyncio.create_task(self._beat(act))

    async def _look(self) -> Look:
        began, again = asyncio.get_running_loop().time(), False

        def doubt() -> None:
            nonlocal again
            again = True

        look = await self._threads.persist(lambda: self._member.look(again=again), doubt)
        self._last = began
        return look

    async def _beat(self, act: Act) -> None:
        while True:
            await asyncio.sleep(self._every)
            try:
                await act(await self._look())
            except Exception:  # noqa: BLE001 - it must go on looking
                _log.exception("look_failed")

    async def leave(self) -> None:
        """The others then need not wait until it counts as dead."""
        if self._task is None:
            return
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task
        try:
            await self._threads.run(self._member.leave)
        except Exception:  # noqa: BLE001 - the others find out by themselves
            _log.exception("leave_failed")
