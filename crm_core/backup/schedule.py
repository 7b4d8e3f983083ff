"""When a backup is to be made: once a day, and when somebody asked; by one process of many."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, delete, or_, select, update

from crm_core.backup.days import GIVEN_UP_AFTER, claim_day, close_day, is_free, release_day
from crm_core.backup.model import BackupDayRow, BackupRequestRow
from crm_core.work import Work

_FROM_HOUR = 3
"""In DEFAULT_TIMEZONE; a process that starts later in the day makes up for it at once."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one backup is for: a day, people who asked, or both."""

    day: dt.date | None
    accounts: tuple[str, ...]


def is_wanted(work: Work) -> bool:
    """A short look, so that nothing is written while nothing is to be done."""
    asked = select(BackupRequestRow.account_id).where(_unclaimed(work)).limit(1)
    day = _day(work)
    return (day is not None and is_free(work, day)) or work.session.scalar(asked) is not None


def claim(work: Work) -> Wanted | None:
    """None when another process was first."""
    day = _day(work)
    mine = day if day is not None and claim_day(work, day) else None
    accounts = work.session.scalars(
        update(BackupRequestRow)
        .where(_unclaimed(work))
        .values(claimed_at=work.now)
        .returning(BackupRequestRow.account_id)
        .execution_options(synchronize_session=False)
    ).all()
    return Wanted(mine, tuple(accounts)) if mine or accounts else None


def close(work: Work, wanted: Wanted, *, good: bool) -> None:
    """A good one that was asked for does for the day as well."""
    day = wanted.day or (good and work.now.astimezone(_zone(work)).date())
    if day:
        close_day(work, day, "done" if good else "failed")
    work.session.execute(
        delete(BackupRequestRow).where(BackupRequestRow.account_id.in_(wanted.accounts)),
        execution_options={"synchronize_session": False},
    )


def release(work: Work, wanted: Wanted) -> None:
    """It was begun and not finished: any process may begin anew."""
    if wanted.day is not None:
        release_day(work, wanted.day)
    work.session.execute(
        update(BackupRequestRow)
        .where(BackupRequestRow.account_id.in_(wanted.accounts))
        .values(claimed_at=None)
        .execution_options(synchronize_session=False)
    )


def forget_claims(work: Work) -> None:
    """Said by the only process there is when it starts: whoever claimed anything was killed."""
    work.session.execute(
        delete(BackupDayRow).where(BackupDayRow.done_at.is_(None)),
        execution_options={"synchronize_session": False},
    )
    work.session.execute(
        update(BackupRequestRow)
        .values(claimed_at=None)
        .execution_options(synchronize_session=False)
    )


def _unclaimed(work: Work) -> ColumnElement[bool]:
    """Also what was claimed by a process that has been silent for too long."""
    return or_(
        BackupRequestRow.claimed_at.is_(None),
        BackupRequestRow.claimed_at < work.now - GIVEN_UP_AFTER,
    )


def _day(work: Work) -> dt.date | None:
    local = work.now.astimezone(_zone(work))
    return local.date() if local.hour >= _FROM_HOUR else None


def _zone(work: Work) -> ZoneInfo:
    return ZoneInfo(work.settings.default_timezone)
