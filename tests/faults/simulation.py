"""Days of a small team in virtual time, with a fault at every boundary of the road."""

import asyncio
import datetime as dt
import random
import re
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy import func, select
from telegram import Update

from bot.app import Fieldlog
from bot.delivery.telegram import TelegramBot
from bot.settings import Settings
from crm_core.channel.model import DueRow, InboxRow, OutboxRow
from crm_core.core import Core
from crm_core.customers.actions import create_customer
from crm_core.customers.views import CustomerView, NewContact, NewCustomer
from crm_core.follow_ups.actions import create_follow_up
from crm_core.follow_ups.views import NewFollowUp
from crm_core.interactions.model import InteractionRow
from crm_core.people import accounts
from crm_core.people.actor import Actor, Role
from tests.faults.store import SimulatedThreads
from tests.faults.telegram import Luck, SimulatedRequest, SimulatedTelegram
from tests.faults.virtual import VirtualClock, VirtualLoop
from tests.kit.working import never_rests

TOKEN = "1:simulated"
START = dt.datetime(2026, 3, 2, 0, 0, tzinfo=dt.UTC)
REPS, DOINGS, REMINDERS = 3, 8, 5
CHANCE = 0.04
DAY = 86_400.0


class Rep:
    def __init__(self, chat_id: int, actor: Actor, customer: CustomerView) -> None:
        self.chat_id = chat_id
        self.actor = actor
        self.customer = customer
        self.said: list[str] = []
        self.saved: set[str] = set()
        self.promised: dict[str, dt.datetime] = {}


class Simulation:
    """One run. What it finds wrong is an `AssertionError`; its seed brings it back."""

    def __init__(self, database_url: str, seed: int) -> None:
        self.loop = VirtualLoop()
        self.clock = VirtualClock(self.loop, START)
        self.dice = random.Random(seed)
        self.luck = Luck(random.Random(seed + 1))
        self.telegram = SimulatedTelegram(self.luck, self.clock.now)
        self.settings = Settings(
            _env_file=None,  # type: ignore[call-arg]
            database_url=database_url,
            telegram_bot_token=TOKEN,  # type: ignore[arg-type]
            tick_seconds=3600,
        )
        self.core = Core.open(self.settings, self.clock)
        self.reps = [self._rep(number) for number in range(REPS)]
        self.life = 0
        self.kills = 0
        self._updates = 0
        self._bot: Fieldlog | None = None

    def run(self, days: int) -> None:
        async def all_of_them() -> None:
            for day in range(days):
                await self._day(day)
                await self._recover(day)
                self._check(day)

        self.play(all_of_them)

    def play(self, scenario: Callable[[], Coroutine[Any, Any, None]]) -> None:
        async def whole() -> None:
            await self.start()
            await scenario()

        with self._patched():
            try:
                self.loop.run_until_complete(whole())
            finally:
                self.loop.run_until_complete(self._kill())
                self.loop.close()
                self.core.close()

    @contextmanager
    def _patched(self) -> Iterator[None]:
        """Fieldlog as it is, but for its threads and its way to Telegram."""

        async def connect(token: str, _root: str) -> TelegramBot:
            life = self.life
            request = SimulatedRequest(self.telegram, lambda: self.life == life)
            bot = TelegramBot(token, request=request, get_updates_request=request)
            await bot.initialize()
            return bot

        with (
            patch("bot.app.connect", connect),
            patch(
                "bot.app.StoreThreads",
                lambda *given: SimulatedThreads(self.luck, lambda: self.life, *given),
            ),
        ):
            yield

    async def start(self) -> None:
        self._bot = Fieldlog(self.core, self.settings)
        await self._bot.start(polling=False)

    async def _kill(self) -> None:
        """As SIGKILL does: whatever it waited for, it never hears of it."""
        self.life += 1
        if self._bot is not None:
            self._bot._scheduler.shutdown(wait=False)  # noqa: SLF001 - nobody else would
        doomed = asyncio.all_tasks() - {asyncio.current_task()}
        for task in doomed:
            task.cancel()
        await asyncio.gather(*doomed, return_exceptions=True)
        self._bot = None

    async def _day(self, day: int) -> None:
        self.luck.chance = CHANCE
        until = self.loop.time() + DAY * 0.9
        doings: list[Callable[[], Any]] = [self._say, self._say, self._say, self._save]
        for _ in range(REMINDERS):
            self._promise(day)
        moments = sorted(self.dice.uniform(self.loop.time(), until) for _ in range(DOINGS * 3))
        for moment in moments:
            await asyncio.sleep(max(0.0, moment - self.loop.time()))
            for _ in range(self.dice.randint(1, 3)):
                await self.dice.choice(doings)()
            if self.dice.random() < 0.02:  # somebody sets the machine's clock
                self.clock.set_by += self.dice.choice((-dt.timedelta(hours=1), dt.timedelta(1)))
            if self.dice.random() < 0.1:
                await asyncio.sleep(self.dice.uniform(0, 0.5))
                await self._restart()
            elif self._bot is not None:
                await self._bot.tick()

    async def _restart(self) -> None:
        if self.dice.random() < 0.7 or self._bot is None:
            self.kills += 1
            await self._kill()
        else:
            await self._bot.stop()
        await self.start()

    async def _say(self) -> None:
        await self.say(self.dice.choice(self.reps))

    async def say(self, rep: Rep) -> None:
        lot = f"lot {rep.actor.name}{len(rep.said)}x"
        rep.said.append(lot)
        message = {
            "message_id": 10_000_000 + self._updates,
            "date": int(self.clock.now().timestamp()),
            "chat": {"id": rep.chat_id, "type": "private"},
            "from": self._user(rep),
            "text": f"Visited Acme today, they asked for {lot}",
        }
        await self._deliver({"message": message})

    async def _save(self) -> None:
        """The latest card of somebody, perhaps one that is saved already."""
        rep = self.dice.choice(self.reps)
        for card in reversed(self.telegram.shown):
            found = re.search(r"lot [A-C]\d+x", card.text)
            if card.chat_id == rep.chat_id and found and card.buttons and card.text[0] not in "✓🔔":
                rep.saved.add(found[0])
                pressed = {
                    "id": str(self._updates),
                    "from": self._user(rep),
                    "chat_instance": "1",
                    "data": card.buttons[0],
                    "message": {
                        "message_id": card.message_id,
                        "date": 1,
                        "chat": {"id": rep.chat_id, "type": "private"},
                    },
                }
                await self._deliver({"callback_query": pressed})
                return

    def _user(self, rep: Rep) -> dict[str, Any]:
        return {"id": rep.chat_id, "is_bot": False, "first_name": rep.actor.name}

    async def _deliver(self, content: dict[str, Any]) -> None:
        """At least once, as Telegram does."""
        self._updates += 1
        body = {"update_id": self._updates, **content}
        for _ in range(2 if self.luck.strikes() else 1):
            if self._bot is not None:
                line = self._bot.lines[0]
                await line.queue.put(Update.de_json(body, line.application.bot))

    def _promise(self, day: int) -> None:
        rep = self.dice.choice(self.reps)
        note = f"promise {day}-{len(rep.promised)}x"
        due = self.clock.now() + dt.timedelta(hours=self.dice.uniform(0, 40))
        rep.promised[note] = due
        with self.core.work(rep.actor) as work:
            create_follow_up(work, NewFollowUp(rep.customer.id, due, note))

    async def _recover(self, day: int) -> None:
        """The rest of the day is calm; by its end nothing may wait any more."""
        self.luck.chance = 0.0
        until = self.loop.time() + DAY * 0.1
        assert self._bot is not None
        while self.loop.time() < until:
            await asyncio.sleep(DAY * 0.02)
            await self._bot.tick()
            await self._bot._keep_house()  # noqa: SLF001 - the scheduler's clock is not virtual
        await asyncio.sleep(DAY * 0.01)
        assert self._bot.is_quiet, f"day {day}: still busy"
        assert self._waiting() == [0, 0, 0], f"day {day}: {self._waiting()} rows are stuck"

    def _waiting(self) -> list[int]:
        with self.core.reading() as work:
            overdue = DueRow.due_at <= work.now - dt.timedelta(hours=1)
            counts = [
                select(func.count()).where(InboxRow.done_at.is_(None)),
                select(func.count()).where(OutboxRow.done_at.is_(None)),
                select(func.count()).where(DueRow.done_at.is_(None), overdue),
            ]
            return [work.session.scalar(count) or 0 for count in counts]

    def _check(self, day: int) -> None:
        with self.core.reading() as work:
            texts = work.session.scalars(select(InteractionRow.text))
            stored = Counter(re.findall(r"lot [A-C]\d+x", text)[0] for text in texts)
        for rep in self.reps:
            mine = [each for each in self.telegram.shown if each.chat_id == rep.chat_id]
            answers = [found[0] for each in mine if (found := re.search(r"lot \w+x", each.text))]
            order = [lot for lot in dict.fromkeys(answers) if lot in set(rep.said)]
            assert order == rep.said, f"day {day}: {rep.actor.name} was not answered in order"
            wrong = {lot: stored[lot] for lot in rep.saved if stored[lot] != 1}
            assert not wrong, f"day {day}: {rep.actor.name} saved once, stored {wrong}"
            self._check_promises(day, rep, mine)
        assert set(stored) <= {lot for rep in self.reps for lot in rep.saved}

    def _check_promises(self, day: int, rep: Rep, mine: list[Any]) -> None:
        came: dict[str, list[dt.datetime]] = {}
        for each in mine:
            found = re.search(r"promise \d+-\d+x", each.text.lower())
            if found and each.text.startswith("🔔"):
                came.setdefault(found[0], []).append(each.at)
        last_tick = self.clock.now() - dt.timedelta(hours=1)
        for note, due in rep.promised.items():
            if due < last_tick:
                assert note in came, f"day {day}: {note} was lost"
            assert all(at >= due for at in came.get(note, [])), f"day {day}: {note} came early"
        again = sum(len(times) - 1 for times in came.values())
        assert again <= self.luck.repeats + self.kills, f"day {day}: repeated without need"

    def answered(self, rep: Rep) -> list[str]:
        """The sentences that were answered, each as often as it was."""
        found = re.findall(r"lot \w+x", "\n".join(self.texts(rep)))
        return [str(lot) for lot in found]

    def texts(self, rep: Rep) -> list[str]:
        return [each.text for each in self.telegram.shown if each.chat_id == rep.chat_id]

    async def tick(self) -> None:
        if self._bot is not None:
            await self._bot.tick()

    def _rep(self, number: int) -> Rep:
        chat_id, name = 700 + number, "ABC"[number]
        caller = accounts.Caller("telegram", str(chat_id), "1", chat_id, name, "en")
        with self.core.work() as work:
            actor = accounts.make_member(work, caller, Role.REP, team=f"team {number}")
        never_rests(self.core, actor)
        with self.core.work(actor) as work:
            acme = NewCustomer("Acme Corp", contacts=(NewContact("Jane"),))
            customer = create_customer(work, acme)
        return Rep(chat_id, actor, customer)
