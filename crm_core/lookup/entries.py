"""Reads the directory's entries: how customers and their people are called."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Connection, select, true
from sqlalchemy.orm import InstrumentedAttribute

from crm_core.customers.model import AliasRow, ContactRow, CustomerRow
from crm_core.understanding import DirectoryContact, DirectoryCustomer

_AT_ONCE = 500


def read_entries(
    connection: Connection, ids: Collection[str] | None = None
) -> list[DirectoryCustomer]:
    """Of all customers, or of these; removed ones are left out."""
    if ids is None:
        return _read(connection, None)
    listed = sorted(ids)
    return [
        entry
        for start in range(0, len(listed), _AT_ONCE)
        for entry in _read(connection, listed[start : start + _AT_ONCE])
    ]


def _read(connection: Connection, ids: Sequence[str] | None) -> list[DirectoryCustomer]:
    of_customer, of_contact = _aliases(connection, ids)
    contacts = _contacts(connection, ids, of_contact)
    rows = connection.execute(
        select(
            CustomerRow.id,
            CustomerRow.name,
            CustomerRow.city,
            CustomerRow.owner_id,
            CustomerRow.team,
        ).where(CustomerRow.deleted_at.is_(None), _among(CustomerRow.id, ids))
    )
    return [
        DirectoryCustomer(
            id=row.id,
            name=row.name,
            aliases=tuple(of_customer[row.id]),
            contacts=tuple(contacts[row.id]),
            city=row.city,
            owner_id=row.owner_id,
            team=row.team,
        )
        for row in rows
    ]


def _aliases(
    connection: Connection, ids: Sequence[str] | None
) -> tuple[defaultdict[str, list[str]], defaultdict[str, list[str]]]:
    """Those of customers and those of contacts, by id."""
    of_customer, of_contact = defaultdict(list), defaultdict(list)
    rows = connection.execute(
        select(AliasRow.customer_id, AliasRow.contact_id, AliasRow.name).where(
            _among(AliasRow.customer_id, ids)
        )
    )
    for row in rows:
        if row.contact_id is None:
            of_customer[row.customer_id].append(row.name)
        else:
            of_contact[row.contact_id].append(row.name)
    return of_customer, of_contact


def _contacts(
    connection: Connection, ids: Sequence[str] | None, aliases: defaultdict[str, list[str]]
) -> defaultdict[str, list[DirectoryContact]]:
    rows = connection.execute(
        select(
            ContactRow.customer_id,
            ContactRow.id,
            ContactRow.name,
            ContactRow.title,
            ContactRow.department,
        ).where(ContactRow.deleted_at.is_(None), _among(ContactRow.customer_id, ids))
    )
    found = defaultdict(list)
    for customer_id, contact_id, name, title, department in rows:
        called = tuple(aliases[contact_id])
        contact = DirectoryContact(contact_id, name, called, title, department)
        found[customer_id].append(contact)
    return found


def _among(column: InstrumentedAttribute[str], ids: Sequence[str] | None) -> ColumnElement[bool]:
    return true() if ids is None else column.in_(ids)
