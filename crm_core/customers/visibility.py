"""Which customers an actor may see: the policy's scope as a condition on rows."""

from sqlalchemy import ColumnElement, and_, false, or_, true

from crm_core.customers.model import CustomerRow
from crm_core.people.actor import Actor
from crm_core.people.policy import Action, Scope, scope_of


def visible_condition(actor: Actor) -> ColumnElement[bool]:
    """Holds for customers that the actor may see and that were not removed."""
    return and_(CustomerRow.deleted_at.is_(None), _in_scope(actor))


def _in_scope(actor: Actor) -> ColumnElement[bool]:
    match scope_of(actor, Action.SEE_CUSTOMERS):
        case Scope.ALL:
            return true()
        case Scope.TEAM:
            return or_(CustomerRow.owner_id == actor.id, CustomerRow.team == actor.team)
        case Scope.OWN:
            return or_(CustomerRow.owner_id.is_(None), CustomerRow.owner_id == actor.id)
        case _:
            return false()
