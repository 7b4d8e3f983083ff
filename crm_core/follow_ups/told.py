"""What somebody was told of in their morning, kept so that nothing is told too often."""

import datetime as dt
from typing import Literal

from sqlalchemy import delete

from crm_core.follow_ups.model import ToldRow
from crm_core.work import Work

Kind = Literal["morning", "birthday", "overdue"]


def was_told(work: Work, user_id: str, kind: Kind, subject_id: str, day: dt.date) -> bool:
    key = (user_id, kind, subject_id, day)
    return work.session.get(ToldRow, key) is not None


def forget(work: Work, user_id: str, before: dt.date) -> None:
    """Of days that are over; how often somebody was told of what is overdue is kept."""
    work.session.execute(
        delete(ToldRow)
        .where(ToldRow.user_id == user_id, ToldRow.kind != "overdue", ToldRow.day < before)
        .execution_options(synchronize_session=False)
    )


def tell(work: Work, user_id: str, kind: Kind, subject_id: str, day: dt.date) -> bool:
    """Whether it is news to them; from now on it is not."""
    if was_told(work, user_id, kind, subject_id, day):
        return False
    work.session.add(ToldRow(user_id=user_id, kind=kind, subject_id=subject_id, day=day))
    work.session.flush()
    return True
