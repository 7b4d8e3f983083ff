"""The daily backup and those who asked for one: kept, whatever happens to the process."""

import datetime as dt

from sqlalchemy import Date, String
from sqlalchemy.orm import Mapped, mapped_column

from crm_core.store.base import Row


class BackupDayRow(Row):
    """A day's backup, made by whichever process claimed it."""

    __tablename__ = "backup_days"

    day: Mapped[dt.date] = mapped_column(Date, primary_key=True)
    claimed_at: Mapped[dt.datetime]
    done_at: Mapped[dt.datetime | None]
    outcome: Mapped[str | None] = mapped_column(String(16))
    """done or failed."""


class BackupRequestRow(Row):
    """Somebody waits to be told that a backup is made."""

    __tablename__ = "backup_requests"

    account_id: Mapped[str] = mapped_column(String(16), primary_key=True)
    requested_at: Mapped[dt.datetime]
    claimed_at: Mapped[dt.datetime | None]
