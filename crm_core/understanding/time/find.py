"""Every time expression of a message, resolved to what it means for this person, now."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo
from itertools import islice

from crm_core.understanding.model import Span, When
from crm_core.understanding.text import Text
from crm_core.understanding.time import en, zh
from crm_core.understanding.time.calendar import resolve
from crm_core.understanding.time.components import Clock, Day, Found, Part, Repeat
from crm_core.understanding.time.guards import is_time
from crm_core.understanding.time.merge import Expression, longest, merge
from crm_core.understanding.time.rule import RuleBook, tokens
from crm_core.understanding.time.tense import is_contact, is_evening, is_past

MOST = 64
"""A message with more times is a table, not a sentence."""
_RULES = RuleBook((*en.RULES, *zh.RULES))
_STAYS = re.compile(
    r"[,，\s]{0,2}(?:[我他她们也都要会可能准备打算]|\x00){0,4}(?:来|去|在|到(?!期|货|账)|出差|飞|回(?!复|款|电|访))"
    r"|,?\s(?:(?:i'm|i am|he's|she's|they're|we're|is|are|be) )?"
    r"(?:in|visiting|travelling to|coming to) [a-z]"
)
"""Behind a week: where somebody is then."""
_NOON = 12
_LAST_SMALL_HOUR = 6
_AFTER_NOON = 3
_MIDNIGHT = 24
_STILL_THAT_PART = timedelta(hours=3)


def find_times(text: Text, now: datetime, names: Sequence[Span] = ()) -> tuple[When, ...]:
    """`now` is in the person's zone; what lies in `names` is not read."""
    return tuple(islice(_find(text, now, names), MOST))


def _find(text: Text, now: datetime, names: Sequence[Span]) -> Iterator[When]:
    earlier: When | None = None
    for expression in merge(text, components(text, names)):
        when = None if expression.weak else _when(text, expression, now)
        if when is None:
            continue
        if earlier is not None and expression.clock is not None and expression.day is None:
            when = _of_day(text, expression, when, earlier)
        if earlier is not None and earlier.grain == "week":
            when = _of_week(text, expression, when, earlier)
        earlier = when
        yield when


def _of_day(text: Text, said: Expression, hour: When, day: When) -> When:
    """他明天有空，约10点: the hour is of the day to come that the sentence has just named."""
    together = text.sentence_at(day.span.start) == text.sentence_at(hour.span.start)
    ahead = day.grain == "day" and not day.recurrence and day.value > hour.value
    if said.clock is None or not (together and ahead):
        return hour
    value = at_time(day.value.date(), _hour(said.clock, said.part), hour.value.tzinfo)
    return replace(hour, value=value)


def _of_week(text: Text, said: Expression, day: When, week: When) -> When:
    """下周来上海，周三请他吃饭: the bare weekday is of the week that somebody is there."""
    bare = said.day == Day(weekday=said.day.weekday if said.day else None)
    together = text.sentence_at(week.span.start) == text.sentence_at(day.span.start)
    stays = _STAYS.match(text.plain, week.span.end) is not None
    if not (bare and together and stays) or day.value >= week.value:
        return day
    there = week.value + timedelta(days=day.value.weekday())
    return replace(day, value=day.value + (there.date() - day.value.date()))


def components(text: Text, names: Sequence[Span] = ()) -> list[Found]:
    masked = _mask(text, names)
    found = [
        one
        for rule in _RULES.of(tokens(text.plain))
        for one in islice(rule.find(text.plain), 2 * MOST)
        if not any(masked[one.start : one.end]) and is_time(text, one)
    ]
    return longest(found)


def _mask(text: Text, names: Sequence[Span]) -> bytearray:
    masked = bytearray(len(text.plain))
    for name in names:
        masked[name.start : name.end] = b"\x01" * (name.end - name.start)
    return masked


def _when(text: Text, said: Expression, now: datetime) -> When | None:
    if said.repeat is not None:
        return _repeated(said.repeat, said.span, now)
    if said.moment is not None:
        value = now + said.moment.away
        return When(
            value.replace(second=0, microsecond=0), "minute", said.span, guess=said.moment.guess
        )
    if said.part is None and _may_be_late(said.clock) and is_evening(text, said.span):
        said = _of_evening(said)
    past = is_past(text, said.span)
    guess = bool(said.day and said.day.guess)
    zone = now.tzinfo
    if said.day is None:
        return _today(text, said, now, past=past)
    period = resolve(said.day, now.date(), past=past)
    if period is None:
        return None
    if said.clock is not None:
        return When(
            at_time(period.value, _hour(said.clock, said.part), zone),
            "minute",
            said.span,
            guess=guess,
        )
    if said.part is not None:
        value = at_time(period.value, Clock(said.part.hour), zone)
        return When(value, "part", said.span, said.part.name, guess=guess)
    return When(
        at_time(period.value, Clock(0), zone),
        period.grain,
        said.span,
        period_end=period.end,
        guess=guess,
    )


def _may_be_late(clock: Clock | None) -> bool:
    return clock is not None and not clock.exact and _LAST_SMALL_HOUR < clock.hour < _NOON


def _of_evening(said: Expression) -> Expression:
    """Dinner at seven is at 19:00."""
    late = replace(said.clock, hour=said.clock.hour + _NOON) if said.clock else None
    return replace(said, clock=late)


def _today(text: Text, said: Expression, now: datetime, *, past: bool | None) -> When | None:
    """A time without a day: today, or the next day when that is over and nothing says past."""
    told_day = said.part.days if said.part is not None else None
    day = now.date() + timedelta(days=told_day or 0)
    stays = past or told_day is not None or is_contact(text, said.span)
    if said.clock is not None:
        clock = _hour(said.clock, said.part)
        value = at_time(day, clock, now.tzinfo)
        if value <= now and not stays:
            value += timedelta(hours=_NOON if _may_be_evening(said, clock, now) else _MIDNIGHT)
        return When(value, "minute", said.span)
    if said.part is None:
        return None
    value = at_time(day, Clock(said.part.hour), now.tzinfo)
    if not stays and value + _STILL_THAT_PART < now:
        value += timedelta(days=1)
    return When(value, "part", said.span, said.part.name)


def _may_be_evening(said: Expression, clock: Clock, now: datetime) -> bool:
    """At 8 o'clock, said in the morning at ten, is eight in the evening."""
    exact = said.clock is not None and said.clock.exact
    return not exact and said.part is None and now.hour < clock.hour + _NOON < _MIDNIGHT


def _hour(clock: Clock, part: Part | None) -> Clock:
    """Hours 1 to 6 are in the afternoon unless the part of the day says otherwise."""
    hour = clock.hour
    if clock.exact or hour == 0:
        return clock if hour < _MIDNIGHT else Clock(23, 59)
    late = hour <= _LAST_SMALL_HOUR
    if part is not None:
        late = _is_late(hour, part)
    return Clock(hour + _NOON if late and hour < _NOON else hour % _MIDNIGHT, clock.minute)


def _is_late(hour: int, part: Part) -> bool:
    """Whether the hour is meant to be past noon, in that part of the day."""
    if part.name == "night":
        return part.hour > _LAST_SMALL_HOUR < hour
    if part.name == "noon":
        return hour < _AFTER_NOON
    return part.name != "morning"


def at_time(day: date, clock: Clock, zone: tzinfo | None) -> datetime:
    return datetime(day.year, day.month, day.day, clock.hour, clock.minute, tzinfo=zone)


_DAY_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def _repeated(repeat: Repeat, span: Span, now: datetime) -> When:
    """The rule as a calendar writes it; the value is the first day on which it falls."""
    rule = f"FREQ={repeat.frequency}"
    first = now.date()
    if repeat.interval > 1:
        rule += f";INTERVAL={repeat.interval}"
    if repeat.weekdays:
        rule += ";BYDAY=" + ",".join(_DAY_NAMES[day] for day in repeat.weekdays)
        first += timedelta(days=min((day - first.weekday()) % 7 for day in repeat.weekdays))
    if repeat.month_day is not None:
        rule += f";BYMONTHDAY={repeat.month_day}"
        day = Day(months=0, edge="end") if repeat.month_day < 0 else Day(day=repeat.month_day)
        period = resolve(day, first, past=False)
        first = period.value if period else first
    return When(at_time(first, Clock(0), now.tzinfo), "day", span, recurrence=rule)
