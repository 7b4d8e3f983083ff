"""A digest holds what is new first, no more than one reads, and nothing of who is not led."""

import datetime as dt
from dataclasses import replace

import pytest

from crm_core.follow_ups.escalation import Digest, escalate
from crm_core.people.actor import Actor
from tests.crm_core.follow_ups.conftest import Team

LATER = dt.date(2026, 11, 30)


def _told(team: Team, leader: Actor, today: dt.date = LATER) -> Digest | None:
    team.clock.set(dt.datetime.combine(today, dt.time(1), tzinfo=dt.UTC))
    with team.core.work() as work:
        return escalate(work, leader, today)


def test_what_does_not_fit_comes_the_next_day(team: Team) -> None:
    for minute in range(12):
        team.promise(f"note {minute}", minutes=60 + minute)

    first = _told(team, team.manager)
    assert first is not None
    assert [one.note for one in first.overdue] == [f"note {n}" for n in range(10)]
    assert first.more == 2
    second = _told(team, team.manager, LATER + dt.timedelta(days=1))
    assert second is not None
    assert [one.note for one in second.overdue][:3] == ["note 10", "note 11", "note 0"]


def test_nobody_is_told_twice_on_one_day_or_more_than_twice(team: Team) -> None:
    team.promise()
    days = [LATER + dt.timedelta(days=n) for n in range(10)]

    assert [day for day in days if _told(team, team.manager, day)] == days[:2]


@pytest.mark.parametrize("who", ["rep", "outsider"])
def test_who_leads_nobody_is_told_nothing(team: Team, who: str) -> None:
    team.promise()

    assert _told(team, getattr(team, who)) is None


def test_a_managers_own_reminders_are_nobodys_business(team: Team) -> None:
    team.promise(by=team.manager)

    assert _told(team, team.manager) is None


def test_it_can_be_switched_off(team: Team) -> None:
    team.promise()
    settings = team.core.settings.model_copy(update={"escalation_days": 0})
    never = replace(team.core, settings=settings)
    team.clock.set(dt.datetime.combine(LATER, dt.time(1), tzinfo=dt.UTC))
    with never.work() as work:
        assert escalate(work, team.manager, LATER) is None
