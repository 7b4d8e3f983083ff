"""A morning lies ahead, on a working day, at the hour on the person's wall."""

import datetime as dt
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from crm_core.follow_ups.allowed import next_morning
from crm_core.follow_ups.times import at
from crm_core.people.free_days import is_working_day
from crm_core.people.working_time import WorkingTime
from tests.crm_core.follow_ups.test_allowed import people, times
from tests.crm_core.follow_ups.test_times import moments, zones


@given(moments, people)
def test_the_next_morning_lies_ahead_on_a_working_day(
    now: dt.datetime, person: WorkingTime
) -> None:
    found = next_morning(now, person)

    assert found > now
    assert is_working_day(found.astimezone(person.zone).date(), person)


@given(moments, zones, times)
def test_a_morning_is_at_the_hour_on_the_wall_and_none_is_passed_over(
    now: dt.datetime, zone: ZoneInfo, time: dt.time
) -> None:
    everyday = WorkingTime(zone, "", days=frozenset(range(1, 8)), agenda_at=time)
    found = next_morning(now, everyday)

    assert found == at(found.astimezone(zone).date(), time, zone)
    assert found - now <= dt.timedelta(hours=25)


@given(moments, st.sampled_from(["Asia/Shanghai", "America/New_York"]).map(ZoneInfo))
def test_whoever_works_no_day_has_mornings_all_the_same(now: dt.datetime, zone: ZoneInfo) -> None:
    assert next_morning(now, WorkingTime(zone, "", days=frozenset())) > now
