"""When a person may be reminded: not in quiet time, not on a free day; and mornings. Pure."""

import datetime as dt

from crm_core.follow_ups.times import at
from crm_core.people.free_days import is_working_day
from crm_core.people.working_time import AGENDA_AT, WorkingTime

_MOST_DAYS = 400
_LAST_YEAR = 2100
"""After it no calendar is asked."""
_MIDNIGHT = dt.time(0)
_SECOND = dt.timedelta(seconds=1)


def next_allowed(moment: dt.datetime, working: WorkingTime) -> dt.datetime:
    """That moment, or the first one after it that is neither quiet nor free. Aware, in UTC."""
    found = moment.astimezone(dt.UTC)
    if found.year > _LAST_YEAR:
        return found
    if working.away is not None and _waits_for_return(found, working):
        found = working.away.end
    last = found + dt.timedelta(days=_MOST_DAYS)
    while found < last:  # whoever has free days alone is reminded all the same
        local = found.astimezone(working.zone)
        if not is_working_day(local.date(), working):
            found = _next_midnight(found, working)
        elif working.is_quiet(local.time()):
            found = _end_of_quiet(found, working)
        else:
            return found
    return moment.astimezone(dt.UTC)


def push_time(due_at: dt.datetime, working: WorkingTime, *, exact: bool) -> dt.datetime:
    """When a reminder is pushed. An hour that the person named is kept, unless they are away."""
    if exact and not _waits_for_return(due_at, working):
        return due_at.astimezone(dt.UTC)
    return next_allowed(due_at, working)


def is_allowed(moment: dt.datetime, working: WorkingTime) -> bool:
    return next_allowed(moment, working) <= moment


def next_morning(now: dt.datetime, working: WorkingTime) -> dt.datetime:
    """Whoever has no working days has mornings all the same."""
    today = now.astimezone(working.zone).date()
    days = (today + dt.timedelta(days=n) for n in range(_MOST_DAYS))
    worked = (morning_of(day, working) for day in days if is_working_day(day, working))
    tomorrow = morning_of(today + dt.timedelta(days=1), working)
    return next((morning for morning in worked if morning > now), tomorrow)


def morning_of(day: dt.date, working: WorkingTime) -> dt.datetime:
    return at(day, working.agenda_at or AGENDA_AT, working.zone)


def _waits_for_return(moment: dt.datetime, working: WorkingTime) -> bool:
    away = working.away
    return away is not None and away.delegate_id is None and away.covers(moment)


def _next_midnight(moment: dt.datetime, working: WorkingTime) -> dt.datetime:
    tomorrow = moment.astimezone(working.zone).date() + dt.timedelta(days=1)
    return at(tomorrow, _MIDNIGHT, working.zone).astimezone(dt.UTC)


def _end_of_quiet(moment: dt.datetime, working: WorkingTime) -> dt.datetime:
    """When the clock on the wall next shows it, or is set to a time that is not quiet."""
    zone = working.zone
    local, end = moment.astimezone(zone), working.quiet[1]
    walls = (
        dt.datetime.combine(local.date(), end.replace(fold=fold), tzinfo=zone).astimezone(dt.UTC)
        for fold in (0, 1)
    )
    found = next((wall for wall in walls if wall > moment), _next_midnight(moment, working))
    if found.astimezone(zone).utcoffset() != local.utcoffset():
        change = _change_between(moment, found, working)
        if not working.is_quiet(change.astimezone(zone).time()):
            return change
    return found


def _change_between(before: dt.datetime, after: dt.datetime, working: WorkingTime) -> dt.datetime:
    """The second at which the clocks are changed."""
    before = before.replace(microsecond=0)
    offset = before.astimezone(working.zone).utcoffset()
    while after - before > _SECOND:
        middle = before + (after - before) // _SECOND // 2 * _SECOND
        if middle.astimezone(working.zone).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after
