"""Cells whose values are rows of their own: numbers, addresses, other names, tags."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, delete, select

from crm_core.customers.cells import Subject, Values
from crm_core.customers.model import AddressRow, AliasRow, ContactMethodRow, TagRow
from crm_core.ids import new_id
from crm_core.work import Work


@dataclass(frozen=True, slots=True)
class Methods:
    """Ways to reach a person; a phone's kind (mobile or not) follows from its number."""

    kinds: tuple[str, ...]
    kind_of: Callable[[str], str]

    def read(self, work: Work, of: Subject) -> Values:
        return tuple(row.value for row in self._rows(work, of))

    def write(self, work: Work, of: Subject, values: Values) -> None:
        kept = {row.value: row for row in self._rows(work, of)}
        for value, row in kept.items():
            if value not in values:
                work.session.delete(row)
        for place, value in enumerate(values):
            if value in kept:
                kept[value].is_primary = place == 0
            else:
                work.session.add(self._row(work, of, value, is_primary=place == 0))
        work.session.flush()

    def _row(self, work: Work, of: Subject, value: str, *, is_primary: bool) -> ContactMethodRow:
        return ContactMethodRow(
            id=new_id(),
            customer_id=of.customer_id,
            contact_id=of.contact_id,
            kind=self.kind_of(value),
            value=value,
            is_primary=is_primary,
            created_at=work.now,
        )

    def _rows(self, work: Work, of: Subject) -> Iterable[ContactMethodRow]:
        return work.session.execute(
            select(ContactMethodRow)
            .where(
                ContactMethodRow.customer_id == of.customer_id,
                _of_contact(ContactMethodRow.contact_id, of),
                ContactMethodRow.kind.in_(self.kinds),
            )
            .order_by(
                ContactMethodRow.is_primary.desc(),
                ContactMethodRow.created_at,
                ContactMethodRow.value,
            ),
        ).scalars()


def _of_contact(column: Any, of: Subject) -> ColumnElement[bool]:
    condition: ColumnElement[bool] = column == of.contact_id if of.contact_id else column.is_(None)
    return condition


class Address:
    """The primary address, in one line."""

    def read(self, work: Work, of: Subject) -> Values:
        row = self._row(work, of)
        return (row.line,) if row else ()

    def write(self, work: Work, of: Subject, values: Values) -> None:
        row = self._row(work, of)
        if row is not None:
            work.session.delete(row)
        for line in values:
            work.session.add(
                AddressRow(
                    id=new_id(),
                    customer_id=of.customer_id,
                    line=line,
                    is_primary=True,
                    created_at=work.now,
                ),
            )
        work.session.flush()

    def _row(self, work: Work, of: Subject) -> AddressRow | None:
        return work.session.execute(
            select(AddressRow)
            .where(AddressRow.customer_id == of.customer_id)
            .order_by(AddressRow.is_primary.desc(), AddressRow.created_at)
            .limit(1),
        ).scalar_one_or_none()


class Aliases:
    """What else a customer or a contact is called."""

    def read(self, work: Work, of: Subject) -> Values:
        return tuple(
            work.session.execute(
                select(AliasRow.name)
                .where(AliasRow.customer_id == of.customer_id, _of_contact(AliasRow.contact_id, of))
                .order_by(AliasRow.name),
            ).scalars(),
        )

    def write(self, work: Work, of: Subject, values: Values) -> None:
        present = self.read(work, of)
        work.session.execute(
            delete(AliasRow).where(
                AliasRow.customer_id == of.customer_id,
                _of_contact(AliasRow.contact_id, of),
                AliasRow.name.not_in(values),
            ),
        )
        work.session.add_all(
            AliasRow(id=new_id(), customer_id=of.customer_id, contact_id=of.contact_id, name=name)
            for name in values
            if name not in present
        )
        work.session.flush()


class Tags:
    def read(self, work: Work, of: Subject) -> Values:
        return tuple(
            work.session.execute(
                select(TagRow.tag).where(TagRow.customer_id == of.customer_id).order_by(TagRow.tag),
            ).scalars(),
        )

    def write(self, work: Work, of: Subject, values: Values) -> None:
        present = self.read(work, of)
        work.session.execute(
            delete(TagRow).where(TagRow.customer_id == of.customer_id, TagRow.tag.not_in(values)),
        )
        work.session.add_all(
            TagRow(customer_id=of.customer_id, tag=tag) for tag in values if tag not in present
        )
        work.session.flush()
