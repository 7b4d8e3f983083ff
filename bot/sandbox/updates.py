"""Updates that wait until a bot has confirmed them."""

import json
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Any

from bot.sandbox.bell import Bell

# A bot gets these only when it asks for them by name.
_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True, frozen=True)
class Update:
    """`lane` is what keeps its order when a webhook delivers; `encoded` is a picture of now."""

    update_id: int
    kind: str
    lane: tuple[str, int]
    encoded: str


class UpdateQueue:
    def __init__(self, first_id: int) -> None:
        self.bell = Bell()
        self._next_id = first_id
        self._waiting: OrderedDict[int, Update] = OrderedDict()
        self._allowed: frozenset[str] | None = None
        self.pollers = 0

    def __len__(self) -> int:
        return len(self._waiting)

    def __iter__(self) -> Iterator[Update]:
        return iter(self._waiting.values())

    @property
    def allowed(self) -> frozenset[str] | None:
        return self._allowed

    def allow(self, kinds: list[str]) -> None:
        """From now on; what already waits is not touched. An empty list means the usual ones."""
        self._allowed = frozenset(kinds) or None

    def put(self, kind: str, content: dict[str, Any], chat_id: int) -> int | None:
        """The new update's id, or None when the bot does not want this kind."""
        wanted = kind in self._allowed if self._allowed else kind not in _ON_REQUEST
        if not wanted:
            return None
        update_id = self._next_id
        self._next_id += 1
        encoded = json.dumps({"update_id": update_id, kind: content})
        lane = "message" if kind in {"message", "edited_message"} else kind
        self._waiting[update_id] = Update(update_id, kind, (lane, chat_id), encoded)
        self.bell.ring()
        return update_id

    def next_poller(self) -> int:
        """Only the latest long poll holds; the one before it hears that it was replaced."""
        self.pollers += 1
        self.bell.ring()
        return self.pollers

    def was_replaced(self, poller: int) -> bool:
        return poller != self.pollers

    def confirm_before(self, offset: int) -> None:
        while self._waiting and next(iter(self._waiting)) < offset:
            self._waiting.popitem(last=False)

    def keep_last(self, count: int) -> None:
        while len(self._waiting) > count:
            self._waiting.popitem(last=False)

    def done(self, update_id: int) -> None:
        self._waiting.pop(update_id, None)

    def first(self, limit: int) -> list[Update]:
        return list(islice(self._waiting.values(), limit))

    def after(self, update_id: int) -> list[Update]:
        """The waiting updates that are newer than this one."""
        newer = takewhile(
            lambda update: update.update_id > update_id, reversed(self._waiting.values())
        )
        return list(newer)[::-1]
