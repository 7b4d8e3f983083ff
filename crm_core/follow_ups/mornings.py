"""A person's morning: one open row of the schedule, which makes the next when it falls due."""

import datetime as dt

from crm_core.channel import due
from crm_core.follow_ups.times import at
from crm_core.people.free_days import is_working_day
from crm_core.people.working_time import AGENDA_AT, WorkingTime, working_time_of
from crm_core.work import Work

DUE_KIND = "morning"
_MOST_DAYS = 400


def schedule_morning(work: Work, user_id: str) -> None:
    """The next one, on a working day at the person's own hour."""
    working = working_time_of(work, user_id)
    due.schedule(work, DUE_KIND, user_id, next_morning(work.now, working))


def next_morning(now: dt.datetime, working: WorkingTime) -> dt.datetime:
    """Pure. Whoever has no working days has mornings all the same."""
    today = now.astimezone(working.zone).date()
    days = (today + dt.timedelta(days=n) for n in range(_MOST_DAYS))
    worked = (morning_of(day, working) for day in days if is_working_day(day, working))
    tomorrow = morning_of(today + dt.timedelta(days=1), working)
    return next((morning for morning in worked if morning > now), tomorrow)


def morning_of(day: dt.date, working: WorkingTime) -> dt.datetime:
    return at(day, working.agenda_at or AGENDA_AT, working.zone)
