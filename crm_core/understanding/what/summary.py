"""What was said, in the rep's own words, without the parts that became fields of their own."""

import re
from collections.abc import Sequence
from itertools import dropwhile

from crm_core.understanding.model import Span, Task
from crm_core.understanding.text import Text
from crm_core.understanding.what.en import summaries as en
from crm_core.understanding.what.zh import summaries as zh
from crm_core.understanding.words import either

_STOP_AND_BLANKS = 3
_TRIM = " \t\n,，。.;；:：、-"
_FILLERS = either(en.FILLERS, zh.FILLERS)


def summarize(text: Text, follow_up: Task | None, within: Span, told: Sequence[Span] = ()) -> str:
    """`told` holds what the card says in lines of their own: whom, how, when."""
    gone = [follow_up.span] if follow_up is not None else []
    kept = [c for c in text.clauses if within.covers(c) and not any(c.overlaps(g) for g in gone)]
    rest = _FILLERS.blanked(text.without(told).plain)
    said = list(dropwhile(lambda c: not re.search(r"[^\W_]", rest[c.start : c.end]), kept))
    if not any(re.search(r"\w{2}", text.of(c)) for c in said or kept):
        return text.of(within).strip(_TRIM)
    return _joined(text, said or kept).strip(_TRIM)


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
