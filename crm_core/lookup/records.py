"""Reads what of the customers is searched: names, people, how to reach them, tags."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select

from crm_core.customers.model import AliasRow, ContactMethodRow, ContactRow, CustomerRow, TagRow
from crm_core.lookup.terms import Alias, Method, Person, Record
from crm_core.work import Work


def read_records(work: Work, customer_ids: Sequence[str]) -> list[Record]:
    """Of those that were not removed; held, so that two do not write their terms at once."""
    customers = work.session.execute(
        select(CustomerRow.id, CustomerRow.name, CustomerRow.city)
        .where(CustomerRow.id.in_(customer_ids), CustomerRow.deleted_at.is_(None))
        .order_by(CustomerRow.id)
        .with_for_update()
    ).all()
    people = _people(work, customer_ids)
    here = {person.id for persons in people.values() for person in persons} | {""}
    aliases = _aliases(work, customer_ids)
    methods = _methods(work, customer_ids)
    tags = _tags(work, customer_ids)
    return [
        Record(
            id=customer_id,
            name=name,
            aliases=tuple(alias for alias in aliases[customer_id] if alias.contact_id in here),
            contacts=tuple(people[customer_id]),
            methods=tuple(method for method in methods[customer_id] if method.contact_id in here),
            tags=tuple(tags[customer_id]),
            city=city or "",
        )
        for customer_id, name, city in customers
    ]


def _people(work: Work, customer_ids: Sequence[str]) -> defaultdict[str, list[Person]]:
    rows = work.session.execute(
        select(ContactRow.customer_id, ContactRow.id, ContactRow.name, ContactRow.title).where(
            ContactRow.customer_id.in_(customer_ids), ContactRow.deleted_at.is_(None)
        )
    )
    found = defaultdict(list)
    for customer_id, contact_id, name, title in rows:
        found[customer_id].append(Person(contact_id, name, title or ""))
    return found


def _aliases(work: Work, customer_ids: Sequence[str]) -> defaultdict[str, list[Alias]]:
    rows = work.session.execute(
        select(AliasRow.customer_id, AliasRow.name, AliasRow.contact_id).where(
            AliasRow.customer_id.in_(customer_ids)
        )
    )
    found = defaultdict(list)
    for customer_id, name, contact_id in rows:
        found[customer_id].append(Alias(name, contact_id or ""))
    return found


def _methods(work: Work, customer_ids: Sequence[str]) -> defaultdict[str, list[Method]]:
    rows = work.session.execute(
        select(
            ContactMethodRow.customer_id,
            ContactMethodRow.kind,
            ContactMethodRow.value,
            ContactMethodRow.contact_id,
        ).where(ContactMethodRow.customer_id.in_(customer_ids))
    )
    found = defaultdict(list)
    for customer_id, kind, value, contact_id in rows:
        found[customer_id].append(Method(kind, value, contact_id or ""))
    return found


def _tags(work: Work, customer_ids: Sequence[str]) -> defaultdict[str, list[str]]:
    rows = work.session.execute(
        select(TagRow.customer_id, TagRow.tag).where(TagRow.customer_id.in_(customer_ids))
    )
    found = defaultdict(list)
    for customer_id, tag in rows:
        found[customer_id].append(tag)
    return found
