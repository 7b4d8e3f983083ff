"""Days that the data itself knows: birthdays of contacts. A new kind is one more source."""

import datetime as dt
from calendar import isleap
from collections.abc import Callable

from sqlalchemy import or_, select

from crm_core.customers.model import ContactRow, CustomerRow
from crm_core.follow_ups.views import Occasion
from crm_core.work import Work

Source = Callable[[Work, str, dt.date, dt.date], list[Occasion]]
"""Of the customers that a user owns, from a day to another, both included."""

_MONTH_AND_DAY = 5
_LEAP_DAY = "02-29"


def occasions(work: Work, user_id: str, first: dt.date, days_ahead: int) -> tuple[Occasion, ...]:
    """Soonest first."""
    last = first + dt.timedelta(days=days_ahead)
    found = [occasion for source in SOURCES for occasion in source(work, user_id, first, last)]
    return tuple(sorted(found, key=lambda one: (one.day, one.customer_name, one.subject_id)))


def birthdays(work: Work, user_id: str, first: dt.date, last: dt.date) -> list[Occasion]:
    """Who was born on 29 February has it on the 28th in other years."""
    days: dict[str, dt.date] = {}
    for n in range((last - first).days + 1):
        day = first + dt.timedelta(days=n)
        days[day.isoformat()[-_MONTH_AND_DAY:]] = day
        if (day.month, day.day) == (2, 28) and not isleap(day.year):
            days[_LEAP_DAY] = day
    rows = work.session.execute(
        select(
            ContactRow.id,
            ContactRow.name,
            ContactRow.birthday,
            CustomerRow.id.label("customer_id"),
            CustomerRow.name.label("customer_name"),
        )
        .join(CustomerRow, CustomerRow.id == ContactRow.customer_id)
        .where(
            CustomerRow.owner_id == user_id,
            CustomerRow.deleted_at.is_(None),
            ContactRow.deleted_at.is_(None),
            or_(*(ContactRow.birthday.endswith(day) for day in days)),
        )
    )
    return [
        Occasion(
            kind="birthday",
            day=days[row.birthday[-_MONTH_AND_DAY:]],
            subject_id=row.id,
            customer_id=row.customer_id,
            customer_name=row.customer_name,
            contact_name=row.name,
            years=_years(row.birthday, days[row.birthday[-_MONTH_AND_DAY:]]),
        )
        for row in rows
    ]


def _years(birthday: str, day: dt.date) -> int | None:
    """None where the year of birth is not known."""
    return day.year - int(birthday[:4]) if len(birthday) > _MONTH_AND_DAY else None


SOURCES: tuple[Source, ...] = (birthdays,)
