"""Customers who may be the same as a new one, by name, sound, number or address."""

from collections.abc import Callable, Iterable, Iterator

from sqlalchemy import ColumnElement, select

from crm_core.customers.model import AliasRow, ContactMethodRow, CustomerRow
from crm_core.customers.views import Duplicate, DuplicateReason, NewCustomer
from crm_core.customers.visibility import visible_condition
from crm_core.errors import InvalidValue
from crm_core.lookup.fold import host, is_han
from crm_core.lookup.kinds import EXACT, Kind
from crm_core.lookup.readings import usual_reading
from crm_core.lookup.search import find
from crm_core.people.policy import Action, require
from crm_core.quality import phones, standards
from crm_core.quality.likeness import likeness
from crm_core.quality.tax_id import tax_id
from crm_core.work import Work

_MOST_SHOWN = 3
_MOST_CANDIDATES = 12
_ORDER: tuple[DuplicateReason, ...] = ("tax_id", "phone", "email", "name", "website", "similar")


def find_duplicates(work: Work, new: NewCustomer) -> list[Duplicate]:
    """The surest first; only customers that the actor may see."""
    require(work.actor, Action.SEE_CUSTOMERS)
    found: dict[str, Duplicate] = {}
    matches = [
        match
        for look in (_by_tax_id, _by_method, _by_name, _by_domain)
        for match in look(work, new)
    ]
    for match in sorted(matches, key=lambda match: _ORDER.index(match.reason)):
        found.setdefault(match.customer_id, match)
    return list(found.values())[:_MOST_SHOWN]


def _by_tax_id(work: Work, new: NewCustomer) -> Iterator[Duplicate]:
    code = _kept(tax_id, new.tax_id)
    if code:
        shown = f"{code[:4]}****{code[-4:]}"
        for row in _customers(work, CustomerRow.tax_id == code):
            yield Duplicate(row.id, row.name, row.city, "tax_id", shown)


def _by_method(work: Work, new: NewCustomer) -> Iterator[Duplicate]:
    wanted = _methods(work, new)
    rows = work.session.execute(
        select(CustomerRow.id, CustomerRow.name, CustomerRow.city, ContactMethodRow.value)
        .join(ContactMethodRow, ContactMethodRow.customer_id == CustomerRow.id)
        .where(ContactMethodRow.value.in_(list(wanted)), visible_condition(work.actor)),
    )
    for row in rows:
        reason, shown = wanted[row.value]
        yield Duplicate(row.id, row.name, row.city, reason, shown)


def _methods(work: Work, new: NewCustomer) -> dict[str, tuple[DuplicateReason, str]]:
    """What would be kept, with how a match of it is shown."""
    country = work.settings.default_country
    wanted: dict[str, tuple[DuplicateReason, str]] = {}
    for typed in (new.phone, *(contact.phone for contact in new.contacts)):
        if phone := _kept(lambda value: phones.normal(value, country), typed):
            wanted[phone] = ("phone", phones.masked(phone, country))
    for email in _emails(new):
        name, _, domain = email.partition("@")
        wanted[email] = ("email", f"{name[0]}***@{domain}")
    return wanted


def _emails(new: NewCustomer) -> list[str]:
    typed = (new.email, *(contact.email for contact in new.contacts))
    return [email for value in typed if (email := _kept(standards.email, value))]


def _by_domain(work: Work, new: NewCustomer) -> Iterator[Duplicate]:
    """The website's, or that of the firm's own mail: lookup keeps both, but not gmail.com."""
    site = _kept(standards.website, new.website)
    domains = {email.partition("@")[2] for email in _emails(new)} | (
        {host(site)} if site else set()
    )
    for domain in domains:
        hits = find(work, domain, _MOST_CANDIDATES)
        ids = [hit.customer_id for hit in hits if hit.kind is Kind.EMAIL and hit.score >= EXACT]
        for row in _customers(work, CustomerRow.id.in_(ids)):
            yield Duplicate(row.id, row.name, row.city, "website", domain)


def _by_name(work: Work, new: NewCustomer) -> Iterator[Duplicate]:
    ids = _candidates(work, new.name)
    aliases = _aliases(work, ids)
    for row in _customers(work, CustomerRow.id.in_(ids)):
        names = (row.name, *aliases.get(row.id, ()))
        degrees = {likeness(new.name, name) for name in names}
        if "same" in degrees:
            yield Duplicate(row.id, row.name, row.city, "name", row.name)
        elif "similar" in degrees:
            yield Duplicate(row.id, row.name, row.city, "similar", row.name)


def _candidates(work: Work, name: str) -> list[str]:
    """By lookup, of the name as written and as it sounds."""
    fragments = [name]
    if is_han(name):
        fragments.append("".join(usual_reading(name)))
    hits = (hit for fragment in fragments for hit in find(work, fragment, _MOST_CANDIDATES))
    return list(dict.fromkeys(hit.customer_id for hit in hits))


def _aliases(work: Work, ids: Iterable[str]) -> dict[str, list[str]]:
    rows = work.session.execute(
        select(AliasRow.customer_id, AliasRow.name).where(
            AliasRow.customer_id.in_(list(ids)),
            AliasRow.contact_id.is_(None),
        ),
    )
    found: dict[str, list[str]] = {}
    for customer_id, name in rows:
        found.setdefault(customer_id, []).append(name)
    return found


def _customers(work: Work, condition: ColumnElement[bool]) -> list[CustomerRow]:
    return list(
        work.session.execute(
            select(CustomerRow).where(condition, visible_condition(work.actor)),
        ).scalars(),
    )


def _kept(standard: Callable[[str], str], typed: str | None) -> str | None:
    """In normal form; what is wrong is told when the customer is saved, not here."""
    try:
        return standard(typed) if typed else None
    except InvalidValue:
        return None
