"""Where the message speaks of customers and people that the directory knows."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Literal

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text, fold, is_cjk
from crm_core.understanding.who.directory import Directory, Hit
from crm_core.understanding.who.entities import Entity
from crm_core.understanding.who.everyday import (
    ADDRESSES,
    ENDS_NAME,
    EVERYDAY,
    EVERYDAY_ZH,
    GIVEN,
    LEADS_NAME,
    MEETS,
    NO_FIRM,
    OTHER_PERSON,
    OWN,
    OWNED,
    SPEAKS,
    THEN_ANOTHER,
    UNKNOWN_FIRM,
)
from crm_core.understanding.who.names import given_name
from crm_core.understanding.who.namesakes import is_another
from crm_core.understanding.who.salutations import (
    AFTER_SURNAME,
    BEFORE_SURNAME,
    SALUTATIONS,
    TITLES_EN,
    TITLES_ZH,
)
from crm_core.understanding.who.unknown_zh import OF_PLACE
from crm_core.understanding.words import any_of

MOST, MOST_HITS = 32, 256
"""A message that names more is a list, not a log."""
Kind = Literal["customer", "person", "surname"]
_LONG_NAME = 5
_FEW_WORDS = 3
_PLACED = 16
"""How far before a surname the firm begins that a city leads."""
_RANK = {"name": 3, "alias": 3, "person": 3, "salutation": 3, "short": 2, "given": 1, "last": 1}


TITLED = (
    (re.compile(rf"(?:['’]s)?\s+(?:the\s+)?(?P<title>{any_of(TITLES_EN)})(?![a-z])"), TITLES_EN),
    (re.compile(rf"的?(?P<title>{any_of(TITLES_ZH)})(?!了|合同|订单|计划|部|单)"), TITLES_ZH),
)


@dataclass(frozen=True, slots=True)
class Mention:
    span: Span
    kind: Kind
    entities: tuple[Entity, ...]
    title: str = ""
    """For a surname: the pattern that the person's title should meet."""
    key: str = ""
    """The name by which it was found, folded."""
    doubtful: bool = False
    """A name that is a word too: it counts only beside its firm."""
    elsewhere: bool = False
    """The words put the person into a firm that the directory does not know."""
    apart: bool = False
    """Named before any firm, in a clause without one: of whichever firm the person is."""
    learned: Entity | None = None
    """Whom the rep has said to mean by these words."""


def find_mentions(text: Text, directory: Directory) -> list[Mention]:
    by_name = [*_from_hits(text, islice(directory.hits(text.plain), MOST_HITS))]
    learned = {m.span: m.learned for m in by_name if m.learned is not None}
    by_surname = [
        replace(m, learned=learned.get(m.span))
        for m in islice(_surnames(text, directory), MOST_HITS)
    ]
    told = {m.span for m in by_surname} & learned.keys()
    by_name = [m for m in by_name if m.span not in told]
    mentions = [_of_another(text, m) for m in _longest([*by_name, *by_surname])]
    firms = {m.entities[0].customer.id for m in mentions if m.kind == "customer"}
    mentions = [m for m in mentions if not _is_doubtful(m) or _is_of(m, firms)]
    named = {e.customer.id for m in mentions if m.kind != "customer" for e in m.entities}
    inside = [*_by_given_name(text, mentions), *_by_title(text, mentions)]
    mentions += [m for m in inside if m.entities[0].customer.id not in named]
    found = sorted(_longest(mentions), key=lambda m: m.span)[:MOST]
    found = [replace(m, apart=_is_apart(text, m, found)) for m in found]
    return [_placed(text, m) for m in found] if text.has_cjk else found


def _placed(text: Text, mention: Mention) -> Mention:
    """华星的李磊, when 华星 is nobody's name: perhaps another 李磊."""
    if mention.kind == "surname" and any(
        m.end("name") == mention.span.start - 1
        for m in OF_PLACE.finditer(
            text.plain, max(0, mention.span.start - _PLACED), mention.span.end
        )
    ):
        return replace(mention, entities=())  # 无锡华茂机床的小何: not the 何静 of another firm
    if mention.kind != "person":
        return mention
    firm = UNKNOWN_FIRM.search(text.plain, max(0, mention.span.start - 10), mention.span.start)
    elsewhere = firm is not None and not NO_FIRM.search(firm["firm"])
    return replace(mention, elsewhere=elsewhere)


def _is_doubtful(mention: Mention) -> bool:
    return mention.doubtful or mention.key in EVERYDAY_ZH


def _opens_clause(text: Text, span: Span) -> bool:
    """Bill sounded sorry: as the subject of a clause it may be a name in small letters."""
    return _is_first(text, span) and ENDS_NAME.match(text.plain, span.end) is not None


def _speaks(text: Text, span: Span) -> bool:
    """Titan Bill said: behind a firm, and with a verb of persons, it may be a name too."""
    before = text.plain[text.clause_at(span.start).start : span.start].split()
    return len(before) <= _FEW_WORDS and SPEAKS.match(text.plain, span.end) is not None


def _is_first(text: Text, span: Span) -> bool:
    return not text.plain[text.clause_at(span.start).start : span.start].strip()


def _is_apart(text: Text, mention: Mention, found: Sequence[Mention]) -> bool:
    """Met Greta this morning, then Titan; but Harry from Northwind is of Northwind, if anybody."""
    firms = [m.span for m in found if m.kind == "customer"]
    if mention.kind != "person" or not firms or firms[0] < mention.span:
        return False
    if not text.clause_at(mention.span.start).overlaps(firms[0]):
        return True
    between = text.plain[mention.span.end : firms[0].start]
    return THEN_ANOTHER.search(between) is not None


def _is_of(mention: Mention, firms: Collection[str]) -> bool:
    return any(e.customer.id in firms for e in mention.entities)


def _by_given_name(text: Text, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """建国 is 王建国 only beside his firm: alone it may be any word."""
    for mention in mentions:
        if mention.kind != "customer" or len(mention.entities) > 1:
            continue
        customer = mention.entities[0].customer
        for contact in customer.contacts:
            given = given_name(fold(contact.name))
            start = text.plain.find(given, mention.span.end) if is_cjk(given[:1]) else -1
            if start >= 0:
                entity = Entity("person", customer, contact)
                yield Mention(Span(start, start + len(given)), "person", (entity,), key=given)


def _of_another(text: Text, mention: Mention) -> Mention:
    """Carmen's assistant is not Carmen, but of the same customer."""
    if mention.kind == "customer" or not OTHER_PERSON.match(text.plain, mention.span.end):
        return mention
    customers = {e.customer.id: Entity("name", e.customer) for e in mention.entities}
    return Mention(mention.span, "customer", tuple(customers.values()))


def _by_title(text: Text, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The Acme buyer, the buyer at Acme, 华星的采购: a person of that customer, by title."""
    for mention in mentions:
        if mention.kind != "customer" or len({e.customer.id for e in mention.entities}) > 1:
            continue
        customer = mention.entities[0].customer
        for pattern, titles in TITLED:
            match = pattern.match(text.plain, mention.span.end)
            if match is None:
                continue
            meant = re.compile(titles[match["title"]])
            people = tuple(
                Entity("person", customer, c)
                for c in customer.contacts
                if meant.search((c.title or "").casefold())
            )
            if len(people) == 1:
                yield Mention(Span(*match.span("title")), "person", people)


def _from_hits(text: Text, hits: Iterable[Hit]) -> Iterator[Mention]:
    for hit in hits:
        span = Span(hit.start, hit.end)
        if not _stands_alone(text, span) or is_another(text, hit):
            continue
        best = max(_RANK[e.kind] for e in hit.entities)
        doubtful = best == 1 and not _is_name_here(text, span, surname=_only_surname(hit))
        if doubtful and not (_opens_clause(text, span) or _speaks(text, span)):
            continue
        entities = tuple(e for e in hit.entities if _RANK[e.kind] == best)
        kind: Kind = "customer" if entities[0].contact is None else "person"
        if len({e.contact is None for e in entities}) > 1:
            entities = tuple(e for e in entities if e.contact is None)
            kind = "customer"
        if hit.learned is not None and (hit.learned.contact is None) != (kind == "customer"):
            entities, kind = (hit.learned,), "person" if hit.learned.contact else "customer"
        key = text.plain[span.start : span.end]
        yield Mention(span, kind, entities, key=key, doubtful=doubtful, learned=hit.learned)


def _stands_alone(text: Text, span: Span) -> bool:
    """A Latin name does not begin or end inside a word, an address or an e-mail."""
    plain = text.plain
    before, after = plain[span.start - 1 : span.start], plain[span.end : span.end + 1]
    if _latin(plain[span.start]) and (_latin(before) or before in {"@", "_"}):
        return False
    if _latin(plain[span.end - 1]):
        if _is_possessive(plain, span):
            return True
        if _latin(after) or after in {"@", "_"}:
            return False
        if after in {".", "-"} and _latin(plain[span.end + 1 : span.end + 2]):
            return False
        return before not in {".", "-", "/"} or not _latin(plain[span.start - 2 : span.start - 1])
    return True


def _is_possessive(plain: str, span: Span) -> bool:
    """Harriets birthday: the apostrophe is left out."""
    long = span.end - span.start >= _LONG_NAME
    return OWNED.match(plain, span.end) is not None and (
        long or OWN.match(plain, span.end) is not None
    )


def _latin(char: str) -> bool:
    return char.isalnum() and not is_cjk(char)


def _only_surname(hit: Hit) -> bool:
    return all(e.kind == "last" for e in hit.entities)


def _is_name_here(text: Text, span: Span, *, surname: bool) -> bool:
    """In small letters a surname, or a name that is a word too, needs a lead: met, with, from."""
    word = text.plain[span.start : span.end]
    if is_cjk(word[:1]):
        return True
    if word not in EVERYDAY and not (surname and text.original[span.start].islower()):
        return True
    if ADDRESSES.search(text.plain, max(0, span.start - 12), span.start):
        return True
    if word in GIVEN and OWN.match(text.plain, span.end):
        return True
    if word in GIVEN and _is_first(text, span) and SPEAKS.match(text.plain, span.end):
        return True
    if not text.original[span.start].isupper():
        led = LEADS_NAME.search(text.plain, max(0, span.start - 12), span.start)
        met = word in GIVEN and MEETS.search(text.plain, max(0, span.start - 12), span.start)
        return bool(met or (led and ENDS_NAME.match(text.plain, span.end)))
    begins = (
        not text.plain[: span.start].strip() or text.plain[: span.start].rstrip()[-1] in ".!?\n"
    )
    return not begins or not re.match(
        r"\s+(?:the|a|it|you|them|him|her|for|us|be)\b", text.plain[span.end :]
    )


def _longest(mentions: Iterable[Mention]) -> list[Mention]:
    taken: set[int] = set()
    kept = []
    for mention in sorted(mentions, key=lambda m: (m.span.start - m.span.end, m.span.start)):
        place = range(mention.span.start, mention.span.end)
        if taken.isdisjoint(place):
            taken.update(place)
            kept.append(mention)
    return kept


def _surnames(text: Text, directory: Directory) -> Iterator[Mention]:
    """王总, 老王: everybody of that surname; the title tells them apart later."""
    bearers = lru_cache(maxsize=None)(directory.surnamed)
    for match in AFTER_SURNAME.finditer(text.plain) if text.has_cjk else ():
        pattern = SALUTATIONS[match["title"]]
        yield Mention(
            Span(*match.span()),
            "surname",
            bearers(match["surname"]),
            pattern,
            match["surname"],
        )
    for match in BEFORE_SURNAME.finditer(text.plain) if text.has_cjk else ():
        surname = match["surname"] or match["surname2"]
        yield Mention(Span(*match.span()), "surname", bearers(surname), ".", surname)
