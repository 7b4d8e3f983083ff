"""English goods that are spoken of, when nothing is counted, wanted or quoted; the last resort."""

import re
from collections.abc import Sequence

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text
from crm_core.understanding.what.en import wares as en
from crm_core.understanding.words import table

_WORD = re.compile(r"(?<![\w@./'’\x00$€£-])[a-z][a-z-]{1,14}[a-z](?![\w@/'’-]|\.\w)")
_NEXT = re.compile(r" ([a-z][a-z-]{1,14}[a-z])(?![\w@/'’-])")
GOODS = frozenset(
    form
    for ware in en.WARES
    for form in ((ware, *en.plurals(ware)) if ware not in en.OFTEN_ELSE else en.plurals(ware))
)
_CONTRACTS = frozenset(en.CONTRACTS)
_OF_WHAT = GOODS | (en.OFTEN_ELSE - en.VERBS)
_SPOKEN_OF = GOODS | en.OFTEN_ELSE | _CONTRACTS
_SERVED = re.compile(rf"(?<![a-z])(?:{table(en.SERVED)}) $")
_NO_TOPIC_BEFORE = re.compile(rf"(?<![a-z])(?:{table(en.BEFORE_NO_TOPIC)})\s$|\d\s?$")
_NO_TOPIC_AFTER = re.compile(rf"\s(?:{table(en.AFTER_NO_TOPIC)})(?![a-z])")
_APART = re.compile(
    rf"(?<![a-z])(?:(?:{table(en.ABOUT)}) |"
    rf"(?:the|our|new|these|those) (?!{table(en.NO_KIND)})[a-z]{{3,12}} )$"
)
_KIND = re.compile(
    r"(?<![a-z])(?:the|our|their|his|her|an?|new|these|those|re|regarding|about|discussed) "
    rf"(?P<kind>(?!(?:{table(en.NO_KIND)}|new) )[a-z]{{3,14}} )$"
)
_ORDERED = re.compile(rf" (?:{table(en.ORDERED)})(?![a-z])")
_NEAR = 24


def topic(text: Text, taken: Sequence[Span]) -> Span | None:
    """Left a voicemail about the pallet wrap: the first thing that is sold somewhere."""
    for match in _WORD.finditer(text.plain):
        if match.group() not in _SPOKEN_OF:
            continue
        span = _named(text, match)
        if span is None or any(span.overlaps(t) for t in taken):
            continue
        told = _with_kind(text, span)
        return span if any(told.overlaps(t) for t in taken) else told
    return None


def _named(text: Text, match: re.Match[str]) -> Span | None:
    word, start = match.group(), match.start()
    near = max(0, start - _NEAR)
    if word in _CONTRACTS:  # the maintenance contract
        served = _SERVED.search(text.plain, near, start)
        return Span(served.start(), match.end()) if served else None
    if word not in GOODS and not _is_told_apart(text, match):
        return None
    span = Span(start, _end(text, match.end()))
    if _NO_TOPIC_BEFORE.search(text.plain, near, start):
        return None
    return None if _NO_TOPIC_AFTER.match(text.plain, span.end) else span


def _with_kind(text: Text, span: Span) -> Span:
    """The spray booth: what kind of booth."""
    kind = _KIND.search(text.plain, max(0, span.start - _NEAR), span.start)
    return Span(kind.start("kind"), span.end) if kind else span


def _is_told_apart(text: Text, match: re.Match[str]) -> bool:
    """The massage oil: a word that is often something else, but not where it is told apart."""
    following = _NEXT.match(text.plain, match.end())
    if following and following[1] in _CONTRACTS:
        return False  # the maintenance contract is what is sold
    if _ORDERED.match(text.plain, match.end()):
        return True
    return _APART.search(text.plain, max(0, match.start() - _NEAR), match.start()) is not None


def _end(text: Text, end: int) -> int:
    """Label printers: the last of such words says what it is."""
    while (following := _NEXT.match(text.plain, end)) and following[1] in _OF_WHAT:
        end = following.end()
    return end
