"""What is asked of a follow-up and what is told of it."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

FollowUpStatus = Literal["open", "done", "cancelled"]


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """`due_at` is aware. Without an assignee it is the actor's own.

    `exact`: the person named the hour, so that neither quiet hours nor a free day move it.
    """

    customer_id: str
    due_at: dt.datetime
    note: str
    contact_id: str | None = None
    interaction_id: str | None = None
    assignee_id: str | None = None
    draft_id: str | None = None
    exact: bool = False


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """`version` grows with every change; an action on an older one is refused."""

    id: str
    customer_id: str
    customer_name: str
    contact_id: str | None
    contact_name: str | None
    note: str
    due_at: dt.datetime
    assignee_id: str
    assignee_name: str
    status: FollowUpStatus
    result: str | None
    done_at: dt.datetime | None
    version: int
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Agenda:
    """One day of one person: what is open, and what was done today, soonest first."""

    day: dt.date
    overdue: tuple[FollowUpView, ...]
    due: tuple[FollowUpView, ...]
