"""Chinese goods that are counted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crm_core.understanding.model import Span
from crm_core.understanding.numbers import zh_number
from crm_core.understanding.text import Text
from crm_core.understanding.what.goods import Goods
from crm_core.understanding.what.nouns_zh import (
    ENDS_NAME,
    MOST,
    NUMBER,
    SHORTEST,
    end_of_name,
    is_goods,
    may_be_sold,
    noun_before,
)
from crm_core.understanding.what.zh import goods as zh
from crm_core.understanding.words import any_of, table

_COUNTED = re.compile(
    rf"(?<![\d.a-z\-第分])(?P<number>{NUMBER})(?:多|来)?\s?(?P<unit>{any_of(zh.MEASURES)})"
    r"(?P<product>(?:[a-z]{1,4}\d{1,4}(?=[\u4e00-\u9fff])|[^\s,，.。;；!！?？、:：()（）\d\x00]){0,14})"
)
_NOT_COUNTED = re.compile(table(zh.NOT_COUNTED))
_NOT_GE = re.compile(table(zh.NOT_GE))
_SAMPLES = re.compile(r"样[品机件板块布](?!间)")
_QUALITY = re.compile(zh.QUALITY)
_ORDERING = re.compile(rf"(?:{table(zh.ORDERING)}|[,， ])+$")
_ORDERS = frozenset("寄送发要订加买补拿提")
_WANTS = frozenset("要订催买购问报需")
_PAPERS = re.compile(table(zh.PAPERS))
_ASKED = re.compile("什么|啥|几时|多久|多少|哪")
_OF_SHEETS = frozenset("份本册张")


def counted(text: Text, taken: Sequence[Span]) -> Goods | None:
    best: Goods | None = None
    for match in _counts(text, taken):
        span = Span(match.start("number"), match.end("unit"))
        product = _after(text, match, taken) or _before(text, match, taken)
        if match["number"] == "一" and product is not None and match["unit"] != "批":
            product = product if is_goods(text, product) else None
        if _is_paper(text, match, product):
            continue
        number = zh_number(match["number"].replace(",", ""))
        goods = Goods(text.of(product) if product else None, number, match["unit"], product, span)
        if best is not None and best.unit is None and product is None:
            return _with_number(best, goods)
        if product is None and (match["number"] == "一" or _is_loose(text, match)):
            continue
        if _is_size(match):
            goods = replace(goods, quantity=None, unit=None, quantity_span=None)
            best = best or goods
            continue
        if match["unit"] == "批" and match["number"] == "一":
            best = _with_number(replace(goods, quantity=None, unit=None, quantity_span=None), best)
        elif product is not None:
            return goods
        best = best or goods
    return best


def _is_size(match: re.Match[str]) -> bool:
    """12米的货架, 15千瓦电机."""
    unit, behind = match["unit"], match["product"]
    return (unit in zh.SIZES and behind != "") or (
        unit in zh.DIMENSIONS and behind.startswith("的")
    )


def _is_loose(text: Text, match: re.Match[str]) -> bool:
    """Two of something are goods only where nothing follows that they might be."""
    if match["unit"] not in zh.LOOSE or not match["product"]:
        return False
    number = match.start("number")
    ordered = text.plain[number - 1 : number] in _ORDERS
    return not (ordered and ENDS_NAME.match(match["product"]))  # 拿30个试戴


def is_ordered(text: Text, goods: Goods) -> bool:
    """下周寄10个, or 10个 alone: a number that a verb asks for, whatever it is of."""
    number = goods.quantity_span
    if number is None:
        return False
    clause = text.clause_at(number.start)
    alone = text.plain[clause.start : clause.end].strip() == text.plain[number.start : number.end]
    return alone or text.plain[number.start - 1 : number.start] in _ORDERS


def _counts(text: Text, taken: Sequence[Span]) -> Iterator[re.Match[str]]:
    """Numbers with a measure, where something may be sold."""
    at = 0
    for _ in range(MOST):
        match = _COUNTED.search(text.plain, at)
        if match is None:
            return
        span = Span(match.start("number"), match.end("unit"))
        other = _NOT_COUNTED.match(match["product"]) or (
            match["unit"] == "个" and _NOT_GE.match(match["product"])
        )
        if other or any(span.overlaps(t) for t in taken):
            at = span.end  # what is counted may stand behind: 一个月要两吨
            continue
        at = match.end()
        yield match


def _is_paper(text: Text, match: re.Match[str], product: Span | None) -> bool:
    """一份最新的目录 is handed over, not sold; 20台空压机的报价 is of compressors."""
    of_sheets = match["unit"] in _OF_SHEETS
    if match["unit"] == "张" and product is not None and is_goods(text, product):
        of_sheets = False  # 50张钢板的报价
    start, end = (match.end("unit"), match.end("product")) if of_sheets else (0, 0)
    if product is not None and not of_sheets:
        start, end = product.start, product.end
    return _PAPERS.search(text.plain, start, end) is not None


def _with_number(named: Goods, counted: Goods | None) -> Goods:
    """一批滤芯，大概2000个."""
    if counted is None:
        return named
    return replace(
        named, quantity=counted.quantity, unit=counted.unit, quantity_span=counted.quantity_span
    )


def _after(text: Text, match: re.Match[str], taken: Sequence[Span]) -> Span | None:
    """200台压缩机, 2台新的压缩机; samples, when nothing else is counted."""
    start = match.start("product")
    end = min([match.end("product"), *(t.start for t in taken if t.start >= start)])
    quality = _QUALITY.match(text.plain, start, end)
    start = quality.end() if quality else start
    samples = _SAMPLES.match(text.plain, start, end)
    if samples:
        return Span(*samples.span())
    span = Span(start, end_of_name(text, start, end))
    if text.plain[span.end : span.end + 1] == "的" and end - span.end > SHORTEST:
        further = Span(span.end + 1, end_of_name(text, span.end + 1, end))
        short = span.end - span.start < SHORTEST
        if may_be_sold(text, further) if short else is_goods(text, further):
            return further
    named = span.end - span.start >= SHORTEST and not _ASKED.match(text.plain, start)
    return span if named else None


def _before(text: Text, match: re.Match[str], taken: Sequence[Span]) -> Span | None:
    """螺丝5000个."""
    number = match.start("number")
    clause = text.clause_at(number)
    begin = max([clause.start, number - 14, *(t.end for t in taken if t.end <= number)])
    if begin == clause.start and not text.plain[begin:number].strip():
        return _before_stop(text, begin, taken)
    verb = _ORDERING.search(text.plain, begin, number)
    span = noun_before(text, verb.start() if verb else number, [*taken, Span(0, begin)])
    whole = may_be_sold(text, span) and end_of_name(text, span.start, span.end) == span.end
    return span if whole else None


def _before_stop(text: Text, begin: int, taken: Sequence[Span]) -> Span | None:
    """催标准节，200节: what the clause before ends with, when that is wanted or ends like goods."""
    end = len(text.plain[:begin].rstrip(" ,，:："))
    span = noun_before(text, end, taken)
    wanted = text.plain[span.start - 1 : span.start] in _WANTS and may_be_sold(text, span)
    return span if wanted or is_goods(text, span) else None
