"""What repeats, in words: "every two weeks", 每月5号, "30 days after the last contact". Pure.

`crm_core.understanding` tells such words apart from single times; here is what they promise: days
of the week, days of the month, contacts that start the clock anew.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crm_core.follow_ups.rules import DAYS, LAST_DAY, WORKDAYS, Frequency, Rule
from crm_core.follow_ups.views import Repeats
from crm_core.understanding import Span
from crm_core.understanding.text import read_text

_MOST = 366
_NUMBERS = {
    **dict(zip("一二三四五六七八九十", range(1, 11), strict=True)),
    **dict(
        zip(
            ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
            range(1, 11),
            strict=True,
        )
    ),
    "两": 2,
    "other": 2,
    "second": 2,
}
_UNITS: dict[str, tuple[Frequency, int]] = {
    **dict.fromkeys(("day", "天", "日"), ("DAILY", 1)),
    **dict.fromkeys(("week", "周", "星期", "礼拜"), ("WEEKLY", 1)),
    "fortnight": ("WEEKLY", 2),
    **dict.fromkeys(("month", "月"), ("MONTHLY", 1)),
    **dict.fromkeys(("quarter", "季度", "季"), ("MONTHLY", 3)),
    **dict.fromkeys(("year", "年"), ("YEARLY", 1)),
    "daily": ("DAILY", 1),
    "weekly": ("WEEKLY", 1),
    "monthly": ("MONTHLY", 1),
    **dict.fromkeys(("biweekly", "fortnightly"), ("WEEKLY", 2)),
    "quarterly": ("MONTHLY", 3),
    "yearly": ("YEARLY", 1),
    "annually": ("YEARLY", 1),
}
_DAYS_OF = {"day": 1, "week": 7, "month": 30, "天": 1, "日": 1, "周": 7, "星期": 7, "个月": 30}
_ENGLISH_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?s?"
_CHINESE_DAY = r"[一二三四五六日天]"
_COUNT = r"\d{1,3}|other|second|one|two|three|four|five|six|seven|eight|nine|ten"
_ZH_COUNT = r"\d{1,3}|[一二两三四五六七八九十]"
_AND = r"\s*(?:,|and|&|、|和|及)\s*(?:and\s+)?"
_TH = r"(?:st|nd|rd|th)?"


_MAY_REPEAT = re.compile(
    r"every|each|daily|(?:week|month|night|quarter|year|annual)ly|of\s+the\s+month"
    r"|after|since|without|[每隔后後]",
    re.IGNORECASE,
)
"""One of these is in whatever the patterns below find."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """What repeats, and the words that say so."""

    repeats: Repeats
    span: Span


def read_repeat(text: str) -> Repeated | None:
    if not _MAY_REPEAT.search(text):
        return None
    plain = read_text(text).plain
    found = [
        Repeated(repeats, Span(*match.span()))
        for pattern, meaning in _PATTERNS
        for match in [pattern.search(plain)]
        if match and (repeats := meaning(match)) is not None
    ]
    return max(found, key=lambda one: one.span.end - one.span.start, default=None)


def _after_contact(match: re.Match[str]) -> Repeats | None:
    days = _number(match["count"]) * _DAYS_OF[match["unit"]]
    return Repeats(days_after_contact=days) if 0 < days <= _MOST else None


def _calendar(match: re.Match[str]) -> Repeats | None:
    parts = match.groupdict()
    if parts.get("workdays"):
        return _rule(Rule("WEEKLY", 1, WORKDAYS))
    frequency, times = _UNITS[parts.get("unit") or parts.get("ofmonth") or "week"]
    interval = _number(parts.get("count") or "1") * times
    if parts.get("other") is not None:
        interval *= 2
    if parts.get("half"):
        frequency, interval = "MONTHLY", 6
    days = tuple(_weekdays(parts.get("days") or ""))
    month_days = tuple(_month_days(parts))
    month = int(parts["month"]) if parts.get("month") else None
    if not 0 < interval <= _MOST or (frequency == "YEARLY" and bool(month_days) != bool(month)):
        return None
    if frequency == "DAILY" and (days or month_days):
        return None
    if days and frequency != "WEEKLY":
        return None
    if any(not 1 <= day <= 31 for day in month_days if day != LAST_DAY):  # noqa: PLR2004 - days
        return None
    return _rule(Rule(frequency, interval, days, month_days, month))


def _rule(rule: Rule) -> Repeats:
    return Repeats(rule=str(rule))


def _weekdays(said: str) -> Iterator[str]:
    """In the order of the week."""
    named = {word[:2].upper() for word in re.findall(r"[a-z]+", said) if word != "and"}
    numbers = {
        "一二三四五六日".index(c.replace("天", "日")) for c in re.findall(_CHINESE_DAY, said)
    }
    yield from (day for n, day in enumerate(DAYS) if day in named or n in numbers)


def _month_days(parts: dict[str, str | None]) -> Iterator[int]:
    if parts.get("last"):
        yield LAST_DAY
    yield from sorted({int(day) for day in re.findall(r"\d+", parts.get("dates") or "")})


def _number(said: str) -> int:
    return int(said) if said.isdecimal() else _NUMBERS[said]


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_ENGLISH_DAYS = rf"(?P<days>{_ENGLISH_DAY}(?:{_AND}{_ENGLISH_DAY})*)"
_DATES = rf"(?P<dates>\d{{1,2}}{_TH}(?:{_AND}\d{{1,2}}{_TH})*)"
_ZH_DAYS = rf"(?P<days>{_CHINESE_DAY}(?:(?:{_AND})?(?:周|星期|礼拜)?{_CHINESE_DAY})*)(?![号月])"
_ZH_DATES = r"(?P<dates>\d{1,2}[号日]?(?:\s*[、,和及]\s*\d{1,2}[号日])*)(?<=[号日])"
_Meaning = Callable[[re.Match[str]], Repeats | None]
_PATTERNS: tuple[tuple[re.Pattern[str], _Meaning], ...] = (
    (
        _pattern(
            rf"\b(?P<count>{_COUNT})\s+(?P<unit>day|week|month)s?\s+(?:after|since|without)\s+"
            r"(?:(?:the|each|every|our|my|any)\s+)?(?:last\s+|latest\s+)?"
            r"(?:contact|call|visit|meeting)\b"
        ),
        _after_contact,
    ),
    (
        _pattern(
            r"(?:每次|上次|最后一次|最近一次|最后)?(?:联系|拜访|沟通|跟进)(?:之|以|完)?后的?第?"
            rf"(?P<count>{_ZH_COUNT})(?P<unit>天|日|周|星期|个月)"
        ),
        _after_contact,
    ),
    (
        _pattern(
            r"\b(?:every|each)\s+(?P<workdays>weekday|workday|working\s+day|business\s+day)\b"
        ),
        _calendar,
    ),
    (
        _pattern(
            rf"\b(?:every|each)\s+(?:(?P<count>{_COUNT})\s+)?"
            r"(?P<unit>day|week|fortnight|month|quarter|year)s?\b"
            rf"(?:\s+on\s+(?:{_ENGLISH_DAYS}\b|(?:the\s+)?{_DATES}\b|the\s+(?P<last>last)\s+day))?"
        ),
        _calendar,
    ),
    (_pattern(rf"\b(?:every|each)\s+(?:(?P<count>{_COUNT})\s+)?{_ENGLISH_DAYS}\b"), _calendar),
    (
        _pattern(
            rf"\b(?:on\s+)?the\s+(?:(?P<last>last)\s+day|{_DATES})\s+of\s+(?:every|each|the)\s+"
            r"(?P<ofmonth>month)\b"
        ),
        _calendar,
    ),
    (
        _pattern(
            r"\b(?P<unit>daily|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annually)\b"
            rf"(?:\s+on\s+{_ENGLISH_DAYS}\b)?"
        ),
        _calendar,
    ),
    (_pattern(r"每个?(?P<workdays>工作日|上班日)"), _calendar),
    (
        _pattern(
            rf"(?:每隔?(?P<count>{_ZH_COUNT})?个?|每(?P<half>半)(?=年)|(?<![间相每])隔(?P<other>))"
            r"(?P<unit>天|日|周|星期|礼拜|月|季度|季|年)的?"
            rf"(?:{_ZH_DAYS}|(?:(?P<month>\d{{1,2}})月)?{_ZH_DATES}|(?P<last>最后一天))?"
        ),
        _calendar,
    ),
)
