"""Owners by name: a customer can be handed to anyone who works with customers."""

from sqlalchemy import select

from crm_core.people.actor import Role
from crm_core.people.model import UserRow
from crm_core.people.policy import Action, Scope, scope_of
from crm_core.quality.errors import Unfit
from crm_core.work import Work

_MOST = 50


class OwnerUnknown(Unfit):
    """Nobody of that name could own the customer. Parameters: `value`, `names`."""


def named(work: Work, value: str) -> str:
    """The user's id. Raises `OwnerUnknown`, also when two are called so."""
    people = possible(work)
    wanted = " ".join(value.split()).casefold()
    found = [user_id for user_id, name in people if wanted in {user_id, name.casefold()}]
    if len(found) != 1:
        raise OwnerUnknown(value, names=", ".join(name for _, name in people[:8]))
    return found[0]


def name_of(user_id: str, work: Work) -> str:
    user = work.session.get(UserRow, user_id)
    return user.name if user else user_id


def possible(work: Work) -> list[tuple[str, str]]:
    """Ids and names of those whom the actor may hand a customer to."""
    statement = (
        select(UserRow.id, UserRow.name)
        .where(UserRow.active, UserRow.role != Role.CUSTOMER.value)
        .order_by(UserRow.name)
        .limit(_MOST)
    )
    if scope_of(work.actor, Action.HAND_OVER_CUSTOMERS) is not Scope.ALL:
        statement = statement.where(UserRow.team == work.actor.team)
    return [(row.id, row.name) for row in work.session.execute(statement)]
