"""What a search term is of its customer, and how much it says when it is what was typed."""

from enum import StrEnum


class Kind(StrEnum):
    NAME = "name"
    ALIAS = "alias"
    SHORT = "short"
    """What people make of a name: without its place, its trade, all but its first word."""
    WORD = "word"
    """One word of a name or alias."""
    INSIDE = "inside"
    """The rest of a name from somewhere in its middle."""
    CONTACT = "contact"
    GIVEN = "given"
    """One part of a contact's name."""
    SALUTATION = "salutation"
    PHONE = "phone"
    """Digits from the last to the first; see `phone_term`."""
    EMAIL = "email"
    WECHAT = "wechat"
    PINYIN = "pinyin"
    INITIALS = "initials"
    SYLLABLE = "syllable"
    """Pinyin or initials from a later character on."""
    TAG = "tag"
    CITY = "city"
    MET = "met"
    """No term: told by when one had to do with them."""


EXACT, PREFIX, FRAGMENT = 400, 300, 200
_WEIGHTS = {
    Kind.NAME: 90,
    Kind.ALIAS: 88,
    Kind.SHORT: 84,
    Kind.PHONE: 80,
    Kind.EMAIL: 80,
    Kind.WECHAT: 80,
    Kind.CONTACT: 70,
    Kind.SALUTATION: 68,
    Kind.WORD: 60,
    Kind.GIVEN: 50,
    Kind.PINYIN: 40,
    Kind.INITIALS: 35,
    Kind.TAG: 30,
    Kind.INSIDE: 20,
    Kind.SYLLABLE: 10,
    Kind.CITY: 5,
    Kind.MET: 0,
}
_PARTS = {Kind.INSIDE, Kind.SYLLABLE}
_WORDS = {Kind.WORD, Kind.GIVEN}


def weight(kind: Kind) -> int:
    return _WEIGHTS[kind]


def score(kind: Kind, *, whole: bool) -> int:
    """Exact before beginning before fragment; within these, the kind decides."""
    if kind in _PARTS:
        level = FRAGMENT
    elif kind in _WORDS:
        level = PREFIX if whole else FRAGMENT
    else:
        level = EXACT if whole else PREFIX
    return level + _WEIGHTS[kind]
