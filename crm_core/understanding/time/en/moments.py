"""English rules for what is so long from now, and for what repeats."""

from datetime import timedelta

from crm_core.understanding.time.components import Day, Moment, Repeat
from crm_core.understanding.time.en.say import (
    count,
    number,
    rule,
)
from crm_core.understanding.time.en.words import MINUTES, WEEKDAYS

_AGO = ("ago", "back", "earlier")
_EVERY = {"other": 2, "second": 2, "2nd": 2, "alternate": 2, "third": 3, "3rd": 3}
MOMENTS = (
    rule(
        r"(?:in|within)\s+(?:(?:about|around|abt|approx|roughly|say|exactly|max|just|only|the\s+next|like|another)\s+)?({count}|"
        r"\d{1,2}\.5)\s*({minutes})"
        r"(?:\s+or\s+so)?(?:['’]s?)?(?:\s+time)?",
        lambda m: Moment(minutes(m[1], m[2])),
        MINUTES,
    ),
    rule(
        r"({count})\s*({minutes})\s+(?:from\s+now|later)",
        lambda m: Moment(minutes(m[1], m[2])),
        ("now", "later"),
    ),
    rule(
        r"(?:(?:about|around|exactly|max|maximum|at\s+most|just|only|like|maybe)\s+)?({count})\s*({minutes})\s+{ago}",
        lambda m: Moment(-minutes(m[1], m[2])),
        _AGO,
    ),
    rule(
        r"(?:(?:about|around)\s+)?({count})\s+(?:hours?\s+)?and\s+a\s+half(?:\s+hours?)?\s+{ago}",
        lambda m: Moment(-timedelta(minutes=60 * number(m[1]) + 30)),
        _AGO,
    ),
    rule(
        r"(in\s+|about\s+)?half\s+an?\s+hour(?:\s+(ago|back)|\s+from\s+now)?",
        lambda m: half_hour(m[0], m[2]),
        ("half",),
    ),
    rule(
        r"in\s+(?:about\s+)?(?:a\s+|(three)[ -])?quarters?\s+of\s+an\s+hour",
        lambda m: Moment(timedelta(minutes=45 if m[1] else 15)),
        ("quarter", "quarters"),
    ),
    rule(
        r"in\s+(?:about\s+)?an?\s+hour\s+and\s+a\s+(half|quarter)",
        lambda m: Moment(timedelta(minutes=90 if m[1] == "half" else 75)),
        ("hour",),
    ),
    rule(
        r"in\s+({count})\s+(?:and\s+a\s+half\s+hours|hours?\s+and\s+a\s+half)",
        lambda m: Moment(timedelta(minutes=60 * number(m[1]) + 30)),
        ("half",),
    ),
    rule(
        r"(?:(?<=back )|(?<=call )|(?<=ring )|(?<=him )|(?<=her )|(?<=them )|(?<=me )|(?<=again )|"
        r"(?<=there )|(?<=over )|(?<=down )|(?<=ready )|(?<=done )|(?<=up ))"
        r"in\s+(5|10|15|20|30|40|45|60|90)(?=\s*(?:[.,;!?]|$))",
        lambda m: Moment(timedelta(minutes=int(m[1]))),
        ("in",),
    ),
    rule(
        r"(?:within|in|over)\s+the\s+(?:next\s+)?(hour|half\s+hour)(?!\s+(?:before|after))",
        lambda m: Moment(timedelta(minutes=60 if m[1] == "hour" else 30)),
        ("hour",),
    ),
    rule(
        r"(?:(?:about|around)\s+)?this\s+time\s+(?:tomorrow|tmrw|tmr|tmw)",
        lambda _: Moment(timedelta(days=1)),
        ("time",),
    ),
    rule(r"just\s+now", lambda _: Day(days=0), ("now",)),
)


REPEATS = (
    rule(
        r"(?:every|each)\s+(?:(other|second|2nd|third|3rd|alternate|two|2|three|3)\s+)?({weekday}|day|week|fortnight|"
        r"month|quarter|year)s?"
        r"(?:\s+on\s+({weekday})s?)?",
        lambda m: repeat(m[1], m[2], m[3]),
        ("every", "each"),
    ),
    rule(
        r"(?:every|each)\s+(?:week|work|working|business)[ -]?days?|on\s+weekdays",
        lambda _: Repeat("WEEKLY", weekdays=(0, 1, 2, 3, 4)),
        ("every", "each", "weekdays"),
    ),
    rule(
        r"(?:every|each)\s+({count})\s+({unit})",
        lambda m: repeat(m[1], m[2].rstrip("s"), None),
        ("every", "each"),
    ),
    rule(
        r"(?:on\s+)?the\s+({day}){th}\s+of\s+(?:every|each)\s+month",
        lambda m: Repeat("MONTHLY", month_day=int(m[1])),
        ("every", "each"),
    ),
    rule(
        r"(?:every|each)\s+month\s+on\s+the\s+({day}){th}",
        lambda m: Repeat("MONTHLY", month_day=int(m[1])),
        ("every", "each"),
    ),
)


def minutes(many: str, unit: str) -> timedelta:
    return timedelta(minutes=number(many) * MINUTES[unit])


def half_hour(said: str, ago: str | None) -> Moment | None:
    if ago:
        return Moment(-timedelta(minutes=30))
    return Moment(timedelta(minutes=30)) if said.startswith("in") or "now" in said else None


def repeat(interval: str | None, unit: str, weekday: str | None) -> Repeat:
    every = _EVERY.get(interval or "") or count(interval or "1")
    if unit in WEEKDAYS:
        return Repeat("WEEKLY", every, (WEEKDAYS[unit],))
    day = (WEEKDAYS[weekday],) if weekday else ()
    match unit:
        case "day":
            return Repeat("DAILY", every)
        case "week" | "wk":
            return Repeat("WEEKLY", every, day)
        case "fortnight":
            return Repeat("WEEKLY", 2 * every, day)
        case "quarter":
            return Repeat("MONTHLY", 3 * every)
        case "year" | "yr":
            return Repeat("YEARLY", every)
        case _:
            return Repeat("MONTHLY", every, day)
