"""Sums of money in a message, and what each is: a total, a unit price, a budget, a payment."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from crm_core.understanding.model import Span
from crm_core.understanding.numbers import EN_NUMBER, en_number, zh_number
from crm_core.understanding.text import Text, is_cjk
from crm_core.understanding.what.currencies import NAMES, SCALE, SYMBOLS
from crm_core.understanding.what.en import goods
from crm_core.understanding.what.en import money as en
from crm_core.understanding.what.prices import is_price
from crm_core.understanding.what.topic_en import GOODS
from crm_core.understanding.what.zh import money as zh
from crm_core.understanding.words import either, table

Role = Literal["total", "unit", "budget", "payment", "other"]

_NUMBER = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|[1-9]\d{0,2}(?:\.\d{3})+(?:,\d\d)?(?!\d)|\d{1,12}(?:\.\d{1,4})?"
)
_CURRENCY = "|".join(sorted(NAMES, key=len, reverse=True))
_MONEY_EN = re.compile(
    rf"(?<![a-z0-9.,万千百亿])(?P<symbol>us\$|hk\$|s\$|a\$|[$€£¥₹])?\s?"
    rf"(?P<code>usd|eur|gbp|cny|inr|rs(?=\.? ?\d)\.?|rmb|hkd|sgd|chf)?\s?(?P<number>{_NUMBER})\s?"
    rf"(?P<scale>k|thousand|grand|lakhs?|lacs?|crores?|mn|mio|mil|million|m|bn|billion|"
    rf"w)?(?![a-z0-9%万千百亿十]|\.\d)(?:\s?(?P<name>{_CURRENCY})(?![a-z]))?"
)
_MONEY_WORDS = re.compile(
    rf"(?<![a-z0-9-])(?P<number>{EN_NUMBER})(?: (?P<name>{_CURRENCY}))?(?![a-z])"
)
_IN_WORDS = re.compile(
    rf"(?<![a-z])(?:(?P<scale>k|grand(?! (?:total|opening|prix|piano|hotel|final))|"
    rf"thousand|mil|million)|{_CURRENCY})(?![a-z])"
)
"""One of these is in every sum told in words."""
_MONEY_ZH = re.compile(
    r"(?P<symbol>[¥$€£])?(?P<number>(?:\d{1,12}(?:\.\d+)?|"
    r"[零一二两三四五六七八九十百])(?:(?!(?<=\d)[一两](?=[年月套台个件]))[\d零一二两三四五六七八九十百千万亿.]|"
    r"[来多](?=[万亿]))*)"
    rf"(?P<more>多)?\s?(?P<name>{_CURRENCY})?(?P<tenths>(?<=块)\d(?!\d))?"
)
_PIECES = re.compile(rf"块(?!钱|{table(zh.AFTER_YUAN)})[\u4e00-\u9fff]")
"""块 counts boards as well as money."""
_BOARDS = re.compile(
    r"(?:(?<![每单一])[板屏片砖卡池璃镜](?:[还先再]?[要订换来买拿])?|[坏裂断鼓碎掉缺]了|(?:[先再]|[想还]要)[来要拿订做上换买])\s?$"
)
_COUNTED = re.compile(
    r"\s?(?!月[底初中末])(?:[台套件箱个只条张份瓶辆吨米卷桶袋包盒支根片把组批架部双对匹间人家次名位年月日天号点折颗粒株枚册顶盏副幅捆筒令坛樘罐托节串扇座匹升]|本(?![月周季来次金年])|"
    r"公斤|平方|小时|分钟|%|％|度|岁|级|楼|层|期)"
)
_COUNTED_EN = re.compile(
    r"\s(?!plus|less|was|is|has|this|his|yes|across|minus|vs|terms|dollars|euros|pounds|bucks|as|us|tops|"
    r"always|unless|gross|upwards)(?:[a-z]{2,}s|pcs|kg|sheets? of|rolls? of)(?![a-z'])"
)
"""20k cartons."""
_BUDGET = either(en.BUDGET, zh.BUDGET)
_LEFT_OF_BUDGET = re.compile(r"预算[^,，。]{0,8}[,，](?:只|还)?(?:剩|有)下?\s*$")
_RISES_TO = re.compile(r"(?:多|左右)?[一-鿿]{0,5}到")
"""预算从30万加到45万: the second counts."""
_OTHERS = either(en.OTHERS, zh.OTHERS)
_MILLIONS = either(en.MILLIONS)
_UNIT = either(en.UNIT, zh.UNIT)
_PAYMENT = either(en.PAYMENT, zh.PAYMENT)
_OTHER = either(en.OTHER, zh.OTHER)
_OTHER_AFTER = either(en.OTHER_AFTER)
_ASKED_EACH = re.compile(f"(?:{table(en.ASKED_EACH)})|(?:{table(zh.ASKED_EACH)})")
_TWO_WORDS = re.compile(r" ([a-z]{3,14}) ([a-z]{3,15})(?![a-z])")
_ENDS_NAME = frozenset(goods.ENDS_NAME)
_MOST = 64
"""A message with more sums is a table, not a sentence."""
_NEAR_AFTER = 24
_NAMED = 2
"""The strength of a sum that is called a total."""
_SHORT = len("99")
_SUM = re.compile(
    r"\s?(?:total|altogether|in total|all in|in all|all up|cash|net of vat|"
    r"(?:plus|\+|ex|exc|excl|inc|incl)\.? ?(?:vat|gst|tax))(?![a-z])"
)
_SUM_BEFORE = re.compile(
    r"(?<![a-z])(?:total(?:s|ling)?|comes to|in total|altogether|makes|equals|"
    r"which is|thats|that's)(?: of| is|:)?\s$"
    r"|(?:总共|一共|合计|共计|总计|总价|总额|合同额|成交价)[是为:：]?\s?$|=\s?$"
)
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d\d)?")
_CALLED_TOTAL = re.compile(
    rf"(?:{table(zh.TOTAL)})(?:额|金额|价)?(?:是|为|大概|大约|约|[:：]|\s)?$"
)
"""总价60万付款后发货: a total, whatever is said of paying it."""


@dataclass(frozen=True, slots=True)
class Money:
    value: float
    currency: str | None
    role: Role
    span: Span
    strength: int = 0


def find_money(text: Text, taken: Sequence[Span] = ()) -> list[Money]:
    """`taken` holds spans that are phones, dates and the like."""
    found: list[Money] = []
    read = bytearray(len(text.plain))
    for span in taken:
        read[span.start : span.end] = b"\x01" * (span.end - span.start)
    patterns = [_MONEY_EN]
    if _IN_WORDS.search(text.plain):
        patterns.append(_MONEY_WORDS)
    if text.has_cjk:
        patterns.append(_MONEY_ZH)
    for pattern in patterns:
        for match in islice(pattern.finditer(text.plain), _MOST):
            start = match.start("number")
            if match.groupdict().get("symbol"):
                start = match.start("symbol")
            span = Span(start, match.end())
            money = None if any(read[start : span.end]) else _read(text, match, span)
            if money is not None:
                found.append(money)
                read[start : span.end] = b"\x01" * (span.end - start)
    return sorted(_each_alike(found), key=lambda m: m.span)


def _each_alike(found: Sequence[Money]) -> list[Money]:
    """A sum about as large as a unit price, and called nothing else, is a unit price too."""
    prices = [m.value for m in found if m.role == "unit"]
    return [
        replace(m, role="unit", strength=0)
        if m.role == "total"
        and m.strength < _NAMED
        and any(p / 2 < m.value < p * 2 for p in prices)
        else m
        for m in found
    ]


def _read(text: Text, match: re.Match[str], span: Span) -> Money | None:
    said = match.groupdict()
    number, name = said["number"], said["name"]
    scale = said.get("scale")
    if not number:
        return None
    in_words = number[0].isalpha() and number.isascii()
    number = _with_point(number)
    value = en_number(number) if in_words else zh_number(re.sub("[,来多]", "", number))
    if value is None:
        return None
    marked = said.get("symbol") or name or said.get("code")
    if scale == "w" and not marked and not text.has_cjk:  # 20 W Madison St, 60w bulbs
        scale = None
    large = scale or any(c in "万亿" for c in number) or (in_words and _is_large(text, span))
    if (
        len(number) > _SHORT
        and not in_words
        and (
            _SUM.match(text.plain, match.end())
            or is_price(text, span)
            or _SUM_BEFORE.search(
                text.plain, max(0, match.start("number") - _NEAR_AFTER), match.start("number")
            )
        )
    ):
        large = True
    if not marked and not large:
        return None
    if name == "块" and _are_pieces(text, match):
        return None
    if not marked and (
        _counts_goods(text, match.end())
        or _COUNTED_EN.match(text.plain, match.end())
        or _COUNTED.match(text.plain, match.end())
        or (scale == "m" and not _is_million(text, span))
    ):
        return None
    currency = SYMBOLS.get(said.get("symbol") or "") or NAMES.get(
        name or (said.get("code") or "").rstrip(".")
    )
    if currency is None and _is_in_chinese(text, match):
        currency = "CNY"
    value = value * SCALE.get(scale or "", 1) + int(said.get("tenths") or 0) / 10
    role, strength = _role(text, span)
    return Money(value, currency, role, Span(span.start, match.end()), strength)


def _is_in_chinese(text: Text, match: re.Match[str]) -> bool:
    """25万 are yuan; 25k may be anything, also where the customer has a Chinese name."""
    if not text.has_cjk:
        return False
    around = text.plain[: match.start()].rstrip()[-1:] + text.plain[match.end() :].lstrip()[:1]
    return any(map(is_cjk, match["number"] + around))


def _counts_goods(text: Text, end: int) -> bool:
    """5k sensor tags: the second word shows that they are goods."""
    behind = _TWO_WORDS.match(text.plain, end)
    return behind is not None and behind[2] in GOODS and behind[1] not in _ENDS_NAME


def _is_large(text: Text, span: Span) -> bool:
    """Twelve thousand, and not twelve hundred; a grand, and not a grand total."""
    scales = _IN_WORDS.finditer(text.plain, span.start, span.end + len(" opening"))
    return any(m["scale"] is not None and m.end() <= span.end for m in scales)


def _with_point(number: str) -> str:
    """75.000,50 is written 75,000.50 elsewhere."""
    if not _DOTTED.fullmatch(number):
        return number
    return number.replace(".", "").replace(",", ".")


def _is_million(text: Text, span: Span) -> bool:
    """A budget of 1.2m; 1.2m of hose are metres."""
    clause = text.clause_at(span.start)
    if _MILLIONS.search(text.plain, clause.start, span.start):
        return True
    alone = not text.plain[clause.start : span.start].strip()
    return alone and "." in text.plain[span.start : span.end] and span.end >= clause.end


def _role(text: Text, span: Span) -> tuple[Role, int]:
    clause = text.clause_at(span.start)
    begin = clause.start
    if text.plain[begin : span.start].strip() in {"", *NAMES}:  # 50% deposit, 120k
        begin = text.clause_at(max(0, begin - 2)).start
    before = text.plain[begin : span.start]
    after = text.plain[span.end : max(clause.end, span.end)]
    near_after = after[:_NEAR_AFTER]
    if _is_each(text, span, before, near_after):
        return "unit", 0
    if _LEFT_OF_BUDGET.search(text.plain, max(0, clause.start - 12), span.start):
        return "budget", 0
    if _OTHERS.search(before) or (before.endswith("从") and _RISES_TO.match(after)):
        return "other", 0
    if _BUDGET.search(before) or _BUDGET.match(after.lstrip(" 的")):
        return "budget", 0
    if _CALLED_TOTAL.search(before):
        return "total", _NAMED
    if _PAYMENT.search(before.rstrip()[-24:]) or _PAYMENT.search(near_after):
        return "payment", 0
    if _OTHER.search(before[-20:]) or _OTHER_AFTER.match(after.lstrip()):
        return "other", 0
    return "total", _NAMED if _TOTAL.search(before[-16:]) or _TOTAL.match(after.lstrip()) else 1


def _are_pieces(text: Text, match: re.Match[str]) -> bool:
    """6块大屏, 评估板5块, 裂了两块, 大屏先来3块: boards and no money."""
    start = match.start("number")
    return bool(
        _PIECES.match(text.plain, match.start("name"))
        or _BOARDS.search(text.plain, max(0, start - 4), start)
    )


def _is_each(text: Text, span: Span, before: str, after: str) -> bool:
    """What one piece costs."""
    sentence = text.sentence_at(span.start).start
    sums_up = before.rstrip().endswith("=") or _SUM.match(text.plain, span.end)
    named = (_UNIT.search(before[-10:]) and not sums_up) or _UNIT.match(after.lstrip())
    return bool(named or _ASKED_EACH.search(text.plain, sentence, span.start))


_TOTAL = either(en.TOTAL, zh.TOTAL)
