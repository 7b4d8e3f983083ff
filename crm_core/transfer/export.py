"""Every record as plain rows, one kind after another: what `fieldlog export` writes."""

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from crm_core.customers.model import (
    AddressRow,
    ContactMethodRow,
    ContactRow,
    CustomerRow,
    FieldChangeRow,
    TagRow,
)
from crm_core.follow_ups.model import FollowUpRow
from crm_core.interactions.model import InteractionRow
from crm_core.people.model import UserRow
from crm_core.people.policy import Action, require
from crm_core.sales.model import OpportunityRow
from crm_core.work import Work

Record = dict[str, Any]
_AT_ONCE = 1000


def kinds() -> list[str]:
    """One file each."""
    return list(_QUERIES)


def records(work: Work, kind: str) -> Iterator[Record]:
    """Oldest first; times ISO 8601 with the actor's offset, ids as in the store."""
    require(work.actor, Action.EXPORT_ALL)
    work.audit("export", "kind", kind)
    zone = ZoneInfo(work.actor.timezone)
    rows = work.session.execute(
        _QUERIES[kind](),
        execution_options={"yield_per": _AT_ONCE},
    )
    for row in rows.mappings():
        yield {name: _plain(value, zone) for name, value in row.items()}


def _plain(value: Any, zone: ZoneInfo) -> Any:
    if isinstance(value, dt.datetime):
        return value.astimezone(zone).isoformat(timespec="seconds")
    if isinstance(value, Decimal):
        return str(value)
    return value


def _customers() -> Select[*tuple[Any, ...]]:
    row = CustomerRow
    return (
        select(
            row.id,
            row.kind,
            row.name,
            row.stage,
            row.level,
            row.industry,
            row.source,
            row.city,
            row.employees,
            row.tax_id,
            row.budget,
            row.notes,
            UserRow.name.label("owner"),
            row.team,
            row.last_contact_at,
            row.created_at,
        )
        .outerjoin(UserRow, UserRow.id == row.owner_id)
        .where(row.deleted_at.is_(None))
        .order_by(row.created_at, row.id)
    )


def _of_customer(*columns: Any, row: Any) -> Select[*tuple[Any, ...]]:
    return (
        select(row.id, CustomerRow.name.label("customer"), *columns)
        .join(CustomerRow, CustomerRow.id == row.customer_id)
        .where(CustomerRow.deleted_at.is_(None))
        .order_by(row.created_at, row.id)
    )


def _contacts() -> Select[*tuple[Any, ...]]:
    row = ContactRow
    columns = (
        row.customer_id,
        row.name,
        row.title,
        row.department,
        row.birthday,
        row.notes,
        row.is_primary,
        row.created_at,
    )
    return _of_customer(*columns, row=row).where(row.deleted_at.is_(None))


def _contact_methods() -> Select[*tuple[Any, ...]]:
    row = ContactMethodRow
    columns = (row.customer_id, row.contact_id, row.kind, row.value, row.is_primary)
    return _of_customer(*columns, row=row)


def _addresses() -> Select[*tuple[Any, ...]]:
    row = AddressRow
    columns = (
        row.customer_id,
        row.kind,
        row.line,
        row.country,
        row.province,
        row.city,
        row.district,
        row.street,
        row.postcode,
    )
    return _of_customer(*columns, row=row)


def _tags() -> Select[*tuple[Any, ...]]:
    return (
        select(TagRow.customer_id, CustomerRow.name.label("customer"), TagRow.tag)
        .join(CustomerRow, CustomerRow.id == TagRow.customer_id)
        .where(CustomerRow.deleted_at.is_(None))
        .order_by(TagRow.customer_id, TagRow.tag)
    )


def _interactions() -> Select[*tuple[Any, ...]]:
    row = InteractionRow
    columns = (
        ContactRow.name.label("contact"),
        row.kind,
        row.occurred_at,
        row.summary,
        UserRow.name.label("author"),
        row.created_at,
        row.customer_id,
    )
    return (
        _of_customer(*columns, row=row)
        .outerjoin(ContactRow, ContactRow.id == row.contact_id)
        .outerjoin(UserRow, UserRow.id == row.author_id)
        .where(row.undone_at.is_(None))
    )


def _follow_ups() -> Select[*tuple[Any, ...]]:
    row = FollowUpRow
    columns = (
        row.due_at,
        row.note,
        UserRow.name.label("assignee"),
        row.status,
        row.done_at,
        row.result,
        row.customer_id,
        row.created_at,
    )
    return _of_customer(*columns, row=row).join(UserRow, UserRow.id == row.assignee_id)


def _field_changes() -> Select[*tuple[Any, ...]]:
    row = FieldChangeRow
    return (
        select(
            row.id,
            CustomerRow.name.label("customer"),
            ContactRow.name.label("contact"),
            row.field,
            row.old,
            row.new,
            UserRow.name.label("author"),
            row.at,
            row.undone_at,
            row.customer_id,
        )
        .join(CustomerRow, CustomerRow.id == row.customer_id)
        .outerjoin(ContactRow, ContactRow.id == row.contact_id)
        .outerjoin(UserRow, UserRow.id == row.author_id)
        .order_by(row.at, row.id)
    )


def _opportunities() -> Select[*tuple[Any, ...]]:
    row = OpportunityRow
    owner = aliased(UserRow)
    columns = (
        row.product,
        row.quantity,
        row.unit,
        row.amount,
        row.currency,
        row.stage,
        owner.name.label("owner"),
        row.created_at,
        row.customer_id,
    )
    return (
        _of_customer(*columns, row=row)
        .outerjoin(owner, owner.id == row.owner_id)
        .where(row.undone_at.is_(None))
    )


def _users() -> Select[*tuple[Any, ...]]:
    row = UserRow
    return select(
        row.id,
        row.name,
        row.role,
        row.team,
        row.language,
        row.timezone,
        row.active,
        row.created_at,
    ).order_by(row.created_at, row.id)


_QUERIES: dict[str, Callable[[], Select[*tuple[Any, ...]]]] = {
    "customers": _customers,
    "contacts": _contacts,
    "contact_methods": _contact_methods,
    "addresses": _addresses,
    "tags": _tags,
    "interactions": _interactions,
    "follow_ups": _follow_ups,
    "field_changes": _field_changes,
    "opportunities": _opportunities,
    "users": _users,
}
