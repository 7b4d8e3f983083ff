"""What repeats: where each occurrence falls, and what a contact makes of it.

An occurrence has its place in the series as a time on the wall, so that the hour is kept when the
clocks change; snoozing moves when it is due, never that place.
"""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select, update

from crm_core.follow_ups.model import SeriesRow
from crm_core.follow_ups.rules import Rule, first_wall, next_wall, wall
from crm_core.follow_ups.times import MORNING, at
from crm_core.follow_ups.views import FollowUpView, Repeats
from crm_core.ids import new_id
from crm_core.people.working_time import working_time_of
from crm_core.understanding import When
from crm_core.work import Work


@dataclass(frozen=True, slots=True)
class Place:
    series_id: str | None
    occurs_at: str
    due_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Beginning:
    due_at: dt.datetime
    exact: bool


def beginning(repeats: Repeats, said: When | None, now: dt.datetime, zone: ZoneInfo) -> Beginning:
    """The first time, at the hour that was said beside it, or from the day that was. Pure.

    An hour beside days of the week that somebody chose is kept on free days too.
    """
    local = now.astimezone(zone)
    timed = said is not None and said.names_the_hour
    time = said.value.time() if said is not None and timed else MORNING
    if repeats.rule is None:
        due_at = after_contact(now, repeats.days_after_contact or 0, zone, time)
        return Beginning(due_at, exact=False)
    rule = Rule.parse(repeats.rule)
    exact = timed and rule.frequency in {"DAILY", "WEEKLY"} and not rule.is_of_workdays
    if said is not None and said.value.date() > local.date():
        return Beginning(at(said.value.date(), time, zone), exact=exact)
    first = first_wall(rule, local.date(), time, wall(local))
    return Beginning(_moment(first or wall(local), zone), exact=exact)


def begin_series(work: Work, repeats: Repeats, due_at: dt.datetime, assignee_id: str) -> Place:
    series_id, zone = new_id(), working_time_of(work, assignee_id).zone
    first = due_at.astimezone(zone)
    rule = Rule.parse(repeats.rule).named_on(first.date()) if repeats.rule else None
    work.session.execute(
        insert(SeriesRow).values(
            id=series_id,
            rule=str(rule) if rule else None,
            days_after_contact=repeats.days_after_contact,
            starts_at=wall(first),
            created_at=work.now,
        )
    )
    return Place(series_id, wall(first), due_at)


def end_series(work: Work, series_id: str) -> None:
    work.session.execute(
        update(SeriesRow)
        .where(SeriesRow.id == series_id, SeriesRow.stopped_at.is_(None))
        .values(stopped_at=work.now)
        .execution_options(synchronize_session=False)
    )
    work.audit("stop_repeating", "series", series_id)


def next_place(work: Work, done: FollowUpView, repeats: Repeats) -> Place | None:
    """The one after that; occurrences that passed meanwhile are not made up for."""
    starts_at = work.session.execute(
        select(SeriesRow.starts_at).where(SeriesRow.id == done.series_id)
    ).scalar_one()
    zone = working_time_of(work, done.assignee_id).zone
    now = wall(work.now.astimezone(zone))
    if repeats.rule is None:
        days = repeats.days_after_contact or 0
        due_at = after_contact(work.now, days, zone, dt.time.fromisoformat(starts_at[11:]))
        return Place(done.series_id, wall(due_at), due_at)
    following = next_wall(repeats.rule, starts_at, max(now, done.occurs_at or now))
    if following is None:
        return None
    return Place(done.series_id, following, _moment(following, zone))


def after_contact(
    last: dt.datetime, days: int, zone: ZoneInfo, time: dt.time = MORNING
) -> dt.datetime:
    return at(last.astimezone(zone).date() + dt.timedelta(days=days), time, zone)


def _moment(place: str, zone: ZoneInfo) -> dt.datetime:
    shown = dt.datetime.fromisoformat(place)
    return at(shown.date(), shown.time(), zone)
