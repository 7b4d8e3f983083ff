"""Rows of what was promised: a follow-up has a customer, a due time and somebody who does it."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, Integer, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from crm_core.store.base import Row


class FollowUpRow(Row):
    __tablename__ = "follow_ups"
    __table_args__ = (
        Index(
            "ix_follow_ups_open",
            "assignee_id",
            "due_at",
            sqlite_where=text("status = 'open'"),
            postgresql_where=text("status = 'open'"),
        ),
        Index(None, "customer_id"),
    )

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contacts.id", ondelete="SET NULL"))
    interaction_id: Mapped[str | None] = mapped_column(ForeignKey("interactions.id"))
    note: Mapped[str] = mapped_column(Text)
    due_at: Mapped[dt.datetime]
    assignee_id: Mapped[str] = mapped_column(ForeignKey("users.id"))
    author_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    status: Mapped[str] = mapped_column(String(10), default="open")
    result: Mapped[str | None] = mapped_column(Text)
    done_at: Mapped[dt.datetime | None]
    created_at: Mapped[dt.datetime]
    draft_id: Mapped[str | None] = mapped_column(String(16), unique=True)
    version: Mapped[int] = mapped_column(Integer, default=1)
