"""Slows down whoever asks too often: so many requests a minute from one address."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable

_MINUTE = 60.0
_MOST_ADDRESSES = 10_000


class Rate:
    def __init__(self, a_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = a_minute
        self._clock = clock
        self._seen: OrderedDict[str, deque[float]] = OrderedDict()

    def allows(self, address: str) -> bool:
        now = self._clock()
        seen = self._seen.setdefault(address, deque())
        self._seen.move_to_end(address)
        if len(self._seen) > _MOST_ADDRESSES:
            self._seen.popitem(last=False)
        while seen and seen[0] <= now - _MINUTE:
            seen.popleft()
        if len(seen) >= self._most:
            return False
        seen.append(now)
        return True
