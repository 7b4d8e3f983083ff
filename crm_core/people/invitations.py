"""Invitations: one-time tokens that expire; only their hash is kept."""

import datetime as dt
import hashlib

from sqlalchemy import update

from crm_core.errors import NotAllowed, RecordNotFound
from crm_core.ids import new_token
from crm_core.people.accounts import Account, add_user, as_actor
from crm_core.people.actor import Role
from crm_core.people.errors import (
    AccessWithdrawn,
    AlreadyMember,
    CustomerAccount,
    InvitationExpired,
    InvitationUnknown,
    InvitationUsed,
    OwnInvitation,
)
from crm_core.people.model import AccountRow, InvitationRow, UserRow
from crm_core.people.policy import Action, allows, require, roles_below
from crm_core.people.views import Joining
from crm_core.store.statements import affected
from crm_core.work import Work

LIFETIME = dt.timedelta(days=7)
_SUBJECT = 16
"""Characters of the hash that name an invitation in the audit trail."""


def roles_to_give(work: Work) -> tuple[Role, ...]:
    """What the actor may invite somebody as, the likeliest first."""
    require(work.actor, Action.INVITE_PEOPLE)
    return roles_below(work.actor)


def invite(work: Work, role: Role, team: str = "") -> str:
    """The token of a link that lets one person in. Without `team` it is the inviter's own."""
    team = team or work.actor.team
    into = allows(work.actor, Action.INVITE_PEOPLE, owner=None, team=team)
    if role not in roles_to_give(work) or not into:
        raise NotAllowed
    token = new_token()
    row = InvitationRow(
        token_hash=_hash(token),
        role=role.value,
        team=team,
        created_by=work.actor.id,
        created_at=work.now,
        expires_at=work.now + LIFETIME,
    )
    work.session.add(row)
    work.audit(
        "invite", "invitation", row.token_hash[:_SUBJECT], {"role": role.value, "team": team}
    )
    return token


def withdraw(work: Work, token: str) -> Role:
    """Makes an unused invitation of one's own worthless; an admin's may be anybody's."""
    require(work.actor, Action.INVITE_PEOPLE)
    row = work.session.get(InvitationRow, _hash(token))
    if row is None or (row.created_by != work.actor.id and work.actor.role is not Role.ADMIN):
        raise RecordNotFound
    if row.used_at is not None:
        raise InvitationUsed
    row.expires_at = min(row.expires_at, work.now)
    work.audit("withdraw_invitation", "invitation", row.token_hash[:_SUBJECT])
    return Role(row.role)


def join(work: Work, token: str, account: Account, name: str) -> Joining:
    """Lets the account's person in. From then on they are the one who acts."""
    row = work.session.get(InvitationRow, _hash(token))
    if row is None:
        raise InvitationUnknown
    if work.actor.role is not None:
        return _opened_by_member(work, row)
    if row.used_at is not None:
        raise InvitationUsed
    if row.expires_at <= work.now or not _still_meant(work, row):
        raise InvitationExpired
    return _let_in(work, row, account, name)


def _opened_by_member(work: Work, row: InvitationRow) -> Joining:
    if row.used_by == work.actor.id:
        return Joining(Role(row.role), row.created_by, anew=False)
    if row.created_by == work.actor.id:
        raise OwnInvitation
    if work.actor.role is Role.CUSTOMER:
        raise CustomerAccount
    raise AlreadyMember


def _still_meant(work: Work, row: InvitationRow) -> bool:
    """An invitation is worth no more than its inviter is by now."""
    if row.created_by is None:
        return True
    inviter = work.session.get(UserRow, row.created_by)
    return inviter is not None and Role(row.role) in roles_below(as_actor(inviter))


def _let_in(work: Work, row: InvitationRow, account: Account, name: str) -> Joining:
    place = work.session.get_one(AccountRow, account.id)
    if place.user_id is not None:
        raise AccessWithdrawn
    user = add_user(work, name, Role(row.role), account.language, row.team)
    work.session.flush()
    taken = affected(
        work.connection,
        update(InvitationRow)
        .where(InvitationRow.token_hash == row.token_hash, InvitationRow.used_at.is_(None))
        .values(used_by=user.id, used_at=work.now),
    )
    if not taken:  # somebody else was quicker
        raise InvitationUsed
    place.user_id = user.id
    work.acting_as(as_actor(user))
    work.audit("join", "user", user.id, {"role": row.role, "team": row.team})
    return Joining(Role(row.role), row.created_by, anew=True)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
