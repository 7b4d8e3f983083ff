"""A bell that any thread may ring and that tasks of any event loop hear."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class Bell:
    def __init__(self) -> None:
        self._ears: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    def ring(self) -> None:
        for loop, heard in tuple(self._ears):
            loop.call_soon_threadsafe(heard.set)

    @contextmanager
    def ear(self) -> Iterator[asyncio.Event]:
        """Listen from here on: look, then wait, and nothing rung in between is missed."""
        ear = (asyncio.get_running_loop(), asyncio.Event())
        self._ears.add(ear)
        try:
            yield ear[1]
        finally:
            self._ears.discard(ear)


async def heard_within(heard: asyncio.Event, seconds: float) -> bool:
    """Wait for the ear to hear, and clear it for the next time; False when time ran out."""
    try:
        async with asyncio.timeout(seconds):
            await heard.wait()
    except TimeoutError:
        return False
    heard.clear()
    return True
