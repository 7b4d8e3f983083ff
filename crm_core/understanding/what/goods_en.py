"""English names of goods: what is counted, and what is wanted, quoted, sampled or praised."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from crm_core.understanding.model import Span
from crm_core.understanding.numbers import EN_NUMBER, en_number
from crm_core.understanding.text import Text
from crm_core.understanding.what.en import goods as en
from crm_core.understanding.what.goods import Goods
from crm_core.understanding.words import any_of, table

_UNITS = rf"(?:{any_of(en.UNITS)}|{any_of(en.UNITS_OF)}(?=\s+of\b|\s*(?:$|[,.;])))"
_NAME = r"[a-z][a-z0-9'&/\-]*(?:\s+[a-z0-9][a-z0-9'&/\-]*){0,5}"
_COUNTED = re.compile(
    rf"(?<![a-z0-9.,$€£¥/:#\-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}\.\d{{1,2}}(?=\s?(?:{any_of(en.WEIGHTS)})\b)|\d{{1,7}}|\d{{1,4}}(?:\.\d)?k|"
    rf"{EN_NUMBER})"
    rf"(?:\s?x(?: ?\d{{1,4}}(?:\.\d)? ?(?:{any_of(en.SIZES)})\b)?|"
    rf"\s?(?:{any_of(en.MEASURES)})\s+of(?:\s+the)?)?(?:\s+|(?=$|[,;!?]|\.(?!\d)))"
    rf"(?P<more>(?:more|new|(?:sample|demo)(?= [a-z]+s?\b)|additional|extra|"
    rf"of the(?:m|se)?|of those|of our|"
    rf"(?:used|refurb(?:ished)?|second[- ]hand)(?= [a-z]+s?\b))\b\s*)?"
    rf"(?:(?P<unit>{_UNITS})\b\s*(?:of\b\s*(?:the\s+|our\s+|their\s+)?)?)?(?=(?P<product>{_NAME}))?"
)
_BEFORE_NUMBER = re.compile(
    rf"(?<![a-z])(?P<product>{_NAME})[\s(:]\s?x\s?(?P<number>\d{{1,6}})(?![a-z0-9])"
)
"""Teak loungers x 24."""
_WANTED = re.compile(
    rf"(?<![a-z])(?:{table(en.WANTS)})\s+(?:(?:{table(en.THEN)})\s+)?"
    rf"(?=(?P<lead>(?:(?:{table(en.LEADS)})\s+)*)(?P<product>{_NAME}))"
)
_PRICED = re.compile(
    rf"(?: (?:total|all in|in total|plus vat|ex vat|net|gross))? for (?:(?:{table(en.LEADS)})\s+)*"
    rf"(?P<product>{_NAME})"
)
_NUMBERED = re.compile(rf"(?<![a-z])(?P<what>{table(en.NUMBERED)})\.?\s$")
_ENDS_SO = re.compile(
    r".*'s|(?!assembly|supply|family|jelly|trolly|monthly|weekly|daily|early)[a-z]{3,}ly"
)
"""Urgently: an adverb ends a name."""
_BUYS = re.compile(rf"(?:{table(en.BUYS)})\s+(?:(?:{table(en.ABOUT)}) )?$")
_ORDER = re.compile(r"(?<![a-z])(?:order|quote)\s$")
_EVENTS = re.compile(rf"\s(?:{table(en.EVENTS)})s?(?![a-z])")
_ENDS_NAME, _NOT_GOODS = frozenset(en.ENDS_NAME), frozenset(en.NOT_GOODS)
_TAILS = frozenset(en.TAILS)
_NOT_WANTED, _KINDS, _SHARES = frozenset(en.NOT_WANTED), frozenset(en.KINDS), frozenset(en.SHARES)
_NOT_WANTED_FIRST = _NOT_WANTED | _NOT_GOODS
_WORD = re.compile(r"[a-z0-9'&/\-]+")
_ENDS_BACKWARD = re.compile(rf"[a-z]+(?:ed|ly)|{table(en.LEADS)}|(?:{table(en.WANTS)})")
_NEAR = 24
_NUMBER_WORD = re.compile(EN_NUMBER)
_PRONOUNS = frozenset(("one", "ones"))
_LIKE_AN_ID = 4
"""Digits: order 7712 is one order, not so many pieces."""
_WANTED_BEFORE = re.compile(
    rf"(?<![a-z])(?:{table(en.WANTS)}|price on|about|around|approx|roughly)\s$"
)
_LONGEST_WANT = 40
_LATIN = re.compile(r"[a-z]")
_A_YEAR = re.compile(r"(?:19|20)\d\d")


def counted(text: Text, taken: Sequence[Span]) -> Goods | None:
    """The first number of things that has a name, else the first with a unit."""
    best: Goods | None = None
    for goods in _numbers(text, taken):
        if goods.product is not None:
            return goods
        best = best or goods
    return best or _counted_behind(text, taken)


def _counted_behind(text: Text, taken: Sequence[Span]) -> Goods | None:
    for match in _BEFORE_NUMBER.finditer(text.plain):
        number = Span(*match.span("number"))
        told = list(_WORD.finditer(text.plain, *match.span("product")))
        name = list(takewhile(lambda word: not _ends_backward(word.group()), told[::-1]))
        if name and not any(number.overlaps(t) for t in taken):
            span = Span(name[-1].start(), name[0].end())
            return Goods(text.of(span), float(match["number"]), None, span, number)
    return None


def priced(text: Text, taken: Sequence[Span], sums: Sequence[Span]) -> Span | None:
    """12,000 for the racking: what a sum is asked for."""
    matches = (_PRICED.match(text.plain, sum_.end) for sum_ in sums)
    return _first_name(text, (m for m in matches if m is not None), taken)


def _ends_backward(word: str) -> bool:
    return word in _ENDS_NAME or _ENDS_BACKWARD.fullmatch(word) is not None


def wanted(text: Text, taken: Sequence[Span]) -> Span | None:
    if text.has_cjk and not _LATIN.search(text.plain):
        return None
    return _first_name(text, _WANTED.finditer(text.plain), taken)


def _first_name(text: Text, matches: Iterable[re.Match[str]], taken: Sequence[Span]) -> Span | None:
    for match in matches:
        span = _name(text, *match.span("product"), taken)
        if span is None or _is_event(text, span):
            continue
        span = _without_kind(text, _without_tail(text, span))
        said = text.plain[span.start : span.end].split()
        if _NUMBER_WORD.fullmatch(said[0]):
            continue
        if _is_line(said) or (said[0] not in _NOT_WANTED_FIRST and said[-1] not in _NOT_WANTED):
            return span
    return None


def _is_line(said: Sequence[str]) -> bool:
    """The labelling line is a machine."""
    return len(said) > 1 and said[-1] == "line" and said[-2].endswith("ing")


def _is_event(text: Text, span: Span) -> bool:
    """What stands before the event is one thing: pumps, call him."""
    last = text.plain[: span.end].rfind(" ") if " " in text.plain[span.start : span.end] else -1
    if last >= span.start and _EVENTS.match(text.plain, last):
        return True
    single = not text.plain[: span.end].endswith("s")
    return single and _EVENTS.match(text.plain, span.end) is not None


def _without_kind(text: Text, span: Span) -> Span:
    """Sample jars are jars."""
    kind, _, rest = text.plain[span.start : span.end].partition(" ")
    return Span(span.start + len(kind) + 1, span.end) if kind in _KINDS and rest else span


def _without_tail(text: Text, span: Span) -> Span:
    """The microscope demo is about the microscope."""
    end = span.end
    said = text.plain[span.start : end].split()
    while len(said) > 1 and said[-1] in _TAILS:
        end = span.start + text.plain[span.start : end].rfind(said.pop())
        end = span.start + len(text.plain[span.start : end].rstrip())
    return Span(span.start, end)


def _numbers(text: Text, taken: Sequence[Span]) -> Iterator[Goods]:
    for match in _COUNTED.finditer(text.plain):
        span = Span(*match.span("number"))
        said = match["number"].replace(",", "")
        if any(span.overlaps(t) for t in taken) or _is_year(text, match) or "grand" in said:
            continue
        numbered = _NUMBERED.search(text.plain, max(0, span.start - 12), span.start)
        if numbered and not any(t.covers(Span(*numbered.span("what"))) for t in taken):
            continue
        product = _name(text, *match.span("product"), taken) if match["product"] else None
        product = _without_kind(text, product) if product else None
        named = text.plain[product.start : product.end].split() if product else []
        if named and named[0] in _PRONOUNS:  # they need 1 new one
            yield Goods(None, _value(said), match["unit"], None, span)
            continue
        if named and (named[0] in _NOT_GOODS or named[-1] in _NOT_GOODS):
            continue
        if named and named[0] in _SHARES and text.plain[: span.start].endswith("in "):
            continue  # half now, half then: paid in two parts
        bare = product is None and match["unit"] is None and match["more"] is None
        if bare and not _BUYS.search(text.plain, max(0, span.start - _NEAR), span.start):
            continue
        if bare and len(said) >= _LIKE_AN_ID and _ORDER.search(text.plain, 0, span.start):
            continue
        value = _value(said)
        yield Goods(text.of(product) if product else None, value, match["unit"], product, span)


def _is_year(text: Text, match: re.Match[str]) -> bool:
    """2000 tins are no year where they are wanted."""
    if not _A_YEAR.fullmatch(match["number"]) or match["unit"]:
        return False
    start = match.start("number")
    return _WANTED_BEFORE.search(text.plain, max(0, start - _LONGEST_WANT), start) is None


def _value(said: str) -> float:
    if not said[0].isdigit():
        return en_number(said)
    return float(said[:-1]) * 1000 if said.endswith("k") else float(said)


def _name(text: Text, start: int, end: int, taken: Sequence[Span]) -> Span | None:
    """Words up to the first that cannot belong to the name of a thing."""
    end = min([end, *(t.start for t in taken if start <= t.start)])
    stop = start
    for match in _WORD.finditer(text.plain[start:end]):
        if match.group() in _ENDS_NAME or _ENDS_SO.fullmatch(match.group()):
            break
        if match.group().endswith("ed") and (stop > start or match.end() == end - start):
            break  # 30 cartons ruined; coated boards are a name
        stop = start + match.end()
    name = text.plain[start:stop]
    alone = name.endswith("ed") and " " not in name
    return Span(start, stop) if name and not alone else None
