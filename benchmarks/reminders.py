"""How long people wait while thousands of reminders go out, and how late those are."""

import datetime as dt
import re
import statistics
import time
from collections.abc import Callable, Iterator

from sqlalchemy import update

from benchmarks.load import Watch, steady
from benchmarks.stores import STORES
from benchmarks.throughput import TOKEN, bot_process, first_answer, populate, sentence, server
from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from bot.settings import Settings
from crm_core.channel.model import DueRow
from crm_core.clock import SystemClock
from crm_core.core import Core
from crm_core.customers.actions import create_customer
from crm_core.customers.views import NewCustomer
from crm_core.follow_ups.actions import create_follow_up
from crm_core.follow_ups.model import FollowUpRow
from crm_core.follow_ups.views import NewFollowUp
from crm_core.people import accounts
from crm_core.people.actor import Actor, Role
from crm_core.settings import CoreSettings
from tests.kit.working import never_rests

REMINDERS, REMINDED = 10_000, 100
PACE, SECONDS = 5, 30
EVENLY, PER_SECOND = 1_200, 30
_NUMBER = re.compile(r"number (\d+)", re.IGNORECASE)


def main() -> None:
    print(f"\nReplies at {PACE}/s beside {REMINDERS:,} reminders; {PER_SECOND} due a second")
    for engine, store in STORES.items():
        with store() as url:
            _measure(engine, url)


def _measure(engine: str, url: str) -> None:
    with server() as (sandbox, phones, root):
        populate(url, phones)
        core = Core.open(CoreSettings(_env_file=None, database_url=url))  # type: ignore[call-arg]
        _promise(core, sandbox)
        with bot_process("benchmarks.log_bot", TOKEN, root, url, "paced"):
            watch = Watch(sandbox, phones, sentence)
            first_answer(watch)
            _, quiet = _steady(watch)
            lags = _evenly(core, sandbox)
            _move(core, lambda _: SystemClock().now(), range(EVENLY, REMINDERS))
            time.sleep(2 * Settings.model_fields["tick_seconds"].default)
            before = _sent(sandbox)
            _, busy = _steady(watch)
            rate = (_sent(sandbox) - before) / SECONDS
        core.close()
    print(
        f"{engine:12} replies p99 {quiet:6.1f} ms quiet, {busy:6.1f} ms beside {rate:4.1f} "
        f"reminders/s ({busy / quiet:4.2f} times)   "
        f"lag p50 {statistics.median(lags):5.2f} s, p99 {lags[int(len(lags) * 0.99)]:5.2f} s",
        flush=True,
    )


def _steady(watch: Watch) -> tuple[float, float]:
    watch.waits.clear()
    watch.skip()
    return steady(watch, PACE, SECONDS)


def _evenly(core: Core, sandbox: Sandbox) -> list[float]:
    """Seconds from due to delivered, in order."""
    begin = SystemClock().now() + dt.timedelta(seconds=5)
    due = [begin + dt.timedelta(seconds=number / PER_SECOND) for number in range(EVENLY)]
    seen = sandbox.events.last_id
    _move(core, lambda number: due[number], range(EVENLY))
    sandbox.wait_for(lambda: _sent(sandbox, seen) >= EVENLY, timeout=EVENLY / PER_SECOND + 120)
    return sorted(
        (message.date - due[number]).total_seconds()
        for number, message in _reminders(sandbox, seen)
    )


def _sent(sandbox: Sandbox, after: int = 0) -> int:
    return sum(1 for _ in _reminders(sandbox, after))


def _reminders(sandbox: Sandbox, after: int) -> Iterator[tuple[int, object]]:
    for event in sandbox.events.since(after):
        message = event.data.get("message")
        if event.kind == "message" and message is not None and not message.outgoing:
            found = _NUMBER.search(message.body.get("text", ""))
            if found:
                yield int(found[1]), message


def _promise(core: Core, sandbox: Sandbox) -> None:
    """For people who only read, on a day far away."""
    far = SystemClock().now() + dt.timedelta(days=300)
    keepers = [_reader(core, sandbox, number) for number in range(REMINDED)]
    for place, (actor, customer_id) in enumerate(keepers):
        with core.work(actor) as work:
            for number in range(place, REMINDERS, REMINDED):
                create_follow_up(work, NewFollowUp(customer_id, far, f"number {number}"))


def _reader(core: Core, sandbox: Sandbox, number: int) -> tuple[Actor, str]:
    person = sandbox.join(f"Reader {number}")
    caller = accounts.Caller(
        "telegram", str(person.id), TOKEN.partition(":")[0], person.id, person.name, "en"
    )
    with core.work() as work:
        actor = accounts.make_member(work, caller, Role.REP, team=f"team {number}")
    never_rests(core, actor)
    with core.work(actor) as work:
        customer = create_customer(work, NewCustomer(f"Reader's {number}"))
    Phone(sandbox, person).start()
    return actor, customer.id


def _move(core: Core, at: Callable[[int], dt.datetime], numbers: range) -> None:
    """To when they fall due, by their notes."""
    with core.work() as work:
        rows = work.session.execute(FollowUpRow.__table__.select()).all()
        places = {int(row.note.split()[-1]): row.id for row in rows}
        for number in numbers:
            of = places[number]
            moment = at(number)
            for table, mine in ((FollowUpRow, FollowUpRow.id), (DueRow, DueRow.subject_id)):
                work.session.execute(
                    update(table)
                    .where(mine == of)
                    .values(due_at=moment)
                    .execution_options(synchronize_session=False)
                )


if __name__ == "__main__":
    main()
