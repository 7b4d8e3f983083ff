"""Reads the customer record, as far as the actor may see it."""

from collections.abc import Iterable, Sequence
from typing import cast

from sqlalchemy import select

from crm_core.customers.fields import as_shown, as_values, field_of
from crm_core.customers.loading import (
    address_of,
    aliases_of,
    contacts_of,
    methods_of,
    tags_of,
)
from crm_core.customers.model import (
    ContactRow,
    CustomerRow,
    FieldChangeRow,
)
from crm_core.customers.owners import name_of
from crm_core.customers.views import (
    CustomerBrief,
    CustomerKind,
    CustomerView,
    FieldChangeView,
    Stage,
)
from crm_core.customers.visibility import visible_condition
from crm_core.errors import RecordNotFound
from crm_core.people.model import UserRow
from crm_core.people.policy import Action, require
from crm_core.work import Work


def get_customer(work: Work, customer_id: str) -> CustomerView:
    """Raises `RecordNotFound`."""
    require(work.actor, Action.SEE_CUSTOMERS)
    found = work.session.execute(
        select(CustomerRow, UserRow.name)
        .outerjoin(UserRow, UserRow.id == CustomerRow.owner_id)
        .where(CustomerRow.id == customer_id, visible_condition(work.actor)),
    ).one_or_none()
    if found is None:
        raise RecordNotFound
    row, owner_name = found
    methods = methods_of(work, customer_id)
    aliases = aliases_of(work, customer_id)
    return CustomerView(
        id=row.id,
        kind=cast("CustomerKind", row.kind),
        name=row.name,
        stage=cast("Stage", row.stage),
        level=row.level,
        industry=row.industry,
        source=row.source,
        city=row.city,
        employees=row.employees,
        tax_id=row.tax_id,
        budget=row.budget,
        notes=row.notes,
        owner_id=row.owner_id,
        owner_name=owner_name,
        team=row.team,
        last_contact_at=row.last_contact_at,
        version=row.version,
        aliases=tuple(aliases.get(None, ())),
        contacts=contacts_of(work, customer_id, methods, aliases),
        methods=tuple(methods.get(None, ())),
        address=address_of(work, customer_id),
        tags=tags_of(work, customer_id),
        created_at=row.created_at,
        created_by=name_of(row.created_by, work) if row.created_by else None,
    )


def briefs(work: Work, ids: Iterable[str]) -> list[CustomerBrief]:
    """In the order of the ids; what the actor may not see is left out."""
    require(work.actor, Action.SEE_CUSTOMERS)
    wanted = list(ids)
    rows = work.session.execute(
        select(CustomerRow.id, CustomerRow.name, CustomerRow.city, UserRow.name.label("owner"))
        .outerjoin(UserRow, UserRow.id == CustomerRow.owner_id)
        .where(CustomerRow.id.in_(wanted), visible_condition(work.actor)),
    )
    contacts = _first_contacts(work, wanted)
    found = {
        row.id: CustomerBrief(row.id, row.name, row.city, contacts.get(row.id), row.owner)
        for row in rows
    }
    return [found[customer_id] for customer_id in wanted if customer_id in found]


def _first_contacts(work: Work, ids: Sequence[str]) -> dict[str, str]:
    rows = work.session.execute(
        select(ContactRow.customer_id, ContactRow.name)
        .where(ContactRow.customer_id.in_(ids), ContactRow.deleted_at.is_(None))
        .order_by(ContactRow.is_primary, ContactRow.created_at.desc(), ContactRow.name.desc()),
    )
    return {row.customer_id: row.name for row in rows}


def changes_of(
    work: Work,
    customer_id: str,
    limit: int,
    offset: int = 0,
) -> list[FieldChangeView]:
    """Newest first, also those that were undone. Raises `RecordNotFound`."""
    require_visible(work, customer_id)
    rows = work.session.execute(
        select(FieldChangeRow, ContactRow.name, UserRow.name)
        .outerjoin(ContactRow, ContactRow.id == FieldChangeRow.contact_id)
        .outerjoin(UserRow, UserRow.id == FieldChangeRow.author_id)
        .where(FieldChangeRow.customer_id == customer_id)
        .order_by(FieldChangeRow.at.desc(), FieldChangeRow.id.desc())
        .limit(limit)
        .offset(offset),
    )
    return [change_view(work, row, contact, author) for row, contact, author in rows]


def require_visible(work: Work, customer_id: str) -> None:
    require(work.actor, Action.SEE_CUSTOMERS)
    found = work.session.execute(
        select(CustomerRow.id).where(CustomerRow.id == customer_id, visible_condition(work.actor)),
    ).first()
    if found is None:
        raise RecordNotFound


def change_view(
    work: Work,
    row: FieldChangeRow,
    contact_name: str | None,
    author_name: str | None,
) -> FieldChangeView:
    field = field_of(row.field, row.contact_id)
    return FieldChangeView(
        id=row.id,
        customer_id=row.customer_id,
        contact_id=row.contact_id,
        contact_name=contact_name,
        field=row.field,
        old=as_shown(field, as_values(field, row.old), work),
        new=as_shown(field, as_values(field, row.new), work),
        author_name=author_name,
        at=row.at,
        undone=row.undone_at is not None,
    )
