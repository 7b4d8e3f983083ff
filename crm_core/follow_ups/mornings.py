"""A person's morning: one open row of the schedule, which makes the next when it falls due."""

import datetime as dt
from dataclasses import dataclass

from crm_core.channel import due
from crm_core.follow_ups.allowed import is_allowed, morning_of, next_morning
from crm_core.follow_ups.escalation import Digest, escalate
from crm_core.follow_ups.planning import HOUR_IS_LOST
from crm_core.follow_ups.queries import agenda
from crm_core.follow_ups.told import forget, tell
from crm_core.follow_ups.views import Agenda
from crm_core.people.accounts import Account, account_of
from crm_core.people.free_days import is_working_day
from crm_core.people.working_time import WorkingTime, working_time_of
from crm_core.work import Work

DUE_KIND = "morning"
_KEPT = dt.timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Morning:
    """What somebody is told now; of those who want no agenda, its occasions alone.

    `digest` is for those who lead a team.
    """

    account: Account
    agenda: Agenda | None
    wants_agenda: bool
    digest: Digest | None


def begin_morning(work: Work, user_id: str) -> Morning | None:
    """None when it is not the time: a free day, away, done already.

    A morning that was missed is made up for on its own day, never on another.
    """
    account, working = account_of(work, user_id), working_time_of(work, user_id)
    day = work.now.astimezone(working.zone).date()
    if account is None or not _is_time(work, working, day):
        return None
    if not tell(work, user_id, "morning", user_id, day):
        return None
    forget(work, user_id, day - _KEPT)
    before = work.actor
    work.acting_as(account.actor)
    try:
        today = agenda(work, day)
    finally:
        work.acting_as(before)
    worth = _worth_telling(work, user_id, working, today)
    digest = escalate(work, account.actor, day)
    return Morning(account, worth, working.agenda_at is not None, digest)


def _is_time(work: Work, working: WorkingTime, day: dt.date) -> bool:
    begins = morning_of(day, working)
    if work.now < begins or working.is_away(work.now) or not is_working_day(day, working):
        return False
    return work.now - begins <= HOUR_IS_LOST or is_allowed(work.now, working)


def _worth_telling(work: Work, user_id: str, working: WorkingTime, today: Agenda) -> Agenda | None:
    """Something to do, or an occasion that is new or today."""
    news = [
        one
        for one in today.occasions
        if tell(work, user_id, one.kind, one.subject_id, one.day) or one.day == today.day
    ]
    if working.agenda_at is None:
        return Agenda(today.day, (), (), occasions=tuple(news)) if news else None
    return today if today.has_open or news else None


def schedule_morning(work: Work, user_id: str) -> None:
    """The next one, on a working day at the person's own hour."""
    working = working_time_of(work, user_id)
    due.schedule(work, DUE_KIND, user_id, next_morning(work.now, working))
