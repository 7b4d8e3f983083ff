"""Customers whose name was typed with a slip: looked for only when no name is whole."""

import re
from collections.abc import Iterator
from itertools import islice

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text
from crm_core.understanding.who.directory import Directory
from crm_core.understanding.who.index import LONGEST_HEARD
from crm_core.understanding.who.mentions import Mention

_AFTER_WORD = re.compile(
    r"(?:^\s*|(?<![a-z])(?:visited|met|called|saw|at|from|with|w/|to|for|by|emailed|"
    r"texted|customer|client)\s+"
    r"(?:the\s+)?)(?=(?P<name>[a-z][\w&'-]{2,30}(?:\s[a-z][\w&'-]{2,30})?))"
)
_AFTER_CHARACTER = re.compile(
    r"(?:^|[\s,，。]|拜访了?|走访了?|去了(?:一?趟)?|去|跟|和|给|见了?|联系了?|到了?|"
    r"陪|请|约了?|刚从)"
    r"(?=(?P<name>[一-鿿]{2,6}))"
)
_SHORTEST = 2
_MOST = 64
"""A message with more places for a name is no sentence."""


def guess_mentions(text: Text, directory: Directory) -> list[Mention]:
    for span in (*_spelt(text), *(_sounding(text) if text.has_cjk else ())):
        fragment = text.plain[span.start : span.end]
        entities = directory.close_to(fragment)
        if entities and not _is_whole(fragment, directory):
            return [Mention(span, "customer", entities, key=fragment)]
    return []


def _is_whole(fragment: str, directory: Directory) -> bool:
    """Zenith Logistics, where Zenith Packaging is known: no slip, but another firm."""
    hits = islice(directory.hits(fragment), _MOST)
    return any(e.contact is None for hit in hits for e in hit.entities)


def _spelt(text: Text) -> Iterator[Span]:
    """Two words, then one."""
    for match in _AFTER_WORD.finditer(text.plain):
        span = Span(*match.span("name"))
        yield span
        first, _, rest = match["name"].partition(" ")
        if rest:
            yield Span(span.start, span.start + len(first))


def _sounding(text: Text) -> Iterator[Span]:
    """The longest first, so that 天诚电子 is not 天诚."""
    for match in islice(_AFTER_CHARACTER.finditer(text.plain), _MOST):
        start, end = match.span("name")
        for length in range(min(LONGEST_HEARD, end - start), _SHORTEST - 1, -1):
            yield Span(start, start + length)
