"""A bare English number that is a sum, as the words beside it tell."""

import re

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text
from crm_core.understanding.what.en import money as en
from crm_core.understanding.words import table

_FOR_GOODS = re.compile(rf" for (?:{table(en.GOODS_NEXT)})")
_PRICE_BEFORE = re.compile(rf"(?:[,.;:!(]|(?<![a-z])(?:{table(en.PRICE_BEFORE)}))\s*$")
_PRICE_OF = re.compile(rf"(?<![a-z])(?:{table(en.PRICE_OF)})\s$")
_LOT_FOR = re.compile(r"(?<![a-z0-9])(?:\d{1,5}|both|all|them|the lot)(?: [a-z]+){0,3} for $")
"""14 of them for 2,660."""
_NO_GOODS_NEXT = re.compile(rf"\s?(?:$|[,.;!?)+]|(?:{table(en.NO_GOODS_NEXT)})(?![a-z]))")
_ALONE = re.compile(r"[,，]\s?(?!0)\d{2,4}[05]00(?=\s?[,，。](?![^,，。]{0,3}\d{3})|$)")
"""就定我们的，98000，下周签: so large a round number between two stops is a sum."""
_QUOTED = re.compile(r"(?:报价|报了|合同额?|金额)[是为约:：]?\s?$")
_LARGE = 4
_NEAR = 24


def is_price(text: Text, span: Span) -> bool:
    """76,400 for the racking, a price of 4,800; and not: wants 2,000 for the depot."""
    if _PRICE_OF.search(text.plain, max(0, span.start - _NEAR), span.start):
        return _NO_GOODS_NEXT.match(text.plain, span.end) is not None
    if "," in text.of(span) and _LOT_FOR.search(text.plain, max(0, span.start - _NEAR), span.start):
        return _NO_GOODS_NEXT.match(text.plain, span.end) is not None
    if text.has_cjk and _ALONE.match(text.plain, max(0, span.start - 1)):
        return True
    if (
        span.end - span.start >= _LARGE
        and text.has_cjk
        and _QUOTED.search(text.plain, max(0, span.start - _NEAR), span.start)
    ):
        return True
    if not _FOR_GOODS.match(text.plain, span.end):
        return False
    before = text.plain[max(0, span.start - _NEAR) : span.start]
    return not before.strip() or _PRICE_BEFORE.search(before) is not None
