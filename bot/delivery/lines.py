"""The waiting lines: each chat in order, replies first; of all chats the most urgent head."""

import heapq
from collections import deque

from crm_core.channel.outbox import Outgoing

_ANSWER = "answerCallbackQuery"
LineKey = int | str


class Lines:
    """A line is ready, busy (its head is being sent) or resting (its head must wait)."""

    def __init__(self) -> None:
        self._lines: dict[LineKey, deque[Outgoing]] = {}
        self._ready: list[tuple[int, int, LineKey]] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def add(self, item: Outgoing) -> None:
        # Answers to presses hang on no order and must not wait behind a message.
        key: LineKey = item.id if item.method == _ANSWER else item.chat_id
        self._length += 1
        line = self._lines.get(key)
        if line is None:
            self._lines[key] = deque([item])
            self.wake(key)
        else:
            self._queue(line, item)

    @staticmethod
    def _queue(line: deque[Outgoing], item: Outgoing) -> None:
        """Behind what is as urgent, before what is less; the head may be on its way already."""
        place = len(line)
        while place > 1 and line[place - 1].priority > item.priority:
            place -= 1
        line.insert(place, item)

    def take(self) -> tuple[LineKey, Outgoing] | None:
        """The head of the most urgent ready line, which is busy until `wake` or `advance`."""
        while self._ready:
            _, _, key = heapq.heappop(self._ready)
            if line := self._lines.get(key):
                return key, line[0]
        return None

    def wake(self, key: LineKey) -> None:
        """Makes a line ready again, its head still to be sent."""
        if line := self._lines.get(key):
            heapq.heappush(self._ready, (line[0].priority, line[0].place, key))

    def advance(self, key: LineKey) -> None:
        """The head is done with; the next one's turn."""
        line = self._lines[key]
        line.popleft()
        self._length -= 1
        if line:
            self.wake(key)
        else:
            del self._lines[key]

    def replace_head(self, key: LineKey, item: Outgoing) -> None:
        self._lines[key][0] = item

    def drop(self, key: LineKey) -> None:
        """Nothing more for this chat, e.g. because the person blocked the bot."""
        self._length -= len(self._lines.pop(key, ()))
