"""Loads the parts of a customer: its people, how to reach them, other names, address, tags."""

from collections.abc import Mapping, Sequence
from typing import cast

from sqlalchemy import select

from crm_core.customers.model import AddressRow, AliasRow, ContactMethodRow, ContactRow, TagRow
from crm_core.customers.views import ContactView, MethodKind, MethodView
from crm_core.quality import phones
from crm_core.work import Work

_PHONES = ("mobile", "phone")


def methods_of(work: Work, customer_id: str) -> dict[str | None, list[MethodView]]:
    """By contact; None is the customer itself."""
    rows = work.session.execute(
        select(ContactMethodRow)
        .where(ContactMethodRow.customer_id == customer_id)
        .order_by(
            ContactMethodRow.is_primary.desc(),
            ContactMethodRow.created_at,
            ContactMethodRow.value,
        ),
    ).scalars()
    found: dict[str | None, list[MethodView]] = {}
    for row in rows:
        found.setdefault(row.contact_id, []).append(_method(work, row))
    return found


def _method(work: Work, row: ContactMethodRow) -> MethodView:
    country = work.settings.default_country
    shown = phones.shown(row.value, country) if row.kind in _PHONES else row.value
    return MethodView(cast("MethodKind", row.kind), row.value, shown, row.is_primary)


def aliases_of(work: Work, customer_id: str) -> dict[str | None, list[str]]:
    rows = work.session.execute(
        select(AliasRow.contact_id, AliasRow.name)
        .where(AliasRow.customer_id == customer_id)
        .order_by(AliasRow.name),
    )
    found: dict[str | None, list[str]] = {}
    for contact_id, name in rows:
        found.setdefault(contact_id, []).append(name)
    return found


def contacts_of(
    work: Work,
    customer_id: str,
    methods: Mapping[str | None, Sequence[MethodView]],
    aliases: Mapping[str | None, Sequence[str]],
) -> tuple[ContactView, ...]:
    rows = work.session.execute(
        select(ContactRow)
        .where(ContactRow.customer_id == customer_id, ContactRow.deleted_at.is_(None))
        .order_by(ContactRow.is_primary.desc(), ContactRow.created_at, ContactRow.name),
    ).scalars()
    return tuple(_contact(row, methods.get(row.id, ()), aliases.get(row.id, ())) for row in rows)


def _contact(
    row: ContactRow,
    methods: Sequence[MethodView] = (),
    aliases: Sequence[str] = (),
) -> ContactView:
    return ContactView(
        id=row.id,
        customer_id=row.customer_id,
        name=row.name,
        title=row.title,
        department=row.department,
        is_primary=row.is_primary,
        birthday=row.birthday,
        notes=row.notes,
        aliases=tuple(aliases),
        methods=tuple(methods),
    )


def address_of(work: Work, customer_id: str) -> str | None:
    return work.session.execute(
        select(AddressRow.line)
        .where(AddressRow.customer_id == customer_id)
        .order_by(AddressRow.is_primary.desc(), AddressRow.created_at)
        .limit(1),
    ).scalar_one_or_none()


def tags_of(work: Work, customer_id: str) -> tuple[str, ...]:
    rows = work.session.execute(
        select(TagRow.tag).where(TagRow.customer_id == customer_id).order_by(TagRow.tag),
    )
    return tuple(rows.scalars())
