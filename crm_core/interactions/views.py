"""What is logged and what is told of it."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from crm_core.customers.views import FieldChangeView, NewContact, NewCustomer
from crm_core.follow_ups.views import FollowUpView, Repeats
from crm_core.sales.views import NewOpportunity, OpportunityView

InteractionKind = Literal["visit", "call", "meeting", "email", "wechat", "message", "other"]
Grain = Literal["minute", "part", "day"]

KINDS: tuple[InteractionKind, ...] = (
    "visit",
    "call",
    "meeting",
    "email",
    "wechat",
    "message",
    "other",
)


@dataclass(frozen=True, slots=True)
class NextStep:
    """`due_at` is aware. `exact`: the person named the hour."""

    due_at: dt.datetime
    note: str
    exact: bool = False
    repeats: Repeats | None = None


@dataclass(frozen=True, slots=True)
class LogEdit:
    """A field that the sentence changes: of the customer, or of the contact it speaks of."""

    field: str
    value: str
    subject: Literal["customer", "contact"]


@dataclass(frozen=True, slots=True)
class NewLog:
    """All that one sentence says, to be written together.

    Exactly one of `customer_id` and `new_customer` is given. Without `kind` there was no
    interaction: only fields are changed, or a next step is noted.
    """

    draft_id: str
    text: str
    customer_id: str | None = None
    new_customer: NewCustomer | None = None
    contact_id: str | None = None
    new_contact: NewContact | None = None
    participant_ids: tuple[str, ...] = ()
    """Further contacts of the customer who took part."""
    kind: InteractionKind | None = None
    occurred_at: dt.datetime | None = None
    grain: Grain = "day"
    summary: str = ""
    edits: tuple[LogEdit, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    opportunity: NewOpportunity | None = None


@dataclass(frozen=True, slots=True)
class InteractionView:
    id: str
    customer_id: str
    customer_name: str
    contact_id: str | None
    contact_name: str | None
    kind: InteractionKind
    occurred_at: dt.datetime
    grain: Grain
    summary: str
    text: str
    author_id: str | None
    author_name: str | None
    created_at: dt.datetime
    participants: tuple[str, ...] = ()
    """Names of the further contacts who took part."""


@dataclass(frozen=True, slots=True)
class Written:
    """Ids of the rows that saving made, for `Undo`; `batch` names its field changes.

    `customer_id` stands only for a customer that this log brought into the record.
    """

    batch: str
    customer_id: str | None = None
    interaction_id: str | None = None
    follow_up_ids: tuple[str, ...] = ()
    opportunity_id: str | None = None


@dataclass(frozen=True, slots=True)
class LogView:
    written: Written
    customer_id: str
    customer_name: str
    contact_name: str | None
    interaction: InteractionView | None
    changes: tuple[FieldChangeView, ...]
    follow_ups: tuple[FollowUpView, ...]
    opportunity: OpportunityView | None


@dataclass(frozen=True, slots=True)
class InteractionEditView:
    old: str
    new: str
    author_name: str | None
    at: dt.datetime
