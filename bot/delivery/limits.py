"""Telegram's pace: so many messages a second for a bot, one a second for a chat."""

from collections import deque
from dataclasses import dataclass

_FORGET_AFTER = 60.0


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one bot. Telegram lets a chat have a short burst before it insists on the second."""

    per_second: float = 30
    chat_burst: int = 3
    chat_per_second: float = 1
    group_per_minute: int = 20


UNLIMITED = Limits(per_second=1e9, chat_burst=10**9, chat_per_second=1e9, group_per_minute=10**9)


class Pace:
    """Says how long to wait; times are seconds of one monotonic clock."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._next_slot = 0.0
        self._chats: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}
        self._held_until = 0.0

    def hold(self, until: float) -> None:
        """Telegram asked the whole bot to wait."""
        self._held_until = max(self._held_until, until)

    def bot_wait(self, now: float) -> float:
        """Takes the bot's next slot and says in how many seconds it comes."""
        slot = max(now, self._next_slot, self._held_until)
        self._next_slot = slot + 1 / self._limits.per_second
        return slot - now

    def chat_wait(self, chat_id: int, now: float) -> float:
        """How long this chat must still wait; zero takes its slot."""
        wait = max(self._burst_wait(chat_id, now), self._group_wait(chat_id, now))
        if wait <= 0:
            self._take(chat_id, now)
            return 0.0
        return wait

    def _burst_wait(self, chat_id: int, now: float) -> float:
        # The chat's debt in seconds; a full burst of it means waiting.
        debt = self._chats.get(chat_id, now) - now
        allowed = (self._limits.chat_burst - 1) / self._limits.chat_per_second
        return max(0.0, debt - allowed)

    def _group_wait(self, chat_id: int, now: float) -> float:
        if chat_id > 0:  # groups and channels have negative ids
            return 0.0
        sent = self._groups.setdefault(chat_id, deque())
        while sent and sent[0] <= now - _FORGET_AFTER:
            sent.popleft()
        if len(sent) < self._limits.group_per_minute:
            return 0.0
        return sent[0] + _FORGET_AFTER - now

    def _take(self, chat_id: int, now: float) -> None:
        self._chats[chat_id] = max(self._chats.get(chat_id, now), now) + (
            1 / self._limits.chat_per_second
        )
        if chat_id < 0:
            self._groups.setdefault(chat_id, deque()).append(now)
        if len(self._chats) > 10_000:  # noqa: PLR2004 - only to keep memory flat
            self._chats = {chat: free for chat, free in self._chats.items() if free > now}
