"""A reminder moves out of quiet time and free days, never back, also where the clocks change."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_core.follow_ups.allowed import is_allowed, next_allowed
from crm_core.people.free_days import (
    is_working_day,
    knows_make_up_days,
    special_day,
    working_days_between,
)
from crm_core.people.working_time import Away, WorkingTime, read_hour, read_span
from tests.crm_core.follow_ups.test_times import moments, zones

SHANGHAI = ZoneInfo("Asia/Shanghai")
IN_CHINA = WorkingTime(SHANGHAI, "CN")
NOWHERE = WorkingTime(SHANGHAI, "")
times = st.integers(0, 1439).map(lambda minutes: dt.time(*divmod(minutes, 60)))
people = st.builds(
    WorkingTime,
    zone=zones,
    country=st.sampled_from(["", "CN", "US", "GB", "ZZ"]),
    quiet=st.tuples(times, times),
    days=st.frozensets(st.integers(1, 7), min_size=1),
)


@given(moments, people)
def test_the_next_allowed_time_is_neither_quiet_nor_free_nor_earlier(
    moment: dt.datetime, person: WorkingTime
) -> None:
    found = next_allowed(moment, person)
    local = found.astimezone(person.zone)

    assert found >= moment
    assert is_working_day(local.date(), person)
    assert not person.is_quiet(local.time())


@given(moments, people)
def test_an_allowed_time_stays_and_nothing_allowed_is_passed_over(
    moment: dt.datetime, person: WorkingTime
) -> None:
    found = next_allowed(moment, person)

    assert next_allowed(found, person) == found
    step = (found - moment) / 7
    assert not any(is_allowed(moment + n * step, person) for n in range(7) if step)


@pytest.mark.parametrize(
    ("moment", "allowed"),
    [
        ("2026-11-23T10:00", "2026-11-23T10:00"),  # a Monday morning
        ("2026-11-23T20:00", "2026-11-24T08:00"),  # quiet from eight
        ("2026-11-24T07:59", "2026-11-24T08:00"),
        ("2026-11-27T21:00", "2026-11-30T08:00"),  # a Friday night: over the weekend
        ("2026-11-28T10:00", "2026-11-30T08:00"),
        ("2026-10-01T10:00", "2026-10-08T08:00"),  # the national holiday
        ("2026-10-10T10:00", "2026-10-10T10:00"),  # a Saturday that is worked for it
        ("2026-02-14T09:00", "2026-02-14T09:00"),  # another, before the Spring Festival
    ],
)
def test_in_china_reminders_keep_holidays_and_make_up_days(moment: str, allowed: str) -> None:
    there = dt.datetime.fromisoformat(moment).replace(tzinfo=SHANGHAI)

    found = next_allowed(there, IN_CHINA).astimezone(SHANGHAI)

    assert found.isoformat(timespec="minutes")[:16] == allowed


def test_a_year_whose_make_up_days_are_not_published_has_its_holidays_alone() -> None:
    assert special_day(dt.date(2031, 10, 1), "CN") == "free"
    assert special_day(dt.date(2031, 10, 11), "CN") is None
    assert not knows_make_up_days("CN", 2031)
    assert knows_make_up_days("CN", 2026)
    assert not knows_make_up_days("US", 2026)


@pytest.mark.parametrize(
    ("day", "country", "special"),
    [
        (dt.date(2026, 11, 26), "US", "free"),
        (dt.date(2026, 12, 28), "GB", "free"),
        (dt.date(2026, 11, 26), "GB", None),
        (dt.date(2026, 12, 25), "", None),
        (dt.date(2026, 12, 25), "ZZ", None),
    ],
)
def test_other_countries_have_their_own_holidays(
    day: dt.date, country: str, special: str | None
) -> None:
    assert special_day(day, country) == special


def test_a_quiet_time_that_ends_in_the_repeated_hour_is_waited_for_to_its_end() -> None:
    new_york = ZoneInfo("America/New_York")
    person = WorkingTime(
        new_york, "", (dt.time(22), dt.time(1, 30)), days=frozenset({1, 2, 3, 4, 5, 6, 7})
    )
    first, second = (dt.datetime(2026, 11, 1, 1, 20, tzinfo=new_york, fold=fold) for fold in (0, 1))

    assert next_allowed(first, person) - first.astimezone(dt.UTC) == dt.timedelta(minutes=10)
    assert next_allowed(second, person) - second.astimezone(dt.UTC) == dt.timedelta(minutes=10)


def test_a_quiet_time_whose_end_the_clocks_skip_ends_when_they_do() -> None:
    london = ZoneInfo("Europe/London")
    person = WorkingTime(london, "", (dt.time(0), dt.time(1, 1)), days=frozenset({7}))
    moment = dt.datetime(2026, 3, 29, 0, 59, 59, tzinfo=dt.UTC)

    found = next_allowed(moment, person)

    assert found.astimezone(london) == dt.datetime(2026, 3, 29, 2, tzinfo=london)


def test_a_clock_that_is_set_back_before_the_quiet_time_ends_it() -> None:
    new_york = ZoneInfo("America/New_York")
    person = WorkingTime(new_york, "", (dt.time(1, 9), dt.time(2)), days=frozenset({7}))
    moment = dt.datetime(2026, 11, 1, 5, 59, 59, tzinfo=dt.UTC)

    assert next_allowed(moment, person) - moment == dt.timedelta(seconds=1)


def test_somebody_without_a_working_day_is_reminded_all_the_same() -> None:
    person = WorkingTime(SHANGHAI, "", days=frozenset())
    moment = dt.datetime(2026, 11, 23, 3, tzinfo=dt.UTC)

    assert next_allowed(moment, person) == moment


@pytest.mark.parametrize("year", [2101, dt.MAXYEAR])
def test_a_day_that_no_calendar_knows_is_kept_as_it_is(year: int) -> None:
    last = dt.datetime(year, 12, 31, 23, 59, tzinfo=dt.UTC)

    assert next_allowed(last, IN_CHINA) == last


def test_who_is_away_without_a_delegate_is_reminded_when_they_are_back() -> None:
    monday = dt.datetime(2026, 11, 23, tzinfo=SHANGHAI)
    away = Away(monday, monday + dt.timedelta(days=3))
    person = WorkingTime(SHANGHAI, "", away=away)

    found = next_allowed(monday + dt.timedelta(hours=10), person)

    assert found.astimezone(SHANGHAI) == dt.datetime(2026, 11, 26, 8, tzinfo=SHANGHAI)


def test_working_days_are_counted_over_a_weekend() -> None:
    assert working_days_between(dt.date(2026, 11, 20), dt.date(2026, 11, 24), NOWHERE) == 2
    assert working_days_between(dt.date(2026, 11, 20), dt.date(2026, 11, 20), NOWHERE) == 0


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("22:00-7:30", ((22, 0), (7, 30))),
        ("10pm to 7am", ((22, 0), (7, 0))),
        ("22点到7点", ((22, 0), (7, 0))),
        ("21:00至 8:00", ((21, 0), (8, 0))),
        ("12am - 6am", ((0, 0), (6, 0))),
        ("25-7", None),
        ("13pm-2pm", None),
        ("at night", None),
        ("", None),
    ],
)
def test_quiet_hours_are_read_as_people_write_them(
    typed: str, span: tuple[tuple[int, int], tuple[int, int]] | None
) -> None:
    assert read_span(typed) == (span and (dt.time(*span[0]), dt.time(*span[1])))


@given(st.text())
def test_anything_typed_as_an_hour_is_read_or_refused(typed: str) -> None:
    for found in (read_hour(typed), *(read_span(typed) or ())):
        assert found is None or isinstance(found, dt.time)
