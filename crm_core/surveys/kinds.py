"""What can be asked, on which scale, and from where on an answer is a bad one. Pure."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal
from zoneinfo import ZoneInfo

Kind = Literal["csat", "nps", "ces"]

CHANGE_FOR = dt.timedelta(hours=24)
LIFETIME = dt.timedelta(days=14)
REST = dt.timedelta(days=30)
"""No person is asked twice within it, whatever the kinds."""
DAY_BEGINS, DAY_ENDS = dt.time(9), dt.time(19)


@dataclass(frozen=True, slots=True)
class Scale:
    """From `first` to `last`; `low` is the best of the scores that are bad."""

    first: int
    last: int
    low: int

    @property
    def scores(self) -> range:
        return range(self.first, self.last + 1)


SCALES: dict[Kind, Scale] = {
    "csat": Scale(1, 5, 2),
    "nps": Scale(0, 10, 6),
    "ces": Scale(1, 7, 3),
}


def is_low(kind: Kind, score: int) -> bool:
    return score <= SCALES[kind].low


def next_daytime(now: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """Now, where it is day for that person; else nine o'clock in the morning."""
    local = now.astimezone(zone)
    if DAY_BEGINS <= local.time() < DAY_ENDS:
        return now
    day = local.date() + dt.timedelta(days=local.time() >= DAY_ENDS)
    return dt.datetime.combine(day, DAY_BEGINS, tzinfo=zone).astimezone(dt.UTC)


def urgent_time(now: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """When somebody who is unhappy is called: in about two hours, or as the next day begins."""
    in_two_hours = (now + _SOON).replace(minute=0, second=0, microsecond=0)
    return next_daytime(in_two_hours, zone)


_SOON = dt.timedelta(hours=2, minutes=30)
"""Cut to the full hour: an hour and a half to two and a half from now."""
