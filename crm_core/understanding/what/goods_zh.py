"""Chinese names of goods: what is counted, and what is wanted, quoted, sampled or praised."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crm_core.understanding.model import Span
from crm_core.understanding.numbers import zh_number
from crm_core.understanding.text import Text
from crm_core.understanding.what.goods import Goods
from crm_core.understanding.what.zh import goods as zh
from crm_core.understanding.words import any_of, table

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,7}(?:\.\d+)?[万千]?|[一二两三四五六七八九十百千万]{1,6}"
_COUNTED = re.compile(
    rf"(?<![\d.a-z\-第])(?P<number>{_NUMBER})(?:多|来)?\s?(?P<unit>{any_of(zh.MEASURES)})"
    r"(?P<product>[^\s,，.。;；!！?？、:：()（）\d\x00]{0,14})"
)
_NOT_COUNTED = re.compile(table(zh.NOT_COUNTED))
_NOT_GE = re.compile(table(zh.NOT_GE))
_ENDS_NAME = re.compile(table(zh.ENDS_NAME))
_DEVICE = re.compile(zh.DEVICE)
_GOODS = re.compile(f"{zh.GOODS}$")
_SAMPLES = re.compile(r"样[品机件板块布](?!间)")
_QUALITY = re.compile(
    r"(?:全新|新款|最新|新|原装|进口|国产|同款|一样|这样|这种|那种|便宜点?|加厚)的"
)
_ORDERING = re.compile(
    r"(?:大概|大约|需要|还要|想要|再要|要|再|约|采购|再订|订了?|各|一共|共|买了?|加|来|下单|预订|进|补|送|寄|拉|装|备|提|做|印|"
    r"先|还|急|加急|也|都|已经?|数量|他|她|他们|对方|客户|想|打算|准备|计划|又|至少|最少|拿|"
    r"[,， ])+$"
)
_BEFORE = re.compile(r"[a-z0-9\u4e00-\u9fff]{2,10}$")
_BEFORE_BEGINS = re.compile(
    r".{0,40}(?:[的了要买订购和跟给把到在换装修带送拿取寄问:：,，\s]|采购|需要|想要|那边|这边|下单|急|说)"
)
_ENDS_WISH = (
    r"(?=的?(?:报价|价格|价|样品|资料|方案|参数|单价)|[,，。;；!！\s]|(?:很|挺|比较|"
    r"非常|特别|不太|不|还)?(?:感兴趣|有兴趣|满意|认可)|$)"
)
_WANTED = (
    re.compile(
        rf"(?:{table(zh.WISHES)})(?:{table(zh.WISH_FILLERS)})*"
        rf"(?P<product>[a-z0-9\u4e00-\u9fff]{{2,12}}?){_ENDS_WISH}"
    ),
    re.compile(r"(?P<product>[a-z0-9\u4e00-\u9fff]{2,8}?)的?(?:报价|样品|样机)(?!单|表)"),
    re.compile(
        r"要的?(?:那|这)?[一几]?[款台批个套](?P<product>[a-z0-9\u4e00-\u9fff]{2,8}?)"
        r"(?=[,，。;；!！\s]|想|要|他|她|说|先|能|还|$)"
    ),
    re.compile(r"\d[万亿千]?元?的(?P<product>[a-z\u4e00-\u9fff]{2,6})"),
)
_EARLIER = re.compile(rf"{zh.EARLIER}(?P<product>[a-z0-9\u4e00-\u9fff]{{2,12}})")
_NOT_WANTED = re.compile(table(zh.NOT_WANTED))
_UNWANTED = re.compile(r"(?:不(?:太|怎么|大|是很|再)?|没有?|别|无需|暂不)$")
_PAPERS = re.compile(table(zh.PAPERS))
_OF_SHEETS = frozenset("份本册张")
_SHORTEST = 2


def counted(text: Text, taken: Sequence[Span]) -> Goods | None:
    best: Goods | None = None
    for match in _counts(text, taken):
        span = Span(match.start("number"), match.end("unit"))
        product = _after(text, match, taken) or _before(text, match, taken)
        if _is_paper(text, match, product):
            continue
        number = zh_number(match["number"].replace(",", ""))
        goods = Goods(text.of(product) if product else None, number, match["unit"], product, span)
        if best is not None and best.unit is None and product is None:
            return _with_number(best, goods)
        if product is None and (match["unit"] in zh.LOOSE or match["number"] == "一"):
            continue
        if match["unit"] == "批" and match["number"] == "一":
            best = _with_number(replace(goods, quantity=None, unit=None, quantity_span=None), best)
        elif product is not None:
            return goods
        best = best or goods
    return best


def earlier(text: Text, taken: Sequence[Span]) -> Span | None:
    """上次那批压缩机: what a number without a name is of; it must end like goods."""
    for match in _EARLIER.finditer(text.plain):
        start, end = match.span("product")
        end = min([end, *(t.start for t in taken if start < t.start < end)])
        span = Span(start, _end_of_name(text, start, end))
        if _is_goods(text, span) and not any(span.overlaps(t) for t in taken):
            return span
    return None


def wanted(text: Text, taken: Sequence[Span]) -> Span | None:
    for pattern in _WANTED:
        for match in pattern.finditer(text.plain):
            start, end = match.span("product")
            lead = match.start()
            if _UNWANTED.search(text.plain, max(0, lead - 3), lead):
                continue
            if not text.plain[lead].isdigit() and any(t.start <= lead < t.end for t in taken):
                continue  # 天诚咨询 is a name
            end = min([end, *(t.start for t in taken if start < t.start < end)])
            span = _named(text, start, end)
            if span is not None and not any(span.overlaps(t) for t in taken):
                return span
    return None


def _counts(text: Text, taken: Sequence[Span]) -> Iterator[re.Match[str]]:
    """Numbers with a measure, where something may be sold."""
    for match in _COUNTED.finditer(text.plain):
        span = Span(match.start("number"), match.end("unit"))
        if any(span.overlaps(t) for t in taken) or _NOT_COUNTED.match(match["product"]):
            continue
        if match["unit"] == "个" and _NOT_GE.match(match["product"]):
            continue
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
    return len(said) >= _SHORTEST and _NOT_WANTED.search(said) is None


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
        if _is_goods(text, further):
            return further
    return span if span.end - span.start >= _SHORTEST else None


def _before(text: Text, match: re.Match[str], taken: Sequence[Span]) -> Span | None:
    """螺丝5000个."""
    number = match.start("number")
    clause = text.clause_at(number)
    begin = max([clause.start, number - 14, *(t.end for t in taken if t.end <= number)])
    verb = _ORDERING.search(text.plain, begin, number)
    end = verb.start() if verb else number
    lead = _BEFORE_BEGINS.match(text.plain, begin, end)
    found = _BEFORE.search(text.plain, lead.end() if lead else begin, end)
    if found is None:
        return None
    span = Span(*found.span())
    said = text.plain[span.start : span.end]
    return (
        None if _NOT_WANTED.search(said) or _end_of_name(text, *found.span()) < span.end else span
    )
