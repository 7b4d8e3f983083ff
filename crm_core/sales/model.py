"""Rows of opportunities: what a customer may buy, how much, for how much."""

import datetime as dt
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from crm_core.store.base import Row
from crm_core.store.types import Amount


class OpportunityRow(Row):
    __tablename__ = "opportunities"
    __table_args__ = (Index(None, "customer_id"),)

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    interaction_id: Mapped[str | None] = mapped_column(ForeignKey("interactions.id"))
    product: Mapped[str | None] = mapped_column(String(120))
    quantity: Mapped[Decimal | None] = mapped_column(Amount)
    unit: Mapped[str | None] = mapped_column(String(20))
    amount: Mapped[Decimal | None] = mapped_column(Amount)
    currency: Mapped[str | None] = mapped_column(String(3))
    stage: Mapped[str] = mapped_column(String(16), default="inquiry")
    owner_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[dt.datetime]
    undone_at: Mapped[dt.datetime | None]
