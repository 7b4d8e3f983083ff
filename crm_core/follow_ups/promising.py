"""What a log promises to do again and again: "call them every two weeks". Pure.

A log also tells what others do ("they order 40 every month"); that is no promise.
"""

import datetime as dt
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from crm_core.follow_ups.repeating import read_repeat
from crm_core.follow_ups.series import Beginning, beginning
from crm_core.follow_ups.times import day_bounds
from crm_core.follow_ups.views import Repeats
from crm_core.understanding import Span, When
from crm_core.understanding.text import read_text
from crm_core.understanding.time.find import find_times

_END = re.compile(r"[,，;；。!！?？\n]|\.(?=\s|\Z)")
_DO = re.compile(
    r"\b(?:call|ring|visit|follow(?:\s|-)?up|check|remind|touch\s+base|see|meet|report|ask|"
    r"e-?mail|write)\b|联系|回访|跟进|拜访|提醒|走访|对账|打电话|打个电话|沟通|汇报|问候|催",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\s*(?:they|he|she|it|their|his|her|who|which|customer|client)\b|\s*(?:他|她|它|对方|客户)",
    re.IGNORECASE,
)
_JOINING = re.compile(
    r"\A\s*(?:and|then|so|will|i'?ll|i\s+will|we'?ll|we\s+will|please|然后|以后|之后|今后|我会|我|要|请)"
    r"(?![a-z])\s*",
    re.IGNORECASE,
)
_LOOSE = " \t,.;:，。；：、"


@dataclass(frozen=True, slots=True)
class Promise:
    """`span` covers the words of the rule and of the hour beside it."""

    repeats: Repeats
    begins: Beginning
    note: str
    span: Span

    def says(self, span: Span) -> bool:
        return self.span.overlaps(span)


def read_promise(text: str, now: dt.datetime, zone: ZoneInfo) -> Promise | None:
    repeated = read_repeat(text)
    if repeated is None:
        return None
    clause = _clause(text, repeated.span)
    said = text[clause.start : clause.end]
    if _OTHERS.match(said) or not _DO.search(said):
        return None
    when = _hour(text, clause, repeated.span, now, zone)
    cuts = [repeated.span, *([when.span] if when else [])]
    span = Span(min(c.start for c in cuts), max(c.end for c in cuts))
    begins = beginning(repeated.repeats, when, now, zone)
    return Promise(repeated.repeats, begins, _note(text, clause, cuts), span)


def _clause(text: str, span: Span) -> Span:
    ends = [found.end() for found in _END.finditer(text, 0, span.start)]
    after = _END.search(text, span.end)
    return Span(ends[-1] if ends else 0, after.start() if after else len(text))


def _hour(text: str, clause: Span, rule: Span, now: dt.datetime, zone: ZoneInfo) -> When | None:
    morning = day_bounds(now.astimezone(zone).date(), zone)[0]
    message = read_text(text).only(clause).without([rule])
    times = find_times(message, morning)
    return next((when for when in times if when.names_the_hour), None)


def _note(text: str, clause: Span, cuts: list[Span]) -> str:
    pieces, at = [], clause.start
    for cut in sorted(cuts):
        pieces.append(text[at : cut.start])
        at = max(at, cut.end)
    pieces.append(text[at : clause.end])
    note = " ".join(piece.strip(_LOOSE) for piece in pieces if piece.strip(_LOOSE))
    return _JOINING.sub("", note)
