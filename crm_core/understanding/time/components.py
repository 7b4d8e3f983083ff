"""What the rules find and the merger joins: partial dates, clock times, parts of a day, offsets."""

from dataclasses import dataclass, fields, replace
from datetime import timedelta
from typing import Literal

from crm_core.understanding.model import PartName

Unit = Literal["day", "workday", "week", "fortnight", "month", "quarter", "year"]
Edge = Literal["start", "early", "mid", "late", "end"]


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units away from now, or from another day."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Day:
    """A day or a period, as far as it was said; each field is one thing that was said."""

    days: int | None = None  # from today: tomorrow is 1
    weekday: int | None = None  # Monday is 0
    week: int | None = None  # calendar weeks from this one
    numbered: int | None = None  # the week of that number in the year
    nth: int | None = None  # the nth such weekday of the month, -1 the last
    day: int | None = None
    month: int | None = None
    months: int | None = None  # from this month
    quarter: int | None = None
    quarters: int | None = None
    half: int | None = None
    season: int | None = None  # its first month
    year: int | None = None
    years: int | None = None
    edge: Edge | None = None
    weekend: bool | None = None
    festival: str | None = None
    after: bool | None = None  # after the holidays that belong to the festival
    shift: Shift | None = None
    plus: Shift | None = None  # added to the day that the rest says
    past: bool | None = None  # the expression itself points back or forward
    rolls: bool | None = None  # "the middle of the month": of the next one when that is over
    guess: bool | None = None

    def union(self, other: "Day") -> "Day | None":
        """Both together, or nothing when they say different things about one field."""
        said = {}
        for name in _DAY_FIELDS:
            mine, theirs = getattr(self, name), getattr(other, name)
            if mine is not None and theirs is not None and mine != theirs:
                return None
            said[name] = theirs if mine is None else mine
        return Day(**said)


_DAY_FIELDS = tuple(f.name for f in fields(Day))


@dataclass(frozen=True, slots=True)
class Clock:
    hour: int
    minute: int = 0
    exact: bool = False  # 24 hours, or am/pm was said
    late: bool | None = None  # pm was said
    led: bool = False  # "at" leads it


@dataclass(frozen=True, slots=True)
class Part:
    name: PartName
    hour: int
    days: int | None = None  # tonight also says today


@dataclass(frozen=True, slots=True)
class Moment:
    """So long from now, to the minute."""

    away: timedelta
    guess: bool = False


@dataclass(frozen=True, slots=True)
class Repeat:
    """Every so often: the rule of it; kept apart from single times."""

    frequency: Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    month_day: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One match of one rule, with the offsets of it."""

    start: int
    end: int
    day: Day | None = None
    clock: Clock | None = None
    part: Part | None = None
    moment: Moment | None = None
    repeat: Repeat | None = None
    weak: bool = False  # counts only beside another component

    def moved(self, start: int, end: int) -> "Found":
        return replace(self, start=start, end=end)
