"""Who is named only to say that he was not there."""

import re
from collections.abc import Sequence

from crm_core.understanding.text import Text
from crm_core.understanding.who.mentions import Mention
from crm_core.understanding.words import table

_EN = r"""
    (?:\s+(?:was|is|were)(?:n'?t| not)|\s+not|'s not) (?:in|there|around|available)
    (?:\s+(?:was|is)|'s)(?: still| away)? (?:off sick|on (?:[a-z]+ )?(?:leave|holiday|vacation)|absent)
    \s+(?:out|off) (?:today|sick)
"""
_ZH = r"(?:今天|刚好|正好)?(?:人)?(?:不在(?=$|[,，。;；!！\s])|没在(?=$|[,，。;；!！\s])|请假|休假)"
_NOT_THERE = re.compile(rf"(?:{table(_EN)})(?![a-z])|{_ZH}")


def present(text: Text, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Jane wants a quote and Tom wasn't in: of one firm those who were there, if anybody was."""
    away = [m for m in mentions if m.kind != "customer" and _is_away(text, m)]
    met = {e.customer.id for m in mentions if m not in away for e in m.entities if e.contact}
    gone = [m for m in away if any(e.customer.id in met for e in m.entities)]
    return [m for m in mentions if m not in gone]


def _is_away(text: Text, mention: Mention) -> bool:
    return _NOT_THERE.match(text.plain, mention.span.end) is not None
