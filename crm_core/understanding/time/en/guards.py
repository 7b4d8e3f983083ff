"""English that looks like a time and is none: May Chen, they may, 1/2 price."""

import re

from crm_core.understanding.text import Text
from crm_core.understanding.time.components import Found
from crm_core.understanding.time.en.words import MONTHS, WEEKDAYS
from crm_core.understanding.words import words

NAME_NEXT = re.compile(r"\s([A-Z][a-z]+)")


NAME_BEFORE = re.compile(r"(?:^|[^A-Za-z])([A-Z][a-z]+)\s$")


PREPOSITION_BEFORE = re.compile(
    r"(?:\b(?:on|by|in|until|till|before|after|since|from|this|next|last|for|to|of|"
    r"early|late|mid|every|each|"
    r"coming|due|and|or|through|thru|during|end)|[,;:(/&-])\s*$",
)


ORDINARY = frozenset(
    words("""
        At The With And Or Morning Afternoon Evening Night Noon I We He She They It By On In For
        To If Then Call Visit Meeting Send Met Will Please Need Follow Next Last This When Was Is
        Am Pm
    """)
)


EXPECTED = re.compile(
    r"(?<![a-z])(?:delivery|due|eta|starts?|ready|install|installation|ship|shipping|arrival|expected|"
    r"handover|opening|launch|decision|renewal|expires|ends)\s$"
)
ENDS = re.compile(r"\s*(?:$|[,.;!?)])")
"""Delivery May, and nothing behind it."""


PRONOUN_BEFORE = re.compile(r"(?<![a-z])(?:he|she|we|they|i|who|you)\s+$")


WORDISH = re.compile(
    r"\s+(?:down|in\b|with\b|w/?\s|across\b|next\s+to\b|through(?!\s+(?:mon|tue|wed|thu|fri|sat|sun|the\b|\d))|around(?!\s+(?:\d|half|noon|lunch|mid|ten|nine|eleven|twelve|t[wh]|one|four|five))|idle|together|tight|beside|next\s+to|there|"
    r"quietly|better|like|love|prefer|have|need|be\b|"
    r"get|also|want|not|take|buy|still|then|you|i\b|we\b|they|he\b|she\b|give|wait|"
    r"consider|go\b|agree|accept|come|ask|see|help|work|cost|start|require|switch|"
    r"change|order|sign|reconsider|delay|cancel|increase|exceed|well|know)"
)


OCCASION = re.compile(
    r"\s+(?:do|part(?:y|ies)|hampers?|cards?|gifts?|presents?|orders?|stock|menus?|markets?|bonus(?:es)?|"
    r"lunch|dinner|trees?|lights|decorations?|eggs?|campaigns?|promos?|promotions?|range|sales?|"
    r"deals?|discounts?|delivery|deliveries|season|rush|jumpers?|crackers?|puddings?|turkeys?)(?![a-z])"
)


RATING = re.compile(r"\s*(?:experience|rating|score|service|for|would|from|overall|again)(?![a-z])")


STREET = re.compile(r"\s(?:road|rd|street|avenue|ave|lane|crescent|terrace)(?![a-z])")


FRACTION_AFTER = re.compile(
    r"\s*(?:of\b|price|cup|inch|\"|share|owner|stake|scale|ratio|的|support|net\b|/|seater|turn)"
)


SHORT_MONTHS = frozenset(m for m in MONTHS if len(m) == len("may"))


def name(text: Text, found: Found) -> bool:
    """August Wolff, Sunday Riley, May Chen: a capital follows and no preposition leads."""
    said = text.plain[found.start : found.end]
    if found.day is None or not (said in WEEKDAYS or said in MONTHS):
        return False
    original, plain = text.original, text.plain
    if re.match(r"[-.](?:\d|com|io|cn)|['’]s\s+[A-Z]", original[found.end :][:8]):
        return True
    led = PREPOSITION_BEFORE.search(plain, max(0, found.start - 12), found.start)
    if not original[found.start].isupper() or led:
        return False
    follows = NAME_NEXT.match(original, found.end)
    if follows and follows[1] not in ORDINARY and follows[1].lower() not in WEEKDAYS | MONTHS:
        return True
    before = NAME_BEFORE.search(original, max(0, found.start - 20), found.start)
    return bool(
        before and before[1] not in ORDINARY and said in MONTHS and said not in SHORT_MONTHS
    )


def ordinary_word(text: Text, found: Found) -> bool:
    """may, march, sat, sun, wed, mar as ordinary words; at the end of the day."""
    plain = text.plain
    said = plain[found.start : found.end]
    if said == "the end of the day":
        return plain[: found.start].rstrip().endswith("at")
    if said == "sun" and SUN_GOODS.match(plain, found.end):
        return True
    if said in WEEKDAYS and plain[: found.start].endswith(" a "):
        return True  # the 22nd was a Sunday
    if said not in TWO_FACED:
        return False
    led = PREPOSITION_BEFORE.search(plain, max(0, found.start - 12), found.start)
    word = led.group().strip() if led else ""
    if said in {"may", "march"} and EXPECTED.search(plain, max(0, found.start - 16), found.start):
        return ENDS.match(plain, found.end) is None
    if said in {"may", "march"}:
        return not word.isalpha() or word in {"and", "or", "for", "to"}
    if PRONOUN_BEFORE.search(plain, max(0, found.start - 8), found.start):
        return True
    if said in {"mar", "sun"} and not word.isalpha() and not text.original[found.start].isupper():
        return True
    return bool(WORDISH.match(plain, found.end))


def occasion(text: Text, found: Found) -> bool:
    """The xmas party, Easter eggs: named after the feast, on another day; 12 March Road."""
    if found.day is None:
        return False
    named = found.day.festival and OCCASION.match(text.plain, found.end)
    return bool(named or STREET.match(text.plain, found.end))


def fraction(text: Text, found: Found) -> bool:
    plain = text.plain
    said = plain[found.start : found.end]
    if not re.fullmatch(r"\d+/\d+", said):
        return False
    if said.endswith("/10") and RATING.match(plain, found.end):
        return True
    return said in {"24/7", "1/2", "7/24"} or bool(FRACTION_AFTER.match(plain, found.end))


BUYS_BEFORE = re.compile(
    r"(?<![a-z])(?:needs?|wants?|order(?:s|ed|ing)?|tak(?:es?|ing)|took|buy(?:s|ing)?|bought|got|sold|"
    r"trial(?:s|l?ing)?|test(?:s|ing)?|pilot(?:s|ing)?|deliver(?:s|ed|ing)?|ship(?:s|ped|ping)?|"
    r"another|install(?:s|ed|ing)?|replac(?:e|es|ed|ing)|reserv(?:e|ed)|collect(?:ed)?)\s$"
)


def quantity(text: Text, found: Found) -> bool:
    """Wants 3 on Friday: so many, not at three."""
    bare = found.clock is not None and text.plain[found.start : found.end].isdigit()
    return bare and bool(BUYS_BEFORE.search(text.plain, max(0, found.start - 12), found.start))


SUN_GOODS = re.compile(
    r" ?(?:loungers?|beds?|creams?|shades?|screens?|umbrellas?|flowers?|roofs?|glasses|hats?|"
    r"blinds?|decks?|rooms?|sails?|terraces?)(?![a-z])"
)
"""A sun lounger is no Sunday."""
TWO_FACED = frozenset(words("may march sat sun wed mar dec sep mon jan jun"))
