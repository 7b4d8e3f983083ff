"""Rows that tie a customer's own account to the record: invitations, links, consents."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from crm_core.store.base import Row


class CustomerInvitationRow(Row):
    """Only the token's hash is kept; the link is shown once."""

    __tablename__ = "customer_invitations"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contacts.id", ondelete="CASCADE"))
    created_by: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[dt.datetime]
    expires_at: Mapped[dt.datetime]
    used_by: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    used_at: Mapped[dt.datetime | None]


class CustomerLinkRow(Row):
    """A user of role customer is that contact, or speaks for that customer. One may be several."""

    __tablename__ = "customer_links"
    __table_args__ = (Index(None, "user_id"), Index(None, "customer_id"))

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"))
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contacts.id", ondelete="CASCADE"))
    invited_by: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[dt.datetime]
    ended_at: Mapped[dt.datetime | None]


class ConsentRow(Row):
    """Somebody agreed to a version of the privacy notice, and perhaps took that back."""

    __tablename__ = "consents"
    __table_args__ = (Index(None, "user_id"),)

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"))
    notice: Mapped[int] = mapped_column(Integer)
    language: Mapped[str] = mapped_column(String(8))
    given_at: Mapped[dt.datetime]
    withdrawn_at: Mapped[dt.datetime | None]
