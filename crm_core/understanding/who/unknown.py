"""Customers and people that the directory does not know, as far as the words name them."""

import re
from collections.abc import Sequence

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text
from crm_core.understanding.who import unknown_en as en
from crm_core.understanding.who import unknown_zh as zh

Named = tuple[str, Span]
_SUCCESSORS = (*en.SUCCESSORS, *zh.SUCCESSORS)
_PEOPLE = (*en.PEOPLE, *zh.PEOPLE, *_SUCCESSORS, *en.OF_FIRM, *zh.OF_FIRM)


def new_customer(text: Text) -> Named | None:
    """Only what the rep calls new."""
    for pattern in (*en.NEW_CUSTOMER, *zh.NEW_CUSTOMER):
        match = pattern.search(text.original)
        if match:
            name = en.UP_TO_VERB.sub("", match["name"]).strip(" .-")
            return name, Span(match.start("name"), match.start("name") + len(name))
    return None


def unknown_customer(text: Text) -> Named | None:
    """A firm that was visited or met, and that nobody has recorded yet."""
    for pattern in (*en.MET_AT, *zh.MET_AT):
        for match in pattern.finditer(text.original):
            name = match["name"]
            if not (en.NO_FIRM.search(name) or zh.NO_FIRM.search(name)):
                return name, Span(*match.span("name"))
    return None


def new_person(text: Text, taken: Sequence[Span] = ()) -> Named | None:
    """A person named with a role, met, or of a known firm; not one whom the directory knows."""
    return _person(text, taken, _PEOPLE)


def successor(text: Text, taken: Sequence[Span]) -> Named | None:
    """Who takes over from somebody known."""
    return _person(text, taken, _SUCCESSORS)


def _person(text: Text, taken: Sequence[Span], patterns: Sequence[re.Pattern[str]]) -> Named | None:
    original = _hidden(text.original, taken)
    for pattern in patterns:
        for match in pattern.finditer(original):
            name = match["name"]
            if name.split()[0] not in en.NOT_PEOPLE and name not in zh.NOT_PEOPLE:
                return name, Span(*match.span("name"))
    return None


def _hidden(original: str, taken: Sequence[Span]) -> str:
    """Known names stay words, but no longer look like names."""
    for span in taken:
        original = original[: span.start] + "_" * (span.end - span.start) + original[span.end :]
    return original
