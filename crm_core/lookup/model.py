"""Search terms: one row for each way a customer may be typed."""

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from crm_core.store.base import Row


class TermRow(Row):
    """`term` is folded; `kind` says what it is (name, alias, contact, pinyin, initials, phone…)."""

    __tablename__ = "terms"
    __table_args__ = (
        Index("ix_terms_covering", "term", "customer_id", "kind", "contact_id"),
        Index(None, "customer_id"),
    )

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    term: Mapped[str] = mapped_column(String(80))
    kind: Mapped[str] = mapped_column(String(10))
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    contact_id: Mapped[str | None] = mapped_column(String(16))
