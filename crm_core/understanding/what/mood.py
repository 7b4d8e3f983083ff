"""The mood in which the customer was."""

from crm_core.understanding.model import Sentiment, Span
from crm_core.understanding.text import Text
from crm_core.understanding.what.en import moods as en
from crm_core.understanding.what.zh import moods as zh
from crm_core.understanding.words import Either, either

_MOODS: tuple[tuple[Sentiment, Either, Either], ...] = (
    ("negative", either(en.NEGATIVE, zh.NEGATIVE), either(en.NOT_NEGATIVE, zh.NOT_NEGATIVE)),
    ("positive", either(en.POSITIVE, zh.POSITIVE), either(en.NOT_POSITIVE, zh.NOT_POSITIVE)),
)


_OF_ALL = either(en.OF_ALL, zh.OF_ALL)


def is_of_all(text: Text, told: Span) -> bool:
    """见了张薇，又见了王伟，都挺满意: whether the mood is of each of them."""
    clause = text.clause_at(told.start)
    lead = len(text.plain[clause.start : told.end]) - len(
        text.plain[clause.start : told.end].lstrip()
    )
    return _OF_ALL.match(text.plain, clause.start + lead) is not None


def sentiment(text: Text) -> tuple[Sentiment, Span | None]:
    """The mood, and the words that tell it; bad news outweighs good."""
    for mood, pattern, excused in _MOODS:
        match = pattern.search_outside(excused, text.plain)
        if match is not None:
            return mood, Span(*match.span())
    return "neutral", None
