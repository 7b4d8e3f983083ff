"""Telegram's pace: so many messages a second for a bot, one a second for a chat."""

from collections import deque
from dataclasses import dataclass

_FORGET_AFTER = 60.0
_SECOND = 1.02
"""A little more than one, as two messages may come closer together on their way."""
_KEPT_FREE = 0.2
"""Of the pace, for replies, while people write: what is sent by the thousand leaves gaps."""
_STILL_WRITING = 10.0


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
        self._sent: deque[float] = deque()
        self._last_reply = float("-inf")
        self._next_bulk = 0.0
        self._chats: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}
        self._held_until = 0.0

    def hold(self, until: float) -> None:
        """Telegram asked the whole bot to wait."""
        self._held_until = max(self._held_until, until)

    def bot_wait(self, now: float, *, reply: bool = True) -> float:
        """How long the bot must still wait. Replies may come at once, the rest comes evenly."""
        free_at = max(self._held_until, self._full_until(now))
        if not reply:
            free_at = max(free_at, self._next_bulk)
        return max(0.0, free_at - now)

    def take(self, now: float, *, reply: bool = True) -> None:
        """The bot sends now."""
        self._sent.append(now)
        if reply:
            self._last_reply = now
            return
        people_write = now - self._last_reply < _STILL_WRITING
        share = 1 - _KEPT_FREE if people_write else 1.0
        gap = _SECOND / (self._limits.per_second * share)
        # From when it was its turn, not from when the timer rang: the delays would add up.
        self._next_bulk = max(self._next_bulk, now - gap) + gap

    def _full_until(self, now: float) -> float:
        while self._sent and self._sent[0] <= now - _SECOND:
            self._sent.popleft()
        over = len(self._sent) - int(self._limits.per_second)
        return self._sent[over] + _SECOND if over >= 0 else now

    def chat_wait(self, chat_id: int, now: float) -> float:
        """How long this chat must still wait; zero takes its slot."""
        wait = max(self._burst_wait(chat_id, now), self._group_wait(chat_id, now))
        if wait <= 0:
            self._take_of(chat_id, now)
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

    def _take_of(self, chat_id: int, now: float) -> None:
        self._chats[chat_id] = max(self._chats.get(chat_id, now), now) + (
            1 / self._limits.chat_per_second
        )
        if chat_id < 0:
            self._groups.setdefault(chat_id, deque()).append(now)
        if len(self._chats) > 10_000:  # noqa: PLR2004 - only to keep memory flat
            self._chats = {chat: free for chat, free in self._chats.items() if free > now}
