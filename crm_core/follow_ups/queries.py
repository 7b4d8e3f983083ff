"""Reads what was promised, to whom, until when."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, and_, false, or_, select, true

from crm_core.customers.model import ContactRow, CustomerRow
from crm_core.customers.visibility import visible_condition
from crm_core.errors import RecordNotFound
from crm_core.follow_ups.model import FollowUpRow, SeriesRow
from crm_core.follow_ups.occasions import occasions
from crm_core.follow_ups.times import day_bounds
from crm_core.follow_ups.views import Agenda, FollowUpView, Occasion, Repeats
from crm_core.people.model import UserRow
from crm_core.people.policy import Action, Scope, require, scope_of
from crm_core.people.working_time import who_relies_on, working_time_of
from crm_core.work import Work

_NEXT_DAYS = dt.timedelta(days=3)
_MOST_AHEAD = 5
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


def next_of(work: Work, follow_up: FollowUpView) -> FollowUpView | None:
    """The open one of the same series, if it goes on."""
    if follow_up.series_id is None:
        return None
    found = work.session.execute(
        select(FollowUpRow.id)
        .where(FollowUpRow.series_id == follow_up.series_id, FollowUpRow.id != follow_up.id, _OPEN)
        .order_by(FollowUpRow.due_at)
        .limit(1)
    ).scalar_one_or_none()
    return get_follow_up(work, found) if found else None


def kept_by(work: Work, user_id: str, limit: int) -> list[FollowUpView]:
    """The open ones of one person, soonest first, as far as the actor may keep them."""
    require(work.actor, Action.KEEP_FOLLOW_UPS)
    found = _select().where(FollowUpRow.assignee_id == user_id, _OPEN, _kept_by_condition(work))
    return _read(work, found.order_by(FollowUpRow.due_at, FollowUpRow.id).limit(limit))


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
    due = tuple(found[len(overdue) :])
    if start != today:
        return Agenda(day, overdue, due, user_id=work.actor.id)
    ahead, in_sight = _ahead(work, end), _occasions(work, day)
    return Agenda(day, overdue, due, ahead, in_sight, work.actor.id)


def _ahead(work: Work, start: dt.datetime) -> tuple[FollowUpView, ...]:
    """The first of what is due in the days after."""
    soon = FollowUpRow.due_at < start + _NEXT_DAYS
    found = _select().where(_own_condition(work), _OPEN, FollowUpRow.due_at >= start, soon)
    return tuple(_read(work, found.order_by(FollowUpRow.due_at, FollowUpRow.id).limit(_MOST_AHEAD)))


def _occasions(work: Work, day: dt.date) -> tuple[Occasion, ...]:
    if work.actor.id is None:
        return ()
    days_ahead = working_time_of(work, work.actor.id).birthday_days
    return () if days_ahead is None else occasions(work, work.actor.id, day, days_ahead)


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
    return or_(mine, FollowUpRow.assignee_id.in_(who_relies_on(work, work.actor.id)))


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
            FollowUpRow.series_id,
            FollowUpRow.occurs_at,
            SeriesRow.rule,
            SeriesRow.days_after_contact,
        )
        .join(CustomerRow, CustomerRow.id == FollowUpRow.customer_id)
        .join(UserRow, UserRow.id == FollowUpRow.assignee_id)
        .outerjoin(ContactRow, ContactRow.id == FollowUpRow.contact_id)
        .outerjoin(
            SeriesRow,
            (SeriesRow.id == FollowUpRow.series_id) & SeriesRow.stopped_at.is_(None),
        )
        .where(CustomerRow.deleted_at.is_(None))
    )


def _read(work: Work, statement: Select[*tuple[Any, ...]]) -> list[FollowUpView]:
    return [_view(**row) for row in work.session.execute(statement).mappings()]


def _view(rule: str | None, days_after_contact: int | None, **fields: Any) -> FollowUpView:
    does_repeat = rule is not None or days_after_contact is not None
    repeats = Repeats(rule, days_after_contact) if does_repeat else None
    return FollowUpView(**fields, repeats=repeats)
