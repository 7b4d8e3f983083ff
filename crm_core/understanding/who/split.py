"""Several customers in one message: which part of it is about which."""

import re
from collections.abc import Sequence
from itertools import pairwise

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text
from crm_core.understanding.who.decide import Party

_BESIDE = re.compile(
    r"[\s,，、&]*(?:and|&|和|跟|与|、|,|，|还有)[\s,，、]*(?:then\s+)?(?:also\s+)?"
)
_OPENS = (
    re.compile(
        r"[\s,，.;；]*(?:(?:and|then|also|next|later|after that|afterwards|today|this|"
        r"yesterday|morning|"
        r"afternoon|visited|called|met|saw|emailed|at|to|went|with|spoke|talked|"
        r"dropped|stopped|by|the|"
        r"send|call|text|email|ring|ping|remind|tell|ask|give|get|chase|bring|write|check|meet|visit|"
        r"for|in|on|from|over)\s+)*"
    ),
    re.compile(
        r"(?:然后|接着|后来|之后|另外|还有|又|再|下午|上午|中午|晚上|今天|昨天|拜访|"
        r"走访|去|到|见|打|给|"
        r"电话|微信|联系|跟|和|与|了|的|、|，|\s)*"
    ),
)
_JOINED = re.compile(r"\s(?:and|while|but|whereas)\s+(?:the\s+|at\s+|also\s+)*$")
_VERB = re.compile(r"\s+(?:[a-z]+(?:s|ed|n't)|is|was|has|had|will|would|can|went|said)(?![a-z])")
"""Acme wants 5 pumps and Titan needs 3 vans: who follows "and" has a verb of its own."""
_FEW = 2


def split(text: Text, parties: Sequence[Party]) -> list[tuple[Party, Span]]:
    """Each party with its part; one whole part when they cannot be told apart."""
    whole = Span(0, len(text.plain))
    ordered = sorted((p for p in parties if p.spans), key=lambda p: min(p.spans))
    if len(ordered) < _FEW:
        return [(p, whole) for p in ordered]
    if _listed(text, ordered):
        return [(p, whole) for p in ordered]
    starts = [_start(text, party) for party in ordered]
    if any(s is None for s in starts[1:]) or _interleaved(ordered):
        return [(p, whole) for p in ordered]
    if len(set(starts)) < len(starts):
        return [(p, whole) for p in ordered]
    begins = [0, *(s for s in starts[1:] if s is not None)]
    ends = [*begins[1:], len(text.plain)]
    return [(p, Span(a, b)) for p, a, b in zip(ordered, begins, ends, strict=True)]


def _start(text: Text, party: Party) -> int | None:
    """The beginning of the clause, when the party opens it."""
    first = min(party.spans)
    clause = text.clause_at(first.start)
    if any(p.fullmatch(text.plain, clause.start, first.start) for p in _OPENS):
        return clause.start
    joined = _JOINED.search(text.plain, clause.start, first.start)
    return joined.start() if joined and _VERB.match(text.plain, max(party.spans).end) else None


def _interleaved(ordered: Sequence[Party]) -> bool:
    return any(max(a.spans).end > min(b.spans).start for a, b in pairwise(ordered))


def _listed(text: Text, ordered: Sequence[Party]) -> bool:
    """Acme and Northwind, 华为、格力: named side by side, so that all is said of each."""
    return all(
        _BESIDE.fullmatch(text.plain, max(a.spans).end, min(b.spans).start)
        for a, b in pairwise(ordered)
    )
