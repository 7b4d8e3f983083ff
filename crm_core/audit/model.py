"""The audit trail: who did what, when, through which message. Rows are only ever added."""

import datetime as dt
from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from crm_core.store.base import Row
from crm_core.store.types import JsonValue


class AuditRow(Row):
    __tablename__ = "audit"
    __table_args__ = (Index(None, "subject_kind", "subject_id", "at"),)

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    at: Mapped[dt.datetime]
    actor_id: Mapped[str | None] = mapped_column(String(16))
    action: Mapped[str] = mapped_column(String(40))
    subject_kind: Mapped[str] = mapped_column(String(20))
    subject_id: Mapped[str] = mapped_column(String(40))
    data: Mapped[dict[str, Any]] = mapped_column(JsonValue)
    source: Mapped[str | None] = mapped_column(String(60))
