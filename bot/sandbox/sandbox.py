"""The sandbox itself: a small Telegram in memory, safe to use from any thread."""

import datetime as dt
import itertools
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar, runtime_checkable

from bot.sandbox.bell import Bell
from bot.sandbox.errors import CannotDo
from bot.sandbox.events import EventLog
from bot.sandbox.faults import Faults
from bot.sandbox.files import FileStore
from bot.sandbox.limits import RateLimits
from bot.sandbox.queries import OpenQueries
from bot.sandbox.updates import UpdateQueue
from bot.sandbox.world import Bot, Chat, Json, Message, Person
from crm_core.clock import Clock

_FIRST_PERSON_ID = 700_000_001
_FIRST_UPDATE_ID = 100_000_001

T = TypeVar("T")


@runtime_checkable
class MovableClock(Clock, Protocol):
    def advance(self, by: dt.timedelta) -> None: ...


class Sandbox:
    """Everything that changes does so with `lock` held, and is told to whoever waits."""

    def __init__(
        self, clock: Clock, tokens: Mapping[str, str], *, timezone: str | None = None
    ) -> None:
        """`tokens`: each bot's token and its username; `timezone`: what the page shows times in."""
        self.clock = clock
        self.timezone = timezone
        self.lock = threading.RLock()
        self.bell = Bell()
        self.events = EventLog(self.changed)
        self.files = FileStore()
        self.faults = Faults()
        self.limits = RateLimits()
        self.queries = OpenQueries()
        self.people: dict[int, Person] = {}
        self.bots = {
            token: Bot(token, username, username.replace("_", " ").title(), _queue(number))
            for number, (token, username) in enumerate(tokens.items())
        }
        self.on_clock_moved: list[Callable[[dt.datetime], None]] = []
        self.closing = False
        self._changed = threading.Condition(self.lock)
        self._person_ids = itertools.count(_FIRST_PERSON_ID)

    # People and bots

    def join(
        self,
        name: str,
        *,
        id: int | None = None,  # noqa: A002 - Telegram's own word
        username: str = "",
        language_code: str = "en",
        role: str = "",
        phone: str = "",
    ) -> Person:
        """A new person, or new particulars of the one with this id."""
        with self.lock:
            if id is None:
                id = next(free for free in self._person_ids if free not in self.people)  # noqa: A001
            person = self.people.setdefault(id, Person(id, name))
            person.name, person.username = name, username
            person.language_code, person.role, person.phone = language_code, role, phone
            self.events.emit("person", person=person)
            return person

    def bot_named(self, username: str | None = None) -> Bot:
        """The bot of this username, or the first one."""
        for bot in self.bots.values():
            if username is None or bot.username.lower() == username.lower():
                return bot
        raise CannotDo(f"there is no bot @{username}")

    def chat(self, bot: Bot, person: Person) -> Chat:
        return bot.chats.get(person.id) or bot.chats.setdefault(person.id, Chat(bot, person))

    # Messages

    def post(
        self,
        chat: Chat,
        body: Json,
        *,
        outgoing: bool,
        reply_to: Message | None = None,
        reply_keyboard: Json | None = None,
    ) -> Message:
        """Put a message into a chat; `outgoing` as the person sees it."""
        message = Message(
            chat=chat,
            message_id=chat.bot.next_message_id(),
            date=self.clock.now(),
            outgoing=outgoing,
            body=body,
            reply_to=reply_to,
            reply_keyboard=reply_keyboard,
        )
        chat.messages[message.message_id] = message
        self.emit(chat, "message", message=message)
        return message

    def emit(self, chat: Chat, kind: str, **data: Any) -> None:
        self.events.emit(kind, person=chat.person.id, bot=chat.bot.username, **data)

    # Time

    def move_clock(
        self, *, by: dt.timedelta | None = None, to: dt.datetime | None = None
    ) -> dt.datetime:
        """Forward only: a bot may rely on time not running backwards."""
        if not isinstance(self.clock, MovableClock):
            raise CannotDo("this clock cannot be moved")
        step = by if by is not None else (to or self.clock.now()) - self.clock.now()
        if step < dt.timedelta(0):
            raise CannotDo("the clock only moves forward")
        with self.lock:
            try:
                self.clock.now() + step
            except OverflowError:
                raise CannotDo("there is no such time") from None
            self.clock.advance(step)
            now = self.clock.now()
            self.events.emit("clock", now=now.isoformat())
        for moved in self.on_clock_moved:
            moved(now)
        return now

    # Waiting

    def changed(self) -> None:
        with self.lock:
            self._changed.notify_all()
            self.bell.ring()

    def pending(self) -> int:
        """How many updates no bot has confirmed yet."""
        with self.lock:
            return sum(len(bot.queue) for bot in self.bots.values())

    def wait_for(self, predicate: Callable[[], T], timeout: float = 5.0) -> T:
        """Look at every change until the predicate holds; for threads other than the server's.

        It is asked with the lock held, so it may look at anything but must not call the server.
        """
        until = time.monotonic() + timeout
        with self.lock:
            while not (result := predicate()):
                left = until - time.monotonic()
                if left <= 0 or not self._changed.wait(left):
                    if result := predicate():
                        break
                    raise TimeoutError(self._what_happened(timeout))
            return result

    def close(self) -> None:
        """Let every long poll and event stream end."""
        self.closing = True
        with self.lock:
            self.changed()
            for bot in self.bots.values():
                bot.queue.bell.ring()

    def _what_happened(self, timeout: float) -> str:
        lines = [f"not seen within {timeout} s; the latest events:"]
        for event in self.events.latest(8):
            message = event.data.get("message")
            said = message.body.get("text", sorted(message.body)) if message else event.data
            lines.append(f"  {event.id} {event.kind} {event.data.get('person', '')}: {said}")
        return "\n".join(lines)


def _queue(number: int) -> UpdateQueue:
    return UpdateQueue(_FIRST_UPDATE_ID * (number + 1))
