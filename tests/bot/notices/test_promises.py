"""Whatever people do, a reminder is pushed once each time it is due, never early or at night."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.notices import follow_ups as notices
from crm_core.channel import due
from crm_core.channel.model import DueRow
from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.customers.actions import create_customer
from crm_core.customers.views import NewCustomer
from crm_core.follow_ups import actions, habits
from crm_core.follow_ups.allowed import is_allowed, push_time
from crm_core.follow_ups.planning import DUE_KIND, HOUR_IS_LOST
from crm_core.follow_ups.queries import get_follow_up, next_of
from crm_core.follow_ups.views import FollowUpView, NewFollowUp, Repeats
from crm_core.people import accounts, preferences
from crm_core.people.actor import Actor, Role
from crm_core.people.working_time import WorkingTime, working_time_of
from crm_core.settings import CoreSettings
from crm_core.work import Work
from tests.kit.stores import copy_sqlite

BEGINS = dt.datetime(2026, 10, 23, 2, tzinfo=dt.UTC)  # summer time ends in Europe on the 25th
MINUTE = dt.timedelta(minutes=1)
Step = Callable[["Desk"], None]


@dataclass
class Desk:
    """A rep with promises, a colleague who may stand in, and all that was pushed to them."""

    core: Core
    clock: ManualClock
    rep: Actor
    colleague: Actor
    customer: str
    made: list[str] = field(default_factory=list)
    pushed: set[tuple[str, dt.datetime]] = field(default_factory=set)

    def does(self, act: Callable[[Work], object]) -> None:
        with self.core.work(self.rep) as work:
            act(work)
            self.rep = work.actor

    def read(self, follow_up_id: str) -> FollowUpView:
        with self.core.reading() as work:
            return get_follow_up(work, follow_up_id)

    def tick(self) -> None:
        with self.core.work() as work:
            for row in due.claim(work):
                if row.kind == DUE_KIND:
                    self._notify(work, row)
        self._check_nothing_is_lost()

    def _notify(self, work: Work, row: due.Due) -> None:
        follow_up = get_follow_up(work, row.subject_id)
        for notice in notices.follow_up_due(work, row):
            working = working_time_of(work, notice.account.actor.id or "")
            assert follow_up.status == "open"
            assert follow_up.due_at <= work.now, "early"
            assert (follow_up.id, follow_up.due_at) not in self.pushed, "twice"
            assert is_allowed(work.now, working) or _kept_its_hour(work.now, follow_up, working)
            self.pushed.add((follow_up.id, follow_up.due_at))

    def _check_nothing_is_lost(self) -> None:
        """What is due was pushed, or waits in the schedule for a time that lies ahead."""
        with self.core.reading() as work:
            for follow_up_id in self.made:
                one = get_follow_up(work, follow_up_id)
                if one.status != "open" or (one.id, one.due_at) in self.pushed:
                    continue
                waits = work.session.query(DueRow.due_at).filter(
                    DueRow.subject_id == one.id, DueRow.done_at.is_(None)
                )
                assert [at for (at,) in waits if at > work.now], "lost"


def _kept_its_hour(now: dt.datetime, follow_up: FollowUpView, working: WorkingTime) -> bool:
    return (
        follow_up.exact and now - push_time(follow_up.due_at, working, exact=True) <= HOUR_IS_LOST
    )


def _passes(minutes: int) -> Step:
    return lambda desk: desk.clock.advance(minutes * MINUTE)


def _promises(minutes: int, repeats: Repeats | None, *, exact: bool) -> Step:
    def step(desk: Desk) -> None:
        def act(work: Work) -> None:
            due_at = work.now + minutes * MINUTE
            new = NewFollowUp(desk.customer, due_at, "call", exact=exact, repeats=repeats)
            desk.made.append(actions.create_follow_up(work, new).id)

        desk.does(act)

    return step


def _to_one(place: int, change: Callable[[Work, FollowUpView], object], status: str) -> Step:
    def step(desk: Desk) -> None:
        if desk.made:
            one = desk.read(desk.made[place % len(desk.made)])
            if one.status == status:
                desk.does(lambda work: change(work, one))

    return step


def _snoozes(place: int, minutes: int, *, exact: bool) -> Step:
    return _to_one(
        place,
        lambda work, one: actions.snooze(
            work, one.id, work.now + minutes * MINUTE, one.version, exact=exact
        ),
        "open",
    )


def _finishes(place: int) -> Step:
    def step(desk: Desk) -> None:
        def act(work: Work, one: FollowUpView) -> None:
            done = actions.complete(work, one.id, None, one.version)
            if (following := next_of(work, done)) is not None:
                desk.made.append(following.id)

        _to_one(place, act, "open")(desk)

    return step


def _quiet(start: int, end: int) -> Step:
    span = dt.time(start), dt.time(end)
    return lambda desk: desk.does(lambda work: habits.change_quiet(work, span))


def _travels(zone: str) -> Step:
    return lambda desk: desk.does(lambda work: preferences.change_timezone(work, zone))


def _works(day: int) -> Step:
    def act(work: Work) -> None:
        if habits.my_working_time(work).days != {day}:
            habits.toggle_day(work, day)

    return lambda desk: desk.does(act)


def _away(days: int, *, delegates: bool) -> Step:
    def step(desk: Desk) -> None:
        today = desk.clock.now().date() + dt.timedelta(days=1)
        last = today + dt.timedelta(days=days)
        stand_in = desk.colleague.id if delegates else None
        desk.does(lambda work: habits.go_away(work, today, last, stand_in))

    return step


def _is_back(desk: Desk) -> None:
    desk.does(habits.come_back)


REPEATS = [None, None, Repeats("FREQ=DAILY"), Repeats("FREQ=WEEKLY"), Repeats(None, 2)]
places, booleans = st.integers(0, 3), st.booleans()
ahead = st.integers(1, 4 * 1440)
hours = st.integers(0, 23)
steps = st.lists(
    st.one_of(
        st.builds(_passes, st.integers(1, 2 * 1440)),
        st.builds(_passes, st.integers(1, 90)),
        st.builds(_promises, ahead, st.sampled_from(REPEATS), exact=booleans),
        st.builds(_snoozes, places, ahead, exact=booleans),
        st.builds(_finishes, places),
        st.builds(_quiet, hours, hours),
        st.builds(_travels, st.sampled_from(["Europe/London", "Asia/Tokyo", "America/New_York"])),
        st.builds(_works, st.integers(1, 7)),
        st.builds(_away, st.integers(0, 4), delegates=booleans),
        st.just(_is_back),
    ),
    max_size=25,
)


@pytest.fixture(scope="module")
def stores(_sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("promises")
    return (copy_sqlite(_sqlite_template, folder / f"{n}.db") for n in range(1_000_000))


def _desk(url: str) -> Desk:
    clock = ManualClock(BEGINS)
    settings_ = CoreSettings(_env_file=None, database_url=url)  # type: ignore[call-arg]
    core = Core.open(settings_, clock)
    with core.work() as work:
        rep, colleague = (
            accounts.make_member(
                work, accounts.Caller("telegram", str(n), "1", n, name, "en"), Role.REP
            )
            for n, name in ((1, "Rui"), (2, "Lin"))
        )
    with core.work(rep) as work:
        customer = create_customer(work, NewCustomer("Orion Pumps")).id
    return Desk(core, clock, rep, colleague, customer)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(steps=steps)
def test_a_promise_is_pushed_once_in_time_and_never_lost(
    stores: Iterator[str], steps: list[Step]
) -> None:
    desk = _desk(next(stores))
    try:
        for step in steps:
            step(desk)
            desk.tick()
        for _ in range(16):
            desk.clock.advance(15 * 60 * MINUTE)
            desk.tick()
    finally:
        desk.core.close()
