"""Chinese names of goods: what is counted, and what is wanted, quoted, sampled or praised."""

import re
from collections.abc import Sequence
from dataclasses import replace

from crm_core.understanding.model import Span
from crm_core.understanding.numbers import zh_number
from crm_core.understanding.text import Text
from crm_core.understanding.what.goods import Goods
from crm_core.understanding.words import any_of, words

_MEASURES = any_of(
    words("""
        台 套 件 箱 个 只 条 张 份 瓶 辆 吨 公斤 千克 斤 平方米 平方 平米 平 米 卷 桶 袋 包 盒
        支 根 块 片 把 组 批 架 艘 部 双 对 棵 单元 节 串 打 pcs 托 柜 罐 册 本 顶 盏 副 幅 间
        床 kg 车 枚 粒 颗 株 头 匹 座 扇 面 kva 千瓦
    """)
)
_LOOSE = frozenset("个批份对面座间条")
"""Measures of things that are no goods too: they count only beside a name."""
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,7}(?:\.\d+)?万?|[一二两三四五六七八九十百千万]{1,6}"
_COUNTED = re.compile(
    rf"(?<![\d.a-z\-第])(?P<number>{_NUMBER})(?:多|来)?\s?(?P<unit>{_MEASURES})"
    r"(?P<product>[^\s,，。.;；!！?？、:：()（）\d\x00]{0,14})"
)
_NOT_COUNTED = re.compile(
    r"新客户|新供应商|小时|钟头|工作日|星期|礼拜|季度|单价|问题|要求|意见|方案|版本|"
    r"客户|电话|地方|原因|阶段|合同|项目|"
    r"供应商|老板|领导|同事|朋友|百分点|部门|车间|方面|礼品|微信|邮件|资料|说法|答复|"
    r"承兑|发票|样子|办法|方向|代理|城市|国家|门店|"
    r"分公司|仓库|工地|标段|竞争|对手|同行|月份|工厂|人(?!造|脸)|样$|事$"
)
_NOT_GE = re.compile(r"月|周|钟|会|字|点|饭|茶|忙|电话|省|厂|展|样|事|单|家")
_ENDS_NAME = re.compile(
    r"[的了给跟和是在到就也都已还且但因或与由，]|[一两三半每]年|[一两三]个月|"
    r"[今明后昨前]天|[一总]共|合计|共计|"
    r"总计|[下上本这][周月个季]|"
    r"周[一二三四五六日末]|[月年][底初中末]|(?:先|再|想|需|请|约|说|嫌|寄|急|每|含税|"
    r"没|让|等(?!离子)|(?<!智)能(?!源|量|耗)|"
    r"可(?!编程|视|燃)|要(?!素)|送(?![带风料])|发(?![电动光热酵泡条])|交(?![换流联])|签|付(?!款机)|"
    r"回(?![流转收])|共(?!振|聚)|总(?![成线泵])|单(?![轴片晶反车相面])|不(?!锈|干胶)|"
    r"报(?!警)|(?<!测)试(?!剂|验|块)|"
    r"(?<![焊包组服西工套安涂封])装(?![置配载机备线箱])|用(?!品|具)|做|换(?![热能])|看(?!板)|坏|少|多(?!功能|轴)|漏|"
    r"打(?!印|标|包|磨)|以[上内后]|大[概约]|"
    r"左右|马上|尽快|货期|账期|定金|上门|过来|现货|样[品机件]|价|金额|合同|预算|"
    r"款(?!式)|如果|比|按(?!钮|摩)|对(?!讲)|后(?!视)|前(?!置))"
)
_ORDERING = re.compile(
    r"(?:大概|大约|需要|还要|想要|再要|要|再|约|采购|再订|订了?|各|一共|共|买了?|加|"
    r"[,， ])+$"
)
_BEFORE = re.compile(r"[a-z0-9\u4e00-\u9fff]{2,10}$")
_BEFORE_BEGINS = re.compile(
    r".{0,40}(?:[的了要买订购和跟给把到在换装修带送拿取寄:：,，\s]|采购|需要|想要|那边|这边|下单|急|说)"
)
_WANTED = (
    re.compile(
        r"(?:询价|咨询(?:一下|了)?|问(?:了|一下)?|了解(?:一下|了)?(?:我们|咱们)?|"
        r"想(?:要|买|采购|订|换|上|试|看|了解)(?:一下|用)?|需要|"
        r"要(?:采购|买|订|一批|上|换|租)|有没有(?:现货的?)?|报(?:一下|个)(?=[^,，。]{2,8}的?价)|采购|试用(?:一下|了)?|推荐了?|看了|看中了?|看上了?|"
        r"对(?=[^,，。]{1,14}(?:兴趣|满意|认可|挑剔|不放心)))"
        r"(?:我们的?|咱们的?|新的|一批|一下|新款|这款|那款|几款|的)*"
        r"(?P<product>[a-z0-9\u4e00-\u9fff]{2,10}?)"
        r"(?=的?(?:报价|价格|价|样品|资料|方案|参数|单价)|[,，。;；!！\s]|(?:很|挺|比较|"
        r"非常|特别|不太|不|还)?(?:感兴趣|有兴趣|满意|认可)|$)"
    ),
    re.compile(r"(?P<product>[a-z0-9\u4e00-\u9fff]{2,8}?)的?(?:报价|样品|样机)(?!单|表)"),
    re.compile(
        r"要的?(?:那|这)?[一几]?[款台批个套](?P<product>[a-z0-9\u4e00-\u9fff]{2,8}?)"
        r"(?=[,，。;；!！\s]|想|要|他|她|说|先|能|还|$)"
    ),
    re.compile(r"\d[万亿千]?元?的(?P<product>[a-z\u4e00-\u9fff]{2,6})"),
)
_NOT_WANTED = re.compile(
    r"报价|价格|方案|合同|产品|样品|样机|资料|回复|答复|时间|客户|供应商|意见|反馈|"
    r"情况|进度|我们|咱们|他们|"
    r"你们|质量|服务|价|新版|给|一下|技术|结果|付款|账期|交期|发票|人|聊|谈|出|改|版|"
    r"这|那|什么|公司|合作|"
    r"总$|工$|经理|老板|他|她|过|电话|微信|邮件|拜访|跟进|确认|更新|修订|最终|正式|"
    r"详细|书面|份|个|再|点|"
    r"今|明|昨|周|月|年|天|系统升级|工厂|产线|样板|计划|打算|希望|流程|新产线|交货|货|事|问题|老师|"
    r"主任|样子|地方|竞品|"
    r"同行|别家|便宜|兴趣|降|约|送|发|寄|上门|"
    r"[\x00]|^把|[一二两三四五六七八九十\d][台套个件]|^[一二三四五六七八九十]+$|^[一几这那]|续费|续约|地址|额度|时候|机会|整体|效果|演示|表现|态度|效率|速度|反应"
)
_SHORTEST = 2


_PAPERS = re.compile(
    r"目录|规格书|说明书|报告|资料|合同|报价|手册|证书|发票|样册|名片|清单|图纸|说明|"
    r"方案|协议|文件|订单|礼物|礼品"
)


def counted(text: Text, taken: Sequence[Span]) -> Goods | None:
    best: Goods | None = None
    for match in _COUNTED.finditer(text.plain):
        span = Span(match.start("number"), match.end("unit"))
        if any(span.overlaps(t) for t in taken) or _NOT_COUNTED.match(match["product"]):
            continue
        if match["unit"] == "个" and _NOT_GE.match(match["product"]):
            continue
        product = _after(text, match, taken) or _before(text, match, taken)
        if product is not None and _PAPERS.search(text.plain, product.start, product.end):
            continue
        number = zh_number(match["number"].replace(",", ""))
        goods = Goods(text.of(product) if product else None, number, match["unit"], product, span)
        if best is not None and best.unit == "批" and product is None:
            return _with_number(best, goods)
        if product is None and (match["unit"] in _LOOSE or match["number"] == "一"):
            continue
        if product is not None and match["unit"] == "批" and match["number"] == "一":
            best = _with_number(goods, best)
            continue
        if product is not None:
            return goods
        best = best or goods
    return best


def _with_number(named: Goods, counted: Goods | None) -> Goods:
    """一批滤芯，大概2000个."""
    if counted is None:
        return named
    return replace(
        named, quantity=counted.quantity, unit=counted.unit, quantity_span=counted.quantity_span
    )


def wanted(text: Text, taken: Sequence[Span]) -> Span | None:
    for pattern in _WANTED:
        for match in pattern.finditer(text.plain):
            start, end = match.span("product")
            lead = match.start()
            if not text.plain[lead].isdigit() and any(t.start <= lead < t.end for t in taken):
                continue  # 天诚咨询 is a name
            end = min([end, *(t.start for t in taken if start < t.start < end)])
            cut = _ENDS_NAME.search(text.plain, start, end)
            told = cut is not None and cut.group() == "的" and cut.start() - start >= _SHORTEST
            if cut and told and end - cut.end() >= _SHORTEST:  # 加厚的保温管
                start, cut = cut.end(), _ENDS_NAME.search(text.plain, cut.end(), end)
            span = Span(start, cut.start() if cut else end)
            said = text.plain[span.start : span.end]
            if len(said) < _SHORTEST or _NOT_WANTED.search(said):
                continue
            if not any(span.overlaps(t) for t in taken):
                return span
    return None


def _after(text: Text, match: re.Match[str], taken: Sequence[Span]) -> Span | None:
    """200台压缩机."""
    start = match.start("product")
    end = min([match.end("product"), *(t.start for t in taken if t.start >= start)])
    cut = _ENDS_NAME.search(text.plain, start, end)
    end = cut.start() if cut else end
    return Span(start, end) if end - start >= _SHORTEST else None


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
    return None if _NOT_WANTED.search(said) or _ENDS_NAME.search(said) else span
