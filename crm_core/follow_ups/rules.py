"""Rules of the calendar, in times as the wall shows them, so that the hour is kept. Pure."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal, cast

Frequency = Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKDAYS = DAYS[:5]
LAST_DAY = -1
_SHORTEST_MONTH = 28
_MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Rule:
    """Every `interval` days, weeks, months, years; `LAST_DAY` is a month's last."""

    frequency: Frequency
    interval: int = 1
    days: tuple[str, ...] = ()
    month_days: tuple[int, ...] = ()
    month: int | None = None

    @classmethod
    def parse(cls, text: str) -> "Rule":
        parts = dict(part.split("=") for part in text.split(";"))
        month_days = tuple(int(day) for day in parts.get("BYMONTHDAY", "").split(",") if day)
        if "BYSETPOS" in parts:
            month_days = (max(month_days),)
        return cls(
            cast("Frequency", parts["FREQ"]),
            int(parts.get("INTERVAL", 1)),
            tuple(parts["BYDAY"].split(",")) if "BYDAY" in parts else (),
            month_days,
            int(parts["BYMONTH"]) if "BYMONTH" in parts else None,
        )

    def __str__(self) -> str:
        """As a calendar writes it (RFC 5545). The 31st of a shorter month is its last day."""
        parts = [f"FREQ={self.frequency}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.days:
            parts.append(f"BYDAY={','.join(self.days)}")
        if self.month is not None:
            parts.append(f"BYMONTH={self.month}")
        if self.month_days:
            day = self.month_days[0]
            clamped = len(self.month_days) == 1 and day > _SHORTEST_MONTH
            days = range(_SHORTEST_MONTH, day + 1) if clamped else self.month_days
            parts.append(f"BYMONTHDAY={','.join(map(str, days))}")
            parts += ["BYSETPOS=-1"] if clamped else []
        return ";".join(parts)

    @property
    def is_of_workdays(self) -> bool:
        return self.days == WORKDAYS

    def named_on(self, day: dt.date) -> "Rule":
        """The same with its day of the month said, so that short months keep it."""
        if self.frequency == "MONTHLY" and not (self.month_days or self.days):
            return Rule("MONTHLY", self.interval, (), (day.day,))
        if self.frequency == "YEARLY" and self.month is None:
            return Rule("YEARLY", self.interval, (), (day.day,), day.month)
        return self

    def names_a_day(self) -> bool:
        return bool(self.days or self.month_days)


def next_wall(rule: str, starts_at: str, after: str) -> str | None:
    """The first occurrence after a wall time; None when there is none any more."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - only for what repeats

    first = dt.datetime.fromisoformat(starts_at)
    found = rrulestr(rule, dtstart=first).after(dt.datetime.fromisoformat(after))
    return found and wall(found)


def first_wall(rule: Rule, today: dt.date, time: dt.time, after: str) -> str | None:
    """From today on. Of every second Friday the coming one; without a day, one interval on."""
    starts = wall(dt.datetime.combine(today, time))
    if rule.names_a_day() or rule.frequency == "DAILY":
        return next_wall(str(replace(rule, interval=1)), starts, after)
    return next_wall(str(rule.named_on(today)), starts, starts)


def wall(moment: dt.datetime) -> str:
    """As a clock on the wall shows it, without its zone."""
    return moment.replace(tzinfo=None).isoformat(timespec=_MINUTES)
