"""The customers that a rep may see, in memory: an immutable snapshot that is cheap to extend."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from crm_core.understanding.model import Ref
from crm_core.understanding.text import fold
from crm_core.understanding.who.entities import DirectoryContact, DirectoryCustomer, Entity
from crm_core.understanding.who.index import Index, Raw

MOST_ENTITIES = 300
"""Of one name; beyond that it tells nobody from anybody, and a lookup is better."""
_MERGE_AT = 2000
"""Changed customers above which base and delta become one automaton again."""

Allowed = Callable[[DirectoryCustomer], bool]


@dataclass(frozen=True, slots=True)
class Hit:
    start: int
    end: int
    entities: tuple[Entity, ...]
    learned: Entity | None = None
    """Whom the rep means by these words."""


def _everything(_: DirectoryCustomer) -> bool:
    return True


class Directory:
    """A snapshot: `with_changes` makes a new one that shares what has not changed."""

    def __init__(
        self,
        base: Index,
        delta: Index | None = None,
        gone: frozenset[str] = frozenset(),
        allowed: Allowed = _everything,
        meant: Mapping[str, Ref] = MappingProxyType({}),
    ) -> None:
        self._base = base
        self._delta = delta
        self._gone = gone
        self._allowed = allowed
        self._meant = meant

    @classmethod
    def build(cls, customers: Iterable[DirectoryCustomer]) -> "Directory":
        return cls(Index(customers))

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
            return Directory(Index((kept | new).values()), allowed=self._allowed)
        return Directory(self._base, Index(new.values()), frozenset(gone), self._allowed)

    def visible_to(self, allowed: Allowed) -> "Directory":
        return Directory(self._base, self._delta, self._gone, allowed)

    def knowing(self, meant: Mapping[str, Ref]) -> "Directory":
        """With what the rep calls somebody; the words are folded."""
        return Directory(self._base, self._delta, self._gone, self._allowed, meant)

    def customer(self, customer_id: str) -> DirectoryCustomer | None:
        found = self._delta.customers.get(customer_id) if self._delta else None
        if found is None and customer_id not in self._gone:
            found = self._base.customers.get(customer_id)
        return found if found is not None and self._allowed(found) else None

    def hits(self, plain: str) -> Iterator[Hit]:
        """Every key in the folded text, with those that the rep may see."""
        seen: dict[tuple[int, int], list[Entity]] = {}
        for start, end, raw in self._base.iter(plain):
            seen.setdefault((start, end), []).extend(self._visible(raw, self._gone))
        if self._delta is not None:
            for start, end, raw in self._delta.iter(plain):
                seen.setdefault((start, end), []).extend(self._visible(raw))
        learned = {(start, end): who for start, end, who in self._learned(plain)}
        for (start, end), found in seen.items():
            if found:
                yield Hit(start, end, tuple(found), learned.pop((start, end), None))
        for (start, end), entity in learned.items():
            yield Hit(start, end, (entity,), entity)

    def _learned(self, plain: str) -> Iterator[tuple[int, int, Entity]]:
        for words, ref in self._meant.items():
            start = plain.find(words)
            entity = self._entity(ref) if start >= 0 else None
            while entity is not None and start >= 0:
                yield start, start + len(words), entity
                start = plain.find(words, start + len(words))

    def _entity(self, ref: Ref) -> Entity | None:
        """None for whom the rep may not see, or who is gone."""
        customer = self.customer(ref.customer_id)
        if customer is None:
            return None
        contact = next((c for c in customer.contacts if c.id == ref.contact_id), None)
        if ref.contact_id is not None and contact is None:
            return None
        return Entity("alias" if contact is None else "salutation", customer, contact)

    def surnamed(self, surname: str) -> tuple[Entity, ...]:
        found = self._visible(self._base.surnames.get(surname, ()), self._gone)
        if self._delta is not None:
            found += self._visible(self._delta.surnames.get(surname, ()))
        return tuple(found)

    def close_to(self, fragment: str) -> tuple[Entity, ...]:
        """Customers spelt, or sounding, almost like what was typed."""
        by_sound = not fragment.isascii()
        found: list[Entity] = []
        for index, gone in ((self._base, self._gone), (self._delta, frozenset[str]())):
            if index is not None:
                raw = index.sounding_like(fragment) if by_sound else index.close_to(fragment)
                found += self._visible(raw, gone)
        return tuple(found)

    def _visible(self, raw: Iterable[Raw], gone: Collection[str] = ()) -> list[Entity]:
        """No more than can be told apart."""
        seen = (r for r in raw if r[1].id not in gone and self._allowed(r[1]))
        return [Entity(*r) for r in islice(seen, MOST_ENTITIES)]

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
