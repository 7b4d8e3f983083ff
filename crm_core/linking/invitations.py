"""Invitations for customers: one-time tokens that expire; only their hash is kept."""

import datetime as dt
import hashlib

from sqlalchemy import select

from crm_core.customers.model import ContactRow, CustomerRow
from crm_core.customers.queries import get_customer
from crm_core.errors import RecordNotFound, Refusal
from crm_core.ids import new_token
from crm_core.linking.model import CustomerInvitationRow
from crm_core.linking.views import Offer
from crm_core.people.actor import Role
from crm_core.people.errors import (
    AccessWithdrawn,
    InvitationExpired,
    InvitationUnknown,
    InvitationUsed,
)
from crm_core.people.model import AccountRow, UserRow
from crm_core.people.policy import Action, require
from crm_core.work import Work

LIFETIME = dt.timedelta(days=30)
_SUBJECT = 16
"""Characters of the hash that name an invitation in the audit trail."""


class LinkIsForCustomer(Refusal):
    """Somebody of the team opened it; it stays good for the customer."""


def invite_customer(work: Work, customer_id: str, contact_id: str | None) -> str:
    """The token of a link for one person. Raises `RecordNotFound`."""
    require(work.actor, Action.INVITE_CUSTOMERS)
    customer = get_customer(work, customer_id)
    if contact_id is not None and contact_id not in {c.id for c in customer.contacts}:
        raise RecordNotFound
    token = new_token()
    row = CustomerInvitationRow(
        token_hash=hashed(token),
        customer_id=customer_id,
        contact_id=contact_id,
        created_by=work.actor.id,
        created_at=work.now,
        expires_at=work.now + LIFETIME,
    )
    work.session.add(row)
    detail = {"customer": customer_id, "contact": contact_id}
    work.audit("invite_customer", "invitation", row.token_hash[:_SUBJECT], detail)
    return token


def is_for_customer(work: Work, token: str) -> bool:
    """Whether a link's token is a customer's, good or not."""
    return work.session.get(CustomerInvitationRow, hashed(token)) is not None


def is_used_by_actor(work: Work, token: str) -> bool:
    """Somebody opens their own link again."""
    row = work.session.get(CustomerInvitationRow, hashed(token))
    return row is not None and row.used_by is not None and row.used_by == work.actor.id


def open_invitation(work: Work, token: str, account_id: str) -> Offer:
    """Looks whether the person may agree; nothing is used up yet.

    Raises `InvitationUnknown`, `InvitationUsed`, `InvitationExpired`, `LinkIsForCustomer` or
    `AccessWithdrawn`.
    """
    return offered(work, hashed(token), account_id)


def offered(work: Work, token_hash: str, account_id: str) -> Offer:
    """The same, when only the hash is known any more."""
    row = invitation_row(work, token_hash)
    if work.actor.role not in {None, Role.CUSTOMER}:
        raise LinkIsForCustomer
    if work.actor.role is None and work.session.get_one(AccountRow, account_id).user_id:
        raise AccessWithdrawn
    inviter = work.session.get(UserRow, row.created_by) if row.created_by else None
    return Offer(token_hash, inviter.name if inviter else "")


def invitation_row(work: Work, token_hash: str) -> CustomerInvitationRow:
    """One that is still good. Raises as `open_invitation` does."""
    row = work.session.get(CustomerInvitationRow, token_hash)
    if row is None:
        raise InvitationUnknown
    if row.used_at is not None:
        raise InvitationUsed
    if row.expires_at <= work.now or not _still_meant(work, row):
        raise InvitationExpired
    return row


def _still_meant(work: Work, row: CustomerInvitationRow) -> bool:
    """Whom it is for was not removed meanwhile, and whoever invited is still in the team."""
    if row.created_by is not None:
        inviter = work.session.get(UserRow, row.created_by)
        if inviter is None or not inviter.active:
            return False
    there = select(CustomerRow.id).where(
        CustomerRow.id == row.customer_id, CustomerRow.deleted_at.is_(None)
    )
    if row.contact_id is not None:
        there = there.join(ContactRow, ContactRow.customer_id == CustomerRow.id).where(
            ContactRow.id == row.contact_id, ContactRow.deleted_at.is_(None)
        )
    return work.session.execute(there).first() is not None


def hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def withdraw(work: Work, token: str) -> None:
    """Makes an unused invitation worthless. Raises `RecordNotFound`, `InvitationUsed`."""
    require(work.actor, Action.INVITE_CUSTOMERS)
    row = work.session.get(CustomerInvitationRow, hashed(token))
    if row is None:
        raise RecordNotFound
    get_customer(work, row.customer_id)  # refuses whom the actor may not see
    if row.used_at is not None:
        raise InvitationUsed
    row.expires_at = min(row.expires_at, work.now)
    work.audit("withdraw_invitation", "invitation", row.token_hash[:_SUBJECT])
