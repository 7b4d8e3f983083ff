"""The schedule: rows that fall due, claimed once, in the transaction that acts on them."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update

from crm_core.channel.model import DueRow
from crm_core.ids import new_id
from crm_core.work import Work


@dataclass(frozen=True, slots=True)
class Due:
    id: str
    kind: str
    subject_id: str
    due_at: dt.datetime


def schedule(work: Work, kind: str, subject_id: str, due_at: dt.datetime) -> None:
    """One open row for a subject: an earlier one that has not fallen due is replaced."""
    cancel(work, kind, subject_id)
    work.session.execute(
        insert(DueRow).values(id=new_id(), kind=kind, subject_id=subject_id, due_at=due_at),
    )


def cancel(work: Work, kind: str, subject_id: str) -> None:
    work.session.execute(
        delete(DueRow).where(
            DueRow.kind == kind,
            DueRow.subject_id == subject_id,
            DueRow.done_at.is_(None),
        ),
        execution_options={"synchronize_session": False},
    )


def claim(work: Work, limit: int = 100) -> list[Due]:
    """Takes what is due, earliest first; another process that asks now gets other rows."""
    ripe = (
        select(DueRow.id)
        .where(DueRow.done_at.is_(None), DueRow.due_at <= work.now)
        .order_by(DueRow.due_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    rows = work.session.execute(
        update(DueRow)
        .where(DueRow.id.in_(ripe.scalar_subquery()))
        .values(done_at=work.now, outcome="sent")
        .returning(DueRow.id, DueRow.kind, DueRow.subject_id, DueRow.due_at)
        .execution_options(synchronize_session=False),
    ).all()
    return sorted((Due(*row) for row in rows), key=lambda due: due.due_at)


def close(work: Work, due: Due, outcome: str) -> None:
    """Says what became of a claimed row when it was not sent: dropped or failed."""
    work.session.execute(
        update(DueRow)
        .where(DueRow.id == due.id)
        .values(outcome=outcome)
        .execution_options(synchronize_session=False),
    )
