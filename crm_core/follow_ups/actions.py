"""Makes, keeps and takes back promises; each that is open has one row in the schedule."""

import datetime as dt
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update

from crm_core.customers.model import ContactRow, CustomerRow
from crm_core.customers.visibility import visible_condition
from crm_core.errors import RecordNotFound, Refusal, StaleVersion
from crm_core.follow_ups.model import FollowUpRow
from crm_core.follow_ups.planning import plan, plan_ahead, unplan
from crm_core.follow_ups.queries import get_follow_up, next_of
from crm_core.follow_ups.series import begin_series, end_series, next_place
from crm_core.follow_ups.views import FollowUpView, NewFollowUp, Repeats
from crm_core.ids import new_id
from crm_core.people.model import UserRow
from crm_core.people.policy import Action, allows, require
from crm_core.store.statements import affected
from crm_core.work import Work


class TimeHasPassed(Refusal):
    """A reminder can only be put off to a time that is still to come."""


def create_follow_up(work: Work, new: NewFollowUp) -> FollowUpView:
    """One that is due already is pushed with the next tick. Raises `RecordNotFound`."""
    require(work.actor, Action.KEEP_FOLLOW_UPS)
    _require_customer(work, new.customer_id, new.contact_id)
    follow_up_id, assignee_id = new_id(), _assignee(work, new.assignee_id)
    place = begin_series(work, new.repeats, new.due_at, assignee_id) if new.repeats else None
    work.session.execute(
        insert(FollowUpRow).values(
            id=follow_up_id,
            customer_id=new.customer_id,
            contact_id=new.contact_id,
            interaction_id=new.interaction_id,
            note=new.note,
            due_at=new.due_at,
            assignee_id=assignee_id,
            author_id=work.actor.id,
            status="open",
            created_at=work.now,
            draft_id=new.draft_id,
            version=1,
            exact=new.exact,
            series_id=place and place.series_id,
            occurs_at=place and place.occurs_at,
        ),
    )
    made = get_follow_up(work, follow_up_id)
    plan(work, made)
    work.audit("create_follow_up", "follow_up", follow_up_id, {"due_at": new.due_at.isoformat()})
    return made


def complete(work: Work, follow_up_id: str, result: str | None, version: int) -> FollowUpView:
    """What repeats gets its next one.

    Raises `RecordNotFound`, or `StaleVersion` when it is no longer as it was shown.
    """
    open_as_shown = (FollowUpRow.status == "open", FollowUpRow.version == version)
    _change(work, follow_up_id, *open_as_shown, status="done", done_at=work.now, result=result)
    unplan(work, follow_up_id)
    work.audit("complete_follow_up", "follow_up", follow_up_id)
    done = get_follow_up(work, follow_up_id)
    if done.repeats is not None and next_of(work, done) is None:
        _make_next(work, done, done.repeats)
    return done


def record_result(work: Work, follow_up_id: str, result: str) -> FollowUpView:
    """What came of one that is done; a later account replaces an earlier one."""
    _change(work, follow_up_id, FollowUpRow.status == "done", result=result)
    work.audit("record_result", "follow_up", follow_up_id)
    return get_follow_up(work, follow_up_id)


def snooze(
    work: Work, follow_up_id: str, due_at: dt.datetime, version: int, *, exact: bool = True
) -> FollowUpView:
    """Puts it off. Raises `TimeHasPassed`, `RecordNotFound`, `StaleVersion`.

    `exact` as in `NewFollowUp`.
    """
    if due_at <= work.now:
        raise TimeHasPassed
    return _move(work, "snooze_follow_up", follow_up_id, due_at, version, exact=exact)


def take_back_snooze(
    work: Work, follow_up_id: str, due_at: dt.datetime, version: int
) -> FollowUpView:
    """Due again when it was before. Raises `RecordNotFound`, `StaleVersion`."""
    return _move(work, "take_back_snooze", follow_up_id, due_at, version)


def cancel(work: Work, follow_up_id: str) -> FollowUpView:
    """No longer to be done, nor what would follow; what was done stays done.

    Raises `RecordNotFound`.
    """
    follow_up = get_follow_up(work, follow_up_id)
    following = next_of(work, follow_up)
    if follow_up.repeats is not None:
        stop_repeating(work, follow_up_id)
        if following is not None:
            _cancel(work, following.id)
    if follow_up.status != "open":
        return follow_up
    _cancel(work, follow_up_id)
    return get_follow_up(work, follow_up_id)


def stop_repeating(work: Work, follow_up_id: str) -> FollowUpView:
    """The one that is open stays; none comes after it. Raises `RecordNotFound`."""
    follow_up = get_follow_up(work, follow_up_id)
    if follow_up.repeats is not None and follow_up.series_id is not None:
        end_series(work, follow_up.series_id)
    return get_follow_up(work, follow_up_id)


def reopen(work: Work, follow_up_id: str, version: int) -> FollowUpView:
    """Takes back that it was done or cancelled. Raises `RecordNotFound`, `StaleVersion`."""
    closed_as_shown = (FollowUpRow.status != "open", FollowUpRow.version == version)
    _change(work, follow_up_id, *closed_as_shown, status="open", done_at=None, result=None)
    follow_up = get_follow_up(work, follow_up_id)
    if (following := next_of(work, follow_up)) is not None:
        _cancel(work, following.id)  # it comes again when this one is done
    plan_ahead(work, follow_up)
    work.audit("reopen_follow_up", "follow_up", follow_up_id)
    return follow_up


def _move(
    work: Work,
    action: str,
    follow_up_id: str,
    due_at: dt.datetime,
    version: int,
    **changes: Any,
) -> FollowUpView:
    open_as_shown = (FollowUpRow.status == "open", FollowUpRow.version == version)
    _change(work, follow_up_id, *open_as_shown, due_at=due_at, **changes)
    follow_up = get_follow_up(work, follow_up_id)
    plan_ahead(work, follow_up)
    work.audit(action, "follow_up", follow_up_id, {"due_at": due_at.isoformat()})
    return follow_up


def _cancel(work: Work, follow_up_id: str) -> None:
    _change(work, follow_up_id, FollowUpRow.status == "open", status="cancelled")
    unplan(work, follow_up_id)
    work.audit("cancel_follow_up", "follow_up", follow_up_id)


def _make_next(work: Work, done: FollowUpView, repeats: Repeats) -> None:
    place = next_place(work, done, repeats)
    if place is None:
        return
    following = new_id()
    work.session.execute(
        insert(FollowUpRow).values(
            id=following,
            customer_id=done.customer_id,
            contact_id=done.contact_id,
            note=done.note,
            due_at=place.due_at,
            assignee_id=done.assignee_id,
            author_id=work.actor.id,
            status="open",
            created_at=work.now,
            version=1,
            exact=done.exact,
            series_id=place.series_id,
            occurs_at=place.occurs_at,
        )
    )
    plan(work, get_follow_up(work, following))
    work.audit("repeat_follow_up", "follow_up", following, {"due_at": place.due_at.isoformat()})


def _change(work: Work, follow_up_id: str, *conditions: ColumnElement[bool], **values: Any) -> None:
    get_follow_up(work, follow_up_id)
    statement = (
        update(FollowUpRow)
        .where(FollowUpRow.id == follow_up_id, *conditions)
        .values(**values, version=FollowUpRow.version + 1)
    )
    if affected(work.connection, statement) != 1:
        raise StaleVersion


def _require_customer(work: Work, customer_id: str, contact_id: str | None) -> None:
    statement = select(CustomerRow.id).where(
        CustomerRow.id == customer_id,
        CustomerRow.deleted_at.is_(None),
        visible_condition(work.actor),
    )
    if contact_id is not None:
        statement = statement.join(ContactRow, ContactRow.customer_id == CustomerRow.id).where(
            ContactRow.id == contact_id, ContactRow.deleted_at.is_(None)
        )
    if work.session.execute(statement).first() is None:
        raise RecordNotFound


def _assignee(work: Work, assignee_id: str | None) -> str:
    """Somebody whose follow-ups the actor may keep."""
    if assignee_id is None and work.actor.id is not None:
        return work.actor.id
    team = work.session.execute(
        select(UserRow.team).where(UserRow.id == assignee_id, UserRow.active)
    ).scalar_one_or_none()
    if team is None or not allows(work.actor, Action.KEEP_FOLLOW_UPS, owner=assignee_id, team=team):
        raise RecordNotFound
    return str(assignee_id)
