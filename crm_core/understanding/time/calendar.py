"""Arithmetic on days: from what was said to the day or the period it means."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crm_core.understanding.model import Grain
from crm_core.understanding.time.components import Day, Edge
from crm_core.understanding.time.festivals import festival_day, workday_after
from crm_core.understanding.time.shifting import months_on, shifted

RECENT = timedelta(days=60)
"""A date without a year that lies no further back is read as past, if nothing points ahead."""

_LATELY = timedelta(days=30)
"""A feast of the last weeks is the one that is spoken of, if nothing points ahead."""
FAR = timedelta(days=270)
"""Nobody tells of a day so far back by its date alone when the same date is near ahead."""
_EDGE_LAST = {"start": 10, "early": 10, "mid": 20}
_EDGE_DAY = {"start": 1, "early": 1, "mid": 15, "late": 21}
_WEEK_EDGE = {"start": 0, "early": 0, "mid": 2, "late": 3, "end": 4}


@dataclass(frozen=True, slots=True)
class Period:
    value: date
    grain: Grain = "day"
    end: date | None = None


def resolve(day: Day, today: date, *, past: bool | None) -> Period | None:
    """None when there is no such day (31 February), or it lies beyond the calendar."""
    past = day.past if day.past is not None else past
    try:
        if day.plus is None:
            return _base(day, today, past=past)
        base = _base(replace(day, plus=None), today, past=past)
        return Period(shifted(base.value, day.plus)) if base is not None else None
    except (ValueError, OverflowError):
        return None


def _base(day: Day, today: date, *, past: bool | None) -> Period | None:
    if day.festival is not None:
        return _festival(day, today, past=past)
    if day.days is not None:
        return Period(today + timedelta(days=day.days))
    if day.shift is not None:
        return Period(shifted(today, day.shift))
    if day.nth is not None and day.weekday is not None:
        return _nth_weekday(day, today, past=past)
    if day.weekday is not None and day.day is None:
        return Period(_weekday(day, today, past=past))
    if day.day is not None:
        return _day_of_month(day, today, past=past)
    if day.numbered is not None:
        return _numbered_week(day.numbered, day.edge, today, past=past)
    if day.week is not None or day.weekend:
        return _week(day, today, past=past)
    return _long_period(day, today, past=past)


def _festival(day: Day, today: date, *, past: bool | None) -> Period | None:
    year = _year(day, today)
    name = day.festival or ""
    years = [year] if year is not None else [today.year - 1, today.year, today.year + 1]
    days = [d for y in years if (d := festival_day(name, y)) is not None]
    if year is None:
        ahead = [d for d in days if d >= today]
        behind = [d for d in days if d < today]
        just_been = past is None and not day.after and behind and today - behind[-1] < _LATELY
        days = behind[-1:] if past or just_been else ahead[:1]
    if not days:
        return None
    if day.weekday is not None:
        return Period(_weekday_beside(days[0], day.weekday, day.nth or 1))
    return Period(workday_after(name, days[0]) if day.after else days[0])


def _weekday_beside(start: date, wanted: int, nth: int) -> date:
    """The nth Monday after Christmas; before it when negative."""
    if nth < 0:
        return start - timedelta(days=(start.weekday() - wanted - 1) % 7 + 1)
    return start + timedelta(days=(wanted - start.weekday() - 1) % 7 + 1, weeks=nth - 1)


def _weekday(day: Day, today: date, *, past: bool | None) -> date:
    wanted = day.weekday or 0
    if day.week is not None:
        monday = today - timedelta(days=today.weekday())
        return monday + timedelta(weeks=day.week, days=wanted)
    if past:
        return today - timedelta(days=(today.weekday() - wanted - 1) % 7 + 1)
    return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)


def _nth_weekday(day: Day, today: date, *, past: bool | None) -> Period | None:
    start = _month(day, today, past=past)
    if day.quarter is not None or start is None:
        return None
    nth, weekday = day.nth or 1, day.weekday or 0
    last = calendar.monthrange(start.year, start.month)[1]
    days = [d for n in range(1, last + 1) if (d := start.replace(day=n)).weekday() == weekday]
    return Period(days[nth - 1 if nth > 0 else nth]) if abs(nth) <= len(days) else None


def _day_of_month(day: Day, today: date, *, past: bool | None) -> Period | None:
    number = day.day or 1
    year = _year(day, today)
    if day.months is not None:
        return Period(months_on(today.replace(day=1), day.months).replace(day=number))
    if day.month is not None:
        return _month_day(day, today, year, past=past)
    if day.weekday is not None:
        return _matching_weekday(number, day.weekday, today, past=past)
    first = today.replace(day=1)
    steps = range(0, -13, -1) if past else range(13)
    for step in steps:
        start = months_on(first, step)
        if number <= calendar.monthrange(start.year, start.month)[1]:
            found = start.replace(day=number)
            if (found <= today) if past else (found >= today):
                return Period(found)
    return None


def _month_day(day: Day, today: date, year: int | None, *, past: bool | None) -> Period | None:
    month, number = day.month or 1, day.day or 1
    if year is not None:
        return Period(date(year, month, number))
    days = [
        date(y, month, number)
        for y in range(today.year - 4, today.year + 9)
        if number <= calendar.monthrange(y, month)[1]
    ]
    if day.weekday is not None:
        days = [d for d in days if d.weekday() == day.weekday] or days
    if not days:
        return None  # 31 February
    ahead = next((d for d in days if d >= today), days[-1])
    behind = next((d for d in reversed(days) if d <= today), ahead)
    if past and today - behind > FAR and ahead - today < RECENT:
        return Period(ahead)
    if past or (past is None and today - behind < RECENT):
        return Period(behind)
    return Period(ahead)


def _matching_weekday(
    number: int, weekday: int, today: date, *, past: bool | None
) -> Period | None:
    """Friday 31: the nearest month in which both are true."""
    first = today.replace(day=1)
    for step in range(0, -15, -1) if past else range(15):
        start = months_on(first, step)
        if number > calendar.monthrange(start.year, start.month)[1]:
            continue
        found = start.replace(day=number)
        if found.weekday() == weekday and ((found <= today) if past else (found >= today)):
            return Period(found)
    return None


def _week(day: Day, today: date, *, past: bool | None) -> Period:
    monday = today - timedelta(days=today.weekday())
    if day.weekend:
        back = -1 if past and day.week is None else 0
        return Period(monday + timedelta(weeks=(day.week or 0) + back, days=5))
    monday += timedelta(weeks=day.week or 0)
    if day.edge is not None:
        found = monday + timedelta(days=_WEEK_EDGE[day.edge])
        return Period(max(found, today) if day.week == 0 else found)
    return Period(monday, "week", monday + timedelta(days=6))


def _numbered_week(number: int, edge: Edge | None, today: date, *, past: bool | None) -> Period:
    """Weeks are numbered as ISO 8601 does."""
    mondays = [date.fromisocalendar(y, number, 1) for y in range(today.year - 1, today.year + 2)]
    if past:
        monday = max(m for m in mondays if m <= today)
    else:
        monday = min(m for m in mondays if m + timedelta(days=6) >= today)
    if edge is not None:
        return Period(monday + timedelta(days=_WEEK_EDGE[edge]))
    return Period(monday, "week", monday + timedelta(days=6))


def _long_period(day: Day, today: date, *, past: bool | None) -> Period | None:
    start, months = _extent(day, today, past=past)
    if start is None:
        return None
    end = months_on(start, months) - timedelta(days=1)
    if day.edge == "end":
        return Period(end)
    if day.edge is not None:
        found = _edge(start, months, _EDGE_DAY[day.edge], day.edge)
        over = day.rolls and past is False and today.day > _EDGE_LAST.get(day.edge, 31)
        return Period(months_on(found, months) if over else found)
    grain: Grain = {1: "month", 12: "year"}.get(months, "quarter")  # type: ignore[assignment]
    return Period(start, grain, end)


def _extent(day: Day, today: date, *, past: bool | None) -> tuple[date | None, int]:
    """Where the period begins, and of how many months it is."""
    year = _year(day, today)
    if day.quarter is not None or day.quarters is not None:
        return _quarter(day, today, year, past=past), 3
    if day.half is not None:
        return date(year or today.year, 1 + 6 * (day.half - 1), 1), 6
    if day.season is not None:
        return _next_start(day.season, 3, today, year, past=past), 3
    if day.month is not None or day.months is not None:
        return _month(day, today, past=past), 1
    return (date(year, 1, 1) if year is not None else None), 12


def _edge(start: date, months: int, day: int, edge: str) -> date:
    if months == 1:
        return start.replace(day=day)
    return months_on(start, {"start": 0, "early": 0, "mid": months // 2, "late": months - 3}[edge])


def _month(day: Day, today: date, *, past: bool | None) -> date | None:
    if day.month is not None:
        start = _next_start(day.month, 1, today, _year(day, today), past=past)
        told = day.past or day.year is not None or day.years is not None
        ahead = start.replace(year=start.year + 1) if past and not told else start
        return ahead if today - start > FAR and ahead - today < RECENT else start
    return months_on(today.replace(day=1), day.months or 0)


def _quarter(day: Day, today: date, year: int | None, *, past: bool | None) -> date:
    if day.quarter is not None:
        return _next_start(3 * day.quarter - 2, 3, today, year, past=past)
    this = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
    return months_on(this, 3 * (day.quarters or 0))


def _next_start(
    month: int, months: int, today: date, year: int | None, *, past: bool | None
) -> date:
    """The coming one of a period of the year, the running one included."""
    if year is not None:
        return date(year, month, 1)
    start = date(today.year, month, 1)
    if past:
        return start if start <= today else date(today.year - 1, month, 1)
    over = months_on(start, months) <= today
    return date(today.year + 1, month, 1) if over else start


def _year(day: Day, today: date) -> int | None:
    if day.year is not None:
        return day.year
    return None if day.years is None else today.year + day.years
