"""Whether the clock still ticks: a process that hangs is not ready."""

import time
from collections.abc import Callable
from dataclasses import dataclass

_AT_LEAST = 30.0
_TICKS_MISSED = 3


@dataclass
class Health:
    tick_seconds: float
    clock: Callable[[], float] = time.monotonic
    _last_tick: float | None = None

    def ticked(self) -> None:
        self._last_tick = self.clock()

    def complaint(self) -> str | None:
        """What is wrong with the ticks, if anything is."""
        if self._last_tick is None:
            return "there was none yet"
        ago = self.clock() - self._last_tick
        patience = max(_AT_LEAST, _TICKS_MISSED * self.tick_seconds)
        return f"the last one was {ago:.0f} s ago" if ago > patience else None
