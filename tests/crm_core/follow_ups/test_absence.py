"""Days away are read as people write them; whatever else is typed is refused."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_core.follow_ups.absence import read_days
from crm_core.follow_ups.habits import AbsenceOver, colleagues, go_away, my_absence
from crm_core.people.model import UserRow
from tests.crm_core.follow_ups.conftest import MONDAY_TEN, ZONE, Team


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("today", (11, 23), (11, 23)),
        ("tomorrow to Friday", (11, 24), (11, 27)),
        ("until Friday", (11, 23), (11, 27)),
        ("from Monday till Wednesday", (11, 30), (12, 2)),
        ("1 Dec to 5 Dec", (12, 1), (12, 5)),
        ("12/1-12/5", (12, 1), (12, 5)),
        ("2026-12-01 to 2026-12-05", (12, 1), (12, 5)),
        ("next week", (11, 30), (12, 6)),
        ("明天到周五", (11, 24), (11, 27)),
        ("12月1日到5日", (12, 1), (12, 5)),
        ("下周", (11, 30), (12, 6)),
    ],
)
def test_days_are_read_in_both_languages(
    typed: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    found = read_days(typed, MONDAY_TEN, ZONE.key)

    assert found is not None
    assert (found.first, found.last) == (dt.date(2026, *first), dt.date(2026, *last))


pieces = st.sampled_from(
    ["to", "until ", "到", " - ", "9999-12-31", "1 Jan 0001", "Friday", "12月"]
)


@given(st.text() | st.lists(pieces).map("".join))
def test_anything_typed_is_read_or_refused(typed: str) -> None:
    found = read_days(typed, MONDAY_TEN, ZONE.key)
    assert found is None or isinstance(found.last, dt.date)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (dt.date(2026, 11, 20), dt.date(2026, 11, 22)),
        (dt.date(2026, 11, 25), dt.date(2026, 11, 24)),
        (dt.date.max, dt.date.max),
        (dt.date.min, dt.date(2026, 11, 24)),
    ],
)
def test_days_that_cannot_be_are_refused(team: Team, first: dt.date, last: dt.date) -> None:
    with pytest.raises(AbsenceOver), team.core.work(team.rep) as work:
        go_away(work, first, last)
    with team.core.reading(team.rep) as work:
        assert my_absence(work) is None


def test_an_absence_of_today_is_not_over_and_ends_at_midnight(team: Team) -> None:
    today = MONDAY_TEN.date()
    with team.core.work(team.rep) as work:
        go_away(work, today, today, team.colleague.id)
        absence = my_absence(work)
    assert absence is not None
    assert (absence.first, absence.last, absence.delegate_name) == (today, today, "Lin")

    team.clock.set(dt.datetime(2026, 11, 24, tzinfo=ZONE).astimezone(dt.UTC))
    with team.core.reading(team.rep) as work:
        assert my_absence(work) is None


def test_only_those_who_see_the_same_customers_can_stand_in(team: Team) -> None:
    with team.core.work() as work:
        work.session.get_one(UserRow, team.manager.id).active = False
    with team.core.reading(team.rep) as work:
        assert [colleague.name for colleague in colleagues(work)] == ["Lin"]
