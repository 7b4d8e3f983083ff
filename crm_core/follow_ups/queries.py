"""Reads what was promised, to whom, until when."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, and_, false, or_, select, true

from crm_core.customers.model import ContactRow, CustomerRow
from crm_core.customers.visibility import visible_condition
from crm_core.errors import RecordNotFound
from crm_core.follow_ups.model import FollowUpRow
from crm_core.follow_ups.times import day_bounds
from crm_core.follow_ups.views import Agenda, FollowUpView
from crm_core.people.model import UserRow, WorkingTimeRow
from crm_core.people.policy import Action, Scope, require, scope_of
from crm_core.work import Work

_OPEN, _DONE = FollowUpRow.status == "open", FollowUpRow.status == "done"


def get_follow_up(work: Work, follow_up_id: str) -> FollowUpView:
    """One that the actor may keep. Raises `RecordNotFound`."""
    require(work.actor, Action.KEEP_FOLLOW_UPS)
    found = _read(work, _select().where(FollowUpRow.id == follow_up_id, _kept_by_condition(work)))
    if not found:
        raise RecordNotFound
    return found[0]


def of_draft(work: Work, draft_id: str) -> FollowUpView:
    """What saving a draft made. Raises `RecordNotFound`."""
    found = work.session.execute(
        select(FollowUpRow.id).where(FollowUpRow.draft_id == draft_id)
    ).scalar_one_or_none()
    return get_follow_up(work, found or "")


def open_for_customer(work: Work, customer_id: str) -> list[FollowUpView]:
    """Everybody's, for those who may see the customer; soonest first."""
    require(work.actor, Action.SEE_CUSTOMERS)
    return _read(
        work,
        _select()
        .where(FollowUpRow.customer_id == customer_id, _OPEN, visible_condition(work.actor))
        .order_by(FollowUpRow.due_at, FollowUpRow.id),
    )


def agenda(work: Work, day: dt.date) -> Agenda:
    """The actor's own day. What is overdue belongs to today alone."""
    require(work.actor, Action.KEEP_FOLLOW_UPS)
    zone = ZoneInfo(work.actor.timezone)
    today, _ = day_bounds(work.now.astimezone(zone).date(), zone)
    start, end = day_bounds(day, zone)
    earliest = true() if start == today else FollowUpRow.due_at >= start
    found = _read(
        work,
        _select()
        .where(
            _own_condition(work),
            or_(_OPEN, and_(_DONE, FollowUpRow.done_at >= today)),
            FollowUpRow.due_at < end,
            earliest,
        )
        .order_by(FollowUpRow.due_at, FollowUpRow.id),
    )
    overdue = tuple(item for item in found if item.due_at < start)
    return Agenda(day, overdue, tuple(found[len(overdue) :]))


def _kept_by_condition(work: Work) -> ColumnElement[bool]:
    actor = work.actor
    match scope_of(actor, Action.KEEP_FOLLOW_UPS):
        case Scope.ALL:
            return true()
        case Scope.TEAM:
            return or_(_own_condition(work), UserRow.team == actor.team)
        case Scope.OWN:
            return _own_condition(work)
    return false()


def _own_condition(work: Work) -> ColumnElement[bool]:
    """The actor's own, and those of whom the actor stands in for."""
    mine = FollowUpRow.assignee_id == work.actor.id
    stands_in_for = select(WorkingTimeRow.user_id).where(
        WorkingTimeRow.delegate_id == work.actor.id,
        WorkingTimeRow.away_from <= work.now,
        WorkingTimeRow.away_until > work.now,
    )
    return or_(mine, FollowUpRow.assignee_id.in_(stands_in_for))


def _select() -> Select[*tuple[Any, ...]]:
    """Without those of customers who were removed."""
    return (
        select(
            FollowUpRow.id,
            FollowUpRow.customer_id,
            CustomerRow.name.label("customer_name"),
            FollowUpRow.contact_id,
            ContactRow.name.label("contact_name"),
            FollowUpRow.note,
            FollowUpRow.due_at,
            FollowUpRow.assignee_id,
            UserRow.name.label("assignee_name"),
            FollowUpRow.status,
            FollowUpRow.result,
            FollowUpRow.done_at,
            FollowUpRow.version,
            FollowUpRow.exact,
        )
        .join(CustomerRow, CustomerRow.id == FollowUpRow.customer_id)
        .join(UserRow, UserRow.id == FollowUpRow.assignee_id)
        .outerjoin(ContactRow, ContactRow.id == FollowUpRow.contact_id)
        .where(CustomerRow.deleted_at.is_(None))
    )


def _read(work: Work, statement: Select[*tuple[Any, ...]]) -> list[FollowUpView]:
    return [FollowUpView(**row) for row in work.session.execute(statement).mappings()]
