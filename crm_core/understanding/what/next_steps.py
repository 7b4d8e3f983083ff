"""What is to be done next, and when: the one follow-up, and further deadlines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from crm_core.understanding.model import Span, Task, When
from crm_core.understanding.text import Text
from crm_core.understanding.time.tense import is_past
from crm_core.understanding.words import either

_OWN = either(
    r"""
            follow(?:ing)?[ -]?up|f/u|remind(?: me)?
            call (?:him|her|them|back|again|\w+ (?:back|again))|call|ring|phone|send|ship|email
            e-mail|mail|text|answer|reply|respond|get back|check in|check (?:back|with)
            try again|talk to|visit|meet(?:ing)?|chase|ping|nudge|circle back|reconnect
            touch base|come back|go back|revised|prepare|deliver|drop (?:off|by)|bring|book
            schedule|arrange|set up|revisit|demo|kick-?off|see (?:him|her|them)|swing by|stop by
            submit|present|write|review|catch up|quote
            ask (?:him|her|them|\w+ (?:if|whether|about))|i'll|i will|i need to|i have to|we'll
            need to|must|todo|to do|next step\w*|follow
        """,
    r"""
            跟进|回访|提醒|回复|答复|回电|回个?电话|回话|打电话
            再(?:去|打|聊|谈|约|看|联系|问|确认|沟通|跟|来|拜访|碰|见|发|催)|联系|拜访|寄
            发(?!现|票|货|的|了)|给(?!了|他们?了)|送|问(?:一下|问)?|催|约|安排|见面|碰头|准备
            整改|改完|交|上门|演示|开会|签|确认|沟通|做(?:好|完|个)|出(?:方案|报价)|去|对接|落实
            处理|报价|拿
        """,
)
_NOT_TASK = either(
    r"""
            until|frozen|cancell?ed|cancels?|closed (?:until|till)|valid|expires?|since|away
            on leave|on holiday
            on vacation|out of office|back (?:on|in)|closes|fiscal|budget (?:opens|resets|year)
            birthday|off until|off (?:for|till)|traveling|travelling|plans? for|in spring
            forecast
        """,
    "冻结|取消|到期|生日|休假|请假|出差(?!去|见|拜访)|放假|有效期|截止|直到|才有|财年|质保",
)
_WANTS = re.compile(
    r"(?<![a-z])(?:needs?|must|asap|urgent\w*|has to|have to|wants?|please|pls|send|"
    r"answer|reply|by|before|call|"
    r"ring|ship)(?![a-z])"
)
_TODAY_THEN = re.compile(
    r"\s?(?:[\u4e00-\u9fff]{0,2}?)(?:必须|要(?!求)|得(?!到|知)|之前|以前|前|内|就要|"
    r"尽快|务必|一定|给他|给她|发给|回复|答复|寄|再)"
)
_MUST = either(
    "need|needs|must|remind|please|pls|have to", "必须|要(?!求)|记得|提醒|得(?!到|知)|务必"
)
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
    past = is_past(text, when.span)
    day, today = when.value.date(), now.date()
    if day > today:
        return True
    if day < today:
        running = when.period_end is not None and when.period_end > today
        return running and not past and _is_order(text, when)
    if when.grain == "minute":
        return when.value > now and not past
    if when.grain == "part":
        wanted = _MUST.search(_clause(text, when)) is not None
        return past is False or (not past and (when.value > now or wanted))
    return not past and _is_wanted_today(text, when)


def _clause(text: Text, when: When) -> str:
    clause = text.clause_at(when.span.start)
    return text.plain[clause.start : clause.end]


def _is_wanted_today(text: Text, when: When) -> bool:
    """Needs the datasheet today, 今天必须给; not: today she wants 4 arms."""
    clause = text.clause_at(when.span.start)
    return bool(
        _WANTS.search(text.plain, clause.start, when.span.start)
        or _TODAY_THEN.match(text.plain, when.span.end)
        or (_is_order(text, when) and text.plain[clause.start : when.span.start].strip() != "")
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
        _step(text, when, number) for number, when in enumerate(times) if is_ahead(text, when, now)
    ]
    steps = [s for s in steps if s.score > 0]
    if not steps:
        return None, ()
    best = max(steps, key=lambda s: s.score)
    others = tuple(_task(text, s) for s in steps if s is not best and s.score >= 1)
    return _task(text, best), others


def _step(text: Text, when: When, number: int) -> _Step:
    clause = _clause_of(text, when)
    said = text.plain[clause.start : clause.end]
    score = 1.0 + number * 0.1
    if _OWN.search(said):
        score += 1
    if re.search(r"remind|follow[ -]?up|提醒|跟进|回访", said):
        score += 1
    if re.match(r"\s*(?:she|he|they|it|客户|他|她|对方)\b", said) or re.search(
        r"(?:wants?|needs?) ", said
    ):
        score -= 0.7
    if _NOT_TASK.search(said) and not re.search(r"remind|提醒", said):
        score -= 3
    if when.grain in _VAGUE_GRAINS and not (
        re.search(r"remind|follow|提醒|跟进|回访|再|revisit", said)
        or _OWN.match(said.strip())
        or _NAMED_QUARTER.search(text.plain, when.span.start, when.span.end)
    ):
        score -= 3
    return _Step(when, clause, score)


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
    if _PRONOUN.search(text.plain[clause.start : clause.end]) or len(note) <= 1:
        sentence = text.sentence_at(clause.start)
        earlier = [c for c in text.clauses if sentence.covers(c) and c.end <= clause.start]
        if earlier:
            note = f"{text.of(earlier[-1]).strip()}, {note}"
    return Task(step.when, note, clause)


_LEFT = re.compile(
    r"^[\s,，:：;；、\-]*(?:(?:by|on|at|and|before|then|the|之前|前|and then)(?=\s|$|[一-鿿]))?\s*",
    re.IGNORECASE,
)
_RIGHT = re.compile(r"\s*\b(?:by|on|at|before|in|for|the|until)\s*$", re.IGNORECASE)


def _without(text: Text, clause: Span, gone: Span) -> str:
    before = _RIGHT.sub("", text.original[clause.start : max(clause.start, gone.start)])
    after = text.original[gone.end : max(clause.end, gone.end)]
    after = re.sub(r"^(?:之前|以前|前)", "", after)
    joiner = " " if before.strip() and after.strip() and before.strip()[-1:].isascii() else ""
    said = _LEFT.sub("", (before.rstrip() + joiner + after.lstrip()).strip())
    return said.strip(" ,，。.;；、")
