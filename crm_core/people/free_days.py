"""Which days are worked: the person's week, their country's holidays, China's make-up days. Pure.

In China the days around a holiday are moved (调休): a weekend day may be worked for it. That is
published year by year; years that are not published yet have their holidays alone.
"""

import datetime as dt
from functools import lru_cache
from typing import Literal

from crm_core.people.working_time import WEEKDAYS, WorkingTime

CHINA = "CN"


def is_working_day(day: dt.date, working: WorkingTime) -> bool:
    special = special_day(day, working.country)
    if special == "worked":
        return day.isoweekday() in working.days or working.days >= WEEKDAYS
    return special is None and day.isoweekday() in working.days


def knows_make_up_days(country: str, year: int) -> bool:
    """Whether the weekend days that are worked in that year are known."""
    try:
        return country == CHINA and _in_china(dt.date(year, 1, 1)) is not None
    except NotImplementedError:
        return False


def working_days_between(start: dt.date, end: dt.date, working: WorkingTime) -> int:
    """Those after `start`, up to and with `end`."""
    days = (start + dt.timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(is_working_day(day, working) for day in days)


def special_day(day: dt.date, country: str) -> Literal["free", "worked"] | None:
    """What the country makes of that day, if it is not a day like any other."""
    if country == CHINA:
        try:
            return _in_china(day)
        except NotImplementedError:  # a year that is not published yet
            pass
    return "free" if day in _holidays(country, day.year) else None


def _in_china(day: dt.date) -> Literal["free", "worked"] | None:
    import chinese_calendar  # noqa: PLC0415 - where nobody keeps China's holidays it is not needed

    is_free, occasion = chinese_calendar.get_holiday_detail(day)
    if occasion is None:
        return None
    return "free" if is_free else "worked"


@lru_cache(maxsize=64)
def _holidays(country: str, year: int) -> frozenset[dt.date]:
    """None for a country that the library does not know."""
    if not country:
        return frozenset()
    import holidays  # noqa: PLC0415 - loads the tables of the country alone

    try:
        return frozenset(holidays.country_holidays(country, years=year))
    except NotImplementedError:
        return frozenset()
