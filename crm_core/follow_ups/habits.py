"""When a person wants to be reminded: each changes their own; what is planned moves along."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import select

from crm_core.errors import InvalidValue, NotAllowed, RecordNotFound, Refusal
from crm_core.follow_ups.mornings import schedule_morning
from crm_core.follow_ups.planning import replan
from crm_core.follow_ups.times import day_bounds
from crm_core.people.actor import Role
from crm_core.people.countries import find_country
from crm_core.people.model import UserRow, WorkingTimeRow
from crm_core.people.policy import Action, Scope, require, scope_of
from crm_core.people.working_time import (
    NO_COUNTRY,
    WorkingTime,
    days_text,
    minutes_of,
    working_time_of,
    working_time_row,
)
from crm_core.work import Work

_DAYS = range(1, 8)
_MOST_DAYS_AHEAD = 60
_LONGEST_ABSENCE = dt.timedelta(days=366)
_NO_TIME = dt.time(0)


class NoWorkingDay(Refusal):
    """One working day at least must be left: nothing would ever be pushed."""


class AbsenceOver(Refusal):
    """The days ended before today, or before they began, or there are too many of them."""


@dataclass(frozen=True, slots=True)
class Absence:
    """Both days included, as the person counts them."""

    first: dt.date
    last: dt.date
    delegate_name: str | None


@dataclass(frozen=True, slots=True)
class Colleague:
    id: str
    name: str


def my_working_time(work: Work) -> WorkingTime:
    return working_time_of(work, _own(work))


def change_quiet(work: Work, span: tuple[dt.time, dt.time] | None) -> WorkingTime:
    """None: no quiet hours."""
    row = _row(work)
    start, end = span or (_NO_TIME, _NO_TIME)
    row.quiet_from, row.quiet_until = minutes_of(start), minutes_of(end)
    return _changed(work)


def toggle_day(work: Work, day: int) -> WorkingTime:
    """1 is Monday. Raises `NoWorkingDay`."""
    row = _row(work)
    if day not in _DAYS:
        raise InvalidValue(field="day", value=str(day))
    days = {int(digit) for digit in row.days} ^ {day}
    if not days:
        raise NoWorkingDay
    row.days = days_text(days)
    return _changed(work)


def change_country(work: Work, code: str) -> WorkingTime:
    """Whose public holidays are free; `NO_COUNTRY`: nobody's."""
    row = _row(work)
    if code != NO_COUNTRY and find_country(code) != code:
        raise InvalidValue(field="country", value=code)
    row.country = code
    return _changed(work)


def change_agenda(work: Work, time: dt.time | None) -> WorkingTime:
    """None: it is not pushed."""
    row = _row(work)
    row.agenda_at = None if time is None else minutes_of(time)
    return _changed(work)


def change_birthdays(work: Work, days: int | None) -> WorkingTime:
    """So many days ahead; None: they are not told."""
    row = _row(work)
    if days is not None and not 0 <= days <= _MOST_DAYS_AHEAD:
        raise InvalidValue(field="birthday_days", value=str(days))
    row.birthday_days = days
    return _changed(work)


def my_absence(work: Work) -> Absence | None:
    """The one that is on, or to come."""
    away = my_working_time(work).away
    if away is None or away.end <= work.now:
        return None
    zone = ZoneInfo(work.actor.timezone)
    last = (away.end - dt.timedelta(seconds=1)).astimezone(zone).date()
    delegate = work.session.get(UserRow, away.delegate_id) if away.delegate_id else None
    return Absence(away.start.astimezone(zone).date(), last, delegate.name if delegate else None)


def require_absence(work: Work, first: dt.date, last: dt.date) -> None:
    """Raises `AbsenceOver`."""
    today = work.now.astimezone(ZoneInfo(work.actor.timezone)).date()
    if not today <= last <= today + 2 * _LONGEST_ABSENCE:
        raise AbsenceOver
    if last < first or last - first > _LONGEST_ABSENCE:
        raise AbsenceOver


def go_away(work: Work, first: dt.date, last: dt.date, delegate_id: str | None = None) -> Absence:
    """Both days included. Raises `AbsenceOver`, or `RecordNotFound` for no such colleague.

    Without a delegate reminders wait until the person is back.
    """
    row, zone = _row(work), ZoneInfo(work.actor.timezone)
    require_absence(work, first, last)
    delegate = next((c for c in colleagues(work) if c.id == delegate_id), None)
    if delegate_id is not None and delegate is None:
        raise RecordNotFound
    row.away_from, row.away_until = day_bounds(first, zone)[0], day_bounds(last, zone)[1]
    row.delegate_id = delegate_id
    days = {"from": first.isoformat(), "until": last.isoformat(), "delegate": delegate_id}
    work.audit("go_away", "user", row.user_id, days)
    _changed(work)
    return Absence(first, last, delegate.name if delegate else None)


def come_back(work: Work) -> WorkingTime:
    row = _row(work)
    if row.away_from is not None:
        row.away_from = row.away_until = row.delegate_id = None
        work.audit("come_back", "user", row.user_id)
    return _changed(work)


def colleagues(work: Work) -> list[Colleague]:
    """Who may stand in for the actor: those who see the same customers, by name."""
    actor = work.actor
    _own(work)
    team = select(UserRow.id, UserRow.name).where(
        UserRow.id != actor.id,
        UserRow.active,
        UserRow.role != Role.CUSTOMER.value,
    )
    if scope_of(actor, Action.SEE_CUSTOMERS) is not Scope.ALL:
        team = team.where(UserRow.team == actor.team)
    rows = work.session.execute(team.order_by(UserRow.name, UserRow.id))
    return [Colleague(row.id, row.name) for row in rows]


def reschedule(work: Work, user_id: str) -> None:
    """After anything changed that says when the person is reminded."""
    work.session.flush()
    replan(work, user_id)
    schedule_morning(work, user_id)


def _own(work: Work) -> str:
    require(work.actor, Action.KEEP_FOLLOW_UPS)
    if work.actor.id is None:
        raise NotAllowed
    return work.actor.id


def _row(work: Work) -> WorkingTimeRow:
    return working_time_row(work, _own(work))


def _changed(work: Work) -> WorkingTime:
    reschedule(work, _own(work))
    return my_working_time(work)
