"""The schedule: rows that fall due, claimed once, in the transaction that acts on them."""

import datetime as dt
from dataclasses import dataclass
from typing import cast

from sqlalchemy import Table, bindparam, delete, insert, select, update

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


_TABLE = cast("Table", DueRow.__table__)
_RIPE = (
    select(_TABLE.c.id)
    .where(_TABLE.c.done_at.is_(None), _TABLE.c.due_at <= bindparam("now"))
    .order_by(_TABLE.c.due_at)
    .limit(bindparam("at_most"))
    .with_for_update(skip_locked=True)
)
# Built once, and by the table: it runs every few seconds, and over and over when much is due.
_CLAIM = (
    update(_TABLE)
    .where(_TABLE.c.id.in_(_RIPE.scalar_subquery()))
    .values(done_at=bindparam("now"), outcome="sent")
    .returning(_TABLE.c.id, _TABLE.c.kind, _TABLE.c.subject_id, _TABLE.c.due_at)
)


def claim(work: Work, limit: int = 100) -> list[Due]:
    """Takes what is due, earliest first; another process that asks now gets other rows."""
    rows = work.connection.execute(_CLAIM, {"now": work.now, "at_most": limit})
    return sorted((Due(*row) for row in rows), key=lambda due: due.due_at)


def close(work: Work, due: Due, outcome: str) -> None:
    """Says what became of a claimed row when it was not sent: dropped or failed."""
    work.session.execute(
        update(DueRow)
        .where(DueRow.id == due.id)
        .values(outcome=outcome)
        .execution_options(synchronize_session=False),
    )
