"""The tables of the road stay flat; how long the queues are can be asked; a day has one run."""

import datetime as dt

import pytest
from sqlalchemy import func, select, update

from crm_core.channel import drafts, due, inbox, jobs, outbox
from crm_core.channel.housekeeping import purge
from crm_core.channel.inbox import Received
from crm_core.channel.model import DraftRow, DueRow, InboxRow, OutboxRow
from crm_core.channel.outbox import Message, Priority, Sent
from crm_core.channel.queues import Queue, queues
from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.work import Work

TABLES = (InboxRow, OutboxRow, DraftRow, DueRow)


def a_days_traffic(work: Work, number: int) -> None:
    inbox.receive(work, [Received("1", number, "{}")])
    inbox.take(work, "1", number)
    card = Message("sendMessage", {}, ref="card")
    items = outbox.post(work, "1", 5, [Message("sendMessage", {}), card])
    outbox.mark(work, [Sent(item.id, 7) for item in items])
    drafts.create(work, "account", "log", "{}")
    due.schedule(work, "kind", str(number), work.now)
    due.claim(work)


def lengths(core: Core) -> list[int]:
    with core.reading() as work:
        counts = [select(func.count()).select_from(table) for table in TABLES]
        return [work.session.scalar(count) or 0 for count in counts]


def test_with_the_same_traffic_every_day_the_tables_stay_as_long(
    core: Core, clock: ManualClock
) -> None:
    seen = []
    for day in range(50):
        with core.work() as work:
            a_days_traffic(work, day)
        with core.work() as work:
            purge(work)
        clock.advance(dt.timedelta(days=5))
        seen.append(lengths(core))
    assert seen[-1] == seen[-10]
    assert seen[-1] == [2, 21, 37, 7]


def test_what_is_still_open_is_never_forgotten(core: Core, clock: ManualClock) -> None:
    with core.work() as work:
        inbox.receive(work, [Received("1", 1, "{}")])
        outbox.post(work, "1", 5, [Message("sendMessage", {})])
        due.schedule(work, "kind", "later", work.now + dt.timedelta(days=2000))
    clock.advance(dt.timedelta(days=1000))
    with core.work() as work:
        assert not purge(work)
    assert lengths(core) == [1, 1, 0, 1]


def test_much_is_forgotten_a_little_at_a_time(core: Core, clock: ManualClock) -> None:
    with core.work() as work:
        inbox.receive(work, [Received("1", number, "{}") for number in range(25)])
        work.session.execute(update(InboxRow).values(done_at=work.now))
    clock.advance(dt.timedelta(days=30))
    more = []
    for _ in range(3):
        with core.work() as work:
            more.append(purge(work, at_once=10))
    assert more == [True, True, False]
    assert lengths(core)[0] == 0


def test_a_day_of_a_job_has_one_run(core: Core, clock: ManualClock) -> None:
    today = clock.now().date()
    with core.work() as work:
        assert jobs.claim_day(work, "report", today)
        assert not jobs.claim_day(work, "report", today)
        assert jobs.claim_day(work, "report", today + dt.timedelta(days=1))
        assert jobs.claim_day(work, "another", today)


def test_a_run_that_failed_can_be_had_again(core: Core, clock: ManualClock) -> None:
    def run() -> None:
        with core.work() as work:
            jobs.claim_day(work, "report", clock.now().date())
            raise ArithmeticError

    with pytest.raises(ArithmeticError):
        run()
    with core.work() as work:
        assert jobs.claim_day(work, "report", clock.now().date())


def test_the_length_and_age_of_every_queue_can_be_asked(core: Core, clock: ManualClock) -> None:
    with core.work() as work:
        inbox.receive(work, [Received("1", 1, "{}")])
        outbox.post(work, "1", 5, [Message("sendMessage", {})] * 2, Priority.REMINDER)
        due.schedule(work, "kind", "now", work.now)
        due.schedule(work, "kind", "later", work.now + dt.timedelta(days=1))
    clock.advance(dt.timedelta(minutes=3))
    with core.reading() as work:
        found = {queue.name: queue for queue in queues(work)}
    age = dt.timedelta(minutes=3)
    assert found["inbox"] == Queue("inbox", 1, age)
    assert found["outbox_reply"] == Queue("outbox_reply", 0, dt.timedelta(0))
    assert found["outbox_reminder"] == Queue("outbox_reminder", 2, age)
    assert found["due"] == Queue("due", 1, age)
