"""What the characters of a Chinese match mean: helpers that the rules share."""

import re
from collections.abc import Collection
from datetime import timedelta

from crm_core.understanding.numbers import zh_int, zh_number
from crm_core.understanding.time.components import Clock, Day, Shift, Unit
from crm_core.understanding.time.rule import DIGIT, Build, Rule
from crm_core.understanding.time.zh.words import (
    EDGES,
    MINUTES,
    TURNS,
    UNITS,
    WEEK,
    WEEKDAYS,
    YEARS,
)
from crm_core.understanding.words import any_of

_NOON = 12
_MINUTES_IN_HOUR = 60
_HOURS_IN_DAY = 24
_CENTURY = 2000
_SLOTS = {
    "week": WEEK,
    "weekday": "[一二三四五六日天1-7]",
    "turn": r"(?:上上|下下|上|下|这|本|当)",
    "month": r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])",
    "day": (
        r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|"
        r"[一二三四五六七八九]|廿[一二三四五六七八九]?)"
    ),
    "year": r"(?:(?:19|20)\d\d|[12二一][〇零九][〇零一二三四五六七八九]{2}|\d\d(?=年))",
    "hour": (
        r"(?:2[0-4]|1\d|0?\d|二十[一二三四]?|十[一二三四五六七八九]?|[零一二两三四五六七八九])"
    ),
    "minute": r"(?:[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|[零〇]?[一二三四五六七八九])",
    "count": (
        r"(?:\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]?百|"
        r"[一二两三四五六七八九])"
    ),
    "edge": any_of(EDGES),
    "years": any_of(YEARS),
    "unit": (
        r"(?:个工作日|工作日|个月|个星期|个礼拜|个季度|星期|礼拜|季度|周(?![年岁边])|天|日|年)"
    ),
    "clockunit": r"(?:个小时|个钟头|小时|钟头|个钟|分钟|刻钟)",
    "after": r"(?:之后|以后|过后|后)",
    "before": r"(?:之前|以前|前)",
    "within": r"(?:之内|以内|内)",
}


def rule(pattern: str, build: Build, needs: Collection[str] = "", *, weak: bool = False) -> Rule:
    """`needs` is a string of characters; `{slots}` stand for tables of words."""
    for name, alternatives in _SLOTS.items():
        pattern = pattern.replace("{" + name + "}", alternatives)
    return Rule(re.compile(pattern), build, frozenset(needs), weak)


def first_characters(words: Collection[str]) -> str:
    return "".join({DIGIT if word[0].isdigit() else word[0] for word in words})


def bare_unit(text: str) -> Unit:
    return UNITS[text.removeprefix("个")]


def shift(many: str, unit: str, sign: int = 1) -> Day:
    return Day(shift=Shift(sign * zh_int(many), bare_unit(unit)))


def minutes(many: str, unit: str) -> timedelta:
    return timedelta(minutes=(zh_number(many) or 0) * MINUTES[unit.removeprefix("个")])


def month(text: str) -> int:
    return 1 if text == "元" else zh_int(text)


def day(text: str) -> int:
    return zh_int(text.replace("廿", "二十"))


def date(year: str | None, in_month: str, in_day: str) -> Day:
    number = day(in_day)
    if year in YEARS:
        return Day(years=YEARS[year], month=month(in_month), day=number)
    return Day(year=calendar_year(year), month=month(in_month), day=number)


def calendar_year(text: str | None) -> int | None:
    if not text:
        return None
    year = zh_int(text)
    return year if len(text) > len("26") else _CENTURY + year


def weekday(turn: str | None, which: str) -> Day:
    return Day(weekday=WEEKDAYS[which], week=TURNS[turn] if turn else None)


def edge(text: str | None) -> Day:
    return Day(edge=EDGES[text] if text else None)


def period(turn: str, unit: str) -> Day:
    steps = TURNS[turn]
    match UNITS[unit]:
        case "week":
            return Day(week=steps)
        case "month":
            return Day(months=steps)
        case "quarter":
            return Day(quarters=steps)
        case _:
            return Day(years=steps)


_QUARTERS = {"半": 30, "一刻": 15, "1刻": 15, "三刻": 45, "3刻": 45}


def clock(hour: str, rest: str | None) -> Clock | None:
    hours = zh_int(hour)
    past = _QUARTERS.get(rest or "")
    if past is None and rest and len(rest) == 1:
        return None  # 3点5 is a decimal
    if past is None:
        past = zh_int(rest.rstrip("分")) if rest else 0
    if past >= _MINUTES_IN_HOUR or hours > _HOURS_IN_DAY:
        return None
    return Clock(hours, past, exact=hours > _NOON or hours == 0)
