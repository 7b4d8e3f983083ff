"""Who of the customers has an account of their own, and whether they agreed to be asked."""

from typing import Any

from sqlalchemy import ColumnElement, Select, select

from crm_core.customers.model import ContactRow, CustomerRow
from crm_core.errors import RecordNotFound
from crm_core.linking.model import ConsentRow, CustomerLinkRow
from crm_core.linking.views import Consent, LinkView
from crm_core.people.model import UserRow
from crm_core.work import Work


def link(work: Work, link_id: str) -> LinkView:
    """Raises `RecordNotFound`, also for one that was ended."""
    found = _read(work, CustomerLinkRow.id == link_id)
    if not found:
        raise RecordNotFound
    return found[0]


def links_of_customer(work: Work, customer_id: str) -> list[LinkView]:
    """Newest first, also of people who stopped."""
    return _read(work, CustomerLinkRow.customer_id == customer_id)


def links_of_user(work: Work, user_id: str) -> list[LinkView]:
    """Newest first."""
    return _read(work, CustomerLinkRow.user_id == user_id)


def own_consent(work: Work) -> Consent | None:
    return consent_of(work, work.actor.id or "")


def consent_of(work: Work, user_id: str) -> Consent | None:
    """None for who never agreed, or stopped."""
    row = work.session.execute(
        select(ConsentRow.notice, ConsentRow.given_at)
        .where(ConsentRow.user_id == user_id, ConsentRow.withdrawn_at.is_(None))
        .order_by(ConsentRow.given_at.desc())
        .limit(1)
    ).one_or_none()
    return Consent(row.notice, row.given_at) if row else None


def _read(work: Work, condition: ColumnElement[bool]) -> list[LinkView]:
    return [LinkView(**row) for row in work.session.execute(_select(condition)).mappings()]


def _select(condition: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Without those to customers or contacts that were removed."""
    row = CustomerLinkRow
    return (
        select(
            row.id,
            row.user_id,
            UserRow.name.label("user_name"),
            row.customer_id,
            CustomerRow.name.label("customer_name"),
            row.contact_id,
            ContactRow.name.label("contact_name"),
            row.invited_by,
            row.created_at,
        )
        .join(UserRow, UserRow.id == row.user_id)
        .join(CustomerRow, CustomerRow.id == row.customer_id)
        .outerjoin(ContactRow, ContactRow.id == row.contact_id)
        .where(
            row.ended_at.is_(None),
            CustomerRow.deleted_at.is_(None),
            ContactRow.deleted_at.is_(None),
            condition,
        )
        .order_by(row.created_at.desc(), row.id)
    )
