"""When a promise is pushed: one open row of the schedule for each that is still to be pushed."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from crm_core.channel import due
from crm_core.channel.model import DueRow
from crm_core.follow_ups.allowed import push_time
from crm_core.follow_ups.model import FollowUpRow
from crm_core.follow_ups.views import FollowUpView, Upcoming
from crm_core.people.working_time import WorkingTime, working_time_of
from crm_core.work import Work

DUE_KIND = "follow_up"
LATE = dt.timedelta(minutes=1)
"""A tick or a queue is no delay; a process that was down is."""
HOUR_IS_LOST = dt.timedelta(hours=1)


def plan(work: Work, follow_up: FollowUpView) -> None:
    """One that should have been pushed already is, with the next tick."""
    working = working_time_of(work, follow_up.assignee_id)
    push_at = push_time(follow_up.due_at, working, exact=follow_up.exact)
    due.schedule(work, DUE_KIND, follow_up.id, push_at)


def plan_at(work: Work, follow_up_id: str, due_at: dt.datetime, working: WorkingTime) -> None:
    """Of one whose hour nobody named."""
    due.schedule(work, DUE_KIND, follow_up_id, push_time(due_at, working, exact=False))


def plan_ahead(work: Work, follow_up: FollowUpView) -> None:
    """A time that has passed was pushed then, and is not pushed twice."""
    working = working_time_of(work, follow_up.assignee_id)
    push_at = push_time(follow_up.due_at, working, exact=follow_up.exact)
    if push_at > work.now:
        due.schedule(work, DUE_KIND, follow_up.id, push_at)
    else:
        unplan(work, follow_up.id)


def unplan(work: Work, follow_up_id: str) -> None:
    due.cancel(work, DUE_KIND, follow_up_id)


def replan(work: Work, user_id: str) -> None:
    """After the person changed when they work: what is still to be pushed moves along."""
    working = working_time_of(work, user_id)
    for follow_up_id, due_at, exact in _unpushed(work, user_id):
        push_at = push_time(due_at, working, exact=exact)
        due.schedule(work, DUE_KIND, follow_up_id, push_at)


def moved_to(work: Work, follow_up: FollowUpView) -> dt.datetime | None:
    """When it will be pushed, if that is not when it is due."""
    working = working_time_of(work, follow_up.assignee_id)
    push_at = push_time(follow_up.due_at, working, exact=follow_up.exact)
    return push_at if push_at > follow_up.due_at else None


def upcoming(work: Work, follow_up: FollowUpView | None) -> Upcoming | None:
    return Upcoming(follow_up, moved_to(work, follow_up)) if follow_up else None


def is_late(work: Work, follow_up: FollowUpView, working: WorkingTime) -> bool:
    """Whether it comes so long after its time that the card should say so."""
    return _lateness(work, follow_up, working) > LATE


def has_lost_its_hour(work: Work, follow_up: FollowUpView, working: WorkingTime) -> bool:
    """Whether it is so late that the hour which the person named matters no more."""
    return _lateness(work, follow_up, working) > HOUR_IS_LOST


def _lateness(work: Work, follow_up: FollowUpView, working: WorkingTime) -> dt.timedelta:
    return work.now - push_time(follow_up.due_at, working, exact=follow_up.exact)


def postpone(work: Work, follow_up: FollowUpView, push_at: dt.datetime) -> None:
    """Of one that fell due at a moment when nobody may be reminded."""
    due.schedule(work, DUE_KIND, follow_up.id, push_at)


def _unpushed(work: Work, user_id: str) -> Sequence[Any]:
    return work.session.execute(
        select(FollowUpRow.id, FollowUpRow.due_at, FollowUpRow.exact)
        .join(DueRow, DueRow.subject_id == FollowUpRow.id)
        .where(
            FollowUpRow.assignee_id == user_id,
            FollowUpRow.status == "open",
            DueRow.kind == DUE_KIND,
            DueRow.done_at.is_(None),
        )
    ).all()
