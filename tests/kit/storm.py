"""Processes that are killed again and again while people write and reminders fall due."""

import datetime as dt
import random
import re
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve_in_thread
from bot.sandbox.world import Message
from crm_core.channel.model import InboxRow
from crm_core.clock import SystemClock
from crm_core.core import Core
from crm_core.customers.actions import create_customer
from crm_core.customers.views import CustomerView, NewContact, NewCustomer
from crm_core.follow_ups.actions import create_follow_up
from crm_core.follow_ups.views import NewFollowUp
from crm_core.interactions.model import InteractionRow
from crm_core.people import accounts
from crm_core.people.actor import Actor, Role
from crm_core.settings import CoreSettings
from tests.kit.balancer import balancing
from tests.kit.commands import free_port
from tests.kit.person import keyboard, shown
from tests.kit.process import BotProcess
from tests.kit.working import never_rests
from tests.kit.world import BOT_USERNAME, TOKEN

_MOST_DOINGS_OF_A_LIFE = 12
_LOT = re.compile(r"lot R\d+n\d+x")


@dataclass(frozen=True, slots=True)
class Found:
    """What a storm did to what people had said and been promised."""

    kills: int
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
        return not broken and self.repeats <= self.kills

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.updates} updates, {self.reminders} reminders: "
            f"{self.lost_updates} lost updates, {self.double_writes} double writes, "
            f"{self.lost_reminders} lost reminders, {self.early_reminders} early ones, "
            f"{self.repeats} repeats"
        )


@dataclass
class Rep:
    """Writes a sentence, taps Save on its card, reads the confirmation, writes the next."""

    phone: Phone
    actor: Actor
    customer: CustomerView
    written: int = 0
    tapped: set[str] = field(default_factory=set)
    _last_saved: int = 0
    _looked_at: int = 0

    def lot(self, number: int) -> str:
        return f"lot {self.actor.name}n{number}x"

    def write(self) -> None:
        self.written += 1
        self.phone.say(f"Visited Acme today, they asked for {self.lot(self.written)}")

    def react(self) -> bool:
        """Whether the current sentence was confirmed as saved."""
        news = [
            message
            for message in self.phone.messages(after=self._looked_at)
            if not message.outgoing
        ]
        for card in news:  # after a kill there may be two of the same
            text = shown(card)
            if "✓ Logged" in text and card.message_id > self._last_saved:
                self._last_saved = self._looked_at = card.message_id
                return True
            save = _save_button(card)
            if save and save not in self.tapped and f"{self.lot(self.written)}\n" in text:
                self.tapped.add(save)
                self.phone.tap(card.message_id, data=save)
        return False


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
        self._reps = [_rep(sandbox, core, number) for number in range(chats)]
        self._reminders = reminders
        self._due: dict[str, dt.datetime] = {}
        self._stop = threading.Event()

    def rage(self, kills: int, seconds_a_life: float) -> Found:
        self._promise(max(10.0, kills * seconds_a_life))
        writing = threading.Thread(target=self._write_until_stopped, daemon=True)
        for bot in self._bots:
            bot.start()
        writing.start()
        for _ in range(kills):
            victim = self._dice.choice(
                [bot for bot in self._bots if bot.is_running()] or self._bots
            )
            self._let_happen(self._dice.randint(1, _MOST_DOINGS_OF_A_LIFE))
            victim.kill()
            victim.start()
        self._stop.set()
        writing.join(240)
        self._wait_for_reminders(120)
        return self._look(kills)

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

    def _look(self, kills: int) -> Found:
        with self._core.reading() as work:
            texts = work.session.scalars(select(InteractionRow.text))
            stored = Counter(_LOT.findall(text)[0] for text in texts)
            still_open = select(func.count()).where(InboxRow.done_at.is_(None))
            unread = work.session.scalar(still_open) or 0
        written = [rep.lot(number) for rep in self._reps for number in range(1, rep.written + 1)]
        came = self._delivered()
        # Telegram's dates are whole seconds.
        early = sum(min(at) < self._due[note].replace(microsecond=0) for note, at in came.items())
        return Found(
            kills=kills,
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
            repeats += sum("Save]" in text and bool(_LOT.search(text)) for text in texts)
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
        core = Core.open(CoreSettings(_env_file=None, database_url=database_url))  # type: ignore[call-arg]
        stack.callback(core.close)
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


def _rep(sandbox: Sandbox, core: Core, number: int) -> Rep:
    person = sandbox.join(f"Rep {number}")
    caller = accounts.Caller(
        channel="telegram",
        external_id=str(person.id),
        bot=TOKEN.partition(":")[0],
        chat_id=person.id,
        name=f"R{number}",
        language="en",
    )
    with core.work() as work:
        actor = accounts.make_member(work, caller, Role.REP, team=f"team {number}")
    never_rests(core, actor)
    with core.work(actor) as work:
        customer = create_customer(work, NewCustomer("Acme Corp", contacts=(NewContact("Jane"),)))
    phone = Phone(sandbox, person)
    phone.start()
    return Rep(phone, actor, customer)


def _save_button(message: Message) -> str | None:
    for row in keyboard(message):
        for button in row:
            if button["text"].endswith("Save"):
                data: str = button["callback_data"]
                return data
    return None
