"""The customers that a rep may see, in memory: an immutable snapshot that is cheap to extend."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import ahocorasick

from crm_core.understanding.text import fold, is_cjk
from crm_core.understanding.who.names import given_names, last_name, official_forms, short_forms

KeyKind = Literal["name", "alias", "short", "person", "given", "last", "salutation"]
_MERGE_AT = 2000
"""Changed customers above which base and delta become one automaton again."""


@dataclass(frozen=True, slots=True)
class DirectoryContact:
    id: str
    name: str
    aliases: tuple[str, ...] = ()
    title: str | None = None
    department: str | None = None


@dataclass(frozen=True, slots=True)
class DirectoryCustomer:
    id: str
    name: str
    aliases: tuple[str, ...] = ()
    contacts: tuple[DirectoryContact, ...] = ()
    city: str | None = None
    owner_id: str | None = None
    team: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """What a key stands for: a customer, or one of its contacts."""

    kind: KeyKind
    customer: DirectoryCustomer
    contact: DirectoryContact | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    start: int
    end: int
    entities: tuple[Entity, ...]


Allowed = Callable[[DirectoryCustomer], bool]


def _everything(_: DirectoryCustomer) -> bool:
    return True


class _Index:
    """Keys of some customers in an automaton, and the surnames beside it."""

    def __init__(self, customers: Iterable[DirectoryCustomer]) -> None:
        self.customers: dict[str, DirectoryCustomer] = {c.id: c for c in customers}
        self.keys: dict[str, list[Entity]] = {}
        self.surnames: dict[str, list[Entity]] = {}
        for customer in self.customers.values():
            for key, entity in _keys(customer):
                self.keys.setdefault(key, []).append(entity)
            for contact in customer.contacts:
                entity = Entity("last", customer, contact)
                self.surnames.setdefault(last_name(contact.name), []).append(entity)
        self.automaton = ahocorasick.Automaton()
        for key in self.keys:
            self.automaton.add_word(key, key)
        if self.keys:
            self.automaton.make_automaton()

    def iter(self, plain: str) -> Iterator[tuple[int, int, Sequence[Entity]]]:
        if not self.keys:
            return
        for end, key in self.automaton.iter(plain):
            yield end + 1 - len(key), end + 1, self.keys[key]


def _keys(customer: DirectoryCustomer) -> Iterator[tuple[str, Entity]]:
    said: set[tuple[str, str]] = set()

    def once(key: str, entity: Entity) -> Iterator[tuple[str, Entity]]:
        mark = (key, entity.contact.id if entity.contact else "")
        if len(key) > 1 and mark not in said:
            said.add(mark)
            yield key, entity

    for form in official_forms(customer.name):
        yield from once(form, Entity("name", customer))
    for alias in customer.aliases:
        yield from once(fold(alias).strip(), Entity("alias", customer))
    for form in short_forms(customer.name):
        yield from once(form, Entity("short", customer))
    for contact in customer.contacts:
        yield from once(fold(contact.name).strip(), Entity("person", customer, contact))
        for alias in contact.aliases:
            yield from once(fold(alias).strip(), Entity("salutation", customer, contact))
        for given in given_names(contact.name):
            yield from once(given, Entity("given", customer, contact))
        if not is_cjk(last_name(contact.name)[:1]):
            yield from once(last_name(contact.name), Entity("last", customer, contact))


class Directory:
    """A snapshot: `with_changes` makes a new one that shares what has not changed."""

    def __init__(
        self,
        base: _Index,
        delta: _Index | None = None,
        gone: frozenset[str] = frozenset(),
        allowed: Allowed = _everything,
    ) -> None:
        self._base = base
        self._delta = delta
        self._gone = gone
        self._allowed = allowed

    @classmethod
    def build(cls, customers: Iterable[DirectoryCustomer]) -> "Directory":
        return cls(_Index(customers))

    def with_changes(
        self, changed: Iterable[DirectoryCustomer], removed: Iterable[str] = ()
    ) -> "Directory":
        new = dict(self._delta.customers) if self._delta else {}
        new |= {c.id: c for c in changed}
        removed = set(removed)
        for customer_id in removed:
            new.pop(customer_id, None)
        gone = self._gone | removed | new.keys()
        if len(gone) > _MERGE_AT:
            kept = {i: c for i, c in self._base.customers.items() if i not in gone}
            return Directory(_Index((kept | new).values()), allowed=self._allowed)
        return Directory(self._base, _Index(new.values()), frozenset(gone), self._allowed)

    def visible_to(self, allowed: Allowed) -> "Directory":
        return Directory(self._base, self._delta, self._gone, allowed)

    def customer(self, customer_id: str) -> DirectoryCustomer | None:
        found = self._delta.customers.get(customer_id) if self._delta else None
        if found is None and customer_id not in self._gone:
            found = self._base.customers.get(customer_id)
        return found if found is not None and self._allowed(found) else None

    def hits(self, plain: str) -> Iterator[Hit]:
        """Every key in the folded text, with those that the rep may see."""
        seen: dict[tuple[int, int], list[Entity]] = {}
        for start, end, entities in self._base.iter(plain):
            kept = [e for e in entities if e.customer.id not in self._gone]
            seen.setdefault((start, end), []).extend(kept)
        if self._delta is not None:
            for start, end, entities in self._delta.iter(plain):
                seen.setdefault((start, end), []).extend(entities)
        for (start, end), found in seen.items():
            visible = tuple(e for e in found if self._allowed(e.customer))
            if visible:
                yield Hit(start, end, visible)

    def surnamed(self, surname: str) -> Iterator[Entity]:
        for entity in self._base.surnames.get(surname, ()):
            if entity.customer.id not in self._gone and self._allowed(entity.customer):
                yield entity
        for entity in self._delta.surnames.get(surname, ()) if self._delta else ():
            if self._allowed(entity.customer):
                yield entity

    def exactly(self, fragment: str) -> tuple[Entity, ...]:
        plain = fold(fragment).strip()
        whole = [h for h in self.hits(plain) if h.start == 0 and h.end == len(plain)]
        return whole[0].entities if whole else ()


def snapshot(rows: Iterable[Mapping[str, object]]) -> Directory:
    """From plain mappings, as `directory.json` and the store's rows give them."""
    return Directory.build(_customer(row) for row in rows)


def _customer(row: Mapping[str, object]) -> DirectoryCustomer:
    contacts = row.get("contacts") or ()
    return DirectoryCustomer(
        id=str(row["id"]),
        name=str(row["name"]),
        aliases=_strings(row.get("aliases")),
        contacts=tuple(_contact(c) for c in contacts),  # type: ignore[attr-defined]
        city=_optional(row.get("city")),
        owner_id=_optional(row.get("owner_id")),
        team=_optional(row.get("team")),
    )


def _contact(row: Mapping[str, object]) -> DirectoryContact:
    return DirectoryContact(
        id=str(row["id"]),
        name=str(row["name"]),
        aliases=_strings(row.get("aliases")),
        title=_optional(row.get("title")),
        department=_optional(row.get("department")),
    )


def _strings(value: object) -> tuple[str, ...]:
    return tuple(str(v) for v in value) if isinstance(value, list | tuple) else ()


def _optional(value: object) -> str | None:
    return None if value is None else str(value)
