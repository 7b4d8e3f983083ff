"""What happened in the sandbox, numbered, for the chat page and for tests that wait."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

# A page that was away for longer than this many events reads its chats anew.
_KEPT = 10_000


@dataclass(slots=True, frozen=True)
class Event:
    id: int
    kind: str
    data: dict[str, Any] = field(default_factory=dict)


class EventLog:
    def __init__(self, changed: Callable[[], None]) -> None:
        self.last_id = 0
        self._events: deque[Event] = deque(maxlen=_KEPT)
        self._changed = changed

    def emit(self, kind: str, **data: Any) -> None:
        self.last_id += 1
        self._events.append(Event(self.last_id, kind, data))
        self._changed()

    def since(self, after: int) -> list[Event]:
        """What came after, or a single `reset` when that is no longer, or never was, known."""
        if after == self.last_id:
            return []
        oldest = self._events[0].id if self._events else self.last_id + 1
        if after > self.last_id or after < oldest - 1:
            return [Event(self.last_id, "reset")]
        newer = takewhile(lambda event: event.id > after, reversed(self._events))
        return list(newer)[::-1]

    def latest(self, count: int) -> list[Event]:
        return list(self._events)[-count:]
