"""Words that speak of somebody whom the directory does not give: a choice can teach them."""

from collections.abc import Iterator, Sequence

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text
from crm_core.understanding.who.mentions import TITLED, Mention


def unresolved(text: Text, mentions: Sequence[Mention]) -> Span | None:
    """老王 when no 王 is known, the Acme buyer when Acme has none or several."""
    return min([*_nobody(mentions), *_titles(text, mentions)], default=None)


def _nobody(mentions: Sequence[Mention]) -> Iterator[Span]:
    return (m.span for m in mentions if not m.entities)


def _titles(text: Text, mentions: Sequence[Mention]) -> Iterator[Span]:
    taken = {m.span.start for m in mentions if m.kind != "customer"}
    for mention in mentions:
        if mention.kind != "customer":
            continue
        matches = (p.match(text.plain, mention.span.end) for p, _ in TITLED)
        for match in matches:
            if match is not None and match.start("title") not in taken:
                yield Span(mention.span.start, match.end("title"))
