"""A store that goes away before or after a commit."""

import asyncio
import sqlite3
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy.exc import OperationalError

from bot.road.threads import StoreThreads
from tests.faults.telegram import Luck

T = TypeVar("T")


class SimulatedThreads(StoreThreads):
    """In the loop's own thread. Who belongs to an earlier life hears nothing more."""

    def __init__(self, luck: Luck, life: Callable[[], int], *given: Any) -> None:
        super().__init__(*given)
        self._luck = luck
        self._life = life
        self._born = life()

    async def run(self, work: Callable[[], T], *, hurried: bool = False) -> T:  # noqa: ARG002 - all wait alike
        await asyncio.sleep(self._luck.dice.uniform(0.0001, 0.01))
        if self._life() != self._born:
            await asyncio.Event().wait()
        if self._luck.strikes():
            raise _away()
        result = work()
        await asyncio.sleep(0)
        if self._luck.strikes():
            raise _away()
        return result


def _away() -> OperationalError:
    original = sqlite3.OperationalError("the store is away")
    original.sqlite_errorcode = sqlite3.SQLITE_BUSY
    return OperationalError("", {}, original)
