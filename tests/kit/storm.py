"""Blows that fall again and again while people write and reminders fall due."""

import datetime as dt
import random
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from operator import gt
from pathlib import Path

from sqlalchemy import func, select

from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve_in_thread
from crm_core.channel.model import InboxRow
from crm_core.clock import SystemClock
from crm_core.core import Core
from crm_core.follow_ups.actions import create_follow_up
from crm_core.follow_ups.views import NewFollowUp
from crm_core.interactions.model import InteractionRow
from tests.kit.balancer import balancing
from tests.kit.busy_rep import LOT, a_rep
from tests.kit.commands import free_port
from tests.kit.person import shown
from tests.kit.process import BotProcess
from tests.kit.stores import opened
from tests.kit.world import BOT_USERNAME, TOKEN

_MOST_DOINGS_BETWEEN = 12
_AWAY = '"event": "store_unreachable"'

Blow = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Found:
    """What a storm did to what people had said and been promised."""

    blows: int
    updates: int
    lost_updates: int
    double_writes: int
    reminders: int
    lost_reminders: int
    early_reminders: int
    repeats: int

    @property
    def is_well(self) -> bool:
        broken = self.lost_updates + self.double_writes + self.lost_reminders + self.early_reminders
        return not broken and self.repeats <= self.blows

    def __str__(self) -> str:
        return (
            f"{self.blows} blows, {self.updates} updates, {self.reminders} reminders: "
            f"{self.lost_updates} lost updates, {self.double_writes} double writes, "
            f"{self.lost_reminders} lost reminders, {self.early_reminders} early ones, "
            f"{self.repeats} repeats"
        )


class Storm:
    def __init__(
        self,
        sandbox: Sandbox,
        core: Core,
        bots: list[BotProcess],
        chats: int,
        reminders: int,
        seed: int,
    ) -> None:
        self._sandbox = sandbox
        self._core = core
        self._bots = bots
        self._dice = random.Random(seed)
        self._reps = [a_rep(sandbox, core, number) for number in range(chats)]
        self._reminders = reminders
        self._due: dict[str, dt.datetime] = {}
        self._stop = threading.Event()

    def rage(self, blows: Sequence[Blow], seconds_between: float) -> Found:
        """Each blow falls in the middle of whatever is being done."""
        self._promise(max(10.0, len(blows) * seconds_between))
        writing = threading.Thread(target=self._write_until_stopped, daemon=True)
        for bot in self._bots:
            bot.start()
        writing.start()
        for blow in blows:
            self._let_happen(self._dice.randint(1, _MOST_DOINGS_BETWEEN))
            blow()
        self._stop.set()
        writing.join(240)
        self._wait_for_reminders(120)
        return self._look(len(blows))

    def kill(self) -> None:
        """SIGKILL to one process, which comes up again."""
        victim = self._dice.choice([bot for bot in self._bots if bot.is_running()] or self._bots)
        victim.kill()
        victim.start()

    def all_run(self) -> None:
        """Returns when every process has come up."""
        _wait(lambda: all(bot.is_running() for bot in self._bots))

    def all_miss_the_store(self) -> None:
        """Returns when every process has found its store away; people go on writing."""
        before = [bot.log.count(_AWAY) for bot in self._bots]

        def all_have() -> bool:
            now = [bot.log.count(_AWAY) for bot in self._bots]
            return all(map(gt, now, before))

        _wait(all_have)

    def _let_happen(self, doings: int) -> None:
        """Returns in the middle of whatever the bot does, some time after so many of its doings."""
        after = self._sandbox.events.last_id

        def happened() -> bool:
            news = self._sandbox.events.since(after)
            return sum(event.kind in {"message", "edit"} for event in news) >= doings

        self._sandbox.wait_for(happened, timeout=120)
        # Not always at the very moment at which Telegram has a message and nobody knows it yet.
        time.sleep(self._dice.uniform(0, 0.3))

    def _wait_for_reminders(self, seconds: float) -> None:
        """Until the last has come, or none has for so long."""
        came, since = 0, time.monotonic()
        while came < len(self._due) and time.monotonic() - since < seconds:
            time.sleep(0.2)
            if len(self._delivered()) > came:
                came, since = len(self._delivered()), time.monotonic()

    def _look(self, blows: int) -> Found:
        with self._core.reading() as work:
            texts = work.session.scalars(select(InteractionRow.text))
            stored = Counter(LOT.findall(text)[0] for text in texts)
            still_open = select(func.count()).where(InboxRow.done_at.is_(None))
            unread = work.session.scalar(still_open) or 0
        written = [rep.lot(number) for rep in self._reps for number in range(1, rep.written + 1)]
        came = self._delivered()
        # Telegram's dates are whole seconds.
        early = sum(min(at) < self._due[note].replace(microsecond=0) for note, at in came.items())
        return Found(
            blows=blows,
            updates=sum(rep.written + len(rep.tapped) for rep in self._reps),
            lost_updates=sum(not stored[lot] for lot in written) + unread,
            double_writes=sum(count - 1 for count in stored.values()),
            reminders=len(self._due),
            lost_reminders=len(set(self._due) - set(came)),
            early_reminders=early,
            repeats=sum(len(at) - 1 for at in came.values()) + self._repeated_answers(),
        )

    def _repeated_answers(self) -> int:
        """Greetings beyond the first, and cards that came again: only one of them was saved."""
        repeats = 0
        for rep in self._reps:
            texts = [shown(each) for each in rep.phone.messages() if not each.outgoing]
            repeats += max(0, sum(text.startswith("Hello") for text in texts) - 1)
            repeats += sum("Save]" in text and bool(LOT.search(text)) for text in texts)
        return repeats

    def _delivered(self) -> dict[str, list[dt.datetime]]:
        found: dict[str, list[dt.datetime]] = {}
        for rep in self._reps:
            for message in rep.phone.messages():
                for note in re.findall(r"reminder number \d+", shown(message).lower()):
                    if shown(message).startswith("🔔"):
                        found.setdefault(note, []).append(message.date)
        return found

    def _write_until_stopped(self) -> None:
        """Everybody goes on until told to stop, and then reads what is still to come."""
        busy = list(self._reps)
        for rep in busy:
            rep.write()
        while busy:
            done = self._sandbox.wait_for(
                lambda: [rep for rep in busy if rep.react()],
                timeout=120,
            )
            for rep in done:
                if self._stop.is_set():
                    busy.remove(rep)
                else:
                    rep.write()

    def _promise(self, seconds: float) -> None:
        """Reminders that fall due while the storm lasts."""
        for number in range(self._reminders):
            rep = self._reps[number % len(self._reps)]
            note = f"reminder number {number}"
            with self._core.work(rep.actor) as work:
                self._due[note] = work.now + dt.timedelta(seconds=self._dice.uniform(1, seconds))
                create_follow_up(work, NewFollowUp(rep.customer.id, self._due[note], note))


@contextmanager
def storm(
    database_url: str,
    folder: Path,
    *,
    processes: int = 1,
    chats: int = 3,
    reminders: int = 30,
    seed: int = 11,
) -> Iterator[Storm]:
    """One process polls; several have a webhook and a balancer before them."""
    sandbox = Sandbox(SystemClock(), {TOKEN: BOT_USERNAME})
    ports = [free_port() for _ in range(processes)]
    with ExitStack() as stack:
        root = stack.enter_context(serve_in_thread(sandbox))
        core = stack.enter_context(opened(database_url))
        public_url = stack.enter_context(balancing(ports, seed)) if processes > 1 else ""
        bots = []
        for number, port in enumerate(ports):
            home = folder / str(number)
            home.mkdir()
            bot = BotProcess(
                home,
                database_url=database_url,
                telegram_bot_token=TOKEN,
                telegram_api_url=root,
                public_url=public_url,
                listen=f"127.0.0.1:{port}",
                tick_seconds="0.2",
            )
            stack.callback(bot.kill)
            bots.append(bot)
        yield Storm(sandbox, core, bots, chats, reminders, seed)


def _wait(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.05)
