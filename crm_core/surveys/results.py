"""What the answers come to: score and response rate, by rep, team, month or trigger."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, cast
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Integer, and_, case, func, literal, or_, select, true

from crm_core.follow_ups.times import day_bounds
from crm_core.people.actor import Actor
from crm_core.people.model import UserRow
from crm_core.people.policy import Action, Scope, require, scope_of
from crm_core.surveys.kinds import SCALES, Kind
from crm_core.surveys.model import SurveyRow
from crm_core.work import Work

Grouping = Literal["rep", "team", "month", "trigger"]
GROUPINGS: tuple[Grouping, ...] = ("rep", "team", "month", "trigger")
PERIOD = dt.timedelta(days=90)
MONTHS = 6
_PROMOTER, _DETRACTOR, _SATISFIED = 9, 6, 4


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one kind. Who did not answer counts for the rate alone, never for the score."""

    kind: Kind
    sent: int
    answered: int
    total: int
    good: int
    """Satisfied (4 and 5) of CSAT, promoters (9 and 10) of NPS."""
    bad: int
    """Detractors (0 to 6) of NPS."""

    @property
    def rate(self) -> Decimal:
        return Decimal(self.answered) / self.sent

    @property
    def mean(self) -> Decimal | None:
        return Decimal(self.total) / self.answered if self.answered else None

    @property
    def satisfied(self) -> Decimal | None:
        return Decimal(self.good) / self.answered if self.answered else None

    @property
    def nps(self) -> int | None:
        """From -100 to 100."""
        if not self.answered:
            return None
        return round(Decimal(100 * (self.good - self.bad)) / self.answered)


@dataclass(frozen=True, slots=True)
class Group:
    """`key` is a name, or a trigger's; of months, `since` tells which. None: all together."""

    key: str | None
    figures: tuple[Figures, ...]
    since: dt.datetime


def results(work: Work, by: Grouping | None = None) -> list[Group]:
    """Of the last 90 days, or of the last months one by one; as far as the actor may see."""
    require(work.actor, Action.SEE_SURVEYS)
    if by == "month":
        return [
            Group(None, figures, since)
            for since, until in _months(work)
            if (figures := tuple(found for _, found in _read(work, literal(""), since, until)))
        ]
    since = work.now - PERIOD
    column: dict[Grouping | None, ColumnElement[Any]] = {
        "rep": func.coalesce(UserRow.name, ""),
        "team": cast("ColumnElement[Any]", SurveyRow.team),
        "trigger": cast("ColumnElement[Any]", SurveyRow.trigger),
    }
    grouped: dict[str, list[Figures]] = {}
    for key, found in _read(work, column.get(by, literal("")), since, None):
        grouped.setdefault(key, []).append(found)
    named = by is not None
    return [Group(key if named else None, tuple(f), since) for key, f in sorted(grouped.items())]


def groupings(actor: Actor) -> tuple[Grouping, ...]:
    """Those that tell the actor anything: one's own need no rep and no team."""
    match scope_of(actor, Action.SEE_SURVEYS):
        case Scope.ALL:
            return GROUPINGS
        case Scope.TEAM:
            return ("rep", "month", "trigger")
    return ("month", "trigger")


def _months(work: Work) -> Iterator[tuple[dt.datetime, dt.datetime]]:
    """The present one first, from midnight to midnight of the actor's."""
    zone = ZoneInfo(work.actor.timezone)
    first = work.now.astimezone(zone).date().replace(day=1)
    until, _ = day_bounds((first + dt.timedelta(days=31)).replace(day=1), zone)
    for _ in range(MONTHS):
        since, _ = day_bounds(first, zone)
        yield since, until
        until = since
        first = (first - dt.timedelta(days=1)).replace(day=1)


def _read(
    work: Work, key: ColumnElement[Any], since: dt.datetime, until: dt.datetime | None
) -> list[tuple[str, Figures]]:
    score, kind = SurveyRow.score, SurveyRow.kind
    good = or_(and_(kind == "csat", score >= _SATISFIED), and_(kind == "nps", score >= _PROMOTER))
    bad = and_(kind == "nps", score <= _DETRACTOR)
    group = key.label("key")
    rows = work.session.execute(
        select(
            group,
            kind,
            func.count().label("sent"),
            func.count(score).label("answered"),
            func.coalesce(func.sum(score), 0).label("total"),
            _count_if(good).label("good"),
            _count_if(bad).label("bad"),
        )
        .outerjoin(UserRow, UserRow.id == SurveyRow.rep_id)
        .where(
            SurveyRow.sent_at >= since,
            SurveyRow.sent_at < until if until else true(),
            _seen_by(work.actor),
        )
        .group_by(group, kind)
    )
    found = [(row.key, Figures(*row[1:])) for row in rows]
    order = list(SCALES)
    return sorted(found, key=lambda each: (each[0], order.index(each[1].kind)))


def _count_if(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0, type_=Integer)


def _seen_by(actor: Actor) -> ColumnElement[bool]:
    match scope_of(actor, Action.SEE_SURVEYS):
        case Scope.ALL:
            return true()
        case Scope.TEAM:
            return or_(SurveyRow.team == actor.team, SurveyRow.rep_id == actor.id)
    return SurveyRow.rep_id == actor.id
