"""What was typed, read as the several things that it may be."""

import re
from dataclasses import dataclass

from crm_core.lookup.fold import folded, host, phone_term, tokens, verbatim
from crm_core.understanding.who.names import official_forms

_LONGEST = 200
_MOST_WORDS = 4
_SHORTEST_TAIL = 4
_PHONE = re.compile(r"(?:尾号|电话|手机|tel|phone)?[\s:.：]*(\+?[\d\s().\-/]+)", re.IGNORECASE)
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau"})


@dataclass(frozen=True, slots=True)
class Query:
    """`wholes` are forms of all that was typed; `words` what a customer must answer to, each."""

    wholes: tuple[str, ...]
    words: tuple[str, ...]


def read_query(fragment: str) -> Query:
    fragment = fragment[:_LONGEST].strip()
    words = _words(fragment)
    whole = folded(fragment)
    wholes = [whole, " ".join(words), whole.replace(" ", "")]
    wholes += [folded(form) for form in official_forms(fragment)]
    if " " not in fragment:
        wholes += [host(fragment), verbatim(fragment).lstrip("@")]
    phone = _phone(fragment)
    if phone:
        wholes, words = [*wholes, phone], words[:1]
    return Query(
        wholes=tuple(dict.fromkeys(form for form in wholes if form)),
        # The longest first: it leaves the fewest customers to look at.
        words=tuple(sorted(words, key=len, reverse=True)[:_MOST_WORDS]),
    )


def _words(fragment: str) -> list[str]:
    said = list(dict.fromkeys(tokens(fragment)))
    return [word for word in said if word not in _HONORIFICS] or said


def _phone(fragment: str) -> str:
    number = _PHONE.fullmatch(fragment)
    term = phone_term(number[1]) if number else ""
    return term if len(term) > _SHORTEST_TAIL else ""
