"""Takes what customers answer: a score, a comment, or that they want no more questions."""

from sqlalchemy import select, update

from crm_core.errors import InvalidValue, Refusal
from crm_core.linking.actions import withdraw_consent
from crm_core.quality.text import paragraph
from crm_core.surveys.kinds import SCALES, is_low
from crm_core.surveys.model import SurveyRow
from crm_core.surveys.queries import own_survey, view_of
from crm_core.surveys.views import Answered, SurveyView
from crm_core.work import Work

_MOST_IN_COMMENT = 1000


class SurveyClosed(Refusal):
    """Its answer can no longer be given or changed."""


def answer(work: Work, survey_id: str, score: int) -> Answered:
    """Raises `RecordNotFound`, `SurveyClosed`."""
    return record_answer(work, _open_row(work, own_survey(work, survey_id)), score)


def comment(work: Work, survey_id: str, text: str) -> SurveyView:
    """A later one replaces an earlier one. Raises `RecordNotFound`, `SurveyClosed`, `TooLong`."""
    return record_comment(work, _open_row(work, own_survey(work, survey_id)), text)


def _open_row(work: Work, survey: SurveyView) -> SurveyRow:
    return open_row(work, survey.id)


def open_row(work: Work, survey_id: str) -> SurveyRow:
    """Held until the transaction ends, so that of two answers at once one comes after the other."""
    row = work.session.get_one(SurveyRow, survey_id, with_for_update=True, populate_existing=True)
    if not view_of(work, row).accepts(work.now):
        raise SurveyClosed
    return row


def record_answer(work: Work, row: SurveyRow, score: int) -> Answered:
    survey = view_of(work, row)
    if score not in SCALES[survey.kind].scores:
        raise InvalidValue(field="score", value=str(score))
    before = row.score
    row.score, row.state = score, "answered"
    row.answered_at = row.answered_at or work.now
    detail = {"survey": row.id, "kind": row.kind, "score": score, "before": before}
    work.audit("answer_survey", "customer", row.customer_id, detail)
    recovered = None if is_low(survey.kind, score) else _recover(work, row)
    if is_low(survey.kind, score):
        _take_back_recovery(work, row)
    return Answered(view_of(work, row), before, recovered)


def record_comment(work: Work, row: SurveyRow, text: str) -> SurveyView:
    row.comment = paragraph(text, _MOST_IN_COMMENT)
    work.audit("comment_survey", "customer", row.customer_id, {"survey": row.id})
    return view_of(work, row)


def _recover(work: Work, row: SurveyRow) -> SurveyView | None:
    """The latest low score of the same person that nothing made up for yet."""
    earlier = work.session.scalars(
        select(SurveyRow)
        .where(
            SurveyRow.customer_id == row.customer_id,
            SurveyRow.contact_id.is_not_distinct_from(row.contact_id),
            SurveyRow.answered_at < row.answered_at,
            SurveyRow.id != row.id,
        )
        .order_by(SurveyRow.answered_at.desc())
        .limit(1)
    ).one_or_none()
    if earlier is None or earlier.recovered_by_id is not None:
        return None
    before = view_of(work, earlier)
    if not before.is_low:
        return None
    earlier.recovered_by_id = row.id
    return view_of(work, earlier)


def _take_back_recovery(work: Work, row: SurveyRow) -> None:
    """A good answer was changed into a bad one."""
    made_up = update(SurveyRow).where(SurveyRow.recovered_by_id == row.id)
    work.session.execute(made_up.values(recovered_by_id=None))


def stop_surveys(work: Work) -> bool:
    """Nothing is asked any more, and what was asked is closed. False when it was so already."""
    anew = withdraw_consent(work)
    asked = update(SurveyRow).where(
        SurveyRow.user_id == work.actor.id, SurveyRow.state.in_(("planned", "sent"))
    )
    work.session.execute(asked.values(state="stopped"))
    return anew
