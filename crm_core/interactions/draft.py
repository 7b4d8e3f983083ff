"""A log before it is saved: what the card shows, kept as JSON with its draft."""

import datetime as dt
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

from crm_core.customers.views import NewContact, NewCustomer
from crm_core.follow_ups.views import Repeats
from crm_core.interactions.views import (
    Grain,
    InteractionKind,
    LogEdit,
    LogView,
    NewLog,
    NextStep,
    Written,
)
from crm_core.sales.views import NewOpportunity, OpportunityStage


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True)


class Choice(_Part):
    """One of those whom a mention may mean; `label` tells it apart from the others."""

    customer_id: str
    contact_id: str | None
    label: str


class Participant(_Part):
    """A further contact who took part."""

    contact_id: str
    name: str


class DraftEdit(_Part):
    """`old` and `new` as a person reads them; `value` as it was typed."""

    field: str
    value: str
    subject: Literal["customer", "contact"]
    old: str | None
    new: str


class DraftStep(_Part):
    """`guess`: the sentence was vague about the time. `exact`: it named the hour."""

    due_at: dt.datetime
    note: str
    guess: bool = False
    exact: bool = False
    repeats: Repeats | None = None

    def as_next_step(self) -> NextStep:
        return NextStep(self.due_at, self.note, self.exact, self.repeats)


class DraftOpportunity(_Part):
    product: str | None = None
    quantity: Decimal | None = None
    unit: str | None = None
    amount: Decimal | None = None
    currency: str | None = None
    stage: OpportunityStage = "inquiry"


class DraftProblem(_Part):
    """A part of the sentence that no field can take; it stays in the text."""

    key: str
    field: str
    value: str


class LogDraft(_Part):
    text: str
    customer_id: str | None = None
    customer_name: str | None = None
    new_customer: str | None = None
    contact_id: str | None = None
    contact_name: str | None = None
    contact_title: str | None = None
    new_contact: str | None = None
    participants: tuple[Participant, ...] = ()
    choices: tuple[Choice, ...] = ()
    ambiguous: bool = False
    """The choices are all whom a mention may mean; else they are merely likely."""
    mention: str | None = None
    """The words for somebody that nobody, or several, may be meant by: a choice teaches them."""
    kind: InteractionKind | None = None
    occurred_at: dt.datetime | None = None
    grain: Grain = "day"
    part: str | None = None
    summary: str = ""
    edits: tuple[DraftEdit, ...] = ()
    next_steps: tuple[DraftStep, ...] = ()
    opportunity: DraftOpportunity | None = None
    problems: tuple[DraftProblem, ...] = ()
    written: Written | None = None
    """What saving wrote; what `Undo` takes back."""

    @property
    def has_customer(self) -> bool:
        return self.customer_id is not None or self.new_customer is not None

    @property
    def is_empty(self) -> bool:
        """Nothing left to save: every line was dropped."""
        return self.kind is None and not (self.edits or self.next_steps or self.opportunity)

    def with_written(self, saved: LogView) -> "LogDraft":
        return self.model_copy(update={"written": saved.written})

    def as_new_log(self, draft_id: str) -> NewLog:
        opportunity = self.opportunity
        return NewLog(
            draft_id=draft_id,
            text=self.text,
            customer_id=self.customer_id,
            new_customer=NewCustomer(self.new_customer) if self.new_customer else None,
            contact_id=self.contact_id,
            new_contact=self._new_contact(),
            participant_ids=tuple(p.contact_id for p in self.participants),
            kind=self.kind,
            occurred_at=self.occurred_at,
            grain=self.grain,
            summary=self.summary,
            edits=tuple(LogEdit(edit.field, edit.value, edit.subject) for edit in self.edits),
            next_steps=tuple(
                NextStep(step.due_at, step.note, step.exact, step.repeats)
                for step in self.next_steps
            ),
            opportunity=NewOpportunity(**opportunity.model_dump()) if opportunity else None,
        )

    def _new_contact(self) -> NewContact | None:
        if self.new_contact is None:
            return None
        return NewContact(self.new_contact, title=self.contact_title)
