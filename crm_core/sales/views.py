"""What a customer may buy, as it is noted and shown."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

OpportunityStage = Literal["inquiry", "quoted", "negotiation", "trial", "won", "lost", "on_hold"]


@dataclass(frozen=True, slots=True)
class NewOpportunity:
    """`amount` is the stated total, in `currency` (ISO 4217)."""

    product: str | None = None
    quantity: Decimal | None = None
    unit: str | None = None
    amount: Decimal | None = None
    currency: str | None = None
    stage: OpportunityStage = "inquiry"


@dataclass(frozen=True, slots=True)
class OpportunityView:
    id: str
    customer_id: str
    product: str | None
    quantity: Decimal | None
    unit: str | None
    amount: Decimal | None
    currency: str | None
    stage: OpportunityStage
