"""Rows of people: users, the outside accounts they write from, invitations."""

import datetime as dt

from sqlalchemy import BigInteger, Boolean, ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from crm_core.store.base import Row


class UserRow(Row):
    __tablename__ = "users"

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    role: Mapped[str] = mapped_column(String(16))
    team: Mapped[str] = mapped_column(String(60), default="")
    language: Mapped[str] = mapped_column(String(8))
    timezone: Mapped[str] = mapped_column(String(64))
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    created_at: Mapped[dt.datetime]


class AccountRow(Row):
    """An outside account, e.g. channel "telegram", external id "123". No user: a stranger."""

    __tablename__ = "accounts"
    __table_args__ = (UniqueConstraint("channel", "external_id"), Index(None, "user_id"))

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    channel: Mapped[str] = mapped_column(String(16))
    external_id: Mapped[str] = mapped_column(String(32))
    chat_id: Mapped[int] = mapped_column(BigInteger)
    bot: Mapped[str] = mapped_column(String(32))
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    language: Mapped[str] = mapped_column(String(8))
    blocked: Mapped[bool] = mapped_column(Boolean, default=False)
    menu: Mapped[str] = mapped_column(String(16), default="")
    """Stands for the menu of commands that the chat was last given."""
    current_customer_id: Mapped[str | None] = mapped_column(String(16))
    """The customer whose card was opened last; whom "he" and "they" mean."""
    created_at: Mapped[dt.datetime]


class WorkingTimeRow(Row):
    """When a person may be written to; there is a row once they have changed something."""

    __tablename__ = "working_times"
    __table_args__ = (Index(None, "delegate_id"),)

    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), primary_key=True)
    quiet_from: Mapped[int] = mapped_column(Integer)
    quiet_until: Mapped[int] = mapped_column(Integer)
    """Minutes since midnight; the same twice is no quiet time at all."""
    days: Mapped[str] = mapped_column(String(7))
    """The working days, 1 is Monday: `12345`."""
    country: Mapped[str | None] = mapped_column(String(2))
    """Whose public holidays are kept; empty: nobody's. NULL: those of the default country."""
    agenda_at: Mapped[int | None] = mapped_column(Integer)
    """Minutes since midnight; NULL: no agenda is pushed."""
    birthday_days: Mapped[int | None] = mapped_column(Integer)
    """How many days ahead birthdays are told; NULL: not at all."""
    away_from: Mapped[dt.datetime | None]
    away_until: Mapped[dt.datetime | None]
    delegate_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))


class InvitationRow(Row):
    """Only the token's hash is kept; the link is shown once."""

    __tablename__ = "invitations"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    role: Mapped[str] = mapped_column(String(16))
    team: Mapped[str] = mapped_column(String(60), default="")
    created_by: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[dt.datetime]
    expires_at: Mapped[dt.datetime]
    used_by: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    used_at: Mapped[dt.datetime | None]
