"""Reads surveys: one's own as a customer, a customer's as somebody of the team."""

from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import aliased

from crm_core.customers.model import ContactRow, CustomerRow
from crm_core.customers.queries import require_visible
from crm_core.customers.visibility import visible_condition
from crm_core.errors import RecordNotFound
from crm_core.people.model import UserRow
from crm_core.people.policy import Action, require
from crm_core.surveys.model import SurveyRow
from crm_core.surveys.views import SurveyView
from crm_core.work import Work

_REP, _ASKED = aliased(UserRow), aliased(UserRow)
_COPIED = [
    column
    for name, column in SurveyRow.__table__.columns.items()
    if name not in {"token_hash", "notice"}
]


def own_survey(work: Work, survey_id: str) -> SurveyView:
    """One that the actor is asked. Raises `RecordNotFound`."""
    require(work.actor, Action.ANSWER_SURVEYS)
    return _one(work, SurveyRow.id == survey_id, SurveyRow.user_id == work.actor.id)


def unanswered(work: Work) -> SurveyView | None:
    """The latest that the actor is asked in their chat and has not answered, while it is open."""
    require(work.actor, Action.ANSWER_SURVEYS)
    asked = select_surveys(SurveyRow.user_id == work.actor.id, SurveyRow.state == "sent")
    latest = read(work, asked.order_by(SurveyRow.sent_at.desc(), SurveyRow.id).limit(1))
    return next((survey for survey in latest if survey.accepts(work.now)), None)


def get_survey(work: Work, survey_id: str) -> SurveyView:
    """One of a customer whom the actor may see. Raises `RecordNotFound`."""
    require(work.actor, Action.SEE_CUSTOMERS)
    return _one(work, SurveyRow.id == survey_id, visible_condition(work.actor))


def answers_of(work: Work, customer_id: str, limit: int) -> list[SurveyView]:
    """Newest first. Raises `RecordNotFound`."""
    require_visible(work, customer_id)
    answered = select_surveys(
        SurveyRow.customer_id == customer_id, SurveyRow.answered_at.is_not(None)
    )
    newest = answered.order_by(SurveyRow.answered_at.desc(), SurveyRow.id).limit(limit)
    return read(work, newest)


def view_of(work: Work, row: SurveyRow) -> SurveyView:
    work.session.flush()
    return _one(work, SurveyRow.id == row.id)


def read(work: Work, statement: Select[*tuple[Any, ...]]) -> list[SurveyView]:
    return [SurveyView(**row) for row in work.session.execute(statement).mappings()]


def _one(work: Work, *conditions: ColumnElement[bool]) -> SurveyView:
    found = read(work, select_surveys(*conditions))
    if not found:
        raise RecordNotFound
    return found[0]


def select_surveys(*conditions: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    return (
        select(
            *_COPIED,
            CustomerRow.name.label("customer_name"),
            CustomerRow.owner_id,
            ContactRow.name.label("contact_name"),
            _REP.name.label("rep_name"),
            _ASKED.name.label("user_name"),
        )
        .join(CustomerRow, CustomerRow.id == SurveyRow.customer_id)
        .outerjoin(ContactRow, ContactRow.id == SurveyRow.contact_id)
        .outerjoin(_REP, _REP.id == SurveyRow.rep_id)
        .outerjoin(_ASKED, _ASKED.id == SurveyRow.user_id)
        .where(*conditions)
    )
