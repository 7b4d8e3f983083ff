"""Telegram's rate limits, off until a test or a person switches them on."""

import math
import time
from collections import deque
from collections.abc import Callable

from bot.sandbox.errors import too_many_requests


class RateLimits:
    """How many messages a bot may send in any one second: in all, and to one chat.

    They run on the machine's time, whatever the sandbox's clock says: a sender really waits.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.per_second: int | None = None
        self.per_chat: int | None = None
        self._monotonic = monotonic
        self._sent: dict[tuple[int, int | None], deque[float]] = {}

    def set(self, *, per_second: int | None = 30, per_chat: int | None = 1) -> None:
        self.per_second, self.per_chat = per_second, per_chat

    def off(self) -> None:
        self.set(per_second=None, per_chat=None)
        self._sent.clear()

    def check(self, bot_id: int, chat_id: int) -> None:
        """Count one message, or refuse it as Telegram does."""
        if self.per_second is None and self.per_chat is None:
            return
        now = self._monotonic()
        lines: list[tuple[tuple[int, int | None], int | None]] = [
            ((bot_id, None), self.per_second),
            ((bot_id, chat_id), self.per_chat),
        ]
        counted = []
        for key, allowed in lines:
            if allowed is None:
                continue
            sent = self._sent.setdefault(key, deque())
            while sent and sent[0] <= now - 1:
                sent.popleft()
            if len(sent) >= allowed:
                raise too_many_requests(max(1, math.ceil(sent[0] + 1 - now)))
            counted.append(sent)
        for sent in counted:
            sent.append(now)
