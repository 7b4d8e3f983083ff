"""How satisfied a customer is: what its people answered in the last year."""

import datetime as dt
from decimal import Decimal

from crm_core.surveys.queries import answers_of
from crm_core.surveys.views import Satisfaction, SurveyView, Trend
from crm_core.work import Work

_PERIOD = dt.timedelta(days=365)
_MOST = 100


def satisfaction_of(work: Work, customer_id: str) -> Satisfaction | None:
    """None where nobody answered. Raises `RecordNotFound`."""
    since = work.now - _PERIOD
    answers = [
        answer
        for answer in answers_of(work, customer_id, _MOST)
        if answer.answered_at and answer.answered_at >= since
    ]
    if not answers:
        return None
    rated = [answer.score for answer in answers if answer.kind == "csat" and answer.score]
    mean = Decimal(sum(rated)) / len(rated) if rated else None
    return Satisfaction(mean, len(rated) or len(answers), answers[0], _trend(answers))


def _trend(answers: list[SurveyView]) -> Trend | None:
    latest, *earlier = answers
    before = next((answer.score for answer in earlier if answer.kind == latest.kind), None)
    if before is None or latest.score is None:
        return None
    if latest.score == before:
        return "same"
    return "up" if latest.score > before else "down"
