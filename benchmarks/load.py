"""People who write to a bot as fast as it answers, or at a steady pace, with watches."""

import statistics
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox


@dataclass
class Watch:
    """When each person's messages were sent, and how long their answers took."""

    sandbox: Sandbox
    phones: list[Phone]
    sentences: Callable[[int], str]
    sent_at: defaultdict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    waits: list[float] = field(default_factory=list)
    _seen: int = 0

    def say(self, phone: Phone, number: int) -> None:
        self.sent_at[phone.person.id].append(time.perf_counter())
        phone.say(self.sentences(number))

    def skip(self) -> None:
        """What was sent until now answers nobody."""
        self._seen = self.sandbox.events.last_id

    def answered(self) -> list[int]:
        """Who was answered since the last look."""
        done = []
        for event in self.sandbox.events.since(self._seen):
            self._seen = event.id
            message = event.data.get("message")
            if event.kind != "message" or message is None or message.outgoing:
                continue
            person = message.chat.person.id
            if waiting := self.sent_at[person]:  # a chat is answered in order
                self.waits.append(time.perf_counter() - waiting.popleft())
                done.append(person)
        return done


def closed_loop(watch: Watch, messages: int) -> float:
    """Everybody writes again as soon as they are answered. Answers per second."""
    phones = {phone.person.id: phone for phone in watch.phones}
    started, number = time.perf_counter(), 0
    for phone in watch.phones:
        watch.say(phone, number)
        number += 1
    while len(watch.waits) < messages:
        for person in watch.sandbox.wait_for(watch.answered, timeout=60):
            if number < messages:
                watch.say(phones[person], number)
                number += 1
    return messages / (time.perf_counter() - started)


def steady(watch: Watch, per_second: float, seconds: float) -> tuple[float, float]:
    """Messages at a fixed pace, each person in turn. Median and 99th percentile in ms."""
    total = int(per_second * seconds)
    finished = threading.Event()

    def collect() -> None:
        while len(watch.waits) < total:
            watch.sandbox.wait_for(watch.answered, timeout=60)
        finished.set()

    threading.Thread(target=collect, daemon=True).start()
    started = time.perf_counter()
    for number in range(total):
        time.sleep(max(0.0, started + number / per_second - time.perf_counter()))
        watch.say(watch.phones[number % len(watch.phones)], number)
    if not finished.wait(60):
        raise TimeoutError("not every message was answered")
    ordered = sorted(watch.waits)
    return statistics.median(ordered) * 1000, ordered[int(len(ordered) * 0.99)] * 1000
