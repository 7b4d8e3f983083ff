"""Birthdays are found in the data: of the customers that are one's own, also in a leap year."""

import datetime as dt

import pytest

from crm_core.customers.model import ContactRow, CustomerRow
from crm_core.follow_ups.occasions import occasions
from crm_core.follow_ups.views import Occasion
from tests.crm_core.follow_ups.conftest import Team


def _told(team: Team, birthday: str, first: dt.date, ahead: int = 3) -> list[Occasion]:
    with team.core.work() as work:
        work.session.get_one(ContactRow, "mara").birthday = birthday
    with team.core.reading() as work:
        return list(occasions(work, team.rep.id or "", first, ahead))


@pytest.mark.parametrize(
    ("birthday", "first", "day", "years"),
    [
        ("1980-11-26", dt.date(2026, 11, 23), dt.date(2026, 11, 26), 46),
        ("11-23", dt.date(2026, 11, 23), dt.date(2026, 11, 23), None),
        ("1990-01-01", dt.date(2026, 12, 30), dt.date(2027, 1, 1), 37),
        ("2000-02-29", dt.date(2027, 2, 26), dt.date(2027, 2, 28), 27),
        ("2000-02-29", dt.date(2028, 2, 26), dt.date(2028, 2, 29), 28),
    ],
)
def test_a_birthday_in_sight_is_told(
    team: Team, birthday: str, first: dt.date, day: dt.date, years: int | None
) -> None:
    (found,) = _told(team, birthday, first)

    assert (found.day, found.years) == (day, years)
    assert (found.contact_name, found.customer_name) == ("Mara Voss", "Kestrel Robotics")


@pytest.mark.parametrize("birthday", ["1980-11-27", "11-22"])
def test_a_birthday_out_of_sight_is_not(team: Team, birthday: str) -> None:
    assert not _told(team, birthday, dt.date(2026, 11, 23))


def test_birthdays_of_removed_people_and_of_others_are_not(team: Team) -> None:
    today = dt.date(2026, 11, 23)
    assert _told(team, "11-23", today)
    with team.core.reading() as work:
        assert not occasions(work, team.colleague.id or "", today, 3)
    with team.core.work() as work:
        work.session.get_one(CustomerRow, "kestrel").deleted_at = work.now
    with team.core.reading() as work:
        assert not occasions(work, team.rep.id or "", today, 3)
