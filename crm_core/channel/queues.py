"""How much waits on the road, and for how long: what tells an admin that something is stuck."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute

from crm_core.channel.model import DueRow, InboxRow, OutboxRow
from crm_core.channel.outbox import Priority
from crm_core.work import Work

Moment = InstrumentedAttribute[dt.datetime]


@dataclass(frozen=True, slots=True)
class Queue:
    """`age`: of what has waited longest; zero when nothing waits."""

    name: str
    length: int
    age: dt.timedelta


def queues(work: Work) -> list[Queue]:
    """The inbox, the outbox by priority (`outbox_reply`, …), and what is due and not claimed."""
    found = [_queue(work, "inbox", InboxRow.received_at, InboxRow.done_at.is_(None))]
    waiting = {
        row.priority: row
        for row in work.session.execute(
            select(
                OutboxRow.priority,
                func.count().label("length"),
                func.min(OutboxRow.created_at).label("oldest"),
            )
            .where(OutboxRow.done_at.is_(None))
            .group_by(OutboxRow.priority)
        )
    }
    for priority in Priority:
        row = waiting.get(priority)
        length, oldest = (row.length, row.oldest) if row else (0, None)
        found.append(_made(work, f"outbox_{priority.name.lower()}", length, oldest))
    overdue = DueRow.done_at.is_(None) & (DueRow.due_at <= work.now)
    return [*found, _queue(work, "due", DueRow.due_at, overdue)]


def _queue(work: Work, name: str, since: Moment, waits: ColumnElement[bool]) -> Queue:
    length, oldest = work.session.execute(select(func.count(), func.min(since)).where(waits)).one()
    return _made(work, name, length, oldest)


def _made(work: Work, name: str, length: int, oldest: dt.datetime | None) -> Queue:
    age = work.now - oldest if oldest else dt.timedelta(0)
    return Queue(name, length, max(age, dt.timedelta(0)))
