"""The mood in which the customer was."""

from crm_core.understanding.model import Sentiment, Stage
from crm_core.understanding.text import Text
from crm_core.understanding.what.en import moods as en
from crm_core.understanding.what.zh import moods as zh
from crm_core.understanding.words import either

_NEGATIVE = either(en.NEGATIVE, zh.NEGATIVE)
_NOT_NEGATIVE = either(en.NOT_NEGATIVE, zh.NOT_NEGATIVE)
_POSITIVE = either(en.POSITIVE, zh.POSITIVE)
_NOT_POSITIVE = either(en.NOT_POSITIVE, zh.NOT_POSITIVE)


def sentiment(text: Text, stage: Stage | None, *, complained: bool) -> Sentiment:
    if complained or stage == "lost":
        return "negative"
    if stage == "won":
        return "positive"
    negative = _NEGATIVE.search(_NOT_NEGATIVE.sub(" ", text.plain)) is not None
    positive = _POSITIVE.search(_NOT_POSITIVE.sub(" ", text.plain)) is not None
    if negative and positive:
        return "negative"
    return "negative" if negative else "positive" if positive else "neutral"
