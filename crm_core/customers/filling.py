"""Fills new rows from what was typed, by the same standards that later changes obey."""

from typing import Any

from crm_core.customers.cells import Subject
from crm_core.customers.fields import Given, field_of
from crm_core.customers.model import ContactRow, CustomerRow
from crm_core.customers.views import NewContact, NewCustomer
from crm_core.ids import new_id
from crm_core.work import Work

_OF_CUSTOMER = (
    *("name", "stage", "level", "phone", "email", "wechat", "website", "address", "city"),
    *("industry", "source", "employees", "tax_id", "budget", "notes"),
)
_OF_CONTACT = ("name", "title", "department", "phone", "email", "wechat", "birthday", "notes")


def add_customer(work: Work, new: NewCustomer) -> CustomerRow:
    """Without its contacts. Raises what a field's standard refuses."""
    row = CustomerRow(
        id=new_id(),
        kind=new.kind,
        name="",
        owner_id=work.actor.id,
        team=work.actor.team,
        version=1,
        created_by=work.actor.id,
        created_at=work.now,
        changed_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    of, given = Subject(row.id), Given(work, work.settings.default_country)
    for name in _OF_CUSTOMER:
        _fill(of, name, getattr(new, name), given)
    for name, listed in (("alias", new.aliases), ("tags", new.tags)):
        field = field_of(name, None)
        values = dict.fromkeys(value for typed in listed for value in field.standard(typed, given))
        field.cell.write(work, of, tuple(values))
    return row


def add_contact_row(
    work: Work,
    customer_id: str,
    new: NewContact,
    country: str,
    *,
    is_primary: bool,
) -> ContactRow:
    """Raises what a field's standard refuses."""
    row = ContactRow(
        id=new_id(),
        customer_id=customer_id,
        name="",
        is_primary=is_primary,
        created_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    of, given = Subject(customer_id, row.id), Given(work, country)
    for name in _OF_CONTACT:
        _fill(of, name, getattr(new, name), given)
    return row


def _fill(of: Subject, name: str, typed: Any, given: Given) -> None:
    if typed:
        field = field_of(name, of.contact_id)
        field.cell.write(given.work, of, field.standard(typed, given))
