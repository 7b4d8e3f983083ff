"""Sums of money in a message, and what each is: a total, a unit price, a budget, a payment."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from crm_core.understanding.model import Span
from crm_core.understanding.numbers import zh_number
from crm_core.understanding.text import Text
from crm_core.understanding.words import either

Role = Literal["total", "unit", "budget", "payment", "other"]

_SYMBOLS = {
    "$": "USD",
    "us$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
    "hk$": "HKD",
    "s$": "SGD",
    "a$": "AUD",
}
_CODES = {
    "USD": "usd dollars dollar bucks 美元 美金 刀",
    "EUR": "eur euros euro 欧元 欧",
    "GBP": "gbp pounds quid 英镑",
    "CNY": "cny rmb yuan 元 块钱 块 人民币",
    "HKD": "hkd 港币 港元",
    "JPY": "jpy yen 日元",
    "SGD": "sgd 新币",
    "AUD": "aud 澳元",
    "CAD": "cad",
    "CHF": "chf",
    "CZK": "czk",
    "INR": "inr",
    "KRW": "krw",
}
_NAMES = {name: code for code, names in _CODES.items() for name in names.split()}
_SCALE = {
    "k": 1e3,
    "thousand": 1e3,
    "grand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mio": 1e6,
    "mil": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "billion": 1e9,
    "w": 1e4,
}
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,4})?"
_CURRENCY = "|".join(sorted(_NAMES, key=len, reverse=True))
_MONEY_EN = re.compile(
    rf"(?<![a-z0-9.,])(?P<symbol>us\$|hk\$|s\$|a\$|[$€£¥])?\s?(?P<code>usd|eur|gbp|cny|"
    rf"rmb|hkd|sgd|chf)?\s?(?P<number>{_NUMBER})\s?"
    rf"(?P<scale>k|thousand|grand|mn|mio|mil|million|m|bn|billion|"
    rf"w)?(?![a-z0-9%])(?:\s?(?P<name>{_CURRENCY})(?![a-z]))?"
)
_MONEY_ZH = re.compile(
    r"(?P<symbol>[¥$€£])?(?P<number>(?:\d{1,12}(?:\.\d+)?|"
    r"[零一二两三四五六七八九十百])[\d零一二两三四五六七八九十百千万亿.]*)"
    rf"(?P<more>多)?\s?(?P<name>{_CURRENCY})?"
)
_COUNTED = re.compile(
    r"\s?(?:[台套件箱个只条张份瓶辆吨米卷桶袋包盒支根片把组批架部双对匹间人家次名位年月日天号点折]|"
    r"公斤|平方|小时|分钟|%|％|度|岁|级|楼|层|期)"
)
_WANTED = either(
    r"""
            total|totals|altogether|in all|all in|contract|deal|order|worth|value|quote|quoted
            offer|po|amount|price|priced|purchase|for|at
        """,
    r"""
            总价|总额|总共|一共|合计|共计|总计|合同|金额|报价|报了|订单|单子|下单|大单|成交|签
            一单|价格|报|项目|标的|价值|买|采购|货值
        """,
)
_BUDGET = either("budget\\w*", "预算")
_LEFT_OF_BUDGET = re.compile(r"预算[^,，。]{0,8}[,，](?:只|还)?(?:剩|有)下?\s*$")
_OTHERS = either(
    "competitors?|competition|rival|another vendor|other supplier", "对手|同行|别家|竞品|友商|别人"
)
_UNIT = either(
    r"""
            each|per (?:unit|piece|set|box|pc|item|ton|kg|seat|user|month|year|head|day|hour)
            a piece|apiece|unit price|/ ?(?:unit|pc|pcs|piece|set|box|ea|kg|month|seat)|ea
        """,
    r"""
            单价|每台|每套|每件|每个|每箱|每只|每条|每吨|每张|每米|每月|每年|一台(?=\d)
            一套(?=\d)|一个(?=\d)|/台|/套|/件|/个|/箱|/吨|/月|/年|一台$|一套$|一件$|一个$
        """,
)
_PAYMENT = either(
    r"""
            pay|pays|paid|payment|payments|invoice\w*|deposit|instal\w*|owe[sd]?|overdue
            outstanding|balance|transfer\w*|remit\w*|down ?payment|refund|fee|penalty|receivable
            due
        """,
    r"""
            货款|尾款|回款|定金|订金|预付款?|首付款?|欠款?|付款|打款|汇款|到账|应收|余款|账款
            发票|开票|退款|赔|运费|押金|保证金|转账|结清|打过来|打来
        """,
)
_OTHER = either(
    "revenue|turnover|capital|discount|save[sd]?|saving|salary|raised",
    "营收|营业额|年产值|产值|注册资本|融资|销售额|返利|优惠|便宜|贵|降|省|差价|差",
)


_SHORT = len("99")
_SUM = re.compile(r"\s?(?:total|altogether|in total|all in|in all)(?![a-z])")


@dataclass(frozen=True, slots=True)
class Money:
    value: float
    currency: str
    role: Role
    span: Span
    strength: int = 0


def find_money(text: Text, taken: Sequence[Span] = ()) -> list[Money]:
    """`taken` holds spans that are phones, dates and the like."""
    found: list[Money] = []
    patterns = (_MONEY_EN, _MONEY_ZH) if text.has_cjk else (_MONEY_EN,)
    for pattern in patterns:
        for match in pattern.finditer(text.plain):
            span = Span(
                match.start("symbol") if match["symbol"] else match.start("number"), match.end()
            )
            if any(span.overlaps(t) for t in taken) or any(span.overlaps(m.span) for m in found):
                continue
            money = _read(text, match, span)
            if money is not None:
                found.append(money)
    return sorted(found, key=lambda m: m.span)


def _read(text: Text, match: re.Match[str], span: Span) -> Money | None:
    said = match.groupdict()
    number, name = said["number"], said["name"]
    scale = said.get("scale")
    value = zh_number(number.replace(",", "")) if number else None
    if value is None:
        return None
    marked = said["symbol"] or name or said.get("code")
    large = scale or any(c in "万亿" for c in number)
    if len(number) > _SHORT and _SUM.match(text.plain, match.end()):
        large = True
    if not marked and not large:
        return None
    if not marked and (
        _COUNTED.match(text.plain, match.end()) or (scale == "m" and not said["symbol"])
    ):
        return None
    currency = _SYMBOLS.get(said["symbol"] or "") or _NAMES.get(name or said.get("code") or "")
    if currency is None or (said["symbol"] == "¥"):
        currency = "CNY" if text.has_cjk or said["symbol"] == "¥" else "USD"
    value *= _SCALE.get(scale or "", 1)
    role, strength = _role(text, span)
    return Money(value, currency, role, Span(span.start, match.end()), strength)


def _role(text: Text, span: Span) -> tuple[Role, int]:
    clause = text.clause_at(span.start)
    begin = clause.start
    if not text.plain[begin : span.start].strip():  # 50% deposit, 120k
        begin = text.clause_at(max(0, begin - 2)).start
    before = text.plain[begin : span.start]
    after = text.plain[span.end : max(clause.end, span.end)]
    near_after = after[:12]
    if _UNIT.search(before[-10:]) or _UNIT.match(near_after.lstrip()):
        return "unit", 0
    if _LEFT_OF_BUDGET.search(text.plain, max(0, clause.start - 12), span.start):
        return "budget", 0
    if _OTHERS.search(before):
        return "other", 0
    if _BUDGET.search(before) or _BUDGET.match(after.lstrip()):
        return "budget", 0
    if _PAYMENT.search(before[-24:]) or _PAYMENT.search(near_after):
        return "payment", 0
    if _OTHER.search(before[-8:]):
        return "other", 0
    return "total", 2 if _TOTAL.search(before[-16:]) or _TOTAL.match(after.lstrip()) else 1


_TOTAL = either(
    "total|totals|altogether|in all|all in|overall|contract|worth",
    "总价|总额|总共|一共|合计|共计|总计|合同|金额|共",
)
