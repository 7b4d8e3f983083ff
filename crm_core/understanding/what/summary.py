"""What was said, in the rep's own words, without the parts that became fields of their own."""

import re
from collections.abc import Sequence

from crm_core.understanding.model import Span, Task
from crm_core.understanding.text import Text

_STOP_AND_BLANKS = 3
_TRIM = " \t\n,，。.;；:：、-"


def summarize(text: Text, follow_up: Task | None, within: Span) -> str:
    gone = [follow_up.span] if follow_up is not None else []
    kept = [c for c in text.clauses if within.covers(c) and not any(c.overlaps(g) for g in gone)]
    if not any(re.search(r"\w{2}", text.of(c)) for c in kept):
        return text.of(within).strip(_TRIM)
    return _joined(text, kept).strip(_TRIM)


def _joined(text: Text, kept: Sequence[Span]) -> str:
    """The clauses with the stops that stood between them."""
    said = ""
    for number, clause in enumerate(kept):
        if number:
            previous = kept[number - 1]
            near = text.original[previous.end : clause.start]
            said = said.rstrip() + (near if len(near) <= _STOP_AND_BLANKS else ", ")
        said += text.of(clause)
    return said
