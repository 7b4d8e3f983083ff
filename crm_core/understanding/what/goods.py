"""What is to be sold: product, quantity, unit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crm_core.understanding.model import Span
from crm_core.understanding.numbers import EN_WORDS, zh_number
from crm_core.understanding.text import Text
from crm_core.understanding.words import any_of, words

_UNITS_EN = (
    "units|unit|pcs|pc|pieces|piece|sets|set|boxes|box|cartons|carton|pallets|pallet|"
    "tons|tonnes|tons|kg|licenses|licences|seats|bottles|cases|packs|rolls|sheets|bags|"
    "drums|barrels|pairs|crates|containers|litres|liters|metres|meters|m2|sqm"
)
_NUMBER_WORDS = any_of(tuple(w for w in EN_WORDS if w not in {"a", "an", "zero", "one"}))
_MEASURE_ZH = (
    "台|套|件|箱|个|只|条|张|份|瓶|辆|吨|公斤|千克|斤|平方米|平方|平米|平|米|卷|桶|袋|包|"
    "盒|支|根|块|片|把|组|批|架|艘|部|双|对|棵|单元|节|串|打|pcs|托|柜|罐|册|本|顶|盏|副|"
    "幅|间|床|kg|车"
)
_QUANTITY_ZH = re.compile(
    rf"(?<![\d.a-z\-第])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}(?:\.\d+)?万?|"
    rf"[一二两三四五六七八九十百千万]{{1,6}})(?:多|"
    rf"来)?\s?(?P<unit>{_MEASURE_ZH})(?P<product>[^\s,，。.;；!！?？、:：()（）\d]{{0,14}})"
)
_NOT_COUNTED_ZH = re.compile(
    r"^(?:点|月|小时|工作日|星期|礼拜|季度|人|单价|问题|要求|意见|样|事|方案|版|客户|"
    r"电话|月|钟头|会|字|地方|原因|阶段|合同|项目|供应商|老板|领导|同事|朋友|展|周|钟|"
    r"百分点|部门|车间|厂|方面|礼品|微信|邮件|资料)"
)
_CUT_ZH = re.compile(
    r"的|了|给|要|是|和|跟|先|下[周月个]|明[天年]|后天|今[天年]|这|本[周月]|"
    r"周[一二三四五六日末]|一共|总|单价|每|已|也|都|在|有|到|就|送|发|，|左右|以上|"
    r"以内|试|报|能|可|还|并|需|等|让|去|交|之|并且|含税|不含|预算|急|价|大概|大约|"
    r"月底|年底|年前|年后|马上|尽快|回|约|做|用|装|货期|账期|定金|款|上门|坏|少|多|漏|"
    r"没|不|打|签|换|以后|后|前|看|说|想|嫌|金额|合同|合计|共|方|如果|但|因|或|过来|"
    r"现货|样品|对|比|按|与|由|来"
)
_BEFORE_ZH = re.compile(
    r"(?P<product>[一-鿿a-z0-9]{2,12}?)(?:大概|大约|需要|要|约|采购|订|各|,|，)?$"
)
_NOUN_CUT_EN = frozenset(
    words("""
        by for at to and in on with from next before after per total each of if or but as than
        that this these those when while because since until till a an the is are was were be will
        would can could should may might must has have had do does did need needs want wants asap
        again also about tomorrow today tonight yesterday monday tuesday wednesday thursday friday
        saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april
        june july august september october november december jan feb mar apr jun jul aug sep sept
        oct nov dec she he they we i you it her him them his their our my your its who which what
        where why how not no yes please pls so then off over under more worth at around within
        plus minus via re regarding w/ delivered delivery shipped due instead only already now
        still too very just soon early late this follow call send email visit meet remind quote
        quoted priced cheaper extra arrived damaged broken missing ordered signed
    """)
)
_NOT_GOODS_EN = frozenset(
    words("""
        day days week weeks month months year years hour hours minute minutes min mins hrs people
        person employees staff percent pct points point times usd eur gbp dollars euros pounds k m
        o'clock am pm st nd rd th terms options suppliers vendors quotes offers questions issues
        complaints visits calls meetings emails messages sites locations branches offices plants
        factories stores shops lines references colleagues engineers managers buyers testers
        persons attendees guests reasons things items copies versions pages rounds competitors
        customers clients contracts deals orders invoices users working business quarters weeks'
        days' months' km miles floors steps years' sample samples way ways other others weekdays
    """)
)
_NP = r"[a-z][a-z'&/\-]*(?:\s+[a-z][a-z0-9'&/\-]*){0,4}"
_QUANTITY_EN = re.compile(
    rf"(?<![a-z0-9.,$€£¥/:#\-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}|"
    rf"{_NUMBER_WORDS})(?:\s?x)?\s+(?P<rest>(?:(?:more|new|additional|extra|of the|"
    rf"of our)\s+)?(?:(?P<unit>{_UNITS_EN})\b(?:\s+of(?:\s+(?:the|our|"
    rf"their))?)?)?\s?(?P<product>{_NP})?)"
)
_PRODUCT_EN = re.compile(
    rf"(?:samples? of|sample of|quote (?:for|on)|quotation for|price for|"
    rf"pricing (?:for|on)|offer for|order for|demo of|trial of|interested in|"
    rf"pleased with|happy with|satisfied with|impressed (?:with|by)|loves?|likes?|"
    rf"liked|"
    rf"unhappy with|wants?|needs?|need|order(?:ed|ing)?|buy|reorder|purchase|try|test|"
    rf"testing|looking for|looking at|asked (?:about|for)|asks (?:about|for)|po for|"
    rf"contract for|deal for|selling|supply of|proposal for|presented|showed (?:him|"
    rf"her|them))\s+"
    rf"(?P<article>the |our |a |an |some |more |new |their |another )*(?P<product>{_NP})"
)
_NOT_PRODUCT_EN = frozenset(
    words("""
        quote quotation offer price prices pricing proposal discount sample samples datasheet data
        brochure catalogue catalog list meeting call demo visit time answer reply contract invoice
        payment terms help more info information details follow decision budget plan it them him
        her us me everything something anything nothing one ones idea new finish result results
        service support work deal order update feedback revised final better good best cheaper
        lower draft copy drawing drawings spec specs specification certificate certificates
        presentation approval permission delivery replacement refund access report option options
        team company know see talk go think wait come be get make have look discuss check confirm
        review move start use buy sell sign pay send meeting meet tour factory training another
        trial test pilot credit extension days week month reference references units unit pcs
        pieces sets this that what how who when where price-list tomorrow today visit progress
        cooperation partnership relationship changes idea summer winter spring
    """)
)


@dataclass(frozen=True, slots=True)
class Goods:
    product: str | None = None
    quantity: float | None = None
    unit: str | None = None
    product_span: Span | None = None
    quantity_span: Span | None = None


def find_goods(text: Text, taken: Sequence[Span]) -> Goods:
    """The first thing counted, else the first thing wanted, quoted, sampled or praised."""
    counted = _counted_zh(text, taken) if text.has_cjk else None
    counted = counted or _counted_en(text, taken)
    if counted is not None and counted.product is not None:
        return counted
    named = _named_en(text, taken) or (_named_zh(text, taken) if text.has_cjk else None)
    if counted is None:
        return Goods(product=text.of(named), product_span=named) if named else Goods()
    if named is None:
        return counted
    return Goods(text.of(named), counted.quantity, counted.unit, named, counted.quantity_span)


def _counted_zh(text: Text, taken: Sequence[Span]) -> Goods | None:
    for match in _QUANTITY_ZH.finditer(text.plain):
        span = Span(match.start("number"), match.end("unit"))
        if any(span.overlaps(t) for t in taken):
            continue
        if _NOT_COUNTED_ZH.match(match["product"]) or (
            match["number"] == "一" and match["unit"] != "台"
        ):
            continue
        number = zh_number(match["number"].replace(",", ""))
        product = _product_zh(text, match, taken)
        return Goods(text.of(product) if product else None, number, match["unit"], product, span)
    return None


def _product_zh(text: Text, match: re.Match[str], taken: Sequence[Span]) -> Span | None:
    start = match.start("product")
    end = min([match.end("product"), *(t.start for t in taken if t.start >= start)])
    said = text.plain[start:end]
    cut = _CUT_ZH.search(said)
    said = said[: cut.start()] if cut else said
    return Span(start, start + len(said)) if len(said) > 1 else None


def _named_zh(text: Text, taken: Sequence[Span]) -> Span | None:
    for pattern in _PRODUCTS_ZH:
        for match in pattern.finditer(text.plain):
            start, end = match.span("product")
            cut = _CUT_ZH.search(text.plain[start:end])
            end = start + cut.start() if cut else end
            span = Span(start, end)
            said = text.plain[start:end]
            if (
                len(said) < _SHORTEST
                or _NOT_PRODUCT_ZH.search(said)
                or any(span.overlaps(t) for t in taken)
            ):
                continue
            return span
    return None


_SHORTEST = 2
_PRODUCTS_ZH = (
    re.compile(
        r"(?:询价|咨询(?:一下|了)?|问(?:了|一下)?|了解(?:一下|了)?|想(?:要|买|采购|订|"
        r"换|上)|需要|要(?:采购|买|订|一批)|采购|试用(?:一下|了)?|推荐了?|看了|"
        r"看中了?|对)(?:我们的|我们|咱们的|新的|一批|一下|"
        r"新款)?(?P<product>[一-鿿a-z0-9]{2,10}?)(?=的?(?:报价|价格|样品|资料|方案|"
        r"参数)|[,，。;；!！]|很?(?:感兴趣|有兴趣|满意)|$)"
    ),
    re.compile(r"(?P<product>[一-鿿a-z0-9]{2,8}?)的?(?:报价|样品|样机)(?!单|表)"),
)
_NOT_PRODUCT_ZH = re.compile(
    r"报价|价格|方案|合同|产品|样品|样机|资料|回复|答复|时间|客户|供应商|意见|反馈|"
    r"情况|进度|我们|咱们|他们|你们|质量|服务|价|新|发|给|送|寄|一下|技术|测试|结果|"
    r"付款|账期|交期|发票|人|聊|谈|出|做|改|第|版|这|那|什么|设备的|公司|合作|"
    r"[一二三四五六七八九十]+$|总$|工$|经理|老板|采购|他|她|过|电话|微信|邮件|拜访|"
    r"跟进|上|下|确认|更新|修订|最终|正式|详细|书面|份|个"
)


def _counted_en(text: Text, taken: Sequence[Span]) -> Goods | None:
    best: Goods | None = None
    for match in _QUANTITY_EN.finditer(text.plain):
        span = Span(match.start("number"), match.end("number"))
        if any(span.overlaps(t) for t in taken):
            continue
        product = (
            _noun_phrase(text, match.start("product"), match.end("product"), taken)
            if match["product"]
            else None
        )
        first = text.plain[product.start : product.end].split()[0] if product else ""
        if first in _NOT_GOODS_EN or (match["product"] or "").split(" ")[0] in _NOT_GOODS_EN:
            continue
        if (
            product is None
            and match["unit"] is None
            and " more" not in match["rest"]
            and not match["rest"].startswith("more")
        ):
            continue
        number = match["number"].replace(",", "")
        value = float(number) if number.isdigit() else float(EN_WORDS.get(number, 0))
        goods = Goods(text.of(product) if product else None, value, match["unit"], product, span)
        if product is not None:
            return goods
        best = best or goods
    return best


def _named_en(text: Text, taken: Sequence[Span]) -> Span | None:
    for match in _PRODUCT_EN.finditer(text.plain):
        span = _noun_phrase(text, match.start("product"), match.end("product"), taken)
        if span is None:
            continue
        words = text.plain[span.start : span.end].split()
        if words[-1] in _NOT_PRODUCT_EN or words[0] in _NOT_PRODUCT_EN or words[0] in _NOT_GOODS_EN:
            continue
        return span
    return None


def _noun_phrase(text: Text, start: int, end: int, taken: Sequence[Span]) -> Span | None:
    """Words up to the first that cannot belong to a thing's name."""
    end = min([end, *(t.start for t in taken if start <= t.start)])
    stop = start
    for match in re.finditer(r"[a-z0-9'&/\-]+", text.plain[start:end]):
        word = match.group()
        if word in _NOUN_CUT_EN or word.endswith("'s"):
            break
        stop = start + match.end()
    return Span(start, stop) if stop > start else None
