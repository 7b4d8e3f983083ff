"""Time that passes only while nobody has anything to do: a day in a tenth of a second."""

import asyncio
import datetime as dt
import selectors
from typing import Any


class _Selector(selectors.SelectSelector):
    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0

    def select(self, timeout: float | None = None) -> list[Any]:
        ready = super().select(0)
        if not ready and timeout is None:
            raise RuntimeError("everybody waits for somebody else")
        if not ready and timeout:
            self.now += timeout
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    """Everything in one thread, in an order that depends on nothing but the program."""

    def __init__(self) -> None:
        self.clock_of_loop = _Selector()
        super().__init__(self.clock_of_loop)
        self._clock_resolution = 1e-6

    def time(self) -> float:
        return self.clock_of_loop.now


class VirtualClock:
    """What the core is told; `set_by` is what somebody did to the machine's clock."""

    def __init__(self, loop: VirtualLoop, start: dt.datetime) -> None:
        self._loop = loop
        self._start = start
        self.set_by = dt.timedelta(0)

    def now(self) -> dt.datetime:
        return self._start + dt.timedelta(seconds=self._loop.time()) + self.set_by
