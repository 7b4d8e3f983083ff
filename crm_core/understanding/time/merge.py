"""Joins neighbouring components, in any order, into whole expressions."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text
from crm_core.understanding.time.components import Clock, Day, Found, Moment, Part, Repeat

_GLUE = re.compile(
    r"[\s,，()（）]{0,2}(?:(?:at|on|in|in the|of|the|@|around|about|by|before|from|"
    r"sharp|sharp on|on the dot|的|里|-)\s*)?"
)
_RANGE = re.compile(
    r"\s*(?:-|–|—|~|～|至|到|或者?|和?或|to|till|until|through|thru|or|/)\s*(?:the\s+)?"
)


_MOVED = re.compile(
    r"(?:(?:mov|shift|re-?schedul|chang|postpon|push|delay|switch|swap)(?:e|p)?(?:ed|ing)?|put off|"
    r"brought forward|bring forward)(?: [\w/&']+){0,6} from\s+$"
)
"""Moved from Wednesday to Friday: Friday counts."""


@dataclass(frozen=True, slots=True)
class Expression:
    span: Span
    day: Day | None = None
    clock: Clock | None = None
    part: Part | None = None
    moment: Moment | None = None
    repeat: Repeat | None = None
    weak: bool = True


def longest(found: Iterable[Found]) -> list[Found]:
    """The components that are left when the longest win over all that they overlap."""
    kept: list[Found] = []
    taken: set[int] = set()
    for one in sorted(found, key=lambda f: (f.start - f.end, f.weak, f.start)):
        if one.start not in taken and one.end - 1 not in taken:
            kept.append(one)
            taken.update(range(one.start, one.end))
    return sorted(kept, key=lambda f: f.start)


def merge(text: Text, found: Iterable[Found]) -> Iterator[Expression]:
    current: Expression | None = None
    ranged = False
    for one in found:
        new = _alone(one)
        if current is not None:
            gap = text.plain[current.span.end : one.start]
            joined = None if ranged else _join(current, new, gap)
            if joined is None and _RANGE.fullmatch(gap):
                joined = _range(current, new)
                if joined is not None and _MOVED.search(text.plain, 0, current.span.start):
                    joined = replace(new, span=joined.span)
                ranged = joined is not None
            elif joined is None and ranged and not current.part and _GLUE.fullmatch(gap):
                joined = _join(current, new, gap)
            if joined is not None:
                current = joined
                continue
            yield current
        current, ranged = new, False
    if current is not None:
        yield current


def _alone(one: Found) -> Expression:
    span = Span(one.start, one.end)
    return Expression(span, one.day, one.clock, one.part, one.moment, one.repeat, one.weak)


def _join(a: Expression, b: Expression, gap: str) -> Expression | None:
    """One expression of both, when they say different things about one time."""
    if not _GLUE.fullmatch(gap) or b.repeat or a.moment or b.moment:
        return None
    if a.repeat:  # every Friday at 9
        hour = b.clock or b.part
        return replace(a, span=Span(a.span.start, b.span.end)) if hour and not b.day else None
    if (a.clock and b.clock) or (a.part and b.part and not _same_half(a.part, b.part)):
        return None
    day = a.day or b.day
    if a.day and b.day:
        if "," in gap and not _details(a.day, b.day):
            return None
        day = _one_day(a.day, b.day)
        if day is None:
            return None
    if _bare_number(a) and not _is_hour(a, b) and (b.part or not b.day):
        return None
    return Expression(
        Span(a.span.start, b.span.end),
        day,
        a.clock or b.clock,
        a.part or b.part,
        weak=a.weak and b.weak,
    )


def _same_half(a: Part, b: Part) -> bool:
    return a.name == b.name


def _bare_number(one: Expression) -> bool:
    return one.weak and one.clock is not None and one.day is None and one.part is None


def _is_hour(a: Expression, b: Expression) -> bool:
    """At 4 in the morning, 4.30 this afternoon, 7 tonight; not: sold 4 in the morning."""
    tonight = b.part is not None and b.part.days == 0 and b.part.name == "evening"
    return bool(a.clock and (a.clock.led or a.clock.minute or tonight))


def _details(a: Day, b: Day) -> bool:
    """Mon, 30 Nov: one is a weekday and the other a date of a month."""
    return (a.weekday is None) != (b.weekday is None)


def _one_day(a: Day, b: Day) -> Day | None:
    if a.festival or b.festival or a.shift or b.shift or a.plus or b.plus:
        other = b if a.festival else a
        if (a.festival or b.festival) and other.year is None and other.years is None:
            return None
        if not (a.festival or b.festival):
            return None
    if (a.days is not None) or (b.days is not None):
        return _told_twice(a, b)
    if a.edge and b.edge:
        return None
    if a.weekday is not None and b.week is not None and a.week is None:
        return a.union(b)
    return a.union(b)


def _told_twice(a: Day, b: Day) -> Day | None:
    """今天周三, 明天（周二）, tomorrow (24 Nov): the relative day decides."""
    days, other = (a, b) if a.days is not None else (b, a)
    told = other.days is None and other.shift is None
    said = other.weekday is not None or other.day is not None
    return days if told and said and not other.week else None


def _range(a: Expression, b: Expression) -> Expression | None:
    """The beginning counts; what only the end says (a month, pm) holds for both."""
    span = Span(a.span.start, b.span.end)
    if a.clock and b.clock:
        return _clock_range(a, b, span)
    if a.day and b.day and not a.clock and not a.moment:
        return _day_range(a, b, span)
    if a.part and b.part and not a.clock and not b.day:
        return replace(a, span=span)
    if _bare_number(a) and b.day and b.day.day is not None and a.clock and a.clock.minute == 0:
        day = replace(b.day, day=a.clock.hour)
        return replace(b, span=span, day=day, weak=False)
    return None


def _clock_range(a: Expression, b: Expression, span: Span) -> Expression | None:
    if (a.weak and a.clock and not a.day) and (b.weak and not b.day):
        return None
    clock = a.clock
    if clock and b.clock and b.clock.late is not None and clock.late is None and not clock.exact:
        late = b.clock.late and clock.hour <= b.clock.hour - 12
        clock = Clock(clock.hour % 12 + (12 if late else 0), clock.minute, exact=True)
    return Expression(span, a.day or b.day, clock, a.part or b.part, weak=a.weak and b.weak)


def _day_range(a: Expression, b: Expression, span: Span) -> Expression | None:
    first, last = a.day, b.day
    if first is None or last is None:
        return None
    if first.day is not None and first.month is None and last.month is not None:
        first = replace(first, month=last.month, year=last.year)
    return Expression(span, first, a.clock, a.part, weak=a.weak and b.weak)
