"""Who may do what, to whose records: the whole policy, in one table."""

from enum import IntEnum, StrEnum

from crm_core.errors import NotAllowed
from crm_core.people.actor import Actor, Role


class Scope(IntEnum):
    """Whose records: none, one's own (and those nobody owns), one's team's, everybody's."""

    NONE = 0
    OWN = 1
    TEAM = 2
    ALL = 3


class Action(StrEnum):
    SEE_CUSTOMERS = "see_customers"
    CHANGE_CUSTOMERS = "change_customers"
    HAND_OVER_CUSTOMERS = "hand_over_customers"
    LOG_INTERACTIONS = "log_interactions"
    CHANGE_INTERACTIONS = "change_interactions"
    KEEP_FOLLOW_UPS = "keep_follow_ups"
    INVITE_PEOPLE = "invite_people"
    MANAGE_PEOPLE = "manage_people"
    ASSIGN_ROLES = "assign_roles"
    EXPORT_ALL = "export_all"
    INVITE_CUSTOMERS = "invite_customers"
    SEND_SURVEYS = "send_surveys"
    SEE_SURVEYS = "see_surveys"
    ANSWER_SURVEYS = "answer_surveys"
    BACK_UP = "back_up"


POLICY: dict[Action, dict[Role, Scope]] = {
    Action.SEE_CUSTOMERS: {
        Role.ADMIN: Scope.ALL,
        Role.MANAGER: Scope.TEAM,
        Role.REP: Scope.TEAM,
        Role.SERVICE: Scope.ALL,
    },
    Action.CHANGE_CUSTOMERS: {
        Role.ADMIN: Scope.ALL,
        Role.MANAGER: Scope.TEAM,
        Role.REP: Scope.TEAM,
        Role.SERVICE: Scope.TEAM,
    },
    Action.HAND_OVER_CUSTOMERS: {Role.ADMIN: Scope.ALL, Role.MANAGER: Scope.TEAM},
    Action.LOG_INTERACTIONS: {
        Role.ADMIN: Scope.ALL,
        Role.MANAGER: Scope.TEAM,
        Role.REP: Scope.TEAM,
        Role.SERVICE: Scope.ALL,
    },
    Action.CHANGE_INTERACTIONS: {
        Role.ADMIN: Scope.ALL,
        Role.MANAGER: Scope.TEAM,
        Role.REP: Scope.OWN,
        Role.SERVICE: Scope.OWN,
    },
    Action.KEEP_FOLLOW_UPS: {
        Role.ADMIN: Scope.ALL,
        Role.MANAGER: Scope.TEAM,
        Role.REP: Scope.OWN,
        Role.SERVICE: Scope.OWN,
    },
    Action.INVITE_PEOPLE: {Role.ADMIN: Scope.ALL, Role.MANAGER: Scope.TEAM},
    Action.MANAGE_PEOPLE: {Role.ADMIN: Scope.ALL, Role.MANAGER: Scope.TEAM},
    Action.ASSIGN_ROLES: {Role.ADMIN: Scope.ALL},
    Action.EXPORT_ALL: {Role.ADMIN: Scope.ALL},
    Action.INVITE_CUSTOMERS: {
        Role.ADMIN: Scope.ALL,
        Role.MANAGER: Scope.TEAM,
        Role.REP: Scope.TEAM,
        Role.SERVICE: Scope.ALL,
    },
    Action.SEND_SURVEYS: {
        Role.ADMIN: Scope.ALL,
        Role.MANAGER: Scope.TEAM,
        Role.REP: Scope.TEAM,
        Role.SERVICE: Scope.ALL,
    },
    Action.SEE_SURVEYS: {
        Role.ADMIN: Scope.ALL,
        Role.MANAGER: Scope.TEAM,
        Role.REP: Scope.OWN,
        Role.SERVICE: Scope.OWN,
    },
    Action.ANSWER_SURVEYS: {Role.CUSTOMER: Scope.OWN},
    Action.BACK_UP: {Role.ADMIN: Scope.ALL},
}

# Whom one may invite, one may also revoke and restore.
ROLES_BELOW: dict[Role, tuple[Role, ...]] = {
    Role.ADMIN: (Role.REP, Role.SERVICE, Role.MANAGER, Role.ADMIN),
    Role.MANAGER: (Role.REP, Role.SERVICE),
}


def scope_of(actor: Actor, action: Action) -> Scope:
    if actor.role is None:
        return Scope.NONE
    return POLICY[action].get(actor.role, Scope.NONE)


def roles_below(actor: Actor) -> tuple[Role, ...]:
    """The roles that the actor may invite into and manage, the likeliest first."""
    return ROLES_BELOW.get(actor.role, ()) if actor.role else ()


def allows(actor: Actor, action: Action, *, owner: str | None, team: str) -> bool:
    """Whether the actor may do this to a record of that owner and team."""
    scope = scope_of(actor, action)
    if scope is Scope.OWN:
        return owner is None or owner == actor.id
    if scope is Scope.TEAM:
        return owner == actor.id or team == actor.team
    return scope is Scope.ALL


def require(actor: Actor, action: Action) -> None:
    """Raises `NotAllowed` unless the actor may do this to at least some records."""
    if scope_of(actor, action) is Scope.NONE:
        raise NotAllowed
