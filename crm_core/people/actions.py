"""What leaders do with people: take access away, give it back, change role and team."""

from sqlalchemy import exists, select

from crm_core.channel import conversations
from crm_core.errors import NotAllowed
from crm_core.people.actor import Role
from crm_core.people.errors import AdminFromSettings, LastAdmin, OwnAccess
from crm_core.people.model import AccountRow, UserRow
from crm_core.people.policy import Action, require, roles_below
from crm_core.people.queries import as_view, person_row
from crm_core.people.views import PersonView
from crm_core.quality.text import line
from crm_core.work import Work

_MOST_IN_TEAM = 30


def revoke(work: Work, user_id: str) -> PersonView:
    """From now on the person is a stranger; what they recorded stays."""
    row = _managed(work, user_id)
    if row.id == work.actor.id:
        raise OwnAccess
    if row.active:
        _keep_admins(work, row)
        row.active = False
        _await_nothing(work, row.id)
        work.audit("revoke", "user", row.id)
    return as_view(work, row)


def restore(work: Work, user_id: str) -> PersonView:
    row = _managed(work, user_id)
    if not row.active:
        row.active = True
        work.audit("restore", "user", row.id)
    return as_view(work, row)


def change_role(work: Work, user_id: str, role: Role) -> PersonView:
    require(work.actor, Action.ASSIGN_ROLES)
    row = _managed(work, user_id)
    if role not in roles_below(work.actor):
        raise NotAllowed
    if role != row.role:
        _keep_admins(work, row)
        work.audit("change_role", "user", row.id, {"old": row.role, "new": role.value})
        row.role = role.value
    return as_view(work, row)


def change_team(work: Work, user_id: str, team: str) -> PersonView:
    """An empty name: in no team."""
    require(work.actor, Action.ASSIGN_ROLES)
    row = _managed(work, user_id)
    team = line(team, _MOST_IN_TEAM) if team else ""
    if team != row.team:
        work.audit("change_team", "user", row.id, {"old": row.team, "new": team})
        row.team = team
    return as_view(work, row)


def _managed(work: Work, user_id: str) -> UserRow:
    row = person_row(work, user_id)
    if Role(row.role) not in roles_below(work.actor):
        raise NotAllowed
    return row


def _keep_admins(work: Work, row: UserRow) -> None:
    """Refuses to take the place of an admin without whom nobody could set things right."""
    if row.role != Role.ADMIN:
        return
    in_settings = exists().where(
        AccountRow.user_id == row.id,
        AccountRow.external_id.in_(work.settings.admins),
    )
    if work.session.scalar(select(in_settings)):
        raise AdminFromSettings
    # Locked, so that two admins cannot each take the other's place at the same moment.
    admins = select(UserRow.id).where(UserRow.role == Role.ADMIN.value, UserRow.active)
    others = set(work.session.scalars(admins.order_by(UserRow.id).with_for_update())) - {row.id}
    if not others:
        raise LastAdmin


def _await_nothing(work: Work, user_id: str) -> None:
    accounts = select(AccountRow.id).where(AccountRow.user_id == user_id)
    for account_id in work.session.scalars(accounts):
        conversations.write(work, account_id, conversations.IDLE)
