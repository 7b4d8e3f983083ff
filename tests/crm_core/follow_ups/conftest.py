"""A team with one customer, on a clock that stands still."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import pytest

from crm_core.channel.due import Due, claim
from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.customers.model import ContactRow, CustomerRow
from crm_core.follow_ups.actions import create_follow_up
from crm_core.follow_ups.planning import DUE_KIND
from crm_core.follow_ups.queries import get_follow_up
from crm_core.follow_ups.views import FollowUpView, NewFollowUp
from crm_core.people.accounts import add_user, as_actor
from crm_core.people.actor import Actor, Role
from crm_core.settings import CoreSettings

ZONE = ZoneInfo("Asia/Shanghai")
MONDAY_TEN = dt.datetime(2026, 11, 23, 10, 0, tzinfo=ZONE)


@dataclass
class Team:
    core: Core
    clock: ManualClock
    rep: Actor
    colleague: Actor
    manager: Actor
    outsider: Actor

    def promise(
        self, note: str = "send the quote", by: Actor | None = None, **hours_ahead: float
    ) -> FollowUpView:
        """A follow-up of the rep's with Kestrel, due in an hour unless said otherwise."""
        due_at = self.clock.now() + dt.timedelta(**(hours_ahead or {"hours": 1}))
        with self.core.work(by or self.rep) as work:
            return create_follow_up(work, NewFollowUp("kestrel", due_at, note, "mara"))

    def read(self, follow_up: FollowUpView) -> FollowUpView:
        with self.core.reading() as work:
            return get_follow_up(work, follow_up.id)

    def falls_due(self) -> list[Due]:
        with self.core.work() as work:
            return [row for row in claim(work) if row.kind == DUE_KIND]


@pytest.fixture
def team(database_url: str) -> Iterator[Team]:
    clock = ManualClock(MONDAY_TEN.astimezone(dt.UTC))
    settings = CoreSettings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=database_url,
        default_timezone=ZONE.key,
    )
    core = Core.open(settings, clock)
    with core.work() as work:
        rows = [
            add_user(work, name, role, "en", team)
            for name, role, team in (
                ("Rui", Role.REP, "south"),
                ("Lin", Role.REP, "south"),
                ("Meg", Role.MANAGER, "south"),
                ("Ole", Role.REP, "north"),
            )
        ]
        work.session.flush()
        rep, colleague, manager, outsider = map(as_actor, rows)
        stamps = {"created_at": work.now}
        work.session.add(
            CustomerRow(
                id="kestrel",
                name="Kestrel Robotics",
                owner_id=rep.id,
                team="south",
                changed_at=work.now,
                **stamps,
            )
        )
        work.session.flush()
        work.session.add(ContactRow(id="mara", customer_id="kestrel", name="Mara Voss", **stamps))
    yield Team(core, clock, rep, colleague, manager, outsider)
    core.close()
