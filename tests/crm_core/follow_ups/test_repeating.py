"""What repeats is read as people say it, in both languages, and falls on the days it means."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_core.follow_ups.repeating import read_repeat
from crm_core.follow_ups.rules import DAYS, Rule, first_wall, next_wall, wall
from crm_core.follow_ups.times import at
from tests.crm_core.follow_ups.test_times import moments

WORKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("every day", "FREQ=DAILY"),
        ("daily", "FREQ=DAILY"),
        ("every weekday at 9", WORKDAYS),
        ("each working day", WORKDAYS),
        ("every two weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("biweekly", "FREQ=WEEKLY;INTERVAL=2"),
        ("every fortnight", "FREQ=WEEKLY;INTERVAL=2"),
        ("every other Friday 3pm", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("every 2 weeks on Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("every Monday and Thursday", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("each Thurs, Tues and Sat", "FREQ=WEEKLY;BYDAY=TU,TH,SA"),
        ("every month on the 5th", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("on the 1st and 15th of every month", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
        ("the last day of every month", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("every month on the 31st", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
        ("every quarter", "FREQ=MONTHLY;INTERVAL=3"),
        ("every 6 months", "FREQ=MONTHLY;INTERVAL=6"),
        ("yearly", "FREQ=YEARLY"),
        ("每天", "FREQ=DAILY"),
        ("每个工作日", WORKDAYS),
        ("每周一上午9点", "FREQ=WEEKLY;BYDAY=MO"),
        ("每周三、周五", "FREQ=WEEKLY;BYDAY=WE,FR"),
        ("每周一三五", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("每周日", "FREQ=WEEKLY;BYDAY=SU"),
        ("每两周", "FREQ=WEEKLY;INTERVAL=2"),
        ("隔周", "FREQ=WEEKLY;INTERVAL=2"),
        ("每隔三天", "FREQ=DAILY;INTERVAL=3"),
        ("每月5号", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("每个月1号和15号", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
        ("每月最后一天", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("每季度", "FREQ=MONTHLY;INTERVAL=3"),
        ("每半年", "FREQ=MONTHLY;INTERVAL=6"),
        ("每年5月3号", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3"),
    ],
)
def test_a_rule_of_the_calendar_is_read(text: str, rule: str) -> None:
    found = read_repeat(f"Acme {text} 回访")

    assert found is not None
    assert found.repeats.rule == rule
    assert str(Rule.parse(rule)) == rule


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("30 days after the last contact", 30),
        ("two weeks after each visit", 14),
        ("3 months without contact", 90),
        ("每次联系后30天", 30),
        ("上次拜访之后第10天", 10),
        ("最后一次联系后两周", 14),
    ],
)
def test_days_after_the_last_contact_are_read(text: str, days: int) -> None:
    found = read_repeat(f"Acme {text} call")

    assert found is not None
    assert found.repeats.days_after_contact == days


@pytest.mark.parametrize(
    "text",
    [
        "tomorrow 9am",
        "everyday low prices",
        "every 0 days",
        "每月45号",
        "each of them",
        "间隔周期",
        "",
    ],
)
def test_what_does_not_repeat_is_left_alone(text: str) -> None:
    assert read_repeat(text) is None


@given(
    st.text() | st.lists(st.sampled_from(["every ", "每", "2", "周", "mon ", "and "])).map("".join)
)
def test_anything_typed_is_read_or_left(text: str) -> None:
    found = read_repeat(text)
    assert found is None or 0 <= found.span.start < found.span.end <= len(text)


@pytest.mark.parametrize(
    ("rule", "first"),
    [
        ("FREQ=WEEKLY;BYDAY=MO", "2026-11-30T09:00"),  # it is Monday, 10:00
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-11-27T09:00"),
        ("FREQ=WEEKLY;INTERVAL=2", "2026-12-07T09:00"),
        ("FREQ=DAILY", "2026-11-24T09:00"),
        ("FREQ=MONTHLY;BYMONTHDAY=5", "2026-12-05T09:00"),
        ("FREQ=MONTHLY;INTERVAL=3", "2027-02-23T09:00"),
        ("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3", "2027-05-03T09:00"),
    ],
)
def test_the_first_time_is_the_next_that_the_rule_means(rule: str, first: str) -> None:
    today = dt.date(2026, 11, 23)
    assert first_wall(Rule.parse(rule), today, dt.time(9), "2026-11-23T10:00") == first


def test_the_31st_of_a_shorter_month_is_its_last_day() -> None:
    rule = str(Rule("MONTHLY", month_days=(31,)))
    found, day = [], "2027-01-31T09:00"
    for _ in range(3):
        day = next_wall(rule, "2027-01-31T09:00", day) or ""
        found.append(day[:10])
    assert found == ["2027-02-28", "2027-03-31", "2027-04-30"]


rules = st.one_of(
    st.builds(Rule, st.just("DAILY"), st.integers(1, 30)),
    st.builds(
        Rule,
        st.just("WEEKLY"),
        st.integers(1, 8),
        st.sets(st.sampled_from(DAYS)).map(lambda days: tuple(d for d in DAYS if d in days)),
    ),
    st.builds(
        Rule,
        st.just("MONTHLY"),
        st.integers(1, 12),
        st.just(()),
        st.integers(1, 31).map(lambda day: (day,)),
    ),
)
hours = st.integers(0, 1439).map(lambda minutes: dt.time(*divmod(minutes, 60)))
changing = st.sampled_from(["America/New_York", "Europe/London", "Australia/Lord_Howe"]).map(
    ZoneInfo
)


@given(moments, changing, rules, hours)
def test_the_hour_on_the_wall_is_kept_over_every_clock_change(
    now: dt.datetime, zone: ZoneInfo, rule: Rule, hour: dt.time
) -> None:
    local = now.astimezone(zone)
    walls = [first_wall(rule, local.date(), hour, wall(local))]
    for _ in range(5):
        walls.append(next_wall(str(rule), walls[0] or "", walls[-1] or ""))
    moments_of = [at(dt.date.fromisoformat(w[:10]), hour, zone) for w in walls if w]

    assert moments_of == sorted(set(moments_of))
    assert all(w and w[11:] == hour.isoformat("minutes") for w in walls)
    assert (walls[0] or "") > wall(local)
