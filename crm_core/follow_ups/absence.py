"""From what a person types ("tomorrow to Friday", 12月1日到5日) to the days they are away. Pure."""

import datetime as dt
import re
from dataclasses import dataclass

from crm_core.understanding import When, read_time

_MOST_TYPED = 60
_WEEK = dt.timedelta(days=7)
_BETWEEN = re.compile(
    r"\s+(?:to|until|till|through|-)\s+|\s*[~〜–—]\s*|(?:直到|到|至)|(?<=[\d日号])-(?=\d{1,2}[/月.])",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"(?:until|till|直到|到|至)\s*", re.IGNORECASE)
_FROM = re.compile(r"(?:from|从|自)\s*", re.IGNORECASE)
_BARE_DAY = re.compile(r"(\d{1,2})[日号]?")
_MONTH = re.compile(r"(\d{1,2}月)")


@dataclass(frozen=True, slots=True)
class Days:
    """Both included."""

    first: dt.date
    last: dt.date


def read_days(typed: str, now: dt.datetime, timezone: str) -> Days | None:
    """None when it is nothing of the kind."""
    text = _FROM.sub("", typed[:_MOST_TYPED].strip(), count=1)
    if until := _UNTIL.match(text):
        last = read_time(text[until.end() :], now, timezone)
        return Days(_today(now, last), last.value.date()) if last else None
    start, *rest = _BETWEEN.split(text)
    first = read_time(start, now, timezone)
    if first is None or len(rest) > 1:
        return None
    if not rest:
        return Days(first.value.date(), first.period_end or first.value.date())
    last = read_time(_with_month(start, rest[0]), now, timezone)
    return _days(first.value.date(), last.period_end or last.value.date()) if last else None


def _days(first: dt.date, last: dt.date) -> Days:
    """Monday to Wednesday, said on a Monday, ends in the week in which it begins."""
    nearly = dt.timedelta(0) < first - last < _WEEK and last.year < dt.MAXYEAR
    return Days(first, last + _WEEK if nearly else last)


def _with_month(start: str, end: str) -> str:
    """12月1日到5日 ends in December."""
    month = _MONTH.search(start)
    return f"{month[1]}{end}" if month and _BARE_DAY.fullmatch(end.strip()) else end


def _today(now: dt.datetime, said: When) -> dt.date:
    return now.astimezone(said.value.tzinfo).date()
