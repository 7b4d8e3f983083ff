"""Who is in the team, as far as the actor may see."""

from sqlalchemy import ColumnElement, case, func, select, true

from crm_core.errors import RecordNotFound
from crm_core.people.actor import Actor, Role
from crm_core.people.model import UserRow
from crm_core.people.policy import Action, Scope, require, roles_below, scope_of
from crm_core.people.views import PeoplePage, PersonView
from crm_core.work import Work

_STAFF = [role.value for role in Role if role is not Role.CUSTOMER]


def people(work: Work, limit: int, offset: int = 0) -> PeoplePage:
    """Those who may work first, then the revoked; each by name."""
    require(work.actor, Action.MANAGE_PEOPLE)
    seen = _seen_by(work.actor)
    total = work.session.scalar(select(func.count()).select_from(UserRow).where(seen)) or 0
    order = (case((UserRow.active, 0), else_=1), UserRow.name, UserRow.id)
    rows = work.session.scalars(
        select(UserRow).where(seen).order_by(*order).limit(limit).offset(offset),
    )
    return PeoplePage(tuple(as_view(work, row) for row in rows), total)


def get_person(work: Work, user_id: str) -> PersonView:
    return as_view(work, person_row(work, user_id))


def person_row(work: Work, user_id: str) -> UserRow:
    """Raises `RecordNotFound` for whoever is not the actor's to manage."""
    require(work.actor, Action.MANAGE_PEOPLE)
    one = select(UserRow).where(UserRow.id == user_id, _seen_by(work.actor))
    row = work.session.scalars(one).one_or_none()
    if row is None:
        raise RecordNotFound
    return row


def teams(work: Work) -> list[str]:
    """The teams that people are in, by name."""
    require(work.actor, Action.ASSIGN_ROLES)
    names = select(UserRow.team).where(UserRow.team != "", _seen_by(work.actor))
    return list(work.session.scalars(names.distinct().order_by(UserRow.team)))


def zones_in_use(work: Work) -> list[str]:
    """Time zones that people chose. For whoever runs the program."""
    return list(work.session.scalars(select(UserRow.timezone).distinct()))


def as_view(work: Work, row: UserRow) -> PersonView:
    role = Role(row.role)
    below = role in roles_below(work.actor)
    return PersonView(
        id=row.id,
        name=row.name,
        role=role,
        team=row.team,
        active=row.active,
        joined_at=row.created_at,
        revocable=below and row.id != work.actor.id,
        assignable=below and scope_of(work.actor, Action.ASSIGN_ROLES) is Scope.ALL,
    )


def _seen_by(actor: Actor) -> ColumnElement[bool]:
    staff = UserRow.role.in_(_STAFF)
    everybody = scope_of(actor, Action.MANAGE_PEOPLE) is Scope.ALL
    return staff & (true() if everybody else UserRow.team == actor.team)
