"""What is overdue for so many working days that whoever leads the team should know."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import aliased

from crm_core.customers.model import CustomerRow
from crm_core.follow_ups.model import FollowUpRow, ToldRow
from crm_core.follow_ups.told import tell
from crm_core.people.actor import Actor, Role
from crm_core.people.free_days import working_days_between
from crm_core.people.model import UserRow
from crm_core.people.working_time import WorkingTime, working_time_of
from crm_core.work import Work

MOST_TIMES = 2
_MOST_AT_ONCE = 10
_MOST_LOOKED_AT = 500
_KEEPERS = (Role.REP.value, Role.SERVICE.value)


@dataclass(frozen=True, slots=True)
class Overdue:
    follow_up_id: str
    customer_id: str
    customer_name: str
    note: str
    due_at: dt.datetime
    assignee_id: str
    assignee_name: str


@dataclass(frozen=True, slots=True)
class Digest:
    """What was never told first, then the oldest; `more` are left for another day."""

    overdue: tuple[Overdue, ...]
    more: int


def escalate(work: Work, leader: Actor, today: dt.date) -> Digest | None:
    """What the leader is told today, each at most twice. None when there is nothing."""
    days = work.settings.escalation_days
    if not days or leader.id is None or leader.role not in {Role.MANAGER, Role.ADMIN}:
        return None
    known: dict[str, WorkingTime] = {}
    ripe = []
    for overdue, times in _overdue(work, leader):
        if overdue.assignee_id not in known:
            known[overdue.assignee_id] = working_time_of(work, overdue.assignee_id)
        working = known[overdue.assignee_id]
        since = overdue.due_at.astimezone(working.zone).date()
        if working_days_between(since, today, working) >= days * (times + 1):
            ripe.append(overdue)
    shown = tuple(ripe[:_MOST_AT_ONCE])
    for overdue in shown:
        tell(work, leader.id, "overdue", overdue.follow_up_id, today)
    return Digest(shown, len(ripe) - len(shown)) if shown else None


def _overdue(work: Work, leader: Actor) -> list[tuple[Overdue, int]]:
    """In the order of a digest, with how often the leader was told of each."""
    told = (
        select(ToldRow.subject_id, func.count().label("times"))
        .where(ToldRow.user_id == leader.id, ToldRow.kind == "overdue")
        .group_by(ToldRow.subject_id)
        .subquery()
    )
    times = func.coalesce(told.c.times, 0)
    rows = work.session.execute(
        select(
            FollowUpRow.id,
            FollowUpRow.customer_id,
            CustomerRow.name,
            FollowUpRow.note,
            FollowUpRow.due_at,
            FollowUpRow.assignee_id,
            UserRow.name,
            times,
        )
        .join(CustomerRow, CustomerRow.id == FollowUpRow.customer_id)
        .join(UserRow, UserRow.id == FollowUpRow.assignee_id)
        .outerjoin(told, told.c.subject_id == FollowUpRow.id)
        .where(
            FollowUpRow.status == "open",
            FollowUpRow.due_at < work.now - dt.timedelta(days=1),
            CustomerRow.deleted_at.is_(None),
            UserRow.role.in_(_KEEPERS),
            _led_by(leader),
            times < MOST_TIMES,
        )
        .order_by(times, FollowUpRow.due_at, FollowUpRow.id)
        .limit(_MOST_LOOKED_AT)
    )
    return [(Overdue(*row[:-1]), row[-1]) for row in rows]


def _led_by(leader: Actor) -> ColumnElement[bool]:
    """A manager leads the team; the admins lead those teams that have no manager."""
    if leader.role is Role.MANAGER:
        return UserRow.team == leader.team
    manager = aliased(UserRow)
    managers = select(manager.team).where(manager.role == Role.MANAGER.value, manager.active)
    return UserRow.team.not_in(managers)
