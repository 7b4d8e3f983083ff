"""The named times of a reminder, in a person's zone: pure, so that the clock can be any."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal
from zoneinfo import ZoneInfo

from crm_core.understanding import When

ChoiceKey = Literal["hour", "afternoon", "tomorrow", "monday"]

MORNING = dt.time(9)
AFTERNOON = dt.time(15)
_AFTERNOON_OFFERED_UNTIL = dt.time(14)
_DAYS_OF_WEEK = 7


@dataclass(frozen=True, slots=True)
class Choice:
    """A time with a name; `moment` is aware, in the person's zone, on a whole minute."""

    key: ChoiceKey
    moment: dt.datetime


def choices(now: dt.datetime, zone: ZoneInfo) -> list[Choice]:
    """What a person can put a reminder off to, soonest first; no moment twice."""
    local = now.astimezone(zone)
    today = local.date()
    found = [Choice("hour", _in_an_hour(now, zone))]
    if local.time() < _AFTERNOON_OFFERED_UNTIL:
        found.append(Choice("afternoon", at(today, AFTERNOON, zone)))
    tomorrow = today + dt.timedelta(days=1)
    found.append(Choice("tomorrow", at(tomorrow, MORNING, zone)))
    monday = today + dt.timedelta(days=_DAYS_OF_WEEK - today.weekday())
    if monday != tomorrow:
        found.append(Choice("monday", at(monday, MORNING, zone)))
    return found


def due_of(when: When, now: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """The moment that a time expression means: nine o'clock on a day without an hour.

    A day or a period that has begun is still good: in an hour from now.
    """
    if when.grain in {"minute", "part"}:
        return when.value
    today = now.astimezone(zone).date()
    day = when.value.date()
    if day < today <= (when.period_end or day):
        day = today
    due = at(day, MORNING, zone)
    return _in_an_hour(now, zone) if due <= now and day == today else due


def at(day: dt.date, time: dt.time, zone: ZoneInfo) -> dt.datetime:
    """That wall time; one that the clocks skip is the moment they skip to."""
    wall = dt.datetime.combine(day, time, tzinfo=zone)
    return wall.astimezone(dt.UTC).astimezone(zone)


def day_bounds(day: dt.date, zone: ZoneInfo) -> tuple[dt.datetime, dt.datetime]:
    """From midnight to midnight: 23, 24 or 25 hours."""
    midnight = dt.time(0)
    return at(day, midnight, zone), at(day + dt.timedelta(days=1), midnight, zone)


def _in_an_hour(now: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    later = now.astimezone(dt.UTC) + dt.timedelta(hours=1)
    return later.replace(second=0, microsecond=0).astimezone(zone)
