"""The days that have names: fixed, moving and lunar."""

import calendar
import math
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any

_FIXED = {
    "new_year": (1, 1),
    "valentine": (2, 14),
    "women": (3, 8),
    "labour": (5, 1),
    "youth": (5, 4),
    "children": (6, 1),
    "618": (6, 18),
    "independence": (7, 4),
    "teachers": (9, 10),
    "national": (10, 1),
    "halloween": (10, 31),
    "singles": (11, 11),
    "double_twelve": (12, 12),
    "christmas_eve": (12, 24),
    "christmas": (12, 25),
    "boxing": (12, 26),
    "new_year_eve": (12, 31),
}
# (month, weekday, nth, days added): the nth such weekday of the month
_MOVING = {
    "mlk": (1, calendar.MONDAY, 3, 0),
    "mothers": (5, calendar.SUNDAY, 2, 0),
    "memorial": (5, calendar.MONDAY, -1, 0),
    "fathers": (6, calendar.SUNDAY, 3, 0),
    "us_labor": (9, calendar.MONDAY, 1, 0),
    "thanksgiving": (11, calendar.THURSDAY, 4, 0),
    "black_friday": (11, calendar.THURSDAY, 4, 1),
    "cyber_monday": (11, calendar.THURSDAY, 4, 4),
}
_FROM_EASTER = {"good_friday": -2, "easter": 0, "easter_monday": 1}
_FROM_SPRING = {
    "minor_new_year": -8,
    "spring_eve": -1,
    "spring": 0,
    "lantern": 14,
    **{f"spring_{n}": n - 1 for n in range(1, 32)},
}
_LUNAR = {
    "dragon_boat": "dragon_boat_date",
    "mid_autumn": "mid_autumn_date",
    "double_ninth": "double_ninth_date",
    "qingming": "qingming_date",
    "winter_solstice": "winter_solstice_date",
}
# days off from the day itself; the first day of work is the next
_DAYS_OFF = {"spring": 7, "spring_eve": 8, "national": 7, "labour": 5, "christmas": 2}


_TERM = "term_"
_TERMS = (
    *(5.4055, 20.12, 3.87, 18.73, 5.63, 20.646, 4.81, 20.1, 5.52, 21.04, 5.678, 21.37),
    *(7.108, 22.83, 7.5, 23.13, 7.646, 23.042, 8.318, 23.438, 7.438, 22.36, 7.18, 21.94),
)
_BEFORE_LEAP_DAY, _TROPICAL_DRIFT = 4, 0.2422
_TWELFTH = "twelfth_"
_LUNATION = 29.530588861
_NEW_MOON_2000 = date(2000, 1, 6)
_EPOCH = 5.09766
"""Days from the noon of 1 January 2000 to its first new moon."""


def festival_day(name: str, year: int) -> date | None:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _MOVING:
        return _nth(year, *_MOVING[name])
    if name in _FROM_EASTER:
        return _easter(year) + timedelta(days=_FROM_EASTER[name])
    if name in _FROM_SPRING:
        first = _lunar("lunar_new_year_date", year)
        return first and first + timedelta(days=_FROM_SPRING[name])
    if name.startswith(_TWELFTH):
        first = _lunar("lunar_new_year_date", year)
        return first and _new_moon_before(first) + timedelta(days=int(name[len(_TWELFTH) :]) - 1)
    if name.startswith(_TERM):
        return _solar_term(int(name[len(_TERM) :]), year)
    return _lunar(_LUNAR[name], year)


def _solar_term(number: int, year: int) -> date:
    """Two in each month; a day holds the leap years' drift (the 21st century's formula)."""
    years = year % 100
    leaps = (years - 1 if number < _BEFORE_LEAP_DAY else years) // 4
    day = int(years * _TROPICAL_DRIFT + _TERMS[number]) - leaps
    return date(year, number // 2 + 1, day)


def _new_moon_before(first: date) -> date:
    """The first day of the month before the lunar year (Meeus, the largest terms; Beijing time)."""
    k = round((first - _NEW_MOON_2000).days / _LUNATION) - 1
    sun = math.radians((2.5534 + 29.1053567 * k) % 360)
    moon = math.radians((201.5643 + 385.8169353 * k) % 360)
    argument = math.radians((160.7108 + 390.6705023 * k) % 360)
    wobble = (
        -0.4072 * math.sin(moon)
        + 0.1724 * math.sin(sun)
        + 0.0161 * math.sin(2 * moon)
        + 0.0104 * math.sin(2 * argument)
    )
    away = timedelta(days=_EPOCH + _LUNATION * k + wobble)
    return (datetime(2000, 1, 1, 20, tzinfo=UTC) + away).date()


def workday_after(name: str, day: date) -> date:
    """The day on which people are back after the holidays of it."""
    return day + timedelta(days=_DAYS_OFF.get(name, 1))


@lru_cache(maxsize=256)
def _lunar(method: str, year: int) -> date | None:
    found = getattr(_calendar(), method)(year)
    return found[0] if found else None


@lru_cache(maxsize=1)
def _calendar() -> Any:
    from holidays import calendars  # noqa: PLC0415 - 3 MB, and few speak of such days

    return vars(calendars)["_ChineseLunisolar"]()  # its table is offered nowhere else


def _nth(year: int, month: int, weekday: int, nth: int, added: int) -> date:
    weeks = calendar.monthcalendar(year, month)
    days = [week[weekday] for week in weeks if week[weekday]]
    return date(year, month, days[nth - 1 if nth > 0 else nth]) + timedelta(days=added)


def _easter(year: int) -> date:
    """The anonymous Gregorian computus."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
