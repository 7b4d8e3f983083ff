"""What of each kind is exported: the columns with their names, and which rows."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from crm_core.customers.model import (
    AddressRow,
    AliasRow,
    ContactMethodRow,
    ContactRow,
    CustomerRow,
    FieldChangeRow,
    TagRow,
)
from crm_core.follow_ups.model import FollowUpRow, SeriesRow
from crm_core.interactions.model import InteractionEditRow, InteractionRow
from crm_core.people.model import UserRow
from crm_core.sales.model import OpportunityRow

Selection = Select[*tuple[Any, ...]]


def _customers() -> Selection:
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


def _of_customers(row: Any, *columns: Any) -> Selection:
    """Of those customers that are still there."""
    return (
        select(*columns)
        .join(CustomerRow, CustomerRow.id == row.customer_id)
        .where(CustomerRow.deleted_at.is_(None))
    )


def _customer() -> Any:
    return CustomerRow.name.label("customer")


def _contact() -> Any:
    return ContactRow.name.label("contact")


def _contacts() -> Selection:
    row = ContactRow
    return (
        _of_customers(
            row,
            row.id,
            _customer(),
            row.name,
            row.title,
            row.department,
            row.decision_role,
            row.birthday,
            row.notes,
            row.is_primary,
            row.created_at,
            row.customer_id,
        )
        .where(row.deleted_at.is_(None))
        .order_by(row.created_at, row.id)
    )


def _contact_methods() -> Selection:
    row = ContactMethodRow
    return (
        _of_customers(
            row,
            row.id,
            _customer(),
            _contact(),
            row.kind,
            row.value,
            row.is_primary,
            row.created_at,
            row.customer_id,
            row.contact_id,
        )
        .outerjoin(ContactRow, ContactRow.id == row.contact_id)
        .where(ContactRow.deleted_at.is_(None))
        .order_by(row.created_at, row.id)
    )


def _addresses() -> Selection:
    row = AddressRow
    return _of_customers(
        row,
        row.id,
        _customer(),
        row.kind,
        row.line,
        row.country,
        row.province,
        row.city,
        row.district,
        row.street,
        row.postcode,
        row.is_primary,
        row.created_at,
        row.customer_id,
    ).order_by(row.created_at, row.id)


def _aliases() -> Selection:
    row = AliasRow
    return (
        _of_customers(
            row, row.id, _customer(), _contact(), row.name, row.customer_id, row.contact_id
        )
        .outerjoin(ContactRow, ContactRow.id == row.contact_id)
        .where(ContactRow.deleted_at.is_(None))
        .order_by(row.customer_id, row.id)
    )


def _tags() -> Selection:
    row = TagRow
    return _of_customers(row, _customer(), row.tag, row.customer_id).order_by(
        row.customer_id, row.tag
    )


def _interactions() -> Selection:
    row = InteractionRow
    return (
        _of_customers(
            row,
            row.id,
            _customer(),
            _contact(),
            row.kind,
            row.occurred_at,
            row.summary,
            UserRow.name.label("author"),
            row.created_at,
            row.text,
            row.customer_id,
            row.contact_id,
        )
        .outerjoin(ContactRow, ContactRow.id == row.contact_id)
        .outerjoin(UserRow, UserRow.id == row.author_id)
        .where(row.undone_at.is_(None))
        .order_by(row.created_at, row.id)
    )


def _interaction_edits() -> Selection:
    row = InteractionEditRow
    edited = InteractionRow
    return (
        select(row.id, row.interaction_id, row.old, row.new, UserRow.name.label("author"), row.at)
        .join(edited, edited.id == row.interaction_id)
        .join(CustomerRow, CustomerRow.id == edited.customer_id)
        .outerjoin(UserRow, UserRow.id == row.author_id)
        .where(edited.undone_at.is_(None), CustomerRow.deleted_at.is_(None))
        .order_by(row.at, row.id)
    )


def _follow_ups() -> Selection:
    row = FollowUpRow
    return (
        _of_customers(
            row,
            row.id,
            _customer(),
            row.due_at,
            row.note,
            UserRow.name.label("assignee"),
            row.status,
            row.done_at,
            row.result,
            _contact(),
            row.created_at,
            row.customer_id,
            row.contact_id,
            row.interaction_id,
            SeriesRow.rule.label("repeats"),
            SeriesRow.days_after_contact,
        )
        .join(UserRow, UserRow.id == row.assignee_id)
        .outerjoin(SeriesRow, SeriesRow.id == row.series_id)
        .outerjoin(ContactRow, ContactRow.id == row.contact_id)
        .order_by(row.created_at, row.id)
    )


def _field_changes() -> Selection:
    """Without those that were undone: what they changed is as it was."""
    row = FieldChangeRow
    return (
        _of_customers(
            row,
            row.id,
            _customer(),
            row.field,
            row.old,
            row.new,
            UserRow.name.label("author"),
            row.at,
            _contact(),
            row.customer_id,
            row.contact_id,
        )
        .outerjoin(ContactRow, ContactRow.id == row.contact_id)
        .outerjoin(UserRow, UserRow.id == row.author_id)
        .where(row.undone_at.is_(None))
        .order_by(row.at, row.id)
    )


def _opportunities() -> Selection:
    row = OpportunityRow
    owner = aliased(UserRow)
    return (
        _of_customers(
            row,
            row.id,
            _customer(),
            row.product,
            row.quantity,
            row.unit,
            row.amount,
            row.currency,
            row.stage,
            owner.name.label("owner"),
            row.created_at,
            row.customer_id,
            row.interaction_id,
        )
        .outerjoin(owner, owner.id == row.owner_id)
        .where(row.undone_at.is_(None))
        .order_by(row.created_at, row.id)
    )


def _users() -> Selection:
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


SELECTIONS: dict[str, Callable[[], Selection]] = {
    "customers": _customers,
    "contacts": _contacts,
    "contact_methods": _contact_methods,
    "addresses": _addresses,
    "aliases": _aliases,
    "tags": _tags,
    "interactions": _interactions,
    "interaction_edits": _interaction_edits,
    "follow_ups": _follow_ups,
    "field_changes": _field_changes,
    "opportunities": _opportunities,
    "users": _users,
}
