"""English rules for hours: clock times, parts of the day, offsets in minutes, recurrences."""

from datetime import timedelta

from crm_core.understanding.numbers import en_int
from crm_core.understanding.time.components import Clock, Day, Moment, Part, Repeat
from crm_core.understanding.time.en.say import (
    clock,
    clock_range,
    count,
    number,
    rule,
    spoken_clock,
    squeeze,
)
from crm_core.understanding.time.en.words import MINUTES, PARTS, STANDS_ALONE, WEEKDAYS
from crm_core.understanding.time.rule import DIGIT, Rule
from crm_core.understanding.words import any_of, words

_HOUR_WORDS = words("one two three four five six seven eight nine ten eleven twelve")
_HOURS = any_of(_HOUR_WORDS)
_FRACTIONS = {
    "half": 30, "quarter": 15, "a quarter": 15, "ten": 10, "twenty": 20, "five": 5,
}  # fmt: skip
_DIGIT = (DIGIT,)
_AGO = ("ago", "back", "earlier")
_BESIDE_A_DAY = tuple(p for p in PARTS if p not in STANDS_ALONE)

CLOCKS = (
    rule(
        r"(1[0-2]|0?\d)(?:[:.h]?([0-5]\d))?\s?({ampm})",
        lambda m: clock(m[1], m[2], m[3]),
        _DIGIT,
    ),
    rule(
        r"(1[0-2]|[1-9])(?:[:.]([0-5]\d))?\s?([ap])(?=\s|$|[,.;])",
        lambda m: clock(m[1], m[2], m[3]),
        _DIGIT,
        weak=True,
    ),
    rule(
        r"([01]?\d|2[0-4])[:h]([0-5]\d)(?:[:][0-5]\d)?(?:\s?h(?:rs?)?)?",
        lambda m: clock(m[1], m[2]),
        _DIGIT,
    ),
    rule(
        r"([01]\d|2[0-3])([0-5]\d)\s?(?:h(?:ou)?rs?|h)",
        lambda m: Clock(int(m[1]), int(m[2]), exact=True),
        _DIGIT,
    ),
    rule(
        r"([01]\d|2[0-3])([0-5]\d)",
        lambda m: Clock(int(m[1]), int(m[2]), exact=True),
        _DIGIT,
        weak=True,
    ),
    rule(r"([01]?\d|2[0-3])\.([0-5]\d)", lambda m: clock(m[1], m[2]), _DIGIT, weak=True),
    rule(r"(1[0-2]|[1-9])\s?o['’]?\s?clock", lambda m: Clock(int(m[1])), ("clock", "oclock")),
    rule(rf"({_HOURS})\s?o['’]?\s?clock", lambda m: Clock(en_int(m[1])), ("clock", "oclock")),
    rule(
        rf"(half|(?:a\s+)?quarter|ten|twenty|five|10|20|5)\s+(past|to)\s+({_HOURS}|1[0-2]|[1-9])",
        lambda m: spoken_clock(
            _FRACTIONS.get(squeeze(m[1]), 0) or en_int(m[1]), m[3], to=m[2] == "to"
        ),
        ("past", "to"),
    ),
    rule(
        rf"half\s+({_HOURS}|1[0-2]|[1-9])(?!\s*%)",
        lambda m: Clock(en_int(m[1]), 30),
        ("half",),
        weak=True,
    ),
    rule(
        r"(?:at|@|around|about|by|before|after|from|until|till)\s*(1\d|2[0-3]|[1-9])(?:[ -]?ish)?"
        r"{ends}",
        lambda m: Clock(int(m[1]), led=True),
        _DIGIT,
        weak=True,
    ),
    rule(
        r"(?<!price )(?<!valued )(?<!rate )(?<!stands )(?<!now )(?<!sold )(?<!up )(?<!down )"
        r"at\s+(1[0-2]|[1-9]){ends}",
        lambda m: Clock(int(m[1]), led=True),
        ("at",),
    ),
    rule(
        rf"at\s+({_HOURS})(?:ish)?{{ends}}",
        lambda m: Clock(en_int(m[1]), led=True),
        ("at",),
        weak=True,
    ),
    rule(r"at\s+(1[0-2]|[1-9])(?:ish|\s+sharp)", lambda m: Clock(int(m[1])), ("at",)),
    rule(r"(1[0-2]|[1-9])(?:ish)?{ends}", lambda m: Clock(int(m[1])), _DIGIT, weak=True),
    rule(
        r"(?:12\s+)?(?:noon|midday|mid-day)(?:ish)?",
        lambda _: Clock(12, exact=True),
        ("noon", "midday", "day"),
    ),
    rule(r"(?:12\s+)?midnight", lambda _: Clock(23, 59, exact=True), ("midnight",)),
)
CLOCK_RANGES = (
    rule(
        (
            r"(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s?({ampm})\s*{to}\s*(?:1[0-2]|"
            r"0?[1-9])(?:[:.][0-5]\d)?\s?{ampm}"
        ),
        lambda m: clock(m[1], m[2], m[3]),
        _DIGIT,
    ),
    rule(
        r"(?:(?:from|between)\s+)?(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s*{to}\s*"
        r"(1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?({ampm})",
        lambda m: clock_range(m[1], m[2], m[3], m[4]),
        _DIGIT,
    ),
    rule(
        (
            r"(?:from|between)\s+([01]?\d|2[0-3])(?:[:.]([0-5]\d))?\s*{to}\s*(?:[01]?\d|"
            r"2[0-3])[:.][0-5]\d"
        ),
        lambda m: clock(m[1], m[2]),
        ("from", "between"),
    ),
    rule(
        r"(?:(?:from|between)\s+)?(1[0-2]|[1-9])\s*{to}\s*(?:1[0-2]|[1-9]){ends}",
        lambda m: clock(m[1], None),
        _DIGIT,
        weak=True,
    ),
)
DAY_PARTS = (
    rule(
        rf"(?:(?:in|by|during)\s+)?(?:the\s+)?({any_of(_BESIDE_A_DAY)})",
        lambda m: Part(*PARTS[squeeze(m[1])]),
        _BESIDE_A_DAY,
        weak=True,
    ),
    rule(
        rf"(?:the\s+)?({any_of(STANDS_ALONE)})",
        lambda m: Part(*PARTS[squeeze(m[1])]),
        STANDS_ALONE,
    ),
    rule(r"am", lambda _: Part("morning", 9), ("am",), weak=True),
    rule(r"pm", lambda _: Part("afternoon", 15), ("pm",), weak=True),
    rule(
        r"this\s+(morning|afternoon|evening|arvo)",
        lambda m: Part(*PARTS[m[1]], days=0),
        ("morning", "afternoon", "evening", "arvo"),
    ),
    rule(
        r"(?:later|earlier)\s+this\s+(morning|afternoon|evening)",
        lambda m: Part(*PARTS[m[1]], days=0),
        ("later", "earlier"),
    ),
    rule(
        r"(?:2|to)n(?:ite|ight)",
        lambda _: Part("evening", 20, days=0),
        ("tonight", "tonite", "nite"),
    ),
    rule(r"last\s+(?:night|nite|evening)", lambda _: Part("night", 20, days=-1), ("last",)),
    rule(r"the\s+(?:next|following)\s+morning", lambda _: Part("morning", 9, days=1), ("morning",)),
)
MOMENTS = (
    rule(
        r"(?:in|within)\s+(?:(?:about|around|the\s+next|like|another)\s+)?({count}|"
        r"\d{1,2}\.5)\s*({minutes})"
        r"(?:\s+or\s+so)?(?:['’]s?)?(?:\s+time)?",
        lambda m: Moment(_minutes(m[1], m[2])),
        MINUTES,
    ),
    rule(
        r"({count})\s*({minutes})\s+(?:from\s+now|later)",
        lambda m: Moment(_minutes(m[1], m[2])),
        ("now", "later"),
    ),
    rule(
        r"(?:(?:about|around|like|maybe)\s+)?({count})\s*({minutes})\s+{ago}",
        lambda m: Moment(-_minutes(m[1], m[2])),
        _AGO,
    ),
    rule(
        r"(in\s+|about\s+)?half\s+an?\s+hour(?:\s+(ago|back)|\s+from\s+now)?",
        lambda m: _half_hour(m[0], m[2]),
        ("half",),
    ),
    rule(
        r"in\s+(?:a\s+)?quarter\s+of\s+an\s+hour",
        lambda _: Moment(timedelta(minutes=15)),
        ("quarter",),
    ),
    rule(
        r"in\s+({count})\s+(?:and\s+a\s+half\s+hours|hours?\s+and\s+a\s+half)",
        lambda m: Moment(timedelta(minutes=60 * number(m[1]) + 30)),
        ("half",),
    ),
    rule(r"just\s+now", lambda _: Day(days=0), ("now",)),
)
REPEATS = (
    rule(
        r"(?:every|each)\s+(?:(other|second|two|2|three|3)\s+)?({weekday}|day|week|"
        r"month|quarter|year)s?"
        r"(?:\s+on\s+({weekday})s?)?",
        lambda m: _repeat(m[1], m[2], m[3]),
        ("every", "each"),
    ),
    rule(
        r"(?:every|each)\s+({count})\s+({unit})",
        lambda m: _repeat(m[1], m[2].rstrip("s"), None),
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
RULES: tuple[Rule, ...] = (*CLOCKS, *CLOCK_RANGES, *DAY_PARTS, *MOMENTS, *REPEATS)


def _minutes(many: str, unit: str) -> timedelta:
    return timedelta(minutes=number(many) * MINUTES[unit])


def _half_hour(said: str, ago: str | None) -> Moment | None:
    if ago:
        return Moment(-timedelta(minutes=30))
    return Moment(timedelta(minutes=30)) if said.startswith("in") or "now" in said else None


def _repeat(interval: str | None, unit: str, weekday: str | None) -> Repeat:
    every = 2 if interval in {"other", "second"} else count(interval or "1")
    if unit in WEEKDAYS:
        return Repeat("WEEKLY", every, WEEKDAYS[unit])
    day = WEEKDAYS[weekday] if weekday else None
    match unit:
        case "day":
            return Repeat("DAILY", every)
        case "week" | "wk":
            return Repeat("WEEKLY", every, day)
        case "quarter":
            return Repeat("MONTHLY", 3 * every)
        case "year" | "yr":
            return Repeat("YEARLY", every)
        case _:
            return Repeat("MONTHLY", every, day)
