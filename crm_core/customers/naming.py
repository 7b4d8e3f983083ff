"""What a customer and its contact are called: the short read that every drafted log needs."""

from dataclasses import dataclass

from sqlalchemy import and_, bindparam, select

from crm_core.customers.model import ContactRow, CustomerRow
from crm_core.errors import RecordNotFound
from crm_core.people.policy import Action, allows
from crm_core.store.prepared import Prepared
from crm_core.work import Work


@dataclass(frozen=True, slots=True)
class Named:
    """Without a contact when none was asked for, or the one asked for is gone."""

    customer_id: str
    customer_name: str
    city: str | None
    contact_id: str | None
    contact_name: str | None
    contact_title: str | None


# Built once: it stands in the way of every card.
_NAMED = Prepared(
    select(
        CustomerRow.name,
        CustomerRow.city,
        CustomerRow.owner_id,
        CustomerRow.team,
        ContactRow.id.label("contact_id"),
        ContactRow.name.label("contact_name"),
        ContactRow.title,
    )
    .outerjoin(
        ContactRow,
        and_(
            ContactRow.customer_id == CustomerRow.id,
            ContactRow.id == bindparam("contact"),
            ContactRow.deleted_at.is_(None),
        ),
    )
    .where(CustomerRow.id == bindparam("customer"), CustomerRow.deleted_at.is_(None))
)


def named(work: Work, customer_id: str, contact_id: str | None = None) -> Named:
    """Raises `RecordNotFound`."""
    values = {"customer": customer_id, "contact": contact_id or ""}
    row = _NAMED.one(work.connection, values)
    if row is None or not allows(
        work.actor,
        Action.SEE_CUSTOMERS,
        owner=row.owner_id,
        team=row.team,
    ):
        raise RecordNotFound
    return Named(customer_id, row.name, row.city, row.contact_id, row.contact_name, row.title)
