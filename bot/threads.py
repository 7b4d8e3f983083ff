"""Where everything that touches the store runs: off the event loop, in as many threads as help."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import structlog

from crm_core.core import Core
from crm_core.store.engine import is_transient

_log = structlog.get_logger()
_POSTGRESQL_THREADS = 4
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 5.0

T = TypeVar("T")


class StoreThreads:
    """One thread on SQLite, which has one writer anyway; a few on PostgreSQL."""

    def __init__(self, core: Core) -> None:
        size = 1 if core.one_writer else _POSTGRESQL_THREADS
        self._pool = ThreadPoolExecutor(size, thread_name_prefix="store")

    async def run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)

    async def persist(self, work: Callable[[], T]) -> T:
        """Tries again for as long as the store is away, so that nothing is lost meanwhile."""
        pause = _FIRST_PAUSE
        while True:
            try:
                return await self.run(work)
            except Exception as error:
                if not is_transient(error):
                    raise
                _log.warning("store_unreachable", error=type(error).__name__, pause=pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)

    def close(self) -> None:
        self._pool.shutdown(wait=True)
