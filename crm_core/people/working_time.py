"""When a person works and when they want to be left alone; what holds until they choose."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select

from crm_core.people.model import UserRow, WorkingTimeRow
from crm_core.work import Work

QUIET = (dt.time(20), dt.time(8))
WEEKDAYS = frozenset({1, 2, 3, 4, 5})
AGENDA_AT = dt.time(8, 30)
BIRTHDAY_DAYS = 3
NO_COUNTRY = ""
_HOUR = r"(\d{1,2})(?:[:.:点時时h](\d{2})?)?\s*(am|pm)?"
_SPAN = re.compile(rf"{_HOUR}\s*(?:-|–|—|~|〜|to|until|到|至)\s*{_HOUR}", re.IGNORECASE)
_ONE = re.compile(_HOUR, re.IGNORECASE)
_MOST_TYPED = 40
_NOON = 12


@dataclass(frozen=True, slots=True)
class Away:
    """From the beginning of a day to the end of a day; `delegate_id` takes over meanwhile."""

    start: dt.datetime
    end: dt.datetime
    delegate_id: str | None = None

    def covers(self, moment: dt.datetime) -> bool:
        return self.start <= moment < self.end


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """`quiet` may go over midnight; the same time twice is no quiet at all. Days: 1 is Monday."""

    zone: ZoneInfo
    country: str
    quiet: tuple[dt.time, dt.time] = QUIET
    days: frozenset[int] = WEEKDAYS
    agenda_at: dt.time | None = AGENDA_AT
    birthday_days: int | None = BIRTHDAY_DAYS
    away: Away | None = None

    def is_quiet(self, time: dt.time) -> bool:
        start, end = self.quiet
        if start <= end:
            return start <= time < end
        return time >= start or time < end

    def is_away(self, moment: dt.datetime) -> bool:
        return self.away is not None and self.away.covers(moment)


def working_time_of(work: Work, user_id: str) -> WorkingTime:
    zone, row = work.session.execute(
        select(UserRow.timezone, WorkingTimeRow)
        .outerjoin(WorkingTimeRow, WorkingTimeRow.user_id == UserRow.id)
        .where(UserRow.id == user_id)
    ).one()
    default = work.settings.default_country
    if row is None:
        return WorkingTime(ZoneInfo(zone), default)
    away = None
    if row.away_from is not None and row.away_until is not None:
        away = Away(row.away_from, row.away_until, row.delegate_id)
    return WorkingTime(
        zone=ZoneInfo(zone),
        country=default if row.country is None else row.country,
        quiet=(time_of(row.quiet_from), time_of(row.quiet_until)),
        days=frozenset(map(int, row.days)),
        agenda_at=None if row.agenda_at is None else time_of(row.agenda_at),
        birthday_days=row.birthday_days,
        away=away,
    )


def who_relies_on(work: Work, user_id: str | None) -> Select[str]:
    """Those who are away and left their reminders to that person."""
    return select(WorkingTimeRow.user_id).where(
        WorkingTimeRow.delegate_id == user_id,
        WorkingTimeRow.away_from <= work.now,
        WorkingTimeRow.away_until > work.now,
    )


def working_time_row(work: Work, user_id: str) -> WorkingTimeRow:
    """The row to change, made from what holds by default."""
    row = work.session.get(WorkingTimeRow, user_id)
    if row is None:
        row = WorkingTimeRow(
            user_id=user_id,
            quiet_from=minutes_of(QUIET[0]),
            quiet_until=minutes_of(QUIET[1]),
            days=days_text(WEEKDAYS),
            agenda_at=minutes_of(AGENDA_AT),
            birthday_days=BIRTHDAY_DAYS,
        )
        work.session.add(row)
    return row


def days_text(days: Iterable[int]) -> str:
    return "".join(map(str, sorted(days)))


def minutes_of(time: dt.time) -> int:
    return time.hour * 60 + time.minute


def time_of(minutes: int) -> dt.time:
    """Of any number of minutes: a button may have been forged."""
    return dt.time(*divmod(minutes % (24 * 60), 60))


def read_span(typed: str) -> tuple[dt.time, dt.time] | None:
    """`22:00-7:30`, `10pm to 7am`, `22点到7点`; None when it is nothing like it."""
    found = _SPAN.fullmatch(typed[:_MOST_TYPED].strip())
    if found is None:
        return None
    start, end = _time(*found.groups()[:3]), _time(*found.groups()[3:])
    return None if start is None or end is None else (start, end)


def read_hour(typed: str) -> dt.time | None:
    """`8:15`, `7am`, `8点`."""
    found = _ONE.fullmatch(typed[:_MOST_TYPED].strip())
    return _time(*found.groups()) if found else None


def _time(hour: str, minute: str | None, half: str | None) -> dt.time | None:
    hours, minutes = int(hour), int(minute or 0)
    if half is not None:
        if not 1 <= hours <= _NOON:
            return None
        hours = hours % _NOON + (_NOON if half.lower() == "pm" else 0)
    try:
        return dt.time(hours, minutes)
    except ValueError:
        return None
