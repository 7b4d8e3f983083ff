"""The opportunity that a message speaks of: what, how many, for how much, how far."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from crm_core.understanding.model import Opportunity, Span
from crm_core.understanding.text import Text
from crm_core.understanding.what import goods_en, goods_zh, nouns_zh, topic_en
from crm_core.understanding.what.en import goods as en
from crm_core.understanding.what.goods import Goods
from crm_core.understanding.what.money import Money
from crm_core.understanding.what.stage import find_stage
from crm_core.understanding.what.zh import goods as zh


def find_opportunity(
    text: Text, bare: Text, taken: Sequence[Span], money: Sequence[Money]
) -> Opportunity | None:
    """`bare` lacks what has been read already: names, changed facts, times."""
    totals = [m for m in money if m.role == "total"]
    sums = [m.span for m in totals]
    goods = find_goods(text, [*taken, *(m.span for m in money)], sums)
    if goods.product is None and text.has_cjk and totals:
        named = nouns_zh.summed(text, sums, taken)
        goods = replace(goods, product=text.of(named), product_span=named) if named else goods
    goods = _contained(text, goods)
    if goods.unit and goods.product == goods.unit:  # 25 more licences
        goods = replace(goods, unit=None)
    total = max(totals, key=lambda m: m.strength) if totals else None
    stage = find_stage(bare)
    if stage and stage[0] == "negotiation" and total and not (goods.product or goods.unit):
        goods = Goods()  # we're at 71k, she wants 68
    if goods == Goods() and total is None and stage is None:
        return None
    spans = {
        "product": goods.product_span,
        "quantity": goods.quantity_span,
        "amount": total.span if total else None,
        "stage": stage[1] if stage else None,
    }
    return Opportunity(
        product=goods.product,
        quantity=goods.quantity,
        unit=goods.unit,
        amount=total.value if total else None,
        currency=total.currency if total else None,
        stage=stage[0] if stage else None,
        spans=MappingProxyType({name: span for name, span in spans.items() if span is not None}),
    )


def _contained(text: Text, goods: Goods) -> Goods:
    """200 kegs, and nothing said of what is in them."""
    if goods.product or goods.unit not in en.CONTAINERS or goods.quantity_span is None:
        return goods
    start = text.plain.find(goods.unit, goods.quantity_span.end)
    span = Span(start, start + len(goods.unit))
    return replace(goods, product=text.of(span), unit=None, product_span=span)


def find_goods(text: Text, taken: Sequence[Span], sums: Sequence[Span] = ()) -> Goods:
    """The first thing counted, else what a sum is for, or what is wanted, quoted or praised."""
    counted = goods_zh.counted(text, taken) if text.has_cjk else None
    counted = counted or goods_en.counted(text, taken)
    loose = counted is not None and counted.unit in zh.LOOSE and counted.product in zh.SAMPLES
    if counted is not None and counted.product and not (loose or _is_purpose(text, counted)):
        return counted
    named = goods_en.priced(text, taken, sums) or goods_en.wanted(text, taken)
    named = named or (nouns_zh.wanted(text, taken) if text.has_cjk else None)
    if named is None and counted is None and text.has_cjk:
        named = nouns_zh.topic(text, taken)
    if named is None and (counted is None or counted.product is None):
        named = topic_en.topic(text, taken)
    if loose:  # 想买手机壳，先寄三款样品
        return Goods(text.of(named), product_span=named) if named else counted or Goods()
    if named is None and counted is not None and text.has_cjk:
        named = nouns_zh.earlier(text, taken)
    if named is None and counted is not None and counted.unit in zh.LOOSE:
        return counted if goods_zh.is_ordered(text, counted) else Goods()
    if named is None or (counted is not None and _overlaps(counted, named)):
        return counted or Goods()
    if counted is None or _is_purpose(text, counted):
        return Goods(product=text.of(named), product_span=named)
    return Goods(text.of(named), counted.quantity, counted.unit, named, counted.quantity_span)


def _is_purpose(text: Text, goods: Goods) -> bool:
    """Winter tyres for 30 trucks: the trucks are what the tyres are for."""
    span = goods.quantity_span
    if goods.product is None or span is None:
        return False
    return text.plain[: span.start].endswith(" for ")


def _overlaps(goods: Goods, span: Span) -> bool:
    return goods.product_span is not None and goods.product_span.overlaps(span)
