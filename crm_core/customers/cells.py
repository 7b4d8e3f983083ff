"""Where a field's value is kept: each cell reads and writes one, whatever rows that takes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from crm_core.customers.model import (
    ContactRow,
    CustomerRow,
)
from crm_core.errors import RecordNotFound
from crm_core.people.model import UserRow
from crm_core.work import Work

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose field: the customer's own, or one of its contacts'."""

    customer_id: str
    contact_id: str | None = None


class Cell(Protocol):
    """Values are normal form, the primary one first; none is an empty field."""

    def read(self, work: Work, of: Subject) -> Values: ...

    def write(self, work: Work, of: Subject, values: Values) -> None: ...


def customer_row(work: Work, of: Subject) -> CustomerRow:
    return _present(work.session.get(CustomerRow, of.customer_id))


def contact_row(work: Work, of: Subject) -> ContactRow:
    row = work.session.get(ContactRow, of.contact_id) if of.contact_id else None
    if row is None or row.customer_id != of.customer_id:
        raise RecordNotFound
    return row


def _present(row: CustomerRow | None) -> CustomerRow:
    if row is None:
        raise RecordNotFound
    return row


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the customer's row, or of the contact's."""

    name: str
    type: Callable[[str], Any] = str

    def read(self, work: Work, of: Subject) -> Values:
        value = getattr(self._row(work, of), self.name)
        return () if value is None else (str(value),)

    def write(self, work: Work, of: Subject, values: Values) -> None:
        setattr(self._row(work, of), self.name, self.type(values[0]) if values else None)

    def _row(self, work: Work, of: Subject) -> CustomerRow | ContactRow:
        return contact_row(work, of) if of.contact_id else customer_row(work, of)


class Owner:
    """The owner, and with the owner the team."""

    def read(self, work: Work, of: Subject) -> Values:
        owner = customer_row(work, of).owner_id
        return (owner,) if owner else ()

    def write(self, work: Work, of: Subject, values: Values) -> None:
        row = customer_row(work, of)
        row.owner_id = values[0] if values else None
        owner = work.session.get(UserRow, row.owner_id) if row.owner_id else None
        if owner is not None:
            row.team = owner.team


class Presence:
    """Whether a contact is there: its name while it is. Lets `Undo` take a new contact back."""

    def read(self, work: Work, of: Subject) -> Values:
        row = contact_row(work, of)
        return () if row.deleted_at else (row.name,)

    def write(self, work: Work, of: Subject, values: Values) -> None:
        contact_row(work, of).deleted_at = None if values else work.now
