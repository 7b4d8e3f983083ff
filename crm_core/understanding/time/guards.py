"""What looks like a time and is none: house numbers, line 3, 三点要求, names, ratios."""

import re
from collections.abc import Callable

from crm_core.understanding.text import Text
from crm_core.understanding.time.components import Found
from crm_core.understanding.time.en.guards import fraction, name, occasion, ordinary_word, quantity
from crm_core.understanding.time.zh.guards import (
    bare_month,
    company,
    festival,
    number_of_something,
    point_of_something,
    saying,
    season_of_something,
    surname_zhou,
)

_MEASURE = re.compile(
    r"\s*(?:[x×*]\s*\d|%|％|kg|kgs?|g\b|cm|mm|m\b|km|pcs|units?|usd|eur|gbp|rmb|"
    r"dollars?|euros?|bucks|"
    r"boxes|pallets|cartons|people|items|per\s?cent|percent|k\b|gb|mb|kw|v\b|hp|inch|"
    r"\"|pieces|sets|"
    r"of\s+(?:the|them|those|our|us|their)|out\s+of|"
    r"[台套件箱个只条张份瓶公吨米斤元块万千百折倍]|star)"
)
_CURRENCY_BEFORE = re.compile(
    r"[$€£¥#№]\s*$|(?<![a-z])(?:usd|eur|rmb|no|nr|no\.|sku|order|invoice|ref|ext\.?|room|line|"
    r"item|version|ver|iso|model|ratio|scale|unit|suite|apt|gate|dock|hall|lot|"
    r"building|block|bldg|bay|unit|platform|terminal|floor|level|flat|plot|page|row|aisle|rack|"
    r"size|grade|gauge|thread|po)\s*#?\s*$"
)
_CLOCK_BEFORE = re.compile(r"(?<!\d)\d{1,2}[:.][0-5]\d\s?[-–~]\s?$")
_CLOCK_NEXT = re.compile(r"\s?[-–~]\s?\d{1,2}[:.][0-5]\d(?![\d.:])")
_OPENS_RANGE = re.compile(r"\b\d{1,2}\s?[-–]$")
_GOES_ON = re.compile(r"[-/.:x×*]\d|[-/][a-z]|[a-z]")
_FOUR_DIGITS = re.compile(r"\d{4}")
_AFTER_WORD = re.compile(r"[\u4e00-\u9fff](?<![天日号早晚午上下])\s?$")
_PART_OF_LARGER = re.compile(r"[\d.,:/x×+*_@万千百亿块-]$|[a-z]-$")


def is_time(text: Text, found: Found) -> bool:
    return not any(guard(text, found) for guard in _GUARDS[text.has_cjk])


def _measure(text: Text, found: Found) -> bool:
    plain, start = text.plain, found.start
    if not plain[start].isdigit() and not plain[found.end - 1].isdigit():
        return False
    if not plain[found.end - 1].isdigit():
        return start > 0 and plain[start - 1] in "0123456789.-/" and plain[start].isdigit()
    before = plain[max(0, start - 12) : start]
    if found.clock and (_CLOCK_BEFORE.search(before) or _CLOCK_NEXT.match(plain, found.end)):
        return False
    ranged = bool(found.day and found.day.month) and _OPENS_RANGE.search(before)
    if ranged:
        return False
    if plain[start].isdigit() and (
        _CURRENCY_BEFORE.search(before) or _PART_OF_LARGER.search(before)
    ):
        return True
    if _FOUR_DIGITS.fullmatch(plain, start, found.end) and _AFTER_WORD.search(before):
        return True
    if _GOES_ON.match(plain, found.end):
        return True
    return found.clock is not None and bool(_MEASURE.match(plain, found.end))


_Guard = Callable[[Text, Found], bool]
_IN_ENGLISH: tuple[_Guard, ...] = (_measure, name, ordinary_word, occasion, fraction, quantity)
_IN_CHINESE: tuple[_Guard, ...] = (
    number_of_something,
    point_of_something,
    bare_month,
    season_of_something,
    company,
    surname_zhou,
    saying,
    festival,
)
_GUARDS = {False: _IN_ENGLISH, True: (*_IN_CHINESE, *_IN_ENGLISH)}
"""By whether there is Chinese in the text."""
