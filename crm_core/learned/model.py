"""Rows of what each person calls the customers and contacts that they speak of."""

import datetime as dt

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from crm_core.store.base import Row


class LearnedAliasRow(Row):
    """To this person 老王 is 王建国 of 宏达."""

    __tablename__ = "learned_aliases"
    __table_args__ = (
        UniqueConstraint("user_id", "words"),
        Index(None, "customer_id"),
        Index(None, "contact_id"),
    )

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"))
    words: Mapped[str] = mapped_column(String(60))
    """As names are compared: small letters, simplified characters, single blanks."""
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contacts.id", ondelete="CASCADE"))
    learned_at: Mapped[dt.datetime]
