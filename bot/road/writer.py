"""SQLite's one writer thread: works that wait at the same moment share one commit.

A commit that survives a power failure waits for the disk, longer than a turn computes. Each work
still is a transaction of its own: a part that fails is taken back alone.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from crm_core.core import Core
from crm_core.store.engine import is_transient

_MOST_TOGETHER = 16

T = TypeVar("T")


@dataclass(slots=True)
class _Job:
    work: Callable[[], Any]
    future: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result, self.error = self.work(), None
        except Exception as error:  # noqa: BLE001 - whoever waits for the future gets it
            self.error = error

    def settle(self) -> None:
        if self.future.done():  # nobody waits any more
            return
        if self.error is None:
            self.future.set_result(self.result)
        else:
            self.future.set_exception(self.error)


class _Broken(Exception):  # noqa: N818 - it only ends a block
    """The shared transaction cannot be trusted any more."""


class Writer:
    def __init__(self, core: Core) -> None:
        self._core = core
        self._queue: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread = Thread(target=self._serve, name="store", daemon=True)
        self._thread.start()

    async def run(self, work: Callable[[], T], *, hurried: bool = False) -> T:  # noqa: ARG002 - one thread has no other way
        job = _Job(work, asyncio.get_running_loop().create_future())
        self._queue.put(job)
        result: T = await job.future
        return result

    def close(self) -> None:
        """Ends when all that was asked for is done."""
        self._queue.put(None)
        self._thread.join()

    def _serve(self) -> None:
        while (job := self._queue.get()) is not None:
            done = self._do(job)
            job.future.get_loop().call_soon_threadsafe(_settle, done)

    def _do(self, job: _Job) -> list[_Job]:
        """That job, and those that were done with it because they waited."""
        jobs = [job]
        if not self._queue.empty() and self._together(jobs):
            return jobs
        for each in jobs:
            each.run()
        return jobs

    def _together(self, jobs: list[_Job]) -> bool:
        """False when the store failed: then nothing was written, and each is done alone."""
        try:
            self._share_commit(jobs)
        except Exception:  # noqa: BLE001 - what it was shows when each is done alone
            return False
        return True

    def _share_commit(self, jobs: list[_Job]) -> None:
        """Adds to the jobs, one after the other, those that wait."""
        with self._core.together():
            job: _Job | None = jobs[0]
            while job is not None:
                job.run()
                if job.error is not None and is_transient(job.error):
                    raise _Broken
                job = self._waiting() if len(jobs) < _MOST_TOGETHER else None
                if job is not None:
                    jobs.append(job)

    def _waiting(self) -> _Job | None:
        try:
            job = self._queue.get(block=False)
        except Empty:
            return None
        if job is None:
            self._queue.put(None)
        return job


def _settle(jobs: list[_Job]) -> None:
    for job in jobs:
        job.settle()
