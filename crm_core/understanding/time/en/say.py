"""What the words of an English match mean: helpers that the rules share."""

import re
from collections.abc import Collection

from crm_core.understanding.numbers import en_int
from crm_core.understanding.time.components import Clock, Day, Shift
from crm_core.understanding.time.en.words import (
    COUNTS,
    DAY_ORDINALS,
    EDGES,
    MINUTES,
    MONTHS,
    ORDINALS,
    SEASONS,
    TURNS,
    UNITS,
    VAGUE,
    WEEKDAYS,
    WORKDAY,
)
from crm_core.understanding.time.rule import Build, Rule, keys
from crm_core.understanding.words import any_of

_NOON = 12
_CENTURY = 2000
_SLOTS = {
    "weekday": any_of(WEEKDAYS),
    "month": any_of(MONTHS),
    "unit": any_of(UNITS),
    "minutes": any_of(MINUTES),
    "turn": any_of(TURNS),
    "edge": any_of(EDGES),
    "small": r"(?:[1-9]|one|two|three|four|five|six)",
    "count": rf"(?:\d{{1,3}}|{any_of(COUNTS)})",
    "workday": WORKDAY,
    "season": any_of(SEASONS),
    "day": r"(?:3[01]|[12]\d|0?[1-9])",
    "th": r"(?:\s?(?:st|nd|rd|th))",
    "year": r"(?:(?:19|20)\d\d)",
    "ordinal": any_of(ORDINALS),
    "ago": r"(?:ago|back|earlier)",
    "ampm": r"(?:a\.?m\.?|p\.?m\.?)",
    "to": r"(?:-|–|to|through|thru|until|till|or|and)",
    "day_ends": (
        r"(?=\s*(?:$|[,.;:!?)\-–\u4e00-\u9fff\d]|(?:at|by|in|on|for|to|from|and|or|of|is|was|with|w|about|"
        r"around|re|if|because|bc|so|but|until|till|between|works?|suits?|instead|already|please|pls|"
        r"then|he|she|they|we|i|you|it|that|morning|afternoon|evening|noon|lunchtime|latest|onwards?|"
        r"thx|thanks|ok|okay|fine|not|when|as|after|before|same|again|earliest|would|will|can|could|"
        r"may|might|should|has|have|had|this|next|last|each|every|the|a|our|their|his|her|my|no|"
        r"off|out|possible|good|best|better|sharp|send|call|ring|visit|meet|see|"
        r"mon|tues?|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?![a-z])))"
    ),
    "ends": (
        r"(?=\s*(?:$|[,.](?!\d)|[;:!?)\u4e00-\u9fff]|(?:about|with|w/|on|in\s+the|re|for|sharp|"
        r"and|to|over|so|"
        r"because|but|from|please|pls|then|regarding|local|or|at|if|whether|when|by|"
        r"is|was|works?|that|he|she|they|we|i|you|his|her|their|our|"
        r"my|the|who|can|will|should|also|again|confirmed|agreed|booked|arranged|suits|ok|okay|as|"
        r"instead|sharp|latest|thanks|thx|when|if|since|unless|not|after|before|once|while|it|"
        r"tomorrow|tmrw|tmr|tmw|tomoz|today|tonight|tonite|yesterday|yday|this|next|last|instead|mon|tues?|wed|thu|fri|sat|sun)"
        r"(?![a-z])))"
    ),
}


def rule(pattern: str, build: Build, needs: Collection[str] = (), *, weak: bool = False) -> Rule:
    """A pattern between word edges; `{slots}` stand for tables of words."""
    for name, alternatives in _SLOTS.items():
        pattern = pattern.replace("{" + name + "}", alternatives)
    whole = rf"(?<![a-z0-9_]){pattern}(?![a-z0-9_])"
    return Rule(re.compile(whole), build, keys(needs), weak)


def ordinal(text: str) -> int:
    return DAY_ORDINALS[squeeze(text)]


def squeeze(text: str) -> str:
    return " ".join(text.split())


def count(text: str) -> int:
    text = squeeze(text)
    return COUNTS.get(text, 0) or en_int(text)


def number(text: str) -> float:
    return float(text) if "." in text else count(text)


def shift(many: str, unit: str, sign: int = 1) -> Day:
    guess = True if squeeze(many) in VAGUE else None
    return Day(shift=Shift(sign * count(many), UNITS.get(unit, "workday")), guess=guess)


def plus(many: str, unit: str, sign: int = 1) -> Day:
    return Day(plus=Shift(sign * count(many), UNITS[unit]))


def turn(text: str) -> int:
    return TURNS[squeeze(text)]


def edge(text: str) -> Day:
    return Day(edge=EDGES[squeeze(text)])


def period(which: str, unit: str) -> Day:
    steps = turn(which)
    match UNITS[unit]:
        case "week":
            return Day(week=steps)
        case "fortnight":
            return Day(shift=Shift(steps, "fortnight"))
        case "month":
            return Day(months=steps)
        case "quarter":
            return Day(quarters=steps)
        case _:
            return Day(years=steps)


def edge_of_period(which_edge: str, which: str | None, unit: str) -> Day | None:
    return period(which or "the", unit).union(edge(which_edge))


def year(text: str | None) -> int | None:
    if not text:
        return None
    said = text.strip("'’")
    return int(said) if len(said) > len("26") else _CENTURY + int(said)


def month_first(month: str, day: str, in_year: str | None) -> Day | None:
    first, second = int(month), int(day)
    if first > _NOON:
        first, second = second, first
    return Day(month=first, day=second, year=year(in_year)) if first <= _NOON else None


def clock(hour: str, minute: str | None, half: str | None = None) -> Clock | None:
    hours, late = int(hour), None
    if half:
        late = half.startswith("p")
        if hours > _NOON:
            return None
        hours = hours % _NOON + (_NOON if late else 0)
    exact = half is not None or hours > _NOON or hour.startswith("0")
    return Clock(hours, int(minute or 0), exact, late)


def clock_range(start: str, minute: str | None, end: str, half: str) -> Clock:
    """11-2pm begins in the morning, 2-4pm in the afternoon."""
    first, last = int(start) % _NOON, int(end) % _NOON
    late = half.startswith("p") and first <= last
    return Clock(first + (_NOON if late else 0), int(minute or 0), exact=True, late=late)


def spoken_clock(minutes: int, hour: str, *, to: bool) -> Clock | None:
    hours = en_int(hour)
    if not 1 <= hours <= _NOON:
        return None
    return Clock((hours - 1) or _NOON, 60 - minutes) if to else Clock(hours, minutes)
