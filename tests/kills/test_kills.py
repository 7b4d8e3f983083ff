"""SIGKILL at any moment loses no saved log, repeats no write, and delivers every reminder."""

import datetime as dt
import random
import re
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve_in_thread
from bot.sandbox.world import Message
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
from tests.kit.person import keyboard, shown
from tests.kit.process import BotProcess
from tests.kit.world import BOT_USERNAME, TOKEN

pytestmark = [pytest.mark.kills, pytest.mark.timeout(900)]

KILLS = 20
REPS = 3
REMINDERS = 30
_SEED = 11
_MOST_DOINGS_OF_A_LIFE = 12


@dataclass
class Rep:
    """Writes a sentence, taps Save on its card, reads the confirmation, writes the next."""

    phone: Phone
    actor: Actor
    customer: CustomerView
    written: int = 0
    confirmed: list[str] = field(default_factory=list)
    waits_for: str = ""

    def write(self) -> None:
        self.written += 1
        self.waits_for = f"lot {self.actor.name}{self.written}"
        self.phone.say(f"Visited Acme today, they asked for {self.waits_for}")

    def react(self) -> bool:
        """Whether the current sentence was confirmed as saved."""
        cards = [message for message in self.phone.messages() if not message.outgoing]
        for card in cards:
            if "✓ Logged" in shown(card) and card.message_id > self._last_saved:
                self._last_saved = card.message_id
                self.confirmed.append(self.waits_for)
                return True
        for card in cards:  # after a kill there may be two of the same
            save = _save_button(card)
            if save and save not in self._tapped and f"{self.waits_for}\n" in shown(card):
                self._tapped.add(save)
                self.phone.tap(card.message_id, data=save)
        return False

    _tapped: set[str] = field(default_factory=set)
    _last_saved: int = 0


@dataclass
class Day:
    sandbox: Sandbox
    core: Core
    bot: BotProcess
    reps: list[Rep]
    due: dict[str, dt.datetime]


@pytest.fixture
def day(database_url: str, tmp_path: Path) -> Iterator[Day]:
    sandbox = Sandbox(SystemClock(), {TOKEN: BOT_USERNAME})
    with ExitStack() as stack:
        root = stack.enter_context(serve_in_thread(sandbox))
        core = Core.open(CoreSettings(_env_file=None, database_url=database_url))  # type: ignore[call-arg]
        stack.callback(core.close)
        reps = [_rep(sandbox, core, number) for number in range(REPS)]
        bot = BotProcess(
            tmp_path,
            database_url=database_url,
            telegram_bot_token=TOKEN,
            telegram_api_url=root,
            tick_seconds="0.2",
        )
        stack.callback(bot.kill)
        yield Day(sandbox, core, bot, reps, {})


def test_killed_twenty_times_in_a_day_it_loses_nothing_and_repeats_no_write(day: Day) -> None:
    chance = random.Random(_SEED)
    stop = threading.Event()
    day.due = _promise(day, chance)
    writing = threading.Thread(target=_write_until, args=(day, stop))
    day.bot.start()
    writing.start()
    for _ in range(KILLS):
        _let_happen(day, chance.randint(1, _MOST_DOINGS_OF_A_LIFE))
        day.bot.kill()
        day.bot.start()
    stop.set()
    writing.join(150)
    assert not writing.is_alive(), day.bot.log[-3000:]
    day.sandbox.wait_for(lambda: set(_delivered(day)) == set(day.due), timeout=90)
    _check_logs(day)
    _check_reminders(day)


def _let_happen(day: Day, doings: int) -> None:
    """Returns in the middle of whatever the bot does after so many of its doings."""
    after = day.sandbox.events.last_id

    def happened() -> bool:
        news = day.sandbox.events.since(after)
        return sum(event.kind in {"message", "edit"} for event in news) >= doings

    day.sandbox.wait_for(happened, timeout=120)


def _check_logs(day: Day) -> None:
    with day.core.reading() as work:
        stored = Counter(
            re.findall(r"lot [A-C]\d+", text)[0]
            for text in work.session.scalars(select(InteractionRow.text))
        )
    confirmed = [lot for rep in day.reps for lot in rep.confirmed]
    assert len(confirmed) >= REPS, "the day was too short to tell anything"
    assert {lot: stored[lot] for lot in confirmed} == dict.fromkeys(confirmed, 1)
    assert max(stored.values()) == 1


def _check_reminders(day: Day) -> None:
    for note, dates in _delivered(day).items():
        # Telegram's dates are whole seconds.
        assert min(dates) >= day.due[note].replace(microsecond=0), f"{note} came early"
        assert len(dates) <= 1 + KILLS


def _delivered(day: Day) -> dict[str, list[dt.datetime]]:
    found: dict[str, list[dt.datetime]] = {}
    for rep in day.reps:
        for message in rep.phone.messages():
            for note in re.findall(r"reminder number \d+", shown(message).lower()):
                if not message.outgoing:
                    found.setdefault(note, []).append(message.date)
    return found


def _write_until(day: Day, stop: threading.Event) -> None:
    """Everybody goes on until told to stop, and then reads what is still to come."""
    busy = list(day.reps)
    for rep in busy:
        rep.write()
    while busy:
        done = day.sandbox.wait_for(
            lambda: [rep for rep in busy if rep.react()],
            timeout=120,
        )
        for rep in done:
            if stop.is_set():
                busy.remove(rep)
            else:
                rep.write()


def _promise(day: Day, chance: random.Random) -> dict[str, dt.datetime]:
    """Reminders that fall due while the bot is being killed."""
    due = {}
    for number in range(REMINDERS):
        rep = day.reps[number % REPS]
        note = f"reminder number {number}"
        with day.core.work(rep.actor) as work:
            due[note] = work.now + dt.timedelta(seconds=chance.uniform(1, 60))
            create_follow_up(work, NewFollowUp(rep.customer.id, due[note], note))
    return due


def _rep(sandbox: Sandbox, core: Core, number: int) -> Rep:
    person = sandbox.join(f"Rep {number}")
    caller = accounts.Caller(
        channel="telegram",
        external_id=str(person.id),
        bot=TOKEN.partition(":")[0],
        chat_id=person.id,
        name="ABC"[number],
        language="en",
    )
    with core.work() as work:
        actor = accounts.make_member(work, caller, Role.REP, team=f"team {number}")
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
