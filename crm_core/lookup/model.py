"""Search terms: one row for each way a customer may be typed."""

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from crm_core.store.base import Row

LONGEST_TERM = 80
# Ranges of terms (`term >= x AND term < y`) need the order of code points on both engines.
_BY_CODE_POINT = String(LONGEST_TERM).with_variant(
    String(LONGEST_TERM, collation="C"), "postgresql"
)


class TermRow(Row):
    """`term` is folded (`lookup/fold.py`); `kind` is a `Kind`; no contact is the empty string.

    The key holds every column, so that a lookup reads the index alone.
    """

    __tablename__ = "terms"
    __table_args__ = (Index(None, "customer_id", "term"), {"sqlite_with_rowid": False})

    term: Mapped[str] = mapped_column(_BY_CODE_POINT, primary_key=True)
    customer_id: Mapped[str] = mapped_column(
        ForeignKey("customers.id", ondelete="CASCADE"), primary_key=True
    )
    kind: Mapped[str] = mapped_column(String(10), primary_key=True)
    contact_id: Mapped[str] = mapped_column(String(16), primary_key=True, default="")
