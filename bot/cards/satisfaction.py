"""How satisfied a customer is, in one line of their card."""

from decimal import Decimal

from bot.cards.survey import score_of
from bot.speech import Speech
from crm_core.surveys.views import Satisfaction

_TENTH = Decimal("0.1")
_ARROWS = {"up": " ↗", "down": " ↘", "same": " →"}


def satisfaction_line(say: Speech, satisfaction: Satisfaction | None) -> str | None:
    """`Satisfaction 4.5 (2 answers)`, and the latest with where it goes, once there are more."""
    if satisfaction is None:
        return None
    latest = satisfaction.latest
    if satisfaction.mean is None:
        return say(
            "customer-satisfaction-other",
            kind=latest.kind.upper(),
            score=_latest(say, satisfaction),
        )
    mean = say.number(satisfaction.mean.quantize(_TENTH))
    text = say("customer-satisfaction", mean=mean, count=satisfaction.answers)
    if satisfaction.trend is None and latest.kind == "csat":
        return text
    kind = "" if latest.kind == "csat" else f"{latest.kind.upper()} "
    return say.text(f"{text} · {kind}{_latest(say, satisfaction)}")


def _latest(say: Speech, satisfaction: Satisfaction) -> str:
    arrow = _ARROWS[satisfaction.trend] if satisfaction.trend else ""
    return score_of(say, satisfaction.latest) + arrow
