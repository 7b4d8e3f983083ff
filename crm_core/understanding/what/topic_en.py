"""English goods that are spoken of, when nothing is counted, wanted or quoted; the last resort."""

import re
from collections.abc import Sequence

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text
from crm_core.understanding.what.en import wares as en
from crm_core.understanding.words import table

_WORD = re.compile(r"(?<![\w@./'’\x00$€£-])[a-z][a-z-]{1,14}[a-z](?![\w@/'’-]|\.\w)")
_NEXT = re.compile(r" ([a-z][a-z-]{1,14}[a-z])(?![\w@/'’-])")
_NO_TOPIC_BEFORE = re.compile(rf"(?<![a-z])(?:{table(en.BEFORE_NO_TOPIC)})\s$|\d\s?$")
_NO_TOPIC_AFTER = re.compile(rf"\s(?:{table(en.AFTER_NO_TOPIC)})(?![a-z])")
_CONTRACT = re.compile(rf"(?<![a-z])(?:{table(en.SERVED)}) (?:{table(en.CONTRACTS)})(?![a-z])")
_APART = re.compile(
    rf"(?<![a-z])(?:(?:{table(en.ABOUT)}) |"
    rf"(?:the|our|new|these|those) (?!{table(en.NO_KIND)})[a-z]{{3,12}} )$"
)
_ORDERED = re.compile(rf" (?:{table(en.ORDERED)})(?![a-z])")
_NEAR = 24


def topic(text: Text, taken: Sequence[Span]) -> Span | None:
    """Left a voicemail about the pallet wrap: the first thing that is sold somewhere."""
    for match in _CONTRACT.finditer(text.plain):
        span = Span(*match.span())
        if not any(span.overlaps(t) for t in taken):
            return span
    for match in _WORD.finditer(text.plain):
        if not (_is_ware(match.group()) or _is_told_apart(text, match)):
            continue
        span = Span(match.start(), _end(text, match.end()))
        before = _NO_TOPIC_BEFORE.search(text.plain, max(0, span.start - _NEAR), span.start)
        after = _NO_TOPIC_AFTER.match(text.plain, span.end)
        if not (before or after or any(span.overlaps(t) for t in taken)):
            return span
    return None


def _is_told_apart(text: Text, match: re.Match[str]) -> bool:
    """The massage oil: a word that is often something else, but not where it is told apart."""
    if match.group() not in en.OFTEN_ELSE:
        return False
    if _ORDERED.match(text.plain, match.end()):
        return True
    return _APART.search(text.plain, max(0, match.start() - _NEAR), match.start()) is not None


def _end(text: Text, end: int) -> int:
    """Label printers: the last of such words says what it is."""
    while (following := _NEXT.match(text.plain, end)) and _is_ware(following[1]):
        end = following.end()
    return end


def _is_ware(word: str) -> bool:
    if word in en.WARES:
        return word not in en.OFTEN_ELSE
    return any(word.endswith(s) and word[: -len(s)] + one in en.WARES for s, one in en.PLURALS)
