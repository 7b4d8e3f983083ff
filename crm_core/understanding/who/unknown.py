"""Customers and people that the directory does not know, as far as the words name them."""

import re
from collections.abc import Sequence

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text, simplified
from crm_core.understanding.who import unknown_en as en
from crm_core.understanding.who import unknown_zh as zh
from crm_core.understanding.who.mentions import Mention

Named = tuple[str, Span]
_FAR = 1_000
"""Who is new is told near the beginning."""
_Patterns = tuple[re.Pattern[str], ...]


def _either(english: _Patterns, chinese: _Patterns) -> dict[bool, _Patterns]:
    """By whether there is Chinese in the text; without it the Chinese patterns are spared."""
    return {False: english, True: (*english, *chinese)}


_NEW_CUSTOMER = _either(en.NEW_CUSTOMER, zh.NEW_CUSTOMER)
_MET_AT = _either(en.MET_AT, zh.MET_AT)
_SUCCEEDS = re.compile(en.SUCCEEDS)
"""One of these words is wherever somebody takes over from another."""
_SUCCESSORS = _either(en.SUCCESSORS, zh.SUCCESSORS)
_PEOPLE = {
    False: (*en.PEOPLE, *en.IN_SMALL_LETTERS, *en.SUCCESSORS, *en.OF_FIRM, *en.AT_FIRM),
    True: (
        *en.PEOPLE,
        *en.IN_SMALL_LETTERS,
        *zh.PEOPLE,
        *_SUCCESSORS[True],
        *en.OF_FIRM,
        *en.AT_FIRM,
        *zh.OF_FIRM,
    ),
}


def new_customer(text: Text) -> Named | None:
    """Only what the rep calls new."""
    said = _said(text)
    for pattern in _NEW_CUSTOMER[text.has_cjk]:
        match = pattern.search(said)
        if match:
            name = text.of(Span(*match.span("name")))
            name = en.UP_TO_VERB.sub("", name).strip(" .-")
            return name, Span(match.start("name"), match.start("name") + len(name))
    return None


def without_newcomers(text: Text, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """新客户恒通包装，张经理: neither a known 恒通 nor a known 张经理."""
    new = new_customer(text) if mentions else None
    if new is None:
        return mentions
    name = new[1]
    return [
        m
        for m in mentions
        if not _passed_on(text, m.span, name)
        and (
            m.span.end <= name.start
            or m.span == name
            or not (m.span.overlaps(name) or m.kind == "surname" or _is_introduced(text, m.span))
        )
    ]


def _passed_on(text: Text, span: Span, name: Span) -> bool:
    """Lead from Harry: the firm is the customer, not Harry; 吴磊介绍了个新客户."""
    between = text.plain[span.end : name.start]
    led = en.PASSED_ON_BY.search(text.plain, 0, span.start)
    return (led is not None and between.strip() == ":") or zh.PASSED_ON.fullmatch(
        between
    ) is not None


def _is_introduced(text: Text, span: Span) -> bool:
    """联系人张伟: a person of the new customer, who may be named like somebody known."""
    return any(p.search(text.plain, max(0, span.start - 8), span.start) for p in zh.INTRODUCES)


def unknown_customer(text: Text) -> Named | None:
    """A firm that was visited or met, and that nobody has recorded yet."""
    said = _said(text)
    begin = len(said) - len(said.lstrip())
    for pattern in _MET_AT[text.has_cjk]:
        for match in pattern.finditer(said, begin, begin + _FAR):
            name = match["name"]
            if not (en.NO_FIRM.search(name) or zh.NO_FIRM.search(name)):
                span = Span(*match.span("name"))
                return text.of(span), span
    return None


def new_person(text: Text, taken: Sequence[Span] = ()) -> Named | None:
    """A person named with a role, met, or of a known firm; not one whom the directory knows."""
    return _person(text, taken, _PEOPLE[text.has_cjk])


def adds(text: Text, person: Named | None) -> bool:
    """Whether this person is to be recorded: 给格力加个联系人."""
    return person is not None and zh.ADDS_PERSON.search(text.plain) is not None


def successor(text: Text, taken: Sequence[Span]) -> Named | None:
    """Who takes over from somebody known."""
    if not (text.has_cjk or _SUCCEEDS.search(text.plain)):
        return None
    return _person(text, taken, _SUCCESSORS[text.has_cjk])


def _person(text: Text, taken: Sequence[Span], patterns: _Patterns) -> Named | None:
    said = _hidden(_said(text), taken)
    if not (text.has_cjk or en.MAY_BE_NAMED.search(said)):
        patterns = en.IN_SMALL_LETTERS if en.SAYS_A_NAME.search(said) else ()
        patterns = (*patterns, *en.AT_FIRM) if "_" in said else patterns
    for pattern in patterns:
        for match in pattern.finditer(said):
            name = match["name"]
            known = name.split()[0] in en.NOT_PEOPLE or name in zh.NOT_PEOPLE
            if not known and not zh.NO_NAME.search(name):
                span = Span(*match.span("name"))
                return text.of(span), span
    return None


def _said(text: Text) -> str:
    """As it was typed, capitals too, but in simplified characters: 新增客戶."""
    return simplified(text.original) if text.has_cjk else text.original


def _hidden(original: str, taken: Sequence[Span]) -> str:
    """Known names stay words, but no longer look like names."""
    for span in taken:
        original = original[: span.start] + "_" * (span.end - span.start) + original[span.end :]
    return original
