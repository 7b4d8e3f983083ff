"""Chinese names of goods that nobody counts: what is wanted, quoted, sampled or praised."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text, is_cjk
from crm_core.understanding.what.zh import goods as zh
from crm_core.understanding.words import any_of, table

NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,7}(?:\.\d+)?[万千]?|[一二两三四五六七八九十百千万]{1,6}"
ENDS_NAME = re.compile(table(zh.ENDS_NAME))
_DEVICE = re.compile(zh.DEVICE)
_GOODS = re.compile(f"{zh.GOODS}$")
_GOODS_END = re.compile(zh.GOODS)
_BEFORE_SUM = re.compile(rf"(?:{table(zh.BEFORE_SUM)}|[,，: ])+$")
_BOUNDARY = frozenset(zh.BOUNDARY)
_FURTHEST = 10
_LEADING_COUNT = re.compile(
    rf"(?P<number>第?(?:{NUMBER}|几)?)(?:{any_of(zh.MEASURES)}|[遍次回趟轮番场])"
)
_POINTS = frozenset("那这几")
_ENDS_WISH = (
    r"(?=的?(?:报价|价格|价|样品|资料|方案|参数|单价|供应商|厂家)|[,，。;；!！\s]|(?:很|挺|比较|"
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
_DEALS = re.compile(table(zh.DEALS))
_GENERIC = re.compile(table(zh.GENERIC))
_MADE = re.compile(r"(?:做|生产|加工|经营|主营|卖)$")
_LEADS = re.compile(f"(?:{table(zh.LEADS)}){{1,2}}")
_LOOSE_ENDS = frozenset("的了是在们我你他她")
_TALKS = frozenset("电对通")
_PAID_FOR = re.compile(r"的?(?:货|尾|余|欠)?款(?![式项])|的钱")
"""收了布草款: money that is due, not goods that are sold."""
_PLACE = re.compile(rf"(?:{table(zh.PLACE)})(?=[a-z\u4e00-\u9fff]{{2}})")
_ABOUT_GOODS = re.compile(zh.ABOUT_GOODS)
_SERVICES = re.compile(table(zh.SERVICES))
_DEAL = re.compile(r"单|合同|标")
_SPENDING = re.compile(r"(?:广告|投放|推广|营销|采购)预算")
SHORTEST = 2
MOST = 64
"""A message that names more goods is a list."""


def wanted(text: Text, taken: Sequence[Span]) -> Span | None:
    found = (*_wished(text, taken), *_priced(text, taken), *_like_goods(text, _SHOWN, taken))
    return next((s for s in found if not any(s.overlaps(t) for t in taken)), None)


def summed(text: Text, sums: Sequence[Span], taken: Sequence[Span]) -> Span | None:
    """全年广告位 三十八万五: what stands before the sum that it costs."""
    for total in sums:
        end = total.start
        verb = _BEFORE_SUM.search(text.plain, max(0, end - _FURTHEST), end)
        span = noun_before(text, verb.start() if verb else end, taken)
        owed = text.plain.endswith("笔", 0, end)  # 还差一笔4万2
        if is_goods(text, span) and not owed:
            return span
    return None


def earlier(text: Text, taken: Sequence[Span]) -> Span | None:
    """上次那批压缩机: what a number without a name is of; it must end like goods."""
    found = (*_like_goods(text, _EARLIER, taken), *_anywhere(text, taken))
    return next((s for s in found if not any(s.overlaps(t) for t in taken)), None)


def topic(text: Text, taken: Sequence[Span]) -> Span | None:
    """三一的塔机配件单子黄了: what is talked of, when nothing is asked for; the last resort."""
    for span in (*_of_deals(text, taken), *_anywhere(text, taken)):
        if any(span.overlaps(t) for t in taken) or _MADE.search(text.plain, 0, span.start):
            continue
        if _GENERIC.fullmatch(text.plain, span.start, span.end) or _SPENDING.match(
            text.plain, span.start
        ):
            continue
        return span
    return None


def _of_deals(text: Text, taken: Sequence[Span]) -> Iterator[Span]:
    """吊篮那单签了: whatever stands before such words, if it may be sold."""
    for match in islice(_DEALS.finditer(text.plain), MOST):
        span = noun_before(text, match.start(), taken)
        ordered = may_be_sold(text, span) or _is_service(text, span, match.group())
        if not ordered:
            continue
        if ENDS_NAME.search(text.plain, span.start, span.end) is None:
            yield span


def _anywhere(text: Text, taken: Sequence[Span]) -> Iterator[Span]:
    """电机出口转内销，先订30台: the first that ends like goods."""
    for match in islice(_GOODS_END.finditer(text.plain), MOST):
        span = noun_before(text, match.end(), taken)
        if span.start > match.start() and not _LOOSE_ENDS.intersection(match.group()):
            # 海报, 顾问服务: a word in which there is one that is a verb too
            longer = Span(noun_before(text, match.start(), taken).start, match.end())
            span = longer if is_goods(text, longer) else span
        after = text.plain[match.end() : match.end() + 1]
        ends = (
            after in _BOUNDARY
            or not is_cjk(after)
            or ENDS_NAME.match(text.plain, match.end())
            or _ABOUT_GOODS.match(text.plain, match.end())
        )
        if ends and is_goods(text, span) and not _PAID_FOR.match(text.plain, match.end()):
            yield span


def _wished(text: Text, taken: Sequence[Span]) -> Iterator[Span]:
    """想买X, 对X感兴趣: whatever X is."""
    for pattern in _WANTED:
        for match in islice(pattern.finditer(text.plain), MOST):
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
    for match in islice(_PRICED.finditer(text.plain), MOST):
        span = noun_before(text, match.start(), taken)
        if is_goods(text, span):
            yield span


def _like_goods(text: Text, pattern: re.Pattern[str], taken: Sequence[Span]) -> Iterator[Span]:
    """What follows, when it ends like goods."""
    for match in islice(pattern.finditer(text.plain), MOST):
        start, end = match.span("product")
        span = Span(start, end_of_name(text, start, _before_names(start, end, taken)))
        if is_goods(text, span):
            yield span


def _before_names(start: int, end: int, taken: Sequence[Span]) -> int:
    return min([end, *(t.start for t in taken if start < t.start < end)])


def noun_before(text: Text, end: int, taken: Sequence[Span]) -> Span:
    """As far back as no verb or particle stands, nor anything read already."""
    stop = max([end - _FURTHEST, 0, *(t.end for t in taken if t.end <= end)])
    begin = _PLACE.search(text.plain, stop, end)
    stop = begin.end() if begin is not None else stop
    start = end
    while start > stop and text.plain[start - 1].isalnum():
        if text.plain[start - 1] in _BOUNDARY and not _is_within(text, start):
            break
        start -= 1
    if text.plain.startswith("话", start) and text.plain[start - 1 : start] not in _TALKS:
        start += 1  # 佢话电容: says
    led = _LEADS.match(text.plain, start, max(start, end - SHORTEST))
    start = led.end() if led is not None else start
    count = _LEADING_COUNT.match(text.plain, start, end)
    if count is not None and (count["number"] or text.plain[start - 1 : start] in _POINTS):
        start = count.end()
    return Span(start, end)


def _is_within(text: Text, end: int) -> bool:
    """输送带: the character before belongs to a word."""
    plain = text.plain
    return plain[end - 2 : end] in zh.COMPOUNDS or plain[end - 1 : end + 1] in zh.COMPOUNDS


def _named(text: Text, start: int, end: int) -> Span | None:
    """The name of goods at the beginning of a stretch of text; 加厚的保温管 is one."""
    span = Span(start, end_of_name(text, start, end))
    rest = span.end + 1
    if text.plain[span.end : span.end + 1] == "的" and end - rest >= SHORTEST:
        further = Span(rest, end_of_name(text, rest, end))
        if may_be_sold(text, further):
            return further
    return span if may_be_sold(text, span) else None


def end_of_name(text: Text, start: int, end: int) -> int:
    """Where a word ends it that is not the beginning of another device."""
    at = start
    while (cut := ENDS_NAME.search(text.plain, at, end)) is not None:
        device = _DEVICE.match(text.plain, cut.start(), end)
        if device is None:
            return cut.start()
        at = device.end()
    return end


def may_be_sold(text: Text, span: Span) -> bool:
    said = text.plain[span.start : span.end]
    count = _LEADING_COUNT.fullmatch(said)
    if len(said) < SHORTEST or said.isdigit() or (count is not None and count["number"]):
        return False
    return _NOT_WANTED.search(said) is None


def _is_service(text: Text, span: Span, deal: str) -> bool:
    """安全培训的单子, and not 安装的事."""
    if span.end - span.start <= SHORTEST or _DEAL.search(deal) is None:
        return False
    return _SERVICES.search(text.plain, span.start, span.end) is not None


def is_goods(text: Text, span: Span) -> bool:
    """It ends like goods do."""
    return may_be_sold(text, span) and _GOODS.search(text.plain, span.start, span.end) is not None
