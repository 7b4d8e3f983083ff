"""What is asked of a follow-up and what is told of it."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

FollowUpStatus = Literal["open", "done", "cancelled"]


@dataclass(frozen=True, slots=True)
class Repeats:
    """By a rule of the calendar (RFC 5545), or so many days after the last contact."""

    rule: str | None = None
    days_after_contact: int | None = None


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
    repeats: Repeats | None = None


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
    series_id: str | None = None
    occurs_at: str | None = None
    repeats: Repeats | None = None
    """None also when what repeated was stopped."""


@dataclass(frozen=True, slots=True)
class Upcoming:
    """One that is open. `comes_at` is when it will be pushed, if that is not when it is due."""

    follow_up: FollowUpView
    comes_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day that the data knows. `years`: how many it is, where that is known."""

    kind: Literal["birthday"]
    day: dt.date
    subject_id: str
    customer_id: str
    customer_name: str
    contact_name: str | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """One day of one person: what is open, and what was done today, soonest first.

    Those of colleagues who are away are among them; `user_id` tells which are the person's own.

    Today also has what comes in the next days, and the occasions in sight.
    """

    day: dt.date
    overdue: tuple[FollowUpView, ...]
    due: tuple[FollowUpView, ...]
    ahead: tuple[FollowUpView, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    user_id: str | None = None

    @property
    def has_open(self) -> bool:
        return any(item.status == "open" for item in (*self.overdue, *self.due))
