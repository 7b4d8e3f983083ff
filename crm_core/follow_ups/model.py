"""Rows of what was promised: a follow-up has a customer, a due time and somebody who does it."""

import datetime as dt

from sqlalchemy import Boolean, Date, ForeignKey, Index, Integer, String, Text, false
from sqlalchemy.orm import Mapped, mapped_column

from crm_core.store.base import Row
from crm_core.store.indexes import partial_index


class FollowUpRow(Row):
    __tablename__ = "follow_ups"
    __table_args__ = (
        partial_index("ix_follow_ups_open", "assignee_id", "due_at", where="status = 'open'"),
        Index(None, "customer_id"),
        Index(None, "series_id"),
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
    exact: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    """The person named the hour: it comes then, whatever the hour or the day."""
    series_id: Mapped[str | None] = mapped_column(ForeignKey("follow_up_series.id"))
    occurs_at: Mapped[str | None] = mapped_column(String(16))
    """Its place in the series, as the wall shows it: `2026-11-23T09:00`. Snooze leaves it alone."""


class SeriesRow(Row):
    """What repeats: by a rule of the calendar, or some days after the last contact."""

    __tablename__ = "follow_up_series"

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    rule: Mapped[str | None] = mapped_column(String(200))
    """RFC 5545, e.g. `FREQ=WEEKLY;INTERVAL=2`."""
    days_after_contact: Mapped[int | None] = mapped_column(Integer)
    starts_at: Mapped[str] = mapped_column(String(16))
    """The first occurrence as the wall shows it; the hour is kept whatever the clocks do."""
    stopped_at: Mapped[dt.datetime | None]
    created_at: Mapped[dt.datetime]


class ToldRow(Row):
    """What somebody was told of in their morning, so that nothing is told too often."""

    __tablename__ = "told"

    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    subject_id: Mapped[str] = mapped_column(String(16), primary_key=True)
    day: Mapped[dt.date] = mapped_column(Date, primary_key=True)
    """Of what is told (a birthday), or on which it was told (an overdue follow-up)."""


class CalendarFeedRow(Row):
    """One secret address for each person; only the hash of its token is kept."""

    __tablename__ = "calendar_feeds"

    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[dt.datetime]
