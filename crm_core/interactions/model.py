"""Rows of what happened between us and a customer, and how an account of it was corrected."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from crm_core.store.base import Row


class InteractionRow(Row):
    __tablename__ = "interactions"
    __table_args__ = (
        Index(None, "customer_id", "occurred_at"),
        Index(None, "author_id", "created_at"),
    )

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contacts.id", ondelete="SET NULL"))
    kind: Mapped[str] = mapped_column(String(16))
    occurred_at: Mapped[dt.datetime]
    grain: Mapped[str] = mapped_column(String(8), default="day")
    """How exactly it was told: minute, part (of a day) or day."""
    summary: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    """The rep's own words, as typed."""
    author_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[dt.datetime]
    draft_id: Mapped[str | None] = mapped_column(String(16), unique=True)
    """Saving is keyed by the draft: a second tap finds the row that the first one wrote."""
    undone_at: Mapped[dt.datetime | None]


class ParticipantRow(Row):
    """A further contact who took part."""

    __tablename__ = "interaction_participants"
    __table_args__ = (Index(None, "contact_id"),)

    interaction_id: Mapped[str] = mapped_column(
        ForeignKey("interactions.id", ondelete="CASCADE"), primary_key=True
    )
    contact_id: Mapped[str] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), primary_key=True
    )
    place: Mapped[int]
    """In the order in which the sentence names them."""


class InteractionEditRow(Row):
    """A later correction or addition: what the summary said before."""

    __tablename__ = "interaction_edits"
    __table_args__ = (Index(None, "interaction_id", "at"),)

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    interaction_id: Mapped[str] = mapped_column(ForeignKey("interactions.id", ondelete="CASCADE"))
    old: Mapped[str] = mapped_column(Text)
    new: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    at: Mapped[dt.datetime]
