"""Takes a saved log back: everything that its one tap wrote."""

import datetime as dt

from sqlalchemy import func, select, update

from crm_core.channel.drafts import Draft
from crm_core.customers.actions import remove_customer, undo_changes
from crm_core.customers.model import CustomerRow
from crm_core.errors import Refusal
from crm_core.follow_ups.actions import cancel
from crm_core.follow_ups.contacts import contacted
from crm_core.interactions.model import InteractionRow
from crm_core.interactions.views import Written
from crm_core.people.policy import Action, require
from crm_core.sales.actions import undo_opportunity
from crm_core.work import Work

UNDO_FOR = dt.timedelta(hours=24)


class TooLateToUndo(Refusal):
    """More than 24 hours have passed."""


class NothingToUndo(Refusal):
    """Nothing was saved, or all of it was undone."""


def require_recent(work: Work, draft: Draft) -> None:
    """Raises `TooLateToUndo`, or `NothingToUndo` for what was never saved."""
    if draft.saved_at is None:
        raise NothingToUndo
    if work.now - draft.saved_at > UNDO_FOR:
        raise TooLateToUndo


def undo_log(work: Work, written: Written) -> tuple[str, ...]:
    """Fields that somebody changed again since, and that therefore stay as they are."""
    require(work.actor, Action.LOG_INTERACTIONS)
    if written.interaction_id is not None:
        _undo_interaction(work, written.interaction_id)
    for follow_up in written.follow_up_ids:
        cancel(work, follow_up)
    if written.opportunity_id is not None:
        undo_opportunity(work, written.opportunity_id)
    kept = undo_changes(work, written.batch).kept
    if written.customer_id is not None and not _is_used(work, written.customer_id):
        remove_customer(work, written.customer_id)
    work.audit("undo", "draft", written.batch)
    return kept


def _undo_interaction(work: Work, interaction_id: str) -> None:
    row = work.session.get(InteractionRow, interaction_id)
    if row is None or row.author_id != work.actor.id or row.undone_at is not None:
        return
    row.undone_at = work.now
    work.session.flush()
    latest = work.session.execute(
        select(func.max(InteractionRow.occurred_at)).where(
            InteractionRow.customer_id == row.customer_id,
            InteractionRow.undone_at.is_(None),
        ),
    ).scalar_one()
    work.session.execute(
        update(CustomerRow).where(CustomerRow.id == row.customer_id).values(last_contact_at=latest),
    )
    contacted(work, row.customer_id)


def _is_used(work: Work, customer_id: str) -> bool:
    """Whether somebody has logged with a customer since; then it stays."""
    return (
        work.session.execute(
            select(InteractionRow.id)
            .where(InteractionRow.customer_id == customer_id, InteractionRow.undone_at.is_(None))
            .limit(1),
        ).first()
        is not None
    )
