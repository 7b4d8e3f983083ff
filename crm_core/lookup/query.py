"""What was typed, read as the several things that it may be."""

import re
from dataclasses import dataclass

from crm_core.lookup.fold import folded, host, phone_term, tokens, verbatim
from crm_core.lookup.names import official_forms

_LONGEST = 200
_MOST_WORDS = 4
_SHORTEST_TAIL = 4
_PHONE = re.compile(r"(?:尾号|电话|手机|tel|phone)?[\s:.：]*(\+?[\d\s().\-/]+)", re.IGNORECASE)
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau"})
# What is asked about somebody: the phone of Acme, 华星的电话是多少.
_ASKED = re.compile(
    r"(?:(?:的|[’']s)?\s*(?:电话|手机|号码|手机号|地址|邮箱|微信|联系方式|资料|情况|信息|"
    r"(?:phone|number|mobile|address|e-?mail|website|details|info)\b))+"
    r"\s*(?:是?(?:多少|什么|哪里|啥)|在哪里?|呢|吗)?\s*[?？]*$",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"^(?:(?:what|where|who)(?:[’']s|\s+is|\s+are)?|show(?:\s+me)?|find|open|查一?下?|找一?下?|看看?)"
    r"\s*(?:the\s+)?(?:(?:phone|number|mobile|address|e-?mail|website|details)\s+(?:number\s+)?of\s+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Query:
    """`wholes` are forms of all that was typed; `words` what a customer must answer to, each."""

    wholes: tuple[str, ...]
    words: tuple[str, ...]


def read_query(fragment: str) -> Query:
    fragment = fragment[:_LONGEST].strip()
    address = verbatim(fragment)
    if "@" in address[1:]:
        return Query(wholes=(address,), words=(address,))
    words = _words(fragment)
    phone = _phone(fragment)
    wholes = [*_forms(fragment), " ".join(words), *phone]
    if " " not in fragment:
        wholes += [host(fragment), address.lstrip("@")]
    return Query(
        wholes=tuple(dict.fromkeys(form for form in wholes if form)),
        # Of very many, the longest say most.
        words=tuple(sorted(words, key=len, reverse=True)[: 1 if phone else _MOST_WORDS]),
    )


def asked_about(fragment: str) -> str:
    """Whom a question is about, where it says no more than that one wants to know something."""
    fragment = fragment[:_LONGEST].strip()
    return _ASKING.sub("", _ASKED.sub("", fragment)).strip(" ?？")


def _forms(fragment: str) -> list[str]:
    whole = folded(fragment)
    return [whole, whole.replace(" ", ""), *official_forms(fragment)]


def _words(fragment: str) -> list[str]:
    said = list(dict.fromkeys(tokens(fragment)))
    return [word for word in said if word not in _HONORIFICS] or said


def _phone(fragment: str) -> list[str]:
    """As the tail that it is, and without the zero that is dialled at home only."""
    number = _PHONE.fullmatch(fragment)
    tails = [number[1], number[1].lstrip("0")] if number else []
    return [term for term in map(phone_term, tails) if len(term) > _SHORTEST_TAIL]
