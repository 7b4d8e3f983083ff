"""The named times of a reminder, in a person's zone: pure, so that the clock can be any."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal
from zoneinfo import ZoneInfo

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
    found = [Choice("hour", _minute(now + dt.timedelta(hours=1)).astimezone(zone))]
    if local.time() < _AFTERNOON_OFFERED_UNTIL:
        found.append(Choice("afternoon", at(today, AFTERNOON, zone)))
    tomorrow = today + dt.timedelta(days=1)
    found.append(Choice("tomorrow", at(tomorrow, MORNING, zone)))
    monday = today + dt.timedelta(days=_DAYS_OF_WEEK - today.weekday())
    if monday != tomorrow:
        found.append(Choice("monday", at(monday, MORNING, zone)))
    return found


def at(day: dt.date, time: dt.time, zone: ZoneInfo) -> dt.datetime:
    """That wall time; one that the clocks skip is the moment they skip to."""
    wall = dt.datetime.combine(day, time, tzinfo=zone)
    return wall.astimezone(dt.UTC).astimezone(zone)


def day_bounds(day: dt.date, zone: ZoneInfo) -> tuple[dt.datetime, dt.datetime]:
    """From midnight to midnight: 23, 24 or 25 hours."""
    midnight = dt.time(0)
    return at(day, midnight, zone), at(day + dt.timedelta(days=1), midnight, zone)


def _minute(moment: dt.datetime) -> dt.datetime:
    return moment.replace(second=0, microsecond=0)
