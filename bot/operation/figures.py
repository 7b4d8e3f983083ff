"""What the store says of itself to whoever runs the program, read apart from the turns."""

import asyncio
import math
from dataclasses import dataclass

from crm_core.backup.days import last_day
from crm_core.channel.queues import Queue, queues
from crm_core.core import Core

_PATIENCE = 3.0


@dataclass(frozen=True, slots=True)
class Figures:
    queues: list[Queue]
    backup_good: float = math.nan
    """1 or 0; not a number while there was none."""
    backup_age: float = math.nan
    """Seconds since the last good one."""


def figures(core: Core) -> Figures:
    with core.reading() as work:
        latest, good = last_day(work), last_day(work, "done")
        return Figures(
            queues(work),
            math.nan if latest is None else float(latest.outcome == "done"),
            math.nan if good is None else (work.now - good.done_at).total_seconds(),
        )


class Look:
    """However many ask at once, the store is asked once, in a thread of its own."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._running: asyncio.Future[Figures] | None = None

    async def figures(self) -> Figures | None:
        """None when the store does not answer, or not soon enough."""
        if self._running is None or self._running.done():
            self._running = asyncio.ensure_future(asyncio.to_thread(figures, self._core))
        try:
            return await asyncio.wait_for(asyncio.shield(self._running), _PATIENCE)
        except Exception:  # noqa: BLE001 - whatever it was, the store did not answer
            return None
