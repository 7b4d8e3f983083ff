"""Asks customers now and then whether what we have of them is still right."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

from sqlalchemy import select

from crm_core.customers.edit_draft import EditDraft, draft_edit
from crm_core.customers.queries import get_customer
from crm_core.customers.views import CustomerView, FieldEdit
from crm_core.errors import RecordNotFound
from crm_core.ids import new_id
from crm_core.people.accounts import Account, account_of
from crm_core.people.actor import SYSTEM
from crm_core.people.policy import Action, require
from crm_core.surveys.acting import acting
from crm_core.surveys.loop import managers_of
from crm_core.surveys.model import RefreshRow
from crm_core.surveys.views import SurveyView
from crm_core.work import Work

Field = Literal["phone", "address"]
EVERY = dt.timedelta(days=180)
_CALLED = ("mobile", "phone")


@dataclass(frozen=True, slots=True)
class Question:
    """`value` is what the field holds, as a person reads it."""

    id: str
    field: Field
    value: str
    customer_id: str
    contact_id: str | None
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a customer says a field holds now; whoever looks after them decides."""

    edit: EditDraft
    keeper: Account


def next_question(work: Work, survey: SurveyView) -> Question | None:
    """The first field that was not asked about for half a year; none of who is unhappy."""
    require(work.actor, Action.ANSWER_SURVEYS)
    if survey.is_low:
        return None
    with acting(work, SYSTEM):
        customer = get_customer(work, survey.customer_id)
    asked = _asked_lately(work, survey)
    for field, value in _held(customer, survey.contact_id):
        if field not in asked:
            return _ask(work, survey, field, value)
    return None


def _held(customer: CustomerView, contact_id: str | None) -> Iterator[tuple[Field, str]]:
    """A contact's own number; an address is the customer's."""
    own = [method for c in customer.contacts if c.id == contact_id for method in c.methods]
    methods = own if contact_id else customer.methods
    yield from [("phone", m.shown) for m in methods if m.kind in _CALLED][:1]
    if customer.address:
        yield "address", customer.address


def _asked_lately(work: Work, survey: SurveyView) -> set[str]:
    rows = work.session.scalars(
        select(RefreshRow.field).where(
            RefreshRow.user_id == work.actor.id,
            RefreshRow.customer_id == survey.customer_id,
            RefreshRow.asked_at > work.now - EVERY,
        )
    )
    return set(rows)


def _ask(work: Work, survey: SurveyView, field: Field, value: str) -> Question:
    row = RefreshRow(
        id=new_id(),
        user_id=cast("str", work.actor.id),
        customer_id=survey.customer_id,
        contact_id=survey.contact_id if field == "phone" else None,
        field=field,
        asked_at=work.now,
    )
    work.session.add(row)
    return Question(row.id, field, value, row.customer_id, row.contact_id)


def get_question(work: Work, question_id: str) -> Question:
    """One that the actor was asked. Raises `RecordNotFound`."""
    row = _row(work, question_id)
    with acting(work, SYSTEM):
        customer = get_customer(work, row.customer_id)
    held = dict(_held(customer, row.contact_id))
    field = cast("Field", row.field)
    answered = row.answered_at is not None
    return Question(row.id, field, held.get(field, ""), row.customer_id, row.contact_id, answered)


def confirm(work: Work, question_id: str) -> None:
    """It is still right. Raises `RecordNotFound`."""
    _answer(work, _row(work, question_id), "yes")


def propose(work: Work, question_id: str, value: str) -> Proposed | None:
    """What it is instead; None when it holds that already, or nobody is there to decide.

    Raises `RecordNotFound` or what the field's standard refuses.
    """
    row = _row(work, question_id)
    keeper = _keeper(work, row)
    if keeper is None:
        _answer(work, row, "no")
        return None
    with acting(work, keeper.actor):
        edit = draft_edit(work, FieldEdit(row.customer_id, row.field, value, row.contact_id))
    if (edit.old or "") == edit.new:
        _answer(work, row, "yes")
        return None
    _answer(work, row, "no")
    return Proposed(edit, keeper)


def _keeper(work: Work, row: RefreshRow) -> Account | None:
    """Who may change it and can be reached: the owner, else a manager."""
    with acting(work, SYSTEM):
        customer = get_customer(work, row.customer_id)
    owner = [customer.owner_id] if customer.owner_id else []
    accounts = [account_of(work, user) for user in (*owner, *managers_of(work, customer.team))]
    return next((account for account in accounts if account), None)


def _answer(work: Work, row: RefreshRow, answer: str) -> None:
    row.answer, row.answered_at = answer, work.now
    detail = {"field": row.field, "answer": answer}
    work.audit("answer_refresh", "customer", row.customer_id, detail)


def _row(work: Work, question_id: str) -> RefreshRow:
    require(work.actor, Action.ANSWER_SURVEYS)
    row = work.session.get(RefreshRow, question_id)
    if row is None or row.user_id != work.actor.id:
        raise RecordNotFound
    return row
