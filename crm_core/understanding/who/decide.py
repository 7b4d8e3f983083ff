"""From mentions to parties: one for each customer that the message tells apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from crm_core.understanding.model import Ref, Span
from crm_core.understanding.text import fold
from crm_core.understanding.who.directory import MOST_ENTITIES
from crm_core.understanding.who.entities import DirectoryCustomer, Entity
from crm_core.understanding.who.mentions import Mention
from crm_core.understanding.who.names import given_name, last_name

MOST_ASKED = 12
"""More than fit under one card: nobody picks from such a list, a lookup is better."""


@dataclass(slots=True)
class Party:
    """Whom one part of the message is about."""

    refs: list[Ref] = field(default_factory=list)
    candidates: list[Ref] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    asked: Span | None = None
    """The words that may mean several."""

    @property
    def customer_id(self) -> str | None:
        return self.refs[0].customer_id if self.refs else None


def decide(mentions: Sequence[Mention]) -> list[Party]:
    customers = _customers(mentions)
    parties: dict[str, Party] = {}
    unsure: list[Party] = []
    for customer, span in customers:
        parties.setdefault(customer.id, Party()).spans.append(span)
    for mention in mentions:
        if mention.kind == "customer":
            continue
        found = _narrowed(mention, customers)
        if len(found) == 1 and not (mention.elsewhere and not customers):
            _add(parties, found[0], mention.span)
        elif found and len(found) <= MOST_ASKED:
            refs = [_ref(e) for e in found]
            unsure.append(Party(candidates=refs, spans=[mention.span], asked=mention.span))
    decided = [p for p in parties.values() if p.refs or p.spans]
    for customer_id, party in parties.items():
        if not party.refs:
            party.refs.append(Ref(customer_id))
    for party in unsure:
        _settle(party, decided)
    return [*decided, *(p for p in unsure if p.candidates), *_ambiguous(mentions, decided)]


def _customers(mentions: Sequence[Mention]) -> list[tuple[DirectoryCustomer, Span]]:
    """Customers named in so many words; one name for several counts when a person tells which."""
    people = {e.customer.id for m in mentions if m.kind != "customer" for e in m.entities}
    found = []
    for mention in mentions:
        if mention.kind != "customer":
            continue
        options = {e.customer.id: e.customer for e in mention.entities}
        if len(options) > 1:
            options = {i: c for i, c in options.items() if i in people} or options
        if len(options) > 1 and mention.learned is not None:
            options = {mention.learned.customer.id: mention.learned.customer}
        if len(options) == 1:
            found.append((next(iter(options.values())), mention.span))
    return found


def _ambiguous(mentions: Sequence[Mention], decided: Sequence[Party]) -> list[Party]:
    """A name that several customers share, when nothing else tells which of them."""
    known = {p.customer_id for p in decided}
    parties = []
    for mention in mentions:
        options = {e.customer.id for e in mention.entities}
        if mention.kind == "customer" and len(options) > 1 and not options & known:
            refs = [Ref(i) for i in sorted(options)]
            most = refs[:MOST_ASKED]
            parties.append(Party(candidates=most, spans=[mention.span], asked=mention.span))
    return parties


def _narrowed(
    mention: Mention, customers: Sequence[tuple[DirectoryCustomer, Span]]
) -> list[Entity]:
    """Those whom the mention can mean: of a customer named, if any; by title, for a surname."""
    if mention.learned is not None and not customers:
        return [mention.learned]
    named = {customer.id: customer for customer, _ in customers}
    inside = [e for customer in named.values() for e in _of_customer(mention, customer)]
    if mention.kind == "surname":
        return _titled(inside if customers else _distinct(mention), mention.title)
    elsewhere = customers and mention.entities[0].kind in {"given", "last"}
    if inside or (elsewhere and not mention.apart):
        return inside
    return _distinct(mention)


def _of_customer(mention: Mention, customer: DirectoryCustomer) -> list[Entity]:
    """Among a thousand Janes the one of this customer need not be in the mention's own list."""
    if len(mention.entities) < MOST_ENTITIES:
        return [e for e in _distinct(mention) if e.customer.id == customer.id]
    return [
        Entity(mention.entities[0].kind, customer, contact)
        for contact in customer.contacts
        if mention.key in {last_name(fold(contact.name)), given_name(fold(contact.name))}
    ]


def _distinct(mention: Mention) -> list[Entity]:
    """Nobody when there are too many to tell apart."""
    if len(mention.entities) >= MOST_ENTITIES:
        return []
    return list({e.contact.id: e for e in mention.entities if e.contact}.values())


def _titled(entities: list[Entity], pattern: str) -> list[Entity]:
    meeting = [
        e for e in entities if e.contact and re.search(pattern, (e.contact.title or "").casefold())
    ]
    return meeting or entities


def _add(parties: dict[str, Party], entity: Entity, span: Span) -> None:
    party = parties.setdefault(entity.customer.id, Party())
    ref = _ref(entity)
    if ref not in party.refs:
        party.refs.append(ref)
    party.spans.append(span)


def _ref(entity: Entity) -> Ref:
    return Ref(entity.customer.id, entity.contact.id if entity.contact else None)


def _settle(party: Party, decided: Sequence[Party]) -> None:
    """An ambiguous name means the person that the message has already told apart."""
    chosen = {r.contact_id for p in decided for r in p.refs if r.contact_id}
    if any(r.contact_id in chosen for r in party.candidates):
        party.candidates.clear()
        return
    known = {p.customer_id: p for p in decided}
    inside = [r for r in party.candidates if r.customer_id in known]
    if inside:
        home = known[inside[0].customer_id]
        home.candidates.extend(inside)
        home.spans.extend(party.spans)
        home.asked = party.asked
        party.candidates.clear()
