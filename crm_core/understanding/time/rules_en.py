"""The English grammar of time expressions: each line a pattern and what it says."""

import re
from datetime import timedelta

from crm_core.understanding.numbers import en_int
from crm_core.understanding.time.components import Clock, Day, Moment, Part, Repeat, Shift
from crm_core.understanding.time.rule import Build, Rule
from crm_core.understanding.time.words_en import (
    COUNTS,
    DAYS,
    EDGES,
    FESTIVALS,
    MINUTES,
    MONTHS,
    ORDINALS,
    PARTS,
    SEASONS,
    STANDS_ALONE,
    TURNS,
    UNITS,
    VAGUE,
    WEEKDAYS,
    WORKDAY,
)
from crm_core.understanding.words import any_of, words

_NOON = 12
_WORDS = {
    "weekday": any_of(WEEKDAYS),
    "month": any_of(MONTHS),
    "unit": any_of(UNITS),
    "minutes": any_of(MINUTES),
    "turn": any_of(TURNS),
    "edge": any_of(EDGES),
    "count": rf"(?:\d{{1,3}}|{any_of(COUNTS)})",
    "workday": WORKDAY,
    "season": any_of(SEASONS),
    "day": r"(?:3[01]|[12]\d|0?[1-9])",
    "th": r"(?:\s?(?:st|nd|rd|th))",
    "year": r"(?:(?:19|20)\d\d)",
    "ordinal": any_of(ORDINALS),
    "ago": r"(?:ago|back|earlier)",
    "ampm": r"(?:a\.?m\.?|p\.?m\.?)",
}


def _rule(pattern: str, build: Build, *, weak: bool = False) -> Rule:
    for name, alternatives in _WORDS.items():
        pattern = pattern.replace("{" + name + "}", alternatives)
    whole = rf"(?<![a-z0-9_]){pattern}(?![a-z0-9_])"
    return Rule(re.compile(whole), build, weak)


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _count(text: str) -> int:
    text = _squeeze(text)
    return COUNTS.get(text, 0) or en_int(text)


def _shift(count: str, unit: str, sign: int = 1) -> Day:
    unit = unit.strip()
    kind = UNITS.get(unit, "workday")
    guess = True if _squeeze(count) in VAGUE else None
    return Day(shift=Shift(sign * _count(count), kind), guess=guess)


def _plus(count: str, unit: str) -> Day:
    return Day(plus=Shift(_count(count), UNITS[unit]))


def _minutes(count: float, unit: str) -> timedelta:
    return timedelta(minutes=count * MINUTES[unit])


def _turn(text: str) -> int:
    return TURNS[_squeeze(text)]


def _edge(text: str) -> Day:
    return Day(edge=EDGES[_squeeze(text)])


def _period(turn: str, unit: str) -> Day:
    count = _turn(turn)
    match UNITS[unit]:
        case "week":
            return Day(week=count)
        case "month":
            return Day(months=count)
        case "quarter":
            return Day(quarters=count)
        case _:
            return Day(years=count)


def _edge_period(edge: str, turn: str | None, unit: str) -> Day | None:
    return _period(turn or "the", unit).union(_edge(edge))


def _year(text: str) -> int:
    return int(text) if len(text) > 2 else 2000 + int(text)  # noqa: PLR2004 - 26 is 2026


def _month_first(month: str, day: str, year: str | None) -> Day:
    first, second = int(month), int(day)
    if first > _NOON:
        first, second = second, first
    return Day(month=first, day=second, year=_year(year) if year else None)


def _clock(hour: str, minute: str | None, half: str | None) -> Clock | None:
    number, late = int(hour), None
    if half:
        late = half.startswith("p")
        if number > _NOON:
            return None
        number = number % _NOON + (_NOON if late else 0)
    exact = half is not None or number > _NOON or (len(hour) == 2 and hour[0] == "0")  # noqa: PLR2004
    return Clock(number, int(minute or 0), exact, late)


def _spoken_clock(minutes: int, hour: str, *, to: bool) -> Clock | None:
    number = en_int(hour)
    if not 1 <= number <= _NOON:
        return None
    return Clock((number - 1) % _NOON or _NOON, 60 - minutes) if to else Clock(number, minutes)


def _clock_range(start: str, minute: str | None, end: str, half: str) -> Clock | None:
    """11-2pm begins in the morning, 2-4pm in the afternoon."""
    first, last = int(start) % _NOON, int(end) % _NOON
    late = half.startswith("p") and first <= last
    return Clock(first + (_NOON if late else 0), int(minute or 0), exact=True, late=late)


_SPOKEN = {"half": 30, "quarter": 15, "a quarter": 15, "ten": 10, "twenty": 20, "five": 5, "10": 10}
_HOURS = any_of(tuple(words("one two three four five six seven eight nine ten eleven twelve")))

EXPLICIT_DATES = (
    _rule(
        r"({year})[-/.](0?[1-9]|1[0-2])[-/.]({day})(?:t(?=\d))?",
        lambda m: Day(year=int(m[1]), month=int(m[2]), day=int(m[3])),
    ),
    _rule(
        r"({month})\.?\s?({day}){th}?(?:,?\s*({year}))?",
        lambda m: Day(month=MONTHS[m[1]], day=int(m[2]), year=int(m[3]) if m[3] else None),
    ),
    _rule(
        r"(?:the\s+)?({day}){th}?(?:\s+of\s+|[ -]?)({month})\.?(?:,?[ -]*({year}|['’]\d\d))?",
        lambda m: Day(
            month=MONTHS[m[2]], day=int(m[1]), year=_year(m[3].strip("'’")) if m[3] else None
        ),
    ),
    _rule(r"({day})[/.]({day})[/.]({year}|\d\d)", lambda m: _month_first(m[1], m[2], m[3])),
    _rule(r"({day})/({day})", lambda m: _month_first(m[1], m[2], None)),
    _rule(
        r"the\s+({day}){th}(?:\s+of\s+(?:(the|this|next|last)\s+)?month)?",
        lambda m: Day(day=int(m[1]), months=_turn(m[2] or "the") if "month" in m[0] else None),
    ),
    _rule(r"({day})(?:st|nd|rd|th)", lambda m: Day(day=int(m[1])), weak=True),
    _rule(r"({month})\.?\s+({year})", lambda m: Day(month=MONTHS[m[1]], year=int(m[2]))),
    _rule(r"({month})", lambda m: Day(month=MONTHS[m[1]])),
)
RANGE_RULES = (
    _rule(
        r"(?:from\s+)?(?:the\s+)?({day}){th}?\s*(?:-|–|to|through|until|or|"
        r"and)\s*(?:the\s+)?{day}{th}?"
        r"(?:\s+of)?\s+({month})(?:,?\s+({year}))?",
        lambda m: Day(day=int(m[1]), month=MONTHS[m[2]], year=int(m[3]) if m[3] else None),
    ),
    _rule(
        r"({month})\.?\s+({day}){th}?\s*(?:-|–|to|through|until|or)\s*(?:the\s+)?{day}{th}?"
        r"(?:,?\s+({year}))?(?![:.]\d)(?!\s*{ampm})",
        lambda m: Day(month=MONTHS[m[1]], day=int(m[2]), year=int(m[3]) if m[3] else None),
    ),
    _rule(
        r"(?:from\s+|between\s+)?(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s*(?:-|–|to|and|"
        r"or|until|till)\s*"
        r"(1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?({ampm})",
        lambda m: _clock_range(m[1], m[2], m[3], m[4]),
    ),
    _rule(
        r"(?:from|between)\s+([01]?\d|2[0-3])(?:[:.]([0-5]\d))?\s*(?:-|–|to|and|until|till)\s*"
        r"(?:[01]?\d|2[0-3])[:.][0-5]\d",
        lambda m: _clock(m[1], m[2], None),
    ),
    _rule(
        r"(?:from|between)\s+(1[0-2]|[1-9])\s*(?:-|–|to|and|until|till)\s*(?:1[0-2]|[1-9])",
        lambda m: _clock(m[1], None, None),
        weak=True,
    ),
)
WEEKDAY_RULES = (
    _rule(r"({weekday})s?", lambda m: Day(weekday=WEEKDAYS[m[1]])),
    _rule(
        r"(next|nxt|this|last|past|previous|following)\s+({weekday})",
        lambda m: Day(weekday=WEEKDAYS[m[2]], week=_turn(m[1])),
    ),
    _rule(
        r"(?:this\s+coming|the\s+coming|coming|upcoming)\s+({weekday})",
        lambda m: Day(weekday=WEEKDAYS[m[1]], past=False),
    ),
    _rule(
        r"({weekday})\s+(?:week|wk)(?!\s*end)",
        lambda m: Day(weekday=WEEKDAYS[m[1]], plus=Shift(1, "week"), past=False),
    ),
    _rule(
        r"({count})\s+({unit})\s+(?:from|on|after)\s+({weekday})",
        lambda m: Day(weekday=WEEKDAYS[m[3]], past=False).union(_plus(m[1], m[2])),
    ),
    _rule(
        r"({count})\s+({unit})\s+(?:from|after)\s+(tomorrow|tmrw|tmr|today|now)",
        lambda m: Day(days=DAYS.get(m[3], 0)).union(_plus(m[1], m[2])),
    ),
    _rule(
        r"(?:the\s+)?({ordinal})\s+({weekday})\s+(?:of|in)\s+({month})(?:\s+({year}))?",
        lambda m: Day(
            nth=ORDINALS[m[1]],
            weekday=WEEKDAYS[m[2]],
            month=MONTHS[m[3]],
            year=int(m[4]) if m[4] else None,
        ),
    ),
    _rule(
        r"(?:the\s+)?({ordinal})\s+({weekday})\s+(?:of|in)\s+(?:(the|this|next|last)\s+)?month",
        lambda m: Day(nth=ORDINALS[m[1]], weekday=WEEKDAYS[m[2]], months=_turn(m[3] or "the")),
    ),
)
DAY_RULES = (
    _rule("(" + any_of(DAYS) + ")", lambda m: Day(days=DAYS[_squeeze(m[1])])),
    _rule(
        r"(?:in|within)\s+(?:the\s+next\s+|about\s+|around\s+)?({count})\s+({unit}|{workday})"
        r"(?:['’]s?|s['’])?(?:\s+time)?",
        lambda m: _shift(m[1], m[2]),
    ),
    _rule(
        r"({count})\s+({unit}|{workday})(?:['’])?\s+(?:from\s+(?:now|today)|later|hence|time)",
        lambda m: _shift(m[1], m[2]),
    ),
    _rule(
        r"(?:for|over)\s+the\s+(?:next|coming)\s+({count})\s+({unit}|{workday})",
        lambda m: _shift(m[1], m[2]),
    ),
    _rule(
        r"(?:about\s+|around\s+|over\s+)?({count})\s+({unit}|{workday})\s+{ago}",
        lambda m: _shift(m[1], m[2], -1),
    ),
    _rule(r"(?:in\s+)?half\s+a\s+year(?:['’]s\s+time)?", lambda _: Day(shift=Shift(6, "month"))),
    _rule(r"in\s+a\s+fortnight(?:['’]s\s+time)?", lambda _: Day(shift=Shift(2, "week"))),
    _rule(r"a\s+fortnight\s+{ago}", lambda _: Day(shift=Shift(-2, "week"))),
    _rule(
        r"the\s+other\s+day",
        lambda _: Day(days=-2, guess=True),
    ),
)
PERIOD_RULES = (
    _rule(
        r"(this\s+coming|this|the\s+current|next|nxt|last|the\s+(?:next|last|coming|following|"
        r"previous)|following|previous|coming|past)\s+({unit})",
        lambda m: (
            None if m[2] == "day" or m[2].endswith("s") or m[2] == "days" else _period(m[1], m[2])
        ),
    ),
    _rule(r"the\s+week\s+after\s+(?:next|that)", lambda _: Day(week=2)),
    _rule(r"(?:the\s+)?month\s+after\s+next", lambda _: Day(months=2)),
    _rule(r"(?:the\s+)?week\s+before\s+last", lambda _: Day(week=-2)),
    _rule(
        r"({edge})\s*(?:(?:of\s+)?({turn})\s+)?(week|wk|month|quarter|year)",
        lambda m: _edge_period(m[1], m[2], m[3]),
    ),
    _rule(r"({edge})\s*(?:the\s+)?({month})", lambda m: _edge(m[1]).union(Day(month=MONTHS[m[2]]))),
    _rule(r"({edge})\s*({year})", lambda m: _edge(m[1]).union(Day(year=int(m[2])))),
    _rule(
        r"({edge})\s*(?:the\s+)?q([1-4])",
        lambda m: _edge(m[1]).union(Day(quarter=int(m[2]))),
    ),
    _rule(
        r"(?:the\s+)?(week|wk|month|quarter|year)[ -]?end(?:ing)?",
        lambda m: None if m[1] in {"week", "wk"} else _edge_period("end of", None, m[1]),
    ),
    _rule(r"eow", lambda _: Day(week=0, edge="end")),
    _rule(r"eom", lambda _: Day(months=0, edge="end")),
    _rule(r"eoq", lambda _: Day(quarters=0, edge="end")),
    _rule(r"eoy", lambda _: Day(years=0, edge="end")),
    _rule(
        r"(?:(this|next|last|the|the\s+coming|coming)\s+)?(?:week-?end|wkend|wknd)s?",
        lambda m: Day(weekend=True, week=_weekend(m[1])),
    ),
    _rule(
        r"q([1-4])(?:[\s/-]*({year}))?",
        lambda m: Day(quarter=int(m[1]), year=int(m[2]) if m[2] else None),
    ),
    _rule(
        r"(?:the\s+)?(first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter",
        lambda m: Day(quarter=ORDINALS[m[1]]),
    ),
    _rule(r"h([12])(?:\s+({year}))?", lambda m: Day(half=int(m[1]), year=int(m[2] or 0) or None)),
    _rule(
        r"(?:in\s+(?:the\s+)?|this\s+|over\s+the\s+|next\s+|the\s+coming\s+|by\s+|until\s+)"
        r"({season})(?!\s+(?:festival|back|short))",
        lambda m: Day(season=SEASONS[m[1]]),
    ),
    _rule(
        r"(?:in|by|until|till|for|since|during|through|before|after)\s+({year})",
        lambda m: Day(year=int(m[1])),
    ),
    _rule(r"(?:of\s+)?({year})", lambda m: Day(year=int(m[1])), weak=True),
    _rule(
        "(" + any_of(FESTIVALS) + r")(?:\s+(?:holidays?|break))?",
        lambda m: Day(festival=FESTIVALS[_squeeze(m[1])]),
    ),
)
CLOCK_RULES = (
    _rule(
        r"(1[0-2]|0?\d)(?:[:.h]?([0-5]\d))?\s?({ampm})",
        lambda m: _clock(m[1], m[2], m[3]),
    ),
    _rule(r"([01]?\d|2[0-4])[:h]([0-5]\d)(?:\s?h(?:rs?)?)?", lambda m: _clock(m[1], m[2], None)),
    _rule(
        r"([01]\d|2[0-3])([0-5]\d)\s?h(?:ou)?rs?",
        lambda m: _clock(m[1], m[2], "") and Clock(int(m[1]), int(m[2]), exact=True),
    ),
    _rule(
        r"([01]\d|2[0-3])([0-5]\d)", lambda m: Clock(int(m[1]), int(m[2]), exact=True), weak=True
    ),
    _rule(r"([01]?\d|2[0-3])\.([0-5]\d)", lambda m: _clock(m[1], m[2], None), weak=True),
    _rule(r"(1[0-2]|[1-9])\s?o['’]?\s?clock", lambda m: Clock(int(m[1]))),
    _rule(rf"({_HOURS})\s?o['’]?\s?clock", lambda m: Clock(en_int(m[1]))),
    _rule(
        rf"(half|(?:a\s+)?quarter|ten|twenty|five|10|20|5)\s+(past|to)\s+({_HOURS}|1[0-2]|[1-9])",
        lambda m: _spoken_clock(
            _SPOKEN.get(_squeeze(m[1]), 0) or en_int(m[1]), m[3], to=m[2] == "to"
        ),
    ),
    _rule(
        r"(?:at|@|around|about|by|before|after|from|until|till)\s*(1\d|2[0-3]|"
        r"[1-9])(?:ish|[ -]ish)?"
        r"(?=\s*(?:$|[,.;!?)]|(?:about|with|on|in\s+the|re|for|tomorrow|tmrw|tmr|"
        r"today|this|next|sharp|"
        r"and|to|at|over|w/|so|because|but|from|please|pls|then|regarding|local|mon|"
        r"tue|wed|thu|fri|sat|"
        r"sun)\b|[\u4e00-\u9fff]))",
        lambda m: Clock(int(m[1])),
        weak=True,
    ),
    _rule(r"(?:1[0-2]|[1-9])ish", lambda m: Clock(int(m[0][:-3])), weak=True),
    _rule(r"(1[0-2]|[1-9])", lambda m: Clock(int(m[1])), weak=True),
    _rule(r"(?:12\s+)?(?:noon|midday|mid-day)", lambda _: Clock(12, exact=True)),
    _rule(r"(?:12\s+)?midnight", lambda _: (Clock(23, 59, exact=True),)),
)
PART_RULES = (
    _rule(
        "(?:(?:in|by|during)\\s+)?(?:the\\s+)?("
        + any_of({k: v for k, v in PARTS.items() if k not in STANDS_ALONE})
        + ")",
        lambda m: Part(*PARTS[_squeeze(m[1])]),
        weak=True,
    ),
    _rule("(?:the\\s+)?(" + any_of(STANDS_ALONE) + ")", lambda m: Part(*PARTS[_squeeze(m[1])])),
    _rule(r"this\s+(morning|afternoon|evening|arvo)", lambda m: Part(*PARTS[m[1]], days=0)),
    _rule(r"(?:2nite|tonite|tonight)", lambda _: Part("evening", 20, days=0)),
    _rule(r"last\s+(?:night|nite)", lambda _: Part("night", 20, days=-1)),
    _rule(r"the\s+(?:next|following)\s+morning", lambda _: Part("morning", 9, days=1)),
    _rule(r"overnight", lambda _: None),
)
MOMENT_RULES = (
    _rule(
        r"(?:in|within)\s+(?:about\s+|around\s+|the\s+next\s+)?({count}|\d{1,2}\.5)\s*({minutes})",
        lambda m: Moment(_minutes(_number(m[1]), m[2])),
    ),
    _rule(
        r"({count})\s*({minutes})\s+(?:from\s+now|later)",
        lambda m: Moment(_minutes(_number(m[1]), m[2])),
    ),
    _rule(
        r"(?:about\s+|around\s+)?({count})\s*({minutes})\s+{ago}",
        lambda m: Moment(-_minutes(_number(m[1]), m[2])),
    ),
    _rule(r"in\s+(?:about\s+)?half\s+an?\s+hour", lambda _: Moment(timedelta(minutes=30))),
    _rule(r"(?:about\s+)?half\s+an?\s+hour\s+{ago}", lambda _: Moment(-timedelta(minutes=30))),
    _rule(r"in\s+(?:a\s+)?quarter\s+of\s+an\s+hour", lambda _: Moment(timedelta(minutes=15))),
    _rule(
        r"in\s+({count})\s+(?:and\s+a\s+half\s+hours|hours?\s+and\s+a\s+half)",
        lambda m: Moment(timedelta(minutes=60 * _number(m[1]) + 30)),
    ),
    _rule(r"just\s+now", lambda _: Day(days=0)),
)
REPEAT_RULES = (
    _rule(
        r"(?:every|each)\s+(?:(other|second|two|2|three|3)\s+)?({weekday}|day|week|"
        r"month|quarter|year)s?"
        r"(?:\s+on\s+({weekday})s?)?",
        lambda m: _repeat(m[1], m[2], m[3]),
    ),
    _rule(
        r"(?:every|each)\s+({count})\s+({unit})", lambda m: _repeat(m[1], m[2].rstrip("s"), None)
    ),
    _rule(
        r"(?:on\s+)?the\s+({day}){th}\s+of\s+(?:every|each)\s+month",
        lambda m: Repeat("MONTHLY", month_day=int(m[1])),
    ),
)

RULES_EN: tuple[Rule, ...] = (
    *EXPLICIT_DATES,
    *RANGE_RULES,
    *WEEKDAY_RULES,
    *DAY_RULES,
    *PERIOD_RULES,
    *CLOCK_RULES,
    *PART_RULES,
    *MOMENT_RULES,
    *REPEAT_RULES,
)


def _number(text: str) -> float:
    return float(text) if "." in text else _count(text)


def _weekend(turn: str | None) -> int | None:
    return (
        None
        if turn in {None, "the"}
        else _turn(turn or "the") % 2
        if "coming" not in (turn or "")
        else 0
    )


def _repeat(interval: str | None, unit: str, weekday: str | None) -> Repeat:
    every = 2 if interval in {"other", "second"} else _count(interval or "1") or int(interval or 1)
    if unit in WEEKDAYS:
        return Repeat("WEEKLY", every, WEEKDAYS[unit])
    day = WEEKDAYS[weekday] if weekday else None
    match unit:
        case "day":
            return Repeat("DAILY", every)
        case "week":
            return Repeat("WEEKLY", every, day)
        case "quarter":
            return Repeat("MONTHLY", 3 * every)
        case "year":
            return Repeat("YEARLY", every)
        case _:
            return Repeat("MONTHLY", every, day)
