"""A small world to test in: Telegram (the sandbox), the real bot over HTTP, a store, a clock."""

import asyncio
import datetime as dt
import threading
from collections.abc import Coroutine, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from bot.app import Fieldlog
from bot.delivery.limits import UNLIMITED, Limits
from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve_in_thread
from bot.settings import Settings
from crm_core.channel.outbox import Outgoing
from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.customers.actions import create_customer
from crm_core.customers.views import CustomerView, NewContact, NewCustomer
from crm_core.people import accounts
from crm_core.people.actor import Actor, Role
from crm_core.people.model import UserRow
from crm_core.people.working_time import working_time_row
from tests.kit.person import Person

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
BOT_USERNAME = "fieldlog_bot"
ZONE = ZoneInfo("Asia/Shanghai")
MONDAY_MORNING = dt.datetime(2026, 11, 23, 10, 0, tzinfo=ZONE)
"""When every test begins, unless it moves the clock."""

T = TypeVar("T")


class World:
    def __init__(
        self,
        database_url: str,
        *,
        now: dt.datetime = MONDAY_MORNING,
        limits: Limits = UNLIMITED,
        admins: frozenset[str] = frozenset(),
    ) -> None:
        self.clock = ManualClock(now.astimezone(dt.UTC))
        self.sandbox = Sandbox(self.clock, {TOKEN: BOT_USERNAME})
        self.limits = limits
        self._stack = ExitStack()
        self.settings = Settings(
            _env_file=None,  # type: ignore[call-arg]
            database_url=database_url,
            telegram_bot_token=TOKEN,  # type: ignore[arg-type]
            telegram_api_url=self._stack.enter_context(serve_in_thread(self.sandbox)),
            default_timezone=ZONE.key,
            admins=admins,
            tick_seconds=3600,  # tests tick by hand
        )
        self.core = Core.open(self.settings, self.clock)
        self._stack.callback(self.core.close)
        self._loop = self._stack.enter_context(_loop_in_thread())
        self.bot: Fieldlog | None = None

    def start_bot(self) -> None:
        self.bot = Fieldlog(self.core, self.settings, self.limits)
        self._await(self.bot.start())

    def stop_bot(self) -> None:
        if self.bot is not None:
            self._await(self.bot.stop())
            self.bot = None

    def restart_bot(self) -> None:
        self.stop_bot()
        self.start_bot()

    def close(self) -> None:
        self.stop_bot()
        self._stack.close()

    def settle(self) -> None:
        """Waits until the bot has taken and answered everything."""
        self._await(self._quiet())

    def advance(self, **by: float) -> None:
        """Moves the clock (`hours=2`) and lets the bot look for what is due."""
        self.clock.advance(dt.timedelta(**by))
        self.tick()

    def move_to(self, moment: dt.datetime) -> None:
        self.clock.set(moment.astimezone(dt.UTC))
        self.tick()

    def tick(self) -> None:
        if self.bot is not None:
            self._await(self.bot.tick())
            self.settle()

    def hand_over(self, items: Sequence[Outgoing]) -> None:
        """Gives the sender what stands in the outbox, as a turn does once it is committed."""
        self._await(self._add(items))

    def run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """In the bot's loop, as its own scheduler runs it."""
        return self._await(coroutine)

    def stranger(self, name: str = "Sam Stranger", language: str = "en") -> Person:
        """Somebody on Telegram of whom we know nothing."""
        joined = self.sandbox.join(name, language_code=language)
        return Person(self, Phone(self.sandbox, joined))

    def member(
        self,
        name: str,
        role: Role = Role.REP,
        language: str = "en",
        team: str = "",
    ) -> Person:
        """Somebody of the team, who has opened the bot before."""
        person = self.stranger(name, language)
        with self.core.work() as work:
            caller = accounts.Caller(
                channel="telegram",
                external_id=str(person.id),
                bot=TOKEN.partition(":")[0],
                chat_id=person.id,
                name=name,
                language=language,
            )
            member = accounts.make_member(work, caller, role, team)
            work.session.flush()
            working_time_row(work, member.id or "").agenda_at = None  # unless a test asks for it
        person.user_id = member.id or ""
        person.starts()
        person.looks_up()
        return person

    def rep(self, name: str = "Rui Zhang", language: str = "en", team: str = "") -> Person:
        return self.member(name, Role.REP, language, team)

    def manager(self, name: str = "Meg Manager", language: str = "en", team: str = "") -> Person:
        return self.member(name, Role.MANAGER, language, team)

    def admin(self, name: str = "Ada Admin", language: str = "en") -> Person:
        return self.member(name, Role.ADMIN, language)

    def customer(
        self, owner: Person, name: str, *contacts: NewContact, **more: Any
    ) -> CustomerView:
        """A customer of that person, in the store already."""
        with self.core.work(self.actor(owner)) as work:
            return create_customer(work, NewCustomer(name, contacts=contacts, **more))

    def actor(self, person: Person) -> Actor:
        with self.core.reading() as work:
            return accounts.as_actor(work.session.get_one(UserRow, person.user_id))

    async def _add(self, items: Sequence[Outgoing]) -> None:
        if self.bot is not None:
            await self.bot.send(list(items))

    async def _quiet(self) -> None:
        while self.bot is not None and (self.sandbox.pending() or not self.bot.is_quiet):  # noqa: ASYNC110 - it looks at three threads
            await asyncio.sleep(0.001)

    def _await(self, coroutine: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(timeout=30)


@contextmanager
def _loop_in_thread() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="bot", daemon=True)
    thread.start()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()
