"""Who is named only to say that he was not there."""

import re
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet

from crm_core.understanding.text import Text
from crm_core.understanding.who.mentions import Mention
from crm_core.understanding.words import table

_EN = r"""
    (?:\s+(?:was|is|were)(?:n'?t| not)|\s+not|'s not) (?:in|there|around|available)
    (?:\s+(?:was|is)|'s)? (?:off sick|absent)
    (?:\s+(?:was|is)|'s)(?: still| away)? on (?:[a-z]+ )?(?:leave|holiday|vacation)
    \s+(?:out|off) (?:today|sick)
"""
_ZH = r"(?:今天|刚好|正好)?(?:人)?(?:不在(?=$|[,，。;；!！\s])|没在(?=$|[,，。;；!！\s])|请假|休假)"
_NOT_THERE = re.compile(rf"(?:{table(_EN)})(?![a-z])|{_ZH}")


def present(text: Text, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Jane wants a quote and Tom wasn't in: of one firm those who were there, if anybody was."""
    away = [m for m in mentions if m.kind != "customer" and _is_away(text, m)]
    missed = {e.contact.id for m in away for e in m.entities if e.contact}
    met = {
        e.customer.id
        for m in mentions
        if m not in away
        for e in m.entities
        if e.contact and e.contact.id not in missed
    }
    return [
        m for m in mentions if not (_contacts(m) and _is_missed(m, missed, met, away=m in away))
    ]


def _is_missed(
    mention: Mention, missed: AbstractSet[str], met: Collection[str], *, away: bool
) -> bool:
    """Named elsewhere in the message, too: 就等郭科签字."""
    here = any(e.customer.id in met for e in mention.entities)
    return here and (away or missed >= set(_contacts(mention)))


def _contacts(mention: Mention) -> list[str]:
    return [e.contact.id for e in mention.entities if e.contact]


def _is_away(text: Text, mention: Mention) -> bool:
    return _NOT_THERE.match(text.plain, mention.span.end) is not None
