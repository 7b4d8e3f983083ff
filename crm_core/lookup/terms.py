"""All the ways in which a customer may be typed, as search terms. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from crm_core.lookup.fold import folded, host, is_han, phone_term, verbatim
from crm_core.lookup.kinds import Kind, weight
from crm_core.lookup.model import LONGEST_TERM
from crm_core.lookup.names import official_forms, short_forms, surname
from crm_core.lookup.readings import initials, readings, usual_reading
from crm_core.understanding.who.salutations import ABBREVIATED, SALUTATIONS

SHORTEST_INSIDE = 3
_MOST_INSIDE = 40
"""Places in a name from which it is found; people type what stands near its beginning."""
_LONGEST_PINYIN = 8
"""Characters that are typed in pinyin; a longer name is not typed to its end."""
_SHARED_MAIL = frozenset(
    {
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "live.com",
        "yahoo.com",
        "icloud.com",
        "qq.com",
        "foxmail.com",
        "163.com",
        "126.com",
        "yeah.net",
        "sina.com",
        "sohu.com",
        "139.com",
        "189.cn",
        "aliyun.com",
    }
)


@dataclass(frozen=True, slots=True)
class Alias:
    name: str
    contact_id: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Method:
    kind: str
    value: str
    contact_id: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What of a customer is searched."""

    id: str
    name: str
    aliases: tuple[Alias, ...] = ()
    contacts: tuple[Person, ...] = ()
    methods: tuple[Method, ...] = ()
    tags: tuple[str, ...] = ()
    city: str = ""


class Term(NamedTuple):
    text: str
    kind: Kind
    contact_id: str = ""


def terms_of(record: Record) -> set[Term]:
    """One term for each text and contact: of the kind that says most."""
    best: dict[tuple[str, str], Kind] = {}
    for term in _all(record):
        key = (term.text[:LONGEST_TERM].rstrip(), term.contact_id)
        known = best.get(key)
        if key[0] and (known is None or weight(term.kind) > weight(known)):
            best[key] = term.kind
    return {Term(text, kind, contact_id) for (text, contact_id), kind in best.items()}


def _all(record: Record) -> Iterator[Term]:
    yield from _of_customer(record)
    for alias in record.aliases:
        if alias.contact_id:
            yield from _of_person(alias.name, alias.contact_id, Kind.ALIAS)
    for person in record.contacts:
        yield from _of_person(person.name, person.id, Kind.CONTACT)
        yield from _salutations(person)
    for method in record.methods:
        yield from _of_method(method)
    for tag in record.tags:
        yield Term(folded(tag), Kind.TAG)
    yield Term(folded(record.city), Kind.CITY)


def _of_customer(record: Record) -> Iterator[Term]:
    official = official_forms(record.name)
    short = short_forms(record.name)
    aliases = [folded(alias.name) for alias in record.aliases if not alias.contact_id]
    for form in official:
        yield from _whole(form, Kind.NAME)
    for form in short:
        yield from _whole(form, Kind.SHORT)
    for form in aliases:
        yield from _whole(form, Kind.ALIAS)
    bare = [official[-1], *aliases]
    for part in {part for form in (official[0], *bare) for part in form.split()}:
        yield Term(part, Kind.WORD)
    yield from _inside(official[0], official[-1])
    for form in aliases:
        yield from _inside(form, form)
    for run in _longest(_han_runs([*short, *aliases]) or _han_runs(bare)):
        yield from _pinyin(run)
    for run in _han_runs([official[-1], *short, *aliases]):
        yield from _read(usual_reading(run[:_LONGEST_PINYIN]), "")


def _of_person(name: str, contact_id: str, kind: Kind) -> Iterator[Term]:
    form = folded(name)
    yield from _whole(form, kind, contact_id)
    for part in form.split():
        yield Term(part, Kind.GIVEN, contact_id)
        if is_han(part):
            yield from (Term(rest, Kind.GIVEN, contact_id) for rest in _endings(part, len(part)))
            yield from _pinyin(part, contact_id)


def _whole(form: str, kind: Kind, contact_id: str = "") -> Iterator[Term]:
    """As it stands, and as it is typed by who does not trouble with the space."""
    yield Term(form, kind, contact_id)
    yield Term(form.replace(" ", ""), kind, contact_id)


def _inside(form: str, bare: str) -> Iterator[Term]:
    """From every place but those in what the law adds: nobody looks for 限公司."""
    for part, kept in zip(form.split(), bare.split(), strict=False):
        yield from (Term(rest, Kind.INSIDE) for rest in _endings(part, len(kept)))


def _endings(part: str, kept: int) -> list[str]:
    """Any fragment of a word begins one of its endings."""
    shortest = 2 if is_han(part) else SHORTEST_INSIDE
    last = min(kept - shortest, len(part) - shortest, _MOST_INSIDE)
    return [part[start:] for start in range(1, last + 1)]


def _han_runs(forms: Iterable[str]) -> set[str]:
    return {part for form in forms for part in form.split() if is_han(part)}


def _longest(runs: set[str]) -> list[str]:
    """Without those that another begins with: what begins as typed is found."""
    return [run for run in runs if not any(o != run and o.startswith(run) for o in runs)]


def _pinyin(han: str, contact_id: str = "") -> Iterator[Term]:
    han = han[:_LONGEST_PINYIN]
    for reading in readings(han):
        yield from _read(reading, contact_id)
    usual = usual_reading(han)
    for start in range(1, len(han)):
        yield from _read(usual[start:], contact_id, later=True)


def _read(reading: tuple[str, ...], contact_id: str, *, later: bool = False) -> Iterator[Term]:
    yield Term("".join(reading), Kind.SYLLABLE if later else Kind.PINYIN, contact_id)
    if len(reading) > 1:
        yield Term(initials(reading), Kind.SYLLABLE if later else Kind.INITIALS, contact_id)


def _salutations(person: Person) -> Iterator[Term]:
    """王总 of a general manager Wang, 孙工 of an engineer Sun."""
    family = surname(person.name)
    if is_han(family):
        for salutation in _salutations_of(person.title.casefold()):
            yield Term(family + salutation, Kind.SALUTATION, person.id)


@lru_cache(maxsize=2_000)
def _salutations_of(title: str) -> tuple[str, ...]:
    return tuple(
        salutation
        for salutation, pattern in SALUTATIONS.items()
        if not pattern.endswith(".") and salutation not in ABBREVIATED
        if re.search(pattern, title)
    )


def _of_method(method: Method) -> Iterator[Term]:
    match method.kind:
        case "mobile" | "phone":
            number, _, _extension = method.value.partition(";")
            yield Term(phone_term(number), Kind.PHONE, method.contact_id)
        case "email":
            address = verbatim(method.value)
            domain = address.rpartition("@")[2]
            yield Term(address, Kind.EMAIL, method.contact_id)
            yield Term("" if domain in _SHARED_MAIL else domain, Kind.EMAIL)
        case "website":
            yield Term(host(method.value), Kind.EMAIL)
        case "wechat" | "telegram":
            yield Term(verbatim(method.value).lstrip("@"), Kind.WECHAT, method.contact_id)
