"""Scales, and the hours at which people are asked and called."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_core.surveys.kinds import DAY_BEGINS, DAY_ENDS, Kind, is_low, next_daytime, urgent_time

BERLIN = ZoneInfo("Europe/Berlin")
MOMENTS = st.datetimes(
    min_value=dt.datetime(2024, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=dt.datetime(2030, 1, 1),  # noqa: DTZ001 - same
    timezones=st.just(dt.UTC),
)
ZONES = st.sampled_from(
    [
        ZoneInfo(name)
        for name in ("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kolkata")
    ]
)


@pytest.mark.parametrize(
    ("kind", "score", "low"),
    [
        ("csat", 2, True),
        ("csat", 3, False),
        ("nps", 0, True),
        ("nps", 6, True),
        ("nps", 7, False),
        ("ces", 3, True),
        ("ces", 4, False),
    ],
)
def test_a_low_score(kind: Kind, score: int, low: bool) -> None:  # noqa: FBT001 - a case of the table
    assert is_low(kind, score) is low


@pytest.mark.parametrize(
    ("now", "asked"),
    [
        ("2026-11-23 08:59", "2026-11-23 09:00"),
        ("2026-11-23 09:00", "2026-11-23 09:00"),
        ("2026-11-23 18:59", "2026-11-23 18:59"),
        ("2026-11-23 19:00", "2026-11-24 09:00"),
        ("2026-11-23 23:30", "2026-11-24 09:00"),
        ("2026-03-29 02:30", "2026-03-29 09:00"),
    ],
)
def test_people_are_asked_by_day(now: str, asked: str) -> None:
    assert local(next_daytime(at(now), BERLIN)) == asked


@pytest.mark.parametrize(
    ("now", "called"),
    [
        ("2026-11-23 10:00", "2026-11-23 12:00"),
        ("2026-11-23 10:40", "2026-11-23 13:00"),
        ("2026-11-23 16:20", "2026-11-23 18:00"),
        ("2026-11-23 17:00", "2026-11-24 09:00"),
        ("2026-11-23 23:00", "2026-11-24 09:00"),
        ("2026-11-23 05:00", "2026-11-23 09:00"),
    ],
)
def test_who_is_unhappy_is_called_in_two_hours_or_the_next_morning(now: str, called: str) -> None:
    assert local(urgent_time(at(now), BERLIN)) == called


@given(MOMENTS, ZONES)
def test_it_is_always_day_soon_and_never_in_the_past(now: dt.datetime, zone: ZoneInfo) -> None:
    for moment in (next_daytime(now, zone), urgent_time(now, zone)):
        assert now <= moment <= now + dt.timedelta(hours=18)
        assert DAY_BEGINS <= moment.astimezone(zone).time() < DAY_ENDS


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=BERLIN).astimezone(dt.UTC)


def local(moment: dt.datetime) -> str:
    return moment.astimezone(BERLIN).strftime("%Y-%m-%d %H:%M")
