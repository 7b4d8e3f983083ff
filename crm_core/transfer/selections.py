"""What of each kind is exported: the columns with their names, and which rows."""

from collections.abc import Callable

from sqlalchemy import select
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
from crm_core.interactions.model import InteractionEditRow, InteractionRow, ParticipantRow
from crm_core.people.model import UserRow
from crm_core.sales.model import OpportunityRow
from crm_core.transfer.joins import Selection, contact_name, customer_name, of_customers
from crm_core.transfer.survey_selections import consents, customer_links, survey_answers


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


def _contacts() -> Selection:
    row = ContactRow
    return (
        of_customers(
            row,
            row.id,
            customer_name(),
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
        of_customers(
            row,
            row.id,
            customer_name(),
            contact_name(),
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
    return of_customers(
        row,
        row.id,
        customer_name(),
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
        of_customers(
            row, row.id, customer_name(), contact_name(), row.name, row.customer_id, row.contact_id
        )
        .outerjoin(ContactRow, ContactRow.id == row.contact_id)
        .where(ContactRow.deleted_at.is_(None))
        .order_by(row.customer_id, row.id)
    )


def _tags() -> Selection:
    row = TagRow
    return of_customers(row, customer_name(), row.tag, row.customer_id).order_by(
        row.customer_id, row.tag
    )


def _interactions() -> Selection:
    row = InteractionRow
    return (
        of_customers(
            row,
            row.id,
            customer_name(),
            contact_name(),
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


def _participants() -> Selection:
    row = ParticipantRow
    return (
        select(row.interaction_id, customer_name(), contact_name(), row.contact_id)
        .join(InteractionRow, InteractionRow.id == row.interaction_id)
        .join(CustomerRow, CustomerRow.id == InteractionRow.customer_id)
        .join(ContactRow, ContactRow.id == row.contact_id)
        .where(CustomerRow.deleted_at.is_(None), InteractionRow.undone_at.is_(None))
        .order_by(row.interaction_id, row.place)
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
        of_customers(
            row,
            row.id,
            customer_name(),
            row.due_at,
            row.note,
            UserRow.name.label("assignee"),
            row.status,
            row.done_at,
            row.result,
            contact_name(),
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
        of_customers(
            row,
            row.id,
            customer_name(),
            row.field,
            row.old,
            row.new,
            UserRow.name.label("author"),
            row.at,
            contact_name(),
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
        of_customers(
            row,
            row.id,
            customer_name(),
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
    "interaction_participants": _participants,
    "interaction_edits": _interaction_edits,
    "follow_ups": _follow_ups,
    "field_changes": _field_changes,
    "opportunities": _opportunities,
    "survey_answers": survey_answers,
    "customer_links": customer_links,
    "consents": consents,
    "users": _users,
}
