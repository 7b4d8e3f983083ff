"""What is to be done next, and when: the one follow-up, and further deadlines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from crm_core.understanding.model import Span, Task, When
from crm_core.understanding.text import Text
from crm_core.understanding.time.tense import is_past
from crm_core.understanding.what.en import intents
from crm_core.understanding.what.en import steps as en
from crm_core.understanding.what.zh import steps as zh
from crm_core.understanding.words import either, table


def _edged(english: str, chinese: str) -> re.Pattern[str]:
    return re.compile(f"(?:{table(english)})|(?:{table(chinese)})")


_OWN = either(en.OWN, zh.OWN)
_DUE_UNTIL = either(en.DUE_UNTIL)
_TURN = re.compile(r"(?<![a-z])(?:but|so|and|then)(?![a-z])")
_NOT_TASK = either(en.NOT_TASK, zh.NOT_TASK)
_DOING = re.compile(rf"(?:{table(en.DOING)})(?![a-z])")
_WANTS = re.compile(
    r"(?<![a-z])(?:needs?|must|asap|urgent\w*|has to|have to|wants?|please|pls|send|"
    r"answer|reply|by|before|call|do it|do this|sort|fix|get back|resend|forward|should|due|"
    r"gotta|got to|"
    r"ring|ship)(?![a-z])"
)
_ASKED_OF_US = either(en.ASKED_OF_US)
_DEMANDS = either(en.DEMANDS)
_TODAY_THEN = re.compile(
    r"\s?(?:(?![又来说问想才刚])[\u4e00-\u9fff]){0,2}?(?:必须|要(?!求)|得(?!到|知)|之前|以前|前|内|就要|"
    r"尽快|务必|一定|给他|给她|发给|回复|答复|寄|再|[发送交回打](?:他|她|过去|客户)(?!了)|[发寄送交回](?=$|[,，。！\s]))"
    r"|(?:派|安排|重[新开做发寄]|补[发寄送开])(?![^,，。\s]{0,6}了)"
    r"|\s(?:pls|please|plz|asap|latest|at the latest|if poss)"
)
_ASKED_FOR = re.compile(r"(?:让|叫|要求|必须|务必)(?:我们?|咱们|你们)?$")
_MUST = either(en.MUST, zh.MUST)
_CALLED_OFF_BEFORE = _edged(en.CALLED_OFF_BEFORE, zh.CALLED_OFF_BEFORE)
_CALLED_OFF_AFTER = _edged(en.CALLED_OFF_AFTER, zh.CALLED_OFF_AFTER)
_THING = re.compile(rf"\s(?:{table(en.THING)})(?![a-z])")
_WHICH = re.compile(table(zh.WHICH))
_RATE = re.compile(zh.RATE)
_THEN = either(en.THEN, zh.THEN)
_ORDER = re.compile(intents.ORDER)
_AGREED = re.compile(zh.AGREED)
_EMPTY = re.compile(table(en.EMPTY))
_STOPS = " ,，。.;；、"
_MOST = 16
"""A message with more times is a table, not a plan."""
_LONGEST_CLAUSE = 200
"""Either side of a time; beyond it nothing is said of it."""
_BEFORE = 40
"""How far before a time its refusal is looked for."""
_VAGUE_GRAINS = {"quarter", "year"}
_NAMED_QUARTER = re.compile(r"q[1-4]|quarter|季")
_PRONOUN = re.compile(r"\b(?:them|it|those|these)\b|它|这(?:个|些)")


@dataclass(frozen=True, slots=True)
class _Step:
    when: When
    clause: Span
    score: float


def is_ahead(text: Text, when: When, now: datetime) -> bool:
    """A time that is still to come, as the words put it."""
    if when.recurrence:
        return True
    past = is_past(text, when.span)
    day, today = when.value.date(), now.date()
    if day > today:
        return True
    if day <= today and when.period_end is not None:
        said = _clause(text, when)
        doing = _DOING.match(said.lstrip(", ")) is not None
        wanted = doing or _is_order(text, when) or _DEMANDS.search(said) is not None
        return when.period_end > today and not past and wanted
    if day < today:
        return False
    if when.grain == "minute":
        return when.value > now and not past
    if when.grain == "part":
        wanted = _MUST.search(_clause(text, when)) is not None
        return past is False or (not past and (when.value > now or wanted))
    return not past and _is_wanted_today(text, when)


def _clause(text: Text, when: When) -> str:
    return _near(text, text.clause_at(when.span.start), when)


def _near(text: Text, clause: Span, when: When) -> str:
    start = max(clause.start, when.span.start - _LONGEST_CLAUSE)
    return text.plain[start : min(clause.end, when.span.end + _LONGEST_CLAUSE)]


def _is_wanted_today(text: Text, when: When) -> bool:
    """Needs the datasheet today, 今天必须给; not: today she wants 4 arms."""
    clause = text.clause_at(when.span.start)
    before = text.plain[clause.start : when.span.start]
    return bool(
        _WANTS.search(before)
        or _ASKED_FOR.search(before)
        or _TODAY_THEN.match(text.plain, when.span.end)
        or (_is_order(text, when) and _OWN.match(before.strip()))
        or _ORDER.match(before)
        or _DOING.match(before.lstrip(", "))
    )


def _is_order(text: Text, when: When) -> bool:
    said = _clause(text, when)
    return (
        _OWN.search(said) is not None
        and re.search(r"了|过|(?<![a-z])(?:called|visited|met|sent|emailed|spoke)", said) is None
    )


def next_steps(
    text: Text, times: Sequence[When], now: datetime
) -> tuple[Task | None, tuple[Task, ...]]:
    steps = [
        _step(text, when, number)
        for number, when in enumerate(times[:_MOST])
        if is_ahead(text, when, now)
    ]
    steps = [s for s in steps if s.score > 0]
    if not steps:
        return None, ()
    best = max(steps, key=lambda s: s.score)
    others = tuple(_task(text, s) for s in steps if s is not best and s.score >= 1)
    return _task(text, best), others


def _step(text: Text, when: When, number: int) -> _Step:
    clause = _clause_of(text, when)
    said = _near(text, clause, when)
    score = 1.0 + number * 0.1
    if _OWN.search(said):
        score += 1
    if re.search(r"remind|follow[ -]?up|提醒|跟进|回访", said):
        score += 1
    if _ASKED_OF_US.search(said):
        score += 0.3
    elif re.match(r"\s*(?:she|he|they|it|客户|他|她|对方)\b", said) or re.search(
        r"(?:wants?|needs?) ", said
    ):
        score -= 0.7
    if _is_called_off(text, when) or _tells_which(text, when):
        score -= 3
    if _is_refused(text, clause, when, said):
        score += 1 if _is_taken_up(text, clause) else -3
    if when.recurrence and _RATE.match(text.plain, when.span.end):
        score -= 3
    if when.recurrence and not (_OWN.search(said) or _MUST.search(said)):
        score -= 3
    if when.grain in _VAGUE_GRAINS and not (
        re.search(r"remind|follow|提醒|跟进|回访|再|revisit", said)
        or _OWN.match(said.strip())
        or _NAMED_QUARTER.search(text.plain, when.span.start, when.span.end)
    ):
        score -= 3
    return _Step(when, clause, score)


def _is_refused(text: Text, clause: Span, when: When, said: str) -> bool:
    """A time until which nothing is to be done."""
    if not _NOT_TASK.search(said) or re.search(r"remind|提醒", said) or _DUE_UNTIL.search(said):
        return False
    turned = _turned(text, clause, when)
    return turned is None or _NOT_TASK.search(turned) is not None


def _turned(text: Text, clause: Span, when: When) -> str | None:
    """No budget until January but wants me back on the 12th: what stands behind the last turn."""
    before = text.plain[max(clause.start, when.span.start - _LONGEST_CLAUSE) : when.span.start]
    turns = list(_TURN.finditer(before))
    behind = before[turns[-1].end() :] if turns else ""
    return behind if _OWN.search(behind) else None


def _is_called_off(text: Text, when: When) -> bool:
    """Can't make Thursday: 周四不行."""
    start = max(text.clause_at(when.span.start).start, when.span.start - _BEFORE)
    return bool(
        _CALLED_OFF_BEFORE.search(text.plain, start, when.span.start)
        or _CALLED_OFF_AFTER.match(text.plain, when.span.end)
    )


def _tells_which(text: Text, when: When) -> bool:
    """The December order: the time says which one is meant, not when."""
    if when.grain in {"month", *_VAGUE_GRAINS} and _WHICH.match(text.plain, when.span.end):
        return True
    return (
        when.grain == "month"
        and text.plain[: when.span.start].endswith(("the ", "our ", "their "))
        and _THING.match(text.plain, when.span.end) is not None
    )


def _is_taken_up(text: Text, clause: Span) -> bool:
    """Away until the 7th, try again then: what comes next refers back to the time."""
    later = text.plain[clause.start : text.sentence_at(clause.start).end]
    return _THEN.search(later) is not None and _OWN.search(later) is not None


def _clause_of(text: Text, when: When) -> Span:
    """The clause of the time, with the words next to it when it holds nothing else."""
    clause = text.clause_at(when.span.start)
    rest = (
        text.plain[clause.start : when.span.start]
        + text.plain[when.span.end : max(clause.end, when.span.end)]
    )
    clause = Span(clause.start, max(clause.end, when.span.end))
    if len(re.sub(r"[\W_]+|\b(?:by|on|at|before|the|in|and)\b", "", rest)) > 1:
        return clause
    sentence = text.sentence_at(when.span.start)
    inside = [c for c in text.clauses if sentence.covers(c)]
    at = next(
        (i for i, c in enumerate(inside) if c.start <= when.span.start < max(c.end, c.start + 1)), 0
    )
    if at + 1 < len(inside):
        return Span(clause.start, inside[at + 1].end)
    return Span(inside[at - 1].start, clause.end) if at else clause


def _task(text: Text, step: _Step) -> Task:
    clause = step.clause
    note = _without(text, clause, step.when.span)
    told = _told_next(text, clause) if _EMPTY.fullmatch(note.lower()) else None
    if told is not None:
        return Task(step.when, text.of(told).strip(_STOPS), Span(clause.start, told.end))
    if _AGREED.fullmatch(note):  # 想看演示，定了12月2号
        note = ""
    if _PRONOUN.search(_near(text, clause, step.when)) or len(note) <= 1:
        sentence = text.sentence_at(clause.start)
        earlier = [c for c in text.clauses if sentence.covers(c) and c.end <= clause.start]
        if earlier:
            note = ", ".join(filter(None, (text.of(earlier[-1]).strip(), note)))
    return Task(step.when, note, clause)


def _told_next(text: Text, clause: Span) -> Span | None:
    """Follow up tomorrow 9am, send the quote: the clause behind says what to do."""
    sentence = text.sentence_at(clause.start)
    behind = next((c for c in text.clauses if c.start >= clause.end and sentence.covers(c)), None)
    said = text.plain[behind.start : behind.end].strip() if behind else ""
    return behind if _OWN.match(said) else None


_LEFT = re.compile(
    r"^[\s,，:：;；、\-]*(?:(?:by|on|at|and|before|then|the|之前|前|and then)(?=\s|$|[一-鿿]))?\s*",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"\s*\b(?:by|on|at|before|in|for|the|until|till|from|starting|around|due)\s*$", re.IGNORECASE
)
_THANKS = re.compile(
    r"[\s,，]+(?:thx|thanks|tx|cheers|ta|please|pls|remind me|提醒我|记得提醒我)[\s.!]*$",
    re.IGNORECASE,
)


def _without(text: Text, clause: Span, gone: Span) -> str:
    start = max(clause.start, gone.start - _LONGEST_CLAUSE)
    end = min(clause.end, gone.end + _LONGEST_CLAUSE)
    before = _RIGHT.sub("", text.original[start : max(start, gone.start)])
    after = text.original[gone.end : max(end, gone.end)]
    after = _THANKS.sub("", re.sub(r"^(?:之前|以前|前)", "", after))
    joiner = " " if before.strip() and after.strip() and before.strip()[-1:].isascii() else ""
    said = _LEFT.sub("", (before.rstrip() + joiner + after.lstrip()).strip())
    return _THANKS.sub("", said).strip(_STOPS)
