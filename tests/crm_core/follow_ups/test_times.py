"""The named times mean what they say, in every zone, on both sides of a clock change."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_core.follow_ups.times import at, choices, day_bounds

ZONES = ("Asia/Shanghai", "America/New_York", "Europe/London", "Australia/Lord_Howe", "UTC")
# Clock changes of 2026 in these zones, and any moment of the years around them.
CHANGES = [
    dt.datetime(2026, 3, 8, 7, tzinfo=dt.UTC),
    dt.datetime(2026, 11, 1, 6, tzinfo=dt.UTC),
    dt.datetime(2026, 3, 29, 1, tzinfo=dt.UTC),
    dt.datetime(2026, 10, 25, 1, tzinfo=dt.UTC),
    dt.datetime(2026, 4, 4, 15, tzinfo=dt.UTC),
    dt.datetime(2026, 10, 3, 15, 30, tzinfo=dt.UTC),
]
near_a_change = st.builds(
    lambda change, seconds: change + dt.timedelta(seconds=seconds),
    st.sampled_from(CHANGES),
    st.integers(-3 * 86_400, 3 * 86_400),
)
any_time = st.datetimes(
    dt.datetime(2024, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    dt.datetime(2030, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    timezones=st.just(dt.UTC),
)
moments = near_a_change | any_time
zones = st.sampled_from(ZONES).map(ZoneInfo)


@given(moments, zones)
def test_every_choice_lies_ahead_and_none_is_offered_twice(
    now: dt.datetime, zone: ZoneInfo
) -> None:
    offered = [choice.moment for choice in choices(now, zone)]

    assert all(moment > now for moment in offered)
    assert len(set(offered)) == len(offered)
    assert all(moment.tzinfo is zone for moment in offered)


@given(moments, zones)
def test_an_hour_is_an_hour_long_even_when_the_clocks_change(
    now: dt.datetime, zone: ZoneInfo
) -> None:
    hour = choices(now, zone)[0].moment.astimezone(dt.UTC)

    assert dt.timedelta(minutes=59) < hour - now <= dt.timedelta(hours=1)


@given(moments, zones)
def test_tomorrow_is_nine_on_the_wall_the_day_after(now: dt.datetime, zone: ZoneInfo) -> None:
    tomorrow = next(choice.moment for choice in choices(now, zone) if choice.key == "tomorrow")

    assert tomorrow.date() == now.astimezone(zone).date() + dt.timedelta(days=1)
    assert tomorrow.time() == dt.time(9)


@given(moments, zones)
def test_monday_is_nine_on_the_next_monday_unless_that_is_tomorrow(
    now: dt.datetime, zone: ZoneInfo
) -> None:
    today = now.astimezone(zone).date()
    monday = [choice.moment for choice in choices(now, zone) if choice.key == "monday"]

    assert bool(monday) == (today.weekday() != 6)
    for moment in monday:
        assert moment.weekday() == 0
        assert moment.time() == dt.time(9)
        assert 1 < (moment.date() - today).days <= 7


@given(moments, zones)
def test_this_afternoon_is_today_and_offered_while_it_is_some_way_off(
    now: dt.datetime, zone: ZoneInfo
) -> None:
    local = now.astimezone(zone)
    afternoon = [choice.moment for choice in choices(now, zone) if choice.key == "afternoon"]

    assert bool(afternoon) == (local.hour < 14)
    for moment in afternoon:
        assert (moment.date(), moment.time()) == (local.date(), dt.time(15))


def test_a_wall_time_that_the_clocks_skip_is_the_moment_they_skip_to() -> None:
    skipped = at(dt.date(2026, 3, 8), dt.time(2, 30), ZoneInfo("America/New_York"))

    assert skipped.isoformat() == "2026-03-08T03:30:00-04:00"


@pytest.mark.parametrize(
    ("day", "zone", "hours"),
    [
        (dt.date(2026, 3, 8), "America/New_York", 23),
        (dt.date(2026, 11, 1), "America/New_York", 25),
        (dt.date(2026, 4, 5), "Australia/Lord_Howe", 24.5),
        (dt.date(2026, 11, 23), "Asia/Shanghai", 24),
    ],
)
def test_a_day_is_as_long_as_the_clocks_make_it(day: dt.date, zone: str, hours: float) -> None:
    start, end = (moment.astimezone(dt.UTC) for moment in day_bounds(day, ZoneInfo(zone)))

    assert end - start == dt.timedelta(hours=hours)
