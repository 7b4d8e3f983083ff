"""Rows of what customers are asked: surveys with their answers, and questions about the record."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from crm_core.store.base import Row


class SurveyRow(Row):
    """One question to one person. `state` is planned, sent, answered, stopped or dropped."""

    __tablename__ = "surveys"
    __table_args__ = (
        Index(None, "customer_id", "sent_at"),
        Index(None, "user_id", "sent_at"),
        Index(None, "sent_at"),
    )

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    kind: Mapped[str] = mapped_column(String(8))
    trigger: Mapped[str] = mapped_column(String(16))
    about_id: Mapped[str | None] = mapped_column(String(16))
    """What led to it, e.g. an interaction."""
    about_at: Mapped[dt.datetime | None]
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contacts.id", ondelete="SET NULL"))
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    """Who is asked in the chat; nobody when it is asked on a web page."""
    token_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    """Of the web page's address."""
    rep_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    """Whose work is judged."""
    team: Mapped[str] = mapped_column(String(60), default="")
    state: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str | None] = mapped_column(String(16))
    """Why it was dropped: too_soon, stopped, unreachable or gone."""
    created_at: Mapped[dt.datetime]
    sent_at: Mapped[dt.datetime | None]
    expires_at: Mapped[dt.datetime | None]
    notice: Mapped[int | None] = mapped_column(Integer)
    """The version of the privacy notice that was agreed to with a web answer."""
    score: Mapped[int | None] = mapped_column(Integer)
    comment: Mapped[str | None] = mapped_column(Text)
    answered_at: Mapped[dt.datetime | None]
    follow_up_id: Mapped[str | None] = mapped_column(String(16))
    """Made because the score was low."""
    contact_made_id: Mapped[str | None] = mapped_column(String(16))
    """The next interaction after a low score."""
    recovered_by_id: Mapped[str | None] = mapped_column(String(16))
    """The later survey whose score was good again."""


class RefreshRow(Row):
    """Somebody was asked whether a field, e.g. their phone, is still right. Answer: yes or no."""

    __tablename__ = "refresh_questions"
    __table_args__ = (Index(None, "user_id", "asked_at"),)

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"))
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contacts.id", ondelete="CASCADE"))
    field: Mapped[str] = mapped_column(String(40))
    asked_at: Mapped[dt.datetime]
    answer: Mapped[str | None] = mapped_column(String(8))
    answered_at: Mapped[dt.datetime | None]
