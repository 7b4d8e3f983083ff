"""Log turns per second beside PTB's echo bot, and how long a turn takes, on one server."""

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import psutil

from benchmarks.load import Watch, closed_loop, steady
from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve_in_thread
from crm_core.clock import SystemClock
from crm_core.core import Core
from crm_core.customers.actions import create_customer
from crm_core.customers.views import NewContact, NewCustomer
from crm_core.people import accounts
from crm_core.people.actor import Role
from crm_core.settings import CoreSettings
from crm_core.store.migrate import migrate
from tests.kit.postgres import running_postgres

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
CHATS, MESSAGES, ROUNDS = 32, 1500, 5
PACE, SECONDS = 30, 10
COMPANIES = ("Acme Corp", "Kestrel Robotics", "Northwind Traders", "Brightline Logistics")
SENTENCES = (
    "Visited Acme today, they want a quote for 200 units, follow up next Tue 3pm",
    "Called Kestrel Robotics this morning, price is fine, send the contract tomorrow",
    "Met Northwind Traders yesterday, interested in 40 pallets of labels",
    "Emailed Brightline Logistics the new price list, ring them on Friday 10am",
)


class Figures(NamedTuple):
    """Turns a second, milliseconds, megabytes, seconds."""

    rate: float
    p50: float
    p99: float
    memory: float
    start: float


def sentence(number: int) -> str:
    return SENTENCES[number % len(SENTENCES)]


@contextmanager
def bot_process(*command: str) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen([sys.executable, "-m", *command], cwd=Path(__file__).parents[1])
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)


@contextmanager
def server() -> Iterator[tuple[Sandbox, list[Phone], str]]:
    sandbox = Sandbox(SystemClock(), {TOKEN: "fieldlog_bot"})
    phones = [Phone(sandbox, sandbox.join(f"Rep {n}")) for n in range(CHATS)]
    with serve_in_thread(sandbox) as root:
        yield sandbox, phones, root


def populate(url: str, phones: list[Phone]) -> None:
    """Every phone is a rep's; the customers of the sentences are theirs."""
    core = Core.open(CoreSettings(_env_file=None, database_url=url))  # type: ignore[call-arg]
    migrate(core.engine)
    with core.work() as work:
        for phone in phones:
            person = phone.person
            caller = accounts.Caller(
                "telegram", str(person.id), TOKEN.partition(":")[0], person.id, person.name, "en"
            )
            owner = accounts.make_member(work, caller, Role.REP)
        work.acting_as(owner)
        for name in COMPANIES:
            create_customer(work, NewCustomer(name, contacts=(NewContact("Jane Liu"),)))
    core.close()


def first_answer(watch: Watch) -> None:
    """Waits until the bot has started and answers."""
    closed_loop(watch, 1) if len(watch.phones) == 1 else closed_loop(watch, CHATS)
    watch.waits.clear()


def measure_echo() -> float:
    with server() as (sandbox, phones, root), bot_process("benchmarks.echo_bot", TOKEN, root):
        watch = Watch(sandbox, phones, sentence)
        first_answer(watch)
        return closed_loop(watch, MESSAGES)


def measure_log(url: str) -> Figures:
    with server() as (sandbox, phones, root):
        populate(url, phones)
        began = time.perf_counter()
        with bot_process("benchmarks.log_bot", TOKEN, root, url) as process:
            watch = Watch(sandbox, phones[:1], sentence)
            closed_loop(watch, 1)
            start = time.perf_counter() - began
            memory = psutil.Process(process.pid).memory_info().rss / 1e6
            watch = Watch(sandbox, phones, sentence, _seen=sandbox.events.last_id)
            first_answer(watch)
            rate = closed_loop(watch, MESSAGES)
            watch.waits.clear()
            p50, p99 = steady(watch, PACE, SECONDS)
    return Figures(rate, p50, p99, memory, start)


def report(name: str, rounds: Sequence[Figures], echoes: Sequence[float]) -> None:
    """Medians of all rounds; the ratio is taken round by round, as machines change their pace."""
    found = Figures(*(statistics.median(column) for column in zip(*rounds, strict=True)))
    ratio = statistics.median(r.rate / echo for r, echo in zip(rounds, echoes, strict=True))
    print(
        f"{name:<28}{found.rate:8.0f} turns/s  {ratio:5.2f} x echo"
        f"   p50 {found.p50:5.1f} ms  p99 {found.p99:5.1f} ms at {PACE}/s"
        f"   idle {found.memory:4.0f} MB   first answer after {found.start:4.1f} s",
        flush=True,
    )


def main() -> None:
    print(f"Log turns (inbox, turn, outbox), {CHATS} chats, {ROUNDS} rounds", flush=True)
    echoes: list[float] = []
    sqlite: list[Figures] = []
    postgresql: list[Figures] = []
    with TemporaryDirectory() as folder, running_postgres() as postgres:
        for number in range(ROUNDS):
            echoes.append(measure_echo())
            sqlite.append(measure_log(f"sqlite:///{folder}/{number}.db"))
            postgresql.append(measure_log(postgres.create_database()))
    print(f"{'PTB echo bot, no store':<28}{statistics.median(echoes):8.0f} turns/s")
    report("Fieldlog on SQLite", sqlite, echoes)
    report("Fieldlog on PostgreSQL", postgresql, echoes)


if __name__ == "__main__":
    main()
