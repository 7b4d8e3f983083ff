"""Chinese names of goods: what is counted, and what is wanted, quoted, sampled or praised."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from crm_core.understanding.model import Span
from crm_core.understanding.numbers import zh_number
from crm_core.understanding.text import Text
from crm_core.understanding.what.goods import Goods
from crm_core.understanding.what.zh import goods as zh
from crm_core.understanding.words import any_of, table

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,7}(?:\.\d+)?[万千]?|[一二两三四五六七八九十百千万]{1,6}"
_COUNTED = re.compile(
    rf"(?<![\d.a-z\-第分])(?P<number>{_NUMBER})(?:多|来)?\s?(?P<unit>{any_of(zh.MEASURES)})"
    r"(?P<product>(?:[a-z]{1,4}\d{1,4}(?=[\u4e00-\u9fff])|[^\s,，.。;；!！?？、:：()（）\d\x00]){0,14})"
)
_NOT_COUNTED = re.compile(table(zh.NOT_COUNTED))
_NOT_GE = re.compile(table(zh.NOT_GE))
_ENDS_NAME = re.compile(table(zh.ENDS_NAME))
_DEVICE = re.compile(zh.DEVICE)
_GOODS = re.compile(f"{zh.GOODS}$")
_GOODS_END = re.compile(zh.GOODS)
_SAMPLES = re.compile(r"样[品机件板块布](?!间)")
_QUALITY = re.compile(zh.QUALITY)
_ORDERING = re.compile(rf"(?:{table(zh.ORDERING)}|[,， ])+$")
_BEFORE_SUM = re.compile(rf"(?:{table(zh.BEFORE_SUM)}|[,，: ])+$")
_BOUNDARY = frozenset(zh.BOUNDARY)
_ORDERS = frozenset("寄送发要订加买补拿提")
_WANTS = frozenset("要订催买购问报需")
_FURTHEST = 10
_LEADING_COUNT = re.compile(rf"(?P<number>第?(?:{_NUMBER}|几)?)(?:{any_of(zh.MEASURES)})")
_POINTS = frozenset("那这几")
_ENDS_WISH = (
    r"(?=的?(?:报价|价格|价|样品|资料|方案|参数|单价)|[,，。;；!！\s]|(?:很|挺|比较|"
    r"非常|特别|不太|不|还)?(?:感兴趣|有兴趣|满意|认可)|$)"
)
_WANTED = (
    re.compile(
        rf"(?:{table(zh.WISHES)}){{1,2}}[:：]?(?:{table(zh.WISH_FILLERS)})*"
        rf"(?P<product>[a-z0-9\u4e00-\u9fff]{{2,12}}?){_ENDS_WISH}"
    ),
    re.compile(
        r"要的?(?:那|这)?[一几]?[款台批个套](?P<product>[a-z0-9\u4e00-\u9fff]{2,8}?)"
        r"(?=[,，。;；!！\s]|想|要|他|她|说|先|能|还|$)"
    ),
    re.compile(r"\d[万亿千]?元?的(?P<product>[a-z\u4e00-\u9fff]{2,6})"),
)
_SHOWN = re.compile(
    rf"(?:{table(zh.SHOWN)})(?:{table(zh.WISH_FILLERS)})*(?P<product>[a-z0-9\u4e00-\u9fff]{{2,12}})"
)
_PRICED = re.compile(table(zh.PRICED))
_EARLIER = re.compile(rf"{zh.EARLIER}(?P<product>[a-z0-9\u4e00-\u9fff]{{2,12}})")
_NOT_WANTED = re.compile(table(zh.NOT_WANTED))
_UNWANTED = re.compile(r"(?:不(?:太|怎么|大|是很|再)?|没有?|别|无需|暂不)$")
_PAPERS = re.compile(table(zh.PAPERS))
_OF_SHEETS = frozenset("份本册张")
_SHORTEST = 2
_MOST = 64
"""A message that names more goods is a list."""


def counted(text: Text, taken: Sequence[Span]) -> Goods | None:
    best: Goods | None = None
    for match in _counts(text, taken):
        span = Span(match.start("number"), match.end("unit"))
        product = _after(text, match, taken) or _before(text, match, taken)
        if match["number"] == "一" and product is not None and match["unit"] != "批":
            product = product if _is_goods(text, product) else None
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
    return not (ordered and _ENDS_NAME.match(match["product"]))  # 拿30个试戴


def is_ordered(text: Text, goods: Goods) -> bool:
    """下周寄10个, or 10个 alone: a number that a verb asks for, whatever it is of."""
    number = goods.quantity_span
    if number is None:
        return False
    clause = text.clause_at(number.start)
    alone = text.plain[clause.start : clause.end].strip() == text.plain[number.start : number.end]
    return alone or text.plain[number.start - 1 : number.start] in _ORDERS


def earlier(text: Text, taken: Sequence[Span]) -> Span | None:
    """上次那批压缩机: what a number without a name is of; it must end like goods."""
    found = (*_like_goods(text, _EARLIER, taken), *_anywhere(text, taken))
    return next((s for s in found if not any(s.overlaps(t) for t in taken)), None)


def wanted(text: Text, taken: Sequence[Span]) -> Span | None:
    found = (*_wished(text, taken), *_priced(text, taken), *_like_goods(text, _SHOWN, taken))
    return next((s for s in found if not any(s.overlaps(t) for t in taken)), None)


def summed(text: Text, sums: Sequence[Span], taken: Sequence[Span]) -> Span | None:
    """全年广告位 三十八万五: what stands before the sum that it costs."""
    for total in sums:
        end = total.start
        verb = _BEFORE_SUM.search(text.plain, max(0, end - _FURTHEST), end)
        span = _noun_before(text, verb.start() if verb else end, taken)
        if _is_goods(text, span):
            return span
    return None


def _anywhere(text: Text, taken: Sequence[Span]) -> Iterator[Span]:
    """电机出口转内销，先订30台: the first that ends like goods."""
    for match in islice(_GOODS_END.finditer(text.plain), _MOST):
        span = _noun_before(text, match.end(), taken)
        after = text.plain[match.end() : match.end() + 1]
        ends = (
            after in _BOUNDARY or not after.isalnum() or _ENDS_NAME.match(text.plain, match.end())
        )
        if ends and _is_goods(text, span):
            yield span


def _wished(text: Text, taken: Sequence[Span]) -> Iterator[Span]:
    """想买X, 对X感兴趣: whatever X is."""
    for pattern in _WANTED:
        for match in islice(pattern.finditer(text.plain), _MOST):
            lead = match.start()
            if _UNWANTED.search(text.plain, max(0, lead - 3), lead):
                continue
            if not text.plain[lead].isdigit() and any(t.start <= lead < t.end for t in taken):
                continue  # 天诚咨询 is a name
            start, end = match.span("product")
            span = _named(text, start, _before_names(start, end, taken))
            if span is not None:
                yield span


def _priced(text: Text, taken: Sequence[Span]) -> Iterator[Span]:
    """X的报价, X缺货, X怎么卖: what ends like goods before such words."""
    for match in islice(_PRICED.finditer(text.plain), _MOST):
        span = _noun_before(text, match.start(), taken)
        if _is_goods(text, span):
            yield span


def _like_goods(text: Text, pattern: re.Pattern[str], taken: Sequence[Span]) -> Iterator[Span]:
    """What follows, when it ends like goods."""
    for match in islice(pattern.finditer(text.plain), _MOST):
        start, end = match.span("product")
        span = Span(start, _end_of_name(text, start, _before_names(start, end, taken)))
        if _is_goods(text, span):
            yield span


def _before_names(start: int, end: int, taken: Sequence[Span]) -> int:
    return min([end, *(t.start for t in taken if start < t.start < end)])


def _noun_before(text: Text, end: int, taken: Sequence[Span]) -> Span:
    """As far back as no verb or particle stands, nor anything read already."""
    stop = max([end - _FURTHEST, 0, *(t.end for t in taken if t.end <= end)])
    start = end
    while (
        start > stop and text.plain[start - 1].isalnum() and text.plain[start - 1] not in _BOUNDARY
    ):
        start -= 1
    count = _LEADING_COUNT.match(text.plain, start, end)
    if count is not None and (count["number"] or text.plain[start - 1 : start] in _POINTS):
        start = count.end()
    return Span(start, end)


def _counts(text: Text, taken: Sequence[Span]) -> Iterator[re.Match[str]]:
    """Numbers with a measure, where something may be sold."""
    at = 0
    for _ in range(_MOST):
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


def _named(text: Text, start: int, end: int) -> Span | None:
    """The name of goods at the beginning of a stretch of text; 加厚的保温管 is one."""
    span = Span(start, _end_of_name(text, start, end))
    rest = span.end + 1
    if text.plain[span.end : span.end + 1] == "的" and end - rest >= _SHORTEST:
        further = Span(rest, _end_of_name(text, rest, end))
        if _may_be_sold(text, further):
            return further
    return span if _may_be_sold(text, span) else None


def _end_of_name(text: Text, start: int, end: int) -> int:
    """Where a word ends it that is not the beginning of another device."""
    at = start
    while (cut := _ENDS_NAME.search(text.plain, at, end)) is not None:
        device = _DEVICE.match(text.plain, cut.start(), end)
        if device is None:
            return cut.start()
        at = device.end()
    return end


def _may_be_sold(text: Text, span: Span) -> bool:
    said = text.plain[span.start : span.end]
    count = _LEADING_COUNT.fullmatch(said)
    if len(said) < _SHORTEST or said.isdigit() or (count is not None and count["number"]):
        return False
    return _NOT_WANTED.search(said) is None


def _is_goods(text: Text, span: Span) -> bool:
    """It ends like goods do."""
    return _may_be_sold(text, span) and _GOODS.search(text.plain, span.start, span.end) is not None


def _after(text: Text, match: re.Match[str], taken: Sequence[Span]) -> Span | None:
    """200台压缩机, 2台新的压缩机; samples, when nothing else is counted."""
    start = match.start("product")
    end = min([match.end("product"), *(t.start for t in taken if t.start >= start)])
    quality = _QUALITY.match(text.plain, start, end)
    start = quality.end() if quality else start
    samples = _SAMPLES.match(text.plain, start, end)
    if samples:
        return Span(*samples.span())
    span = Span(start, _end_of_name(text, start, end))
    if text.plain[span.end : span.end + 1] == "的" and end - span.end > _SHORTEST:
        further = Span(span.end + 1, _end_of_name(text, span.end + 1, end))
        short = span.end - span.start < _SHORTEST
        if _may_be_sold(text, further) if short else _is_goods(text, further):
            return further
    return span if span.end - span.start >= _SHORTEST else None


def _before(text: Text, match: re.Match[str], taken: Sequence[Span]) -> Span | None:
    """螺丝5000个."""
    number = match.start("number")
    clause = text.clause_at(number)
    begin = max([clause.start, number - 14, *(t.end for t in taken if t.end <= number)])
    if begin == clause.start and not text.plain[begin:number].strip():
        return _before_stop(text, begin, taken)
    verb = _ORDERING.search(text.plain, begin, number)
    span = _noun_before(text, verb.start() if verb else number, [*taken, Span(0, begin)])
    whole = _may_be_sold(text, span) and _end_of_name(text, span.start, span.end) == span.end
    return span if whole else None


def _before_stop(text: Text, begin: int, taken: Sequence[Span]) -> Span | None:
    """催标准节，200节: what the clause before ends with, when that is wanted or ends like goods."""
    end = len(text.plain[:begin].rstrip(" ,，:："))
    span = _noun_before(text, end, taken)
    wanted = text.plain[span.start - 1 : span.start] in _WANTS and _may_be_sold(text, span)
    return span if wanted or _is_goods(text, span) else None
