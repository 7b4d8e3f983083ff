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


def sentiment(text: Text) -> tuple[Sentiment, Span | None]:
    """The mood, and the words that tell it; bad news outweighs good."""
    for mood, pattern, excused in _MOODS:
        match = pattern.search(excused.blanked(text.plain))
        if match is not None:
            return mood, Span(*match.span())
    return "neutral", None
