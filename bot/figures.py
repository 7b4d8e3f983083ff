"""What the store says of itself to whoever runs the program, read apart from the turns."""

import asyncio
from dataclasses import dataclass

from crm_core.channel.queues import Queue, queues
from crm_core.core import Core

_PATIENCE = 3.0


@dataclass(frozen=True, slots=True)
class Figures:
    queues: list[Queue]


def figures(core: Core) -> Figures:
    with core.reading() as work:
        return Figures(queues(work))


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
