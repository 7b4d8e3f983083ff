"""The names of many customers in one automaton, and what sounds or is spelt like them."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property

import ahocorasick

from crm_core.understanding.text import fold, is_cjk
from crm_core.understanding.who.entities import DirectoryContact, DirectoryCustomer, KeyKind
from crm_core.understanding.who.names import bare_name, given_name, last_name, short_forms
from crm_core.understanding.who.sounds import sound

Raw = tuple[KeyKind, DirectoryCustomer, DirectoryContact | None]
"""An `Entity` before it is needed as one: half a million of them are made at a start."""
LONGEST_HEARD = 6
"""Characters: longer names are not dictated whole."""
_SHORTEST_SPELT, _LONG = 5, 8
"""One slip is allowed in names from the first length on, two from the second on."""


class Index:
    """Keys of some customers in an automaton, and the surnames beside it."""

    def __init__(self, customers: Iterable[DirectoryCustomer]) -> None:
        self.customers: dict[str, DirectoryCustomer] = {c.id: c for c in customers}
        self.keys: dict[str, list[Raw]] = {}
        self.surnames: dict[str, list[Raw]] = {}
        with _no_collection():
            for customer in self.customers.values():
                self._add(customer)
        self.automaton = ahocorasick.Automaton()
        for key in self.keys:
            self.automaton.add_word(key, key)
        if self.keys:
            self.automaton.make_automaton()

    def _add(self, customer: DirectoryCustomer) -> None:
        seen: set[str] = set()
        for kind, key in _customer_keys(customer):
            if len(key) > 1 and key not in seen:
                seen.add(key)
                _put(self.keys, key, (kind, customer, None))
        for contact in customer.contacts:
            self._add_contact(customer, contact)

    def _add_contact(self, customer: DirectoryCustomer, contact: DirectoryContact) -> None:
        folded = fold(contact.name).strip()
        surname = last_name(folded)
        if len(folded) > 1:
            _put(self.keys, folded, ("person", customer, contact))
        for alias in contact.aliases:
            _put(self.keys, fold(alias).strip() or folded, ("salutation", customer, contact))
        if is_cjk(surname[:1]):
            _put(self.surnames, surname, ("last", customer, contact))
        elif surname != folded:
            given = given_name(folded)
            if given:
                _put(self.keys, given, ("given", customer, contact))
            if len(surname) > 1:
                _put(self.keys, surname, ("last", customer, contact))

    def close_to(self, fragment: str) -> list[Raw]:
        """Customers whose name is spelt almost like the fragment."""
        if len(fragment) < _SHORTEST_SPELT:
            return []
        from rapidfuzz import process  # noqa: PLC0415 - 3 MB that few turns need
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - same

        slips = 1 if len(fragment) < _LONG else 2
        choices = self._spelt.get(fragment[0], ())
        best = process.extractOne(fragment, choices, scorer=OSA.distance, score_cutoff=slips)
        return self._customers_of(best[0]) if best else []

    def sounding_like(self, fragment: str) -> list[Raw]:
        """Customers whose name is written with other characters of the same sound."""
        return [
            raw for key in self._sounds.get(sound(fragment), ()) for raw in self._customers_of(key)
        ]

    @cached_property
    def _spelt(self) -> dict[str, list[str]]:
        spelt: dict[str, list[str]] = {}
        for key in self.keys:
            if len(key) >= _SHORTEST_SPELT and key[0].isascii() and self._customers_of(key):
                spelt.setdefault(key[0], []).append(key)
        return spelt

    @cached_property
    def _sounds(self) -> dict[str, list[str]]:
        sounds: dict[str, list[str]] = {}
        for key in self.keys:
            if len(key) <= LONGEST_HEARD and is_cjk(key[0]) and self._customers_of(key):
                sounds.setdefault(sound(key), []).append(key)
        return sounds

    def _customers_of(self, key: str) -> list[Raw]:
        return [raw for raw in self.keys[key] if raw[2] is None]

    def iter(self, plain: str) -> Iterator[tuple[int, int, list[Raw]]]:
        if not self.keys:
            return
        for end, key in self.automaton.iter(plain):
            yield end + 1 - len(key), end + 1, self.keys[key]


@contextmanager
def _no_collection() -> Iterator[None]:
    """Half a million tuples are made, none of them garbage: to look at each again costs seconds."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _put(keys: dict[str, list[Raw]], key: str, raw: Raw) -> None:
    kept = keys.get(key)
    if kept is None:
        keys[key] = [raw]
    else:
        kept.append(raw)


def _customer_keys(customer: DirectoryCustomer) -> Iterator[tuple[KeyKind, str]]:
    folded = fold(customer.name).strip()
    bare = bare_name(folded)
    yield "name", folded
    yield "name", bare
    for alias in customer.aliases:
        yield "alias", fold(alias).strip()
    for form in short_forms(bare):
        yield "short", form
