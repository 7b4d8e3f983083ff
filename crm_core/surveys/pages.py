"""The survey of somebody without Telegram: a page whose address is the permission to answer."""

from sqlalchemy import select

from crm_core.errors import RecordNotFound
from crm_core.linking.actions import NOTICE
from crm_core.linking.invitations import hashed
from crm_core.surveys.answering import open_row, record_answer, record_comment
from crm_core.surveys.loop import keeper_of
from crm_core.surveys.model import SurveyRow
from crm_core.surveys.queries import view_of
from crm_core.surveys.views import Answered, SurveyView
from crm_core.work import Work


def open_page(work: Work, token: str) -> SurveyView:
    """Raises `RecordNotFound`."""
    return view_of(work, _row(work, token))


def answer_page(work: Work, token: str, score: int, comment: str) -> Answered:
    """With the words that go with it; none take earlier ones away.

    Raises `RecordNotFound`, `SurveyClosed`, `TooLong`, `InvalidValue`.
    """
    row = open_row(work, _row(work, token).id)
    row.notice = NOTICE
    if comment.strip():
        record_comment(work, row, comment)
    else:
        row.comment = None
    return record_answer(work, row, score)


def stop_page(work: Work, token: str) -> SurveyView:
    """The person wants no further questions. Raises `RecordNotFound`."""
    row = _row(work, token)
    if row.reason != "stopped":
        row.reason = "stopped"
        if row.answered_at is None:
            row.state = "stopped"
        work.audit("stop_surveys", "customer", row.customer_id, {"survey": row.id})
    return view_of(work, row)


def zone_of(work: Work, survey: SurveyView) -> str:
    """That of whoever looks after the customer, as nothing else is known."""
    keeper = keeper_of(work, survey)
    return keeper.timezone if keeper else work.settings.default_timezone


def _row(work: Work, token: str) -> SurveyRow:
    row = work.session.execute(
        select(SurveyRow).where(SurveyRow.token_hash == hashed(token))
    ).scalar_one_or_none()
    if row is None:
        raise RecordNotFound
    return row
