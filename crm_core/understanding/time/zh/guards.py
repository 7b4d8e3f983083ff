"""Chinese that looks like a time and is none: house numbers, 三点要求, names."""

import re

from crm_core.understanding.text import Text
from crm_core.understanding.time.components import Found
from crm_core.understanding.time.zh.festivals import SOLAR_TERMS
from crm_core.understanding.who.salutations import SURNAMES

NUMBER_BEFORE_HAO = re.compile(
    r"(?:路|街|巷|弄|园|楼|栋|幢|座|道|村|区|门|线|库|室|里|庄|院|编|型|第|[a-z\-#])\s*$"
)


AFTER_HAO = re.compile(
    r"[线楼门馆厅桌机柜仓栋院店泵炉井罐塔台梯位库窗座区站坑模刀钢油料]|车间|方案|电池|球|"
    r"展|会议|文件|码|产线|员工|样|公路|地块|厂|路|"
    r"生产|设备|工地|项目|标|楼|大街|[a-z0-9]"
)


AFTER_DIAN = re.compile(
    r"要求|意见|建议|问题|原因|内容|理由|不足|体会|总结|需求|说明|优势|好处|反馈|疑问|"
    r"[零0](?![一二三四五六七八九\d])|顾虑|改进|异议|想法|担心|不满|共识|差异|"
    r"儿|点|利润|折扣|返点|优惠|提成|钱|心意|时间|都|用|五[万倍%亿]|五个|小|多余|水|"
    r"货|教训|启示|承诺|变化|期望|条件|式|钟方向|:|："
)


BEFORE_DIAN = re.compile(
    r"(?:降|让|涨|返|加|减|第|有|提了?|这|那|分|以下|\d[.]|百分之|讲了?|列了?|说了?|"
    r"总结|就|强调了?)\s*$"
)


AFTER_CLOCK = re.compile(r"(?:[以之]?[前后])(?!景|续)|左右|再|出发|见面|开会")


ONE_DIAN_NEXT = re.compile(r"\s*(?:钟|半|整|前|后|开|到|见|左右|出发|在|去|给|和|跟|[一三]刻|\d|$)")


COMPANY_AFTER = re.compile(
    r"科技|传媒|头条|集团|网络|新材|控股|资本|能源|置业|教育|文化|酒店|股份|实业|地产|"
    r"之星|传说|世界|公司|影视|建材|牌|联欢"
)


GIVEN = (
    "鸣元明伟芳敏静杰涛磊洋勇军强平刚辉健华丽红玲燕玉梅兰英霞萍雪琳佳欣怡文武斌鹏飞龙"
    "宇航晨阳晓小子思梓雨诗婷娜慧颖莹琪瑶峰林森海波浩然博达志国建"
)


GIVEN_AFTER = re.compile(
    rf"[{GIVEN}](?:是|老师|总|经理|先生|女士|工|姐|哥|说|的|加|找|主任|博士|[，,、]|$)"
    r"|(?![要前后又再就才都也会该没刚来])[一-鿿](?:说(?!法|明|好)|要求|来了|反馈|觉得|让我|打来|发来|表示)"
)

_SEASONAL = re.compile(r"[新款促大展校工版赛订限装服]|采购|招标|产品|系列|活动")


def season_of_something(text: Text, found: Found) -> bool:
    """冬季订货会, 春季新品: the season tells which."""
    seasonal = found.day is not None and found.day.season is not None and found.day.edge is None
    return seasonal and _SEASONAL.match(text.plain, found.end) is not None


_AFTER_MONTH = re.compile(r"[街路饼台刊薪结租费供息嫂子个]")


def number_of_something(text: Text, found: Found) -> bool:
    plain = text.plain
    if plain[found.end - 1] not in "号日" or found.day is None or found.day.month is not None:
        return False
    if found.day.months is not None or found.day.day is None:
        return False
    return bool(
        NUMBER_BEFORE_HAO.search(plain, max(0, found.start - 6), found.start)
        or AFTER_HAO.match(plain, found.end)
        or (plain[found.end - 1] == "日")
    )


def point_of_something(text: Text, found: Found) -> bool:
    """N点 that counts points, or decimals, or "a little"."""
    plain = text.plain
    if found.clock is None or plain[found.end - 1] != "点":
        return False
    before = plain[max(0, found.start - 8) : found.start]
    if AFTER_CLOCK.match(plain, found.end):
        return False
    if AFTER_DIAN.match(plain, found.end) or BEFORE_DIAN.search(before):
        return True
    if plain[found.start : found.end] != "一点":
        return False
    return bool(re.search(r"[快早晚好多少贵差宜低高慢了]$", before)) or not ONE_DIAN_NEXT.match(
        plain, found.end
    )


def company(text: Text, found: Found) -> bool:
    said = text.plain[found.start : found.end]
    if said in {
        "今日",
        "明日",
        "周末",
        "星期天",
        "假日",
        "春天",
        "元旦",
        "冬天",
        "夏天",
        "秋天",
        "五一",
        "周一",
        "春节",
        "中秋",
        "端午",
        *SOLAR_TERMS,
    }:
        return bool(COMPANY_AFTER.match(text.plain, found.end))
    return False


def surname_zhou(text: Text, found: Found) -> bool:
    said = text.plain[found.start : found.end]
    if found.day is None or found.day.weekday is None or found.day.week is not None:
        return False
    if not said.startswith("周") or len(said) != len("周一"):
        return False
    return bool(
        GIVEN_AFTER.match(text.plain, found.end)
        or text.plain[max(0, found.start - 1) : found.start] in {"一", "两", "每", "老", "小", "四"}
    )


PART_OF_NUMBER = re.compile(r"[\d〇零一二三四五六七八九十百千万第]")


COUNTED = re.compile(r"[\d〇零一二三四五六七八九十百千万个台套件箱路广街%号元块年]")


LISTED = re.compile(r"点一滴|时半会|会儿一|会儿这|会儿那|会一个|天两头|心二意|言两语|番五次|更半夜")


_SAME_DAY = re.compile(r"就?(?:能|可以|送达|发货|到货|往返|来回|内)")
"""当天能送: how quick, and not when."""


def saying(text: Text, found: Found) -> bool:
    """三天两头, 一点一滴."""
    plain = text.plain
    said = plain[found.start : found.end]
    if said == "当天":
        return _SAME_DAY.match(plain, found.end) is not None
    if said.startswith("后") and plain[max(0, found.start - 1) : found.start] in set(
        "以之今最然此"
    ):
        return True
    return bool(LISTED.match(plain, found.start + 1)) or said.startswith("点一")


_GIFTS = re.compile(r"月饼|粽|礼[盒品物包券金]|福利|树|贺卡|红包|慰问|团拜|元宵|汤圆|年货|食品")


def festival(text: Text, found: Found) -> bool:
    """五一 in a longer number, in the name of a street, in the name of a person."""
    plain = text.plain
    said = plain[found.start : found.end]
    if found.day is not None and found.day.festival and _GIFTS.match(plain, found.end):
        return True
    before, after = plain[max(0, found.start - 1) : found.start], plain[found.end : found.end + 1]
    if said in {"清明", "中秋", "端午"}:
        return after in {"路", "街", "上"}
    if said not in {"五一", "三八", "六一", "618"}:
        return False
    if before in SURNAMES and after and after in "是总说先女经电":
        return True
    return bool(PART_OF_NUMBER.match(before) or COUNTED.match(after))


def bare_month(text: Text, found: Found) -> bool:
    """九月街 is a street, 三个月 a duration."""
    if found.day is None or found.day.month is None:
        return False
    if not text.plain[found.start : found.end].endswith(("月", "月份")):
        return False
    before = text.plain[max(0, found.start - 1) : found.start]
    return before in {"个", "每"} or _AFTER_MONTH.match(text.plain, found.end) is not None
