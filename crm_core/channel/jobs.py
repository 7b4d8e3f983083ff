"""Daily jobs: each day has one run of each, whichever process asks first."""

import datetime as dt

from sqlalchemy import delete

from crm_core.channel.model import JobDayRow
from crm_core.store.statements import inserted
from crm_core.work import Work

_KEPT_FOR = dt.timedelta(days=40)


def claim_day(work: Work, job: str, day: dt.date) -> bool:
    """Whether this day's run is the caller's; if the transaction fails it is anybody's again."""
    return inserted(work.connection, JobDayRow, {"job": job, "day": day})


def purge(work: Work) -> None:
    before = work.now.date() - _KEPT_FOR
    work.session.execute(
        delete(JobDayRow).where(JobDayRow.day < before),
        execution_options={"synchronize_session": False},
    )
