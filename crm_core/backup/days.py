"""The daily backups: each day is claimed, so that of many processes one makes it.

A backup takes longer than a transaction may, so the claim is committed before it begins, and the
outcome is written when it has ended.
"""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, select, update

from crm_core.backup.model import BackupDayRow
from crm_core.store.statements import affected, insert_or_update, inserted
from crm_core.work import Work

GIVEN_UP_AFTER = dt.timedelta(hours=6)
"""Whoever claimed one and has said nothing for so long was killed over it."""


@dataclass(frozen=True, slots=True)
class BackupDay:
    day: dt.date
    done_at: dt.datetime
    outcome: str


def claim_day(work: Work, day: dt.date) -> bool:
    """Whether the caller is the one to make it."""
    if inserted(work.connection, BackupDayRow, {"day": day, "claimed_at": work.now}):
        return True
    mine = update(BackupDayRow).where(*_given_up(work, day)).values(claimed_at=work.now)
    return affected(work.connection, mine) == 1


def is_free(work: Work, day: dt.date) -> bool:
    """Whether a claim would succeed now."""
    claimed = select(BackupDayRow.day).where(BackupDayRow.day == day, ~_is_given_up(work))
    return work.session.scalar(claimed) is None


def _given_up(work: Work, day: dt.date) -> tuple[ColumnElement[bool], ...]:
    return BackupDayRow.day == day, _is_given_up(work)


def _is_given_up(work: Work) -> ColumnElement[bool]:
    return BackupDayRow.done_at.is_(None) & (BackupDayRow.claimed_at < work.now - GIVEN_UP_AFTER)


def release_day(work: Work, day: dt.date) -> None:
    """It was begun and not finished: whoever asks next makes it."""
    work.session.execute(
        delete(BackupDayRow).where(BackupDayRow.day == day, BackupDayRow.done_at.is_(None)),
        execution_options={"synchronize_session": False},
    )


def close_day(work: Work, day: dt.date, outcome: str) -> None:
    """Says how it went; also of one that was made without a claim, as somebody asked."""
    insert_or_update(
        work.connection,
        BackupDayRow,
        {"day": day},
        {"claimed_at": work.now, "done_at": work.now, "outcome": outcome},
    )


def last_day(work: Work, outcome: str | None = None) -> BackupDay | None:
    """The latest that ended, or the latest that ended so."""
    ended = select(BackupDayRow).where(BackupDayRow.done_at.is_not(None))
    if outcome is not None:
        ended = ended.where(BackupDayRow.outcome == outcome)
    row = work.session.scalar(ended.order_by(BackupDayRow.day.desc()).limit(1))
    if row is None or row.done_at is None:
        return None
    return BackupDay(row.day, row.done_at, row.outcome or "")
