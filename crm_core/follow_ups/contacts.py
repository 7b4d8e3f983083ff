"""A contact with a customer starts the clock anew of what is due some days after the last one."""

import datetime as dt

from sqlalchemy import select, update

from crm_core.customers.model import CustomerRow
from crm_core.follow_ups.model import FollowUpRow, SeriesRow
from crm_core.follow_ups.planning import plan_at
from crm_core.follow_ups.rules import wall
from crm_core.follow_ups.series import after_contact
from crm_core.people.working_time import working_time_of
from crm_core.work import Work


def contacted(work: Work, customer_id: str) -> None:
    """Somebody spoke with the customer, or after all did not; whoever's follow-up it is."""
    last = work.session.execute(
        select(CustomerRow.last_contact_at).where(CustomerRow.id == customer_id)
    ).scalar_one_or_none()
    rows = work.session.execute(
        select(
            FollowUpRow.id,
            FollowUpRow.assignee_id,
            SeriesRow.days_after_contact,
            SeriesRow.starts_at,
            SeriesRow.created_at,
        )
        .join(SeriesRow, SeriesRow.id == FollowUpRow.series_id)
        .where(
            FollowUpRow.customer_id == customer_id,
            FollowUpRow.status == "open",
            SeriesRow.days_after_contact.is_not(None),
            SeriesRow.stopped_at.is_(None),
        )
    ).all()
    for row in rows:
        working = working_time_of(work, row.assignee_id)
        time = dt.time.fromisoformat(row.starts_at[11:])
        since = last or row.created_at
        due_at = after_contact(since, row.days_after_contact, working.zone, time)
        work.session.execute(
            update(FollowUpRow)
            .where(FollowUpRow.id == row.id)
            .values(
                due_at=due_at,
                occurs_at=wall(due_at),
                exact=False,
                version=FollowUpRow.version + 1,
            )
            .execution_options(synchronize_session=False)
        )
        plan_at(work, row.id, due_at, working)
