"""Links a customer's account to the record, by consent; ends consent and link again."""

from dataclasses import replace
from typing import cast

from sqlalchemy import update

from crm_core.customers.model import CustomerRow
from crm_core.customers.queries import get_customer
from crm_core.errors import NotAllowed, RecordNotFound
from crm_core.ids import new_id
from crm_core.linking.invitations import invitation_row, offered
from crm_core.linking.model import ConsentRow, CustomerInvitationRow, CustomerLinkRow
from crm_core.linking.queries import link, links_of_customer, own_consent
from crm_core.linking.views import LinkView
from crm_core.people.accounts import Account, add_user, as_actor
from crm_core.people.actor import Role
from crm_core.people.errors import InvitationUsed
from crm_core.people.model import AccountRow, UserRow
from crm_core.people.policy import Action, require
from crm_core.settings import Language
from crm_core.store.statements import affected
from crm_core.surveys.triggers import REGULAR, expect_survey
from crm_core.work import Work

NOTICE = 1
"""The version of the privacy notice that is shown now; it grows when its text changes."""


def agree(work: Work, token_hash: str, account: Account, name: str) -> LinkView:
    """Consent first, then the link. From here on the person acts as a customer.

    Raises as `open_invitation` does.
    """
    offered(work, token_hash, account.id)
    row = invitation_row(work, token_hash)
    customer = work.session.get_one(CustomerRow, row.customer_id)
    user = _user(work, account, name, customer.owner_id or row.created_by)
    taken = affected(
        work.connection,
        update(CustomerInvitationRow)
        .where(
            CustomerInvitationRow.token_hash == token_hash, CustomerInvitationRow.used_at.is_(None)
        )
        .values(used_by=user.id, used_at=work.now),
    )
    if not taken:  # somebody else was quicker
        raise InvitationUsed
    work.acting_as(as_actor(user))
    _consent(work, user)
    return link(work, _linked(work, user.id, row))


def _user(work: Work, account: Account, name: str, owner_id: str | None) -> UserRow:
    """Somebody new lives in the time zone of whoever looks after them, until told otherwise."""
    if account.actor.id is not None:
        return work.session.get_one(UserRow, account.actor.id)
    user = add_user(work, name, Role.CUSTOMER, account.language)
    owner = work.session.get(UserRow, owner_id) if owner_id else None
    if owner is not None:
        user.timezone = owner.timezone
    work.session.flush()
    work.session.get_one(AccountRow, account.id).user_id = user.id
    return user


def _linked(work: Work, user_id: str, row: CustomerInvitationRow) -> str:
    """The link's id; one that is there already is kept."""
    for known in links_of_customer(work, row.customer_id):
        if known.user_id == user_id and known.contact_id == row.contact_id:
            return known.id
    made = CustomerLinkRow(
        id=new_id(),
        user_id=user_id,
        customer_id=row.customer_id,
        contact_id=row.contact_id,
        invited_by=row.created_by,
        created_at=work.now,
    )
    work.session.add(made)
    work.session.flush()
    detail = {"customer": row.customer_id, "contact": row.contact_id}
    work.audit("link_customer", "user", user_id, detail)
    return made.id


def agree_again(work: Work) -> None:
    """After a stop, or to a newer notice. Raises `NotAllowed` for whoever is no customer."""
    require(work.actor, Action.ANSWER_SURVEYS)
    consent = own_consent(work)
    if consent is None or consent.notice != NOTICE:
        _consent(work, work.session.get_one(UserRow, work.actor.id))


def _consent(work: Work, user: UserRow) -> None:
    if not _withdraw(work, user.id):
        expect_survey(work, REGULAR, user.id)
    row = ConsentRow(
        id=new_id(), user_id=user.id, notice=NOTICE, language=user.language, given_at=work.now
    )
    work.session.add(row)
    work.session.flush()
    work.audit("consent", "user", user.id, {"notice": NOTICE, "language": user.language})


def withdraw_consent(work: Work) -> bool:
    """From now on nothing is asked any more; False when nothing was asked already."""
    require(work.actor, Action.ANSWER_SURVEYS)
    withdrawn = _withdraw(work, cast("str", work.actor.id))
    if withdrawn:
        work.audit("withdraw_consent", "user", cast("str", work.actor.id))
    return withdrawn


def _withdraw(work: Work, user_id: str) -> bool:
    standing = update(ConsentRow).where(
        ConsentRow.user_id == user_id, ConsentRow.withdrawn_at.is_(None)
    )
    return affected(work.connection, standing.values(withdrawn_at=work.now)) > 0


def unlink(work: Work, link_id: str) -> LinkView:
    """It was somebody else. Raises `RecordNotFound`."""
    require(work.actor, Action.INVITE_CUSTOMERS)
    found = link(work, link_id)
    get_customer(work, found.customer_id)  # refuses whom the actor may not see
    ended = update(CustomerLinkRow).where(
        CustomerLinkRow.id == link_id, CustomerLinkRow.ended_at.is_(None)
    )
    if not affected(work.connection, ended.values(ended_at=work.now)):
        raise RecordNotFound
    work.audit("unlink_customer", "user", found.user_id, {"customer": found.customer_id})
    return found


def speak(work: Work, account: Account, language: Language) -> Account:
    """Somebody chooses a language before they are anybody to us."""
    if account.actor.id is not None:
        raise NotAllowed
    work.session.get_one(AccountRow, account.id).language = language
    return replace(account, language=language)
