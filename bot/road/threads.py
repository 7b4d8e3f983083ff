"""Where everything that touches the store runs: off the event loop, in as many threads as help."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, TypeVar

import structlog

from bot.operation.metrics import Metrics
from bot.road.writer import Writer
from crm_core.core import Core
from crm_core.store.engine import is_transient

_log = structlog.get_logger()
_POSTGRESQL_THREADS = 4
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 5.0

T = TypeVar("T")


class _Runner(Protocol):
    async def run(self, work: Callable[[], T], *, hurried: bool) -> T: ...

    def close(self) -> None: ...


class _Pool:
    """A few threads side by side, as PostgreSQL orders their writes itself; one kept for haste."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(_POSTGRESQL_THREADS, thread_name_prefix="store")
        self._free = ThreadPoolExecutor(1, thread_name_prefix="store-hurried")

    async def run(self, work: Callable[[], T], *, hurried: bool) -> T:
        threads = self._free if hurried else self._threads
        return await asyncio.get_running_loop().run_in_executor(threads, work)

    def close(self) -> None:
        self._threads.shutdown(wait=True)
        self._free.shutdown(wait=True)


class StoreThreads:
    """One thread on SQLite, which has one writer anyway; a few on PostgreSQL."""

    def __init__(self, core: Core, metrics: Metrics) -> None:
        self._runner: _Runner = Writer(core) if core.one_writer else _Pool()
        self.metrics = metrics

    async def run(self, work: Callable[[], T], *, hurried: bool = False) -> T:
        """What is hurried does not wait behind the rest, where there is more than one thread."""
        return await self._runner.run(work, hurried=hurried)

    async def persist(
        self,
        work: Callable[[], T],
        doubt: Callable[[], None] | None = None,
        *,
        hurried: bool = False,
    ) -> T:
        """Tries again for as long as the store is away, so that nothing is lost meanwhile.

        `doubt` is told before each further try: the one before may have been committed all the
        same, if the store went away while it said so.
        """
        pause = _FIRST_PAUSE
        while True:
            try:
                return await self.run(work, hurried=hurried)
            except Exception as error:
                if not is_transient(error):
                    raise
                self.metrics.store_failed()
                if doubt is not None:
                    doubt()
                _log.warning("store_unreachable", error=type(error).__name__, pause=pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)

    def close(self) -> None:
        self._runner.close()
