"""What looks like a time and is none: house numbers, line 3, 三点要求, names, ratios."""

import re
from collections.abc import Callable

from crm_core.understanding.text import Text
from crm_core.understanding.time.components import Found
from crm_core.understanding.time.en.words import MONTHS, WEEKDAYS
from crm_core.understanding.who.salutations import SURNAMES
from crm_core.understanding.words import words

_NUMBER_BEFORE_HAO = re.compile(
    r"(?:路|街|巷|弄|园|楼|栋|幢|座|道|村|区|门|线|库|室|里|庄|院|编|型|第|[a-z\-#])\s*$"
)
_AFTER_HAO = re.compile(
    r"[线楼门馆厅桌机柜仓栋院店泵炉井罐塔台梯位库窗座区站坑模刀钢油料]|车间|方案|电池|球|"
    r"展|会议|文件|码|产线|员工|样|公路|地块|厂|路|"
    r"生产|设备|工地|项目|标|楼|大街|[a-z0-9]"
)
_AFTER_DIAN = re.compile(
    r"要求|意见|建议|问题|原因|内容|理由|不足|体会|总结|需求|说明|优势|好处|反馈|疑问|"
    r"顾虑|改进|异议|想法|担心|不满|共识|差异|"
    r"儿|点|利润|折扣|返点|优惠|提成|钱|心意|时间|都|用|五[万倍%亿]|五个|小|多余|水|"
    r"货|教训|启示|承诺|变化|期望|条件|式|钟方向|:|："
)
_BEFORE_DIAN = re.compile(
    r"(?:降|让|涨|返|加|减|第|有|提了?|这|那|分|以下|\d[.]|百分之|讲了?|列了?|说了?|"
    r"总结|就|强调了?)\s*$"
)
_ONE_DIAN_NEXT = re.compile(
    r"\s*(?:钟|半|整|前|后|开|到|见|左右|出发|在|去|给|和|跟|[一三]刻|\d|$)"
)
_MEASURE = re.compile(
    r"\s*(?:[x×*]\s*\d|%|％|kg|kgs?|g\b|cm|mm|m\b|km|pcs|units?|usd|eur|gbp|rmb|"
    r"dollars?|euros?|bucks|"
    r"boxes|pallets|cartons|people|items|per\s?cent|percent|k\b|gb|mb|kw|v\b|hp|inch|"
    r"\"|pieces|sets|"
    r"of\s+(?:the|them|those|our|us|their)|out\s+of|"
    r"[台套件箱个只条张份瓶公吨米斤元块万千百折倍]|star)"
)
_CURRENCY_BEFORE = re.compile(
    r"[$€£¥#№]\s*$|(?:usd|eur|rmb|no|nr|no\.|sku|order|invoice|ref|ext\.?|room|line|"
    r"item|version|ver|iso|model|ratio|scale|unit|suite|apt|gate|dock|hall|lot|"
    r"po)\s*#?\s*$"
)
_NAME_NEXT = re.compile(r"\s([A-Z][a-z]+)")
_NAME_BEFORE = re.compile(r"(?:^|[^A-Za-z])([A-Z][a-z]+)\s$")
_PREPOSITION_BEFORE = re.compile(
    r"(?:\b(?:on|by|in|until|till|before|after|since|from|this|next|last|for|to|of|"
    r"early|late|mid|every|each|"
    r"coming|due|and|or|through|thru|during|end)|[,;:(/&-])\s*$",
)
_ORDINARY = frozenset(
    words("""
        At The With And Or Morning Afternoon Evening Night Noon I We He She They It By On In For
        To If Then Call Visit Meeting Send Met Will Please Need Follow Next Last This When Was Is
        Am Pm
    """)
)
_PRONOUN_BEFORE = re.compile(r"(?<![a-z])(?:he|she|we|they|i|who|it|you)\s+$")
_WORDISH = re.compile(
    r"\s+(?:down|in\b|through|around|idle|together|tight|beside|next\s+to|there|"
    r"quietly|better|like|love|prefer|have|need|be\b|"
    r"get|also|want|not|take|buy|still|then|you|i\b|we\b|they|he\b|she\b|give|wait|"
    r"consider|go\b|agree|accept|come|ask|see|help|work|cost|start|require|switch|"
    r"change|order|sign|reconsider|delay|cancel|increase|exceed|well|know)"
)
_FRACTION_AFTER = re.compile(
    r"\s*(?:of\b|price|cup|inch|\"|share|owner|stake|scale|ratio|的|support|net\b|/|seater|turn)"
)
_COMPANY_AFTER = re.compile(
    r"科技|传媒|头条|集团|网络|新材|控股|资本|能源|置业|教育|文化|酒店|股份|实业|地产|"
    r"之星|传说|世界|公司|影视|建材"
)
_GIVEN = (
    "鸣元明伟芳敏静杰涛磊洋勇军强平刚辉健华丽红玲燕玉梅兰英霞萍雪琳佳欣怡文武斌鹏飞龙"
    "宇航晨阳晓小子思梓雨诗婷娜慧颖莹琪瑶峰林森海波浩然博达志国建"
)
_GIVEN_AFTER = re.compile(
    rf"[{_GIVEN}](?:是|老师|总|经理|先生|女士|工|姐|哥|说|的|加|找|主任|博士|[，,、]|$)"
)


_SHORT_MONTHS = frozenset(m for m in MONTHS if len(m) == len("may"))


def is_time(text: Text, found: Found) -> bool:
    return not any(guard(text, found) for guard in _GUARDS)


def _number_of_something(text: Text, found: Found) -> bool:
    plain = text.plain
    if plain[found.end - 1] not in "号日" or found.day is None or found.day.month is not None:
        return False
    if found.day.months is not None or found.day.day is None:
        return False
    return bool(
        _NUMBER_BEFORE_HAO.search(plain, max(0, found.start - 6), found.start)
        or _AFTER_HAO.match(plain, found.end)
        or (plain[found.end - 1] == "日")
    )


def _point_of_something(text: Text, found: Found) -> bool:
    """N点 that counts points, or decimals, or "a little"."""
    plain = text.plain
    if found.clock is None or plain[found.end - 1] != "点":
        return False
    before = plain[max(0, found.start - 8) : found.start]
    if _AFTER_DIAN.match(plain, found.end) or _BEFORE_DIAN.search(before):
        return True
    if plain[found.start : found.end] != "一点":
        return False
    return bool(re.search(r"[快早晚好多少贵差宜低高慢了]$", before)) or not _ONE_DIAN_NEXT.match(
        plain, found.end
    )


def _measure(text: Text, found: Found) -> bool:
    plain, start = text.plain, found.start
    if not plain[start].isdigit() and not plain[found.end - 1].isdigit():
        return False
    if not plain[found.end - 1].isdigit():
        return (
            bool(re.search(r"[\d.\-/]$", plain[max(0, start - 1) : start]))
            and plain[start].isdigit()
        )
    before = plain[max(0, start - 12) : start]
    ranged = bool(found.day and found.day.month) and re.search(r"\b\d{1,2}\s?[-–]$", before)
    if ranged:
        return False
    if plain[start].isdigit() and (
        _CURRENCY_BEFORE.search(before) or re.search(r"[\d.,:/x×*+_@-]$|[a-z]-$", before)
    ):
        return True
    if re.match(r"[-/.:x×*]\d|[-/][a-z]|[a-z]", plain[found.end : found.end + 2]):
        return True
    return found.clock is not None and bool(_MEASURE.match(plain, found.end))


def _name(text: Text, found: Found) -> bool:
    """August Wolff, Sunday Riley, May Chen: a capital follows and no preposition leads."""
    said = text.plain[found.start : found.end]
    if found.day is None or not (said in WEEKDAYS or said in MONTHS):
        return False
    original, plain = text.original, text.plain
    if re.match(r"[-.](?:\d|com|io|cn)|['’]s\s+[A-Z]", original[found.end :][:8]):
        return True
    led = _PREPOSITION_BEFORE.search(plain, max(0, found.start - 12), found.start)
    if not original[found.start].isupper() or led:
        return False
    follows = _NAME_NEXT.match(original, found.end)
    if follows and follows[1] not in _ORDINARY and follows[1].lower() not in WEEKDAYS | MONTHS:
        return True
    before = _NAME_BEFORE.search(original, max(0, found.start - 20), found.start)
    return bool(
        before and before[1] not in _ORDINARY and said in MONTHS and said not in _SHORT_MONTHS
    )


def _ordinary_word(text: Text, found: Found) -> bool:
    """may, march, sat, sun, wed, mar as ordinary words."""
    plain = text.plain
    said = plain[found.start : found.end]
    if said not in _TWO_FACED:
        return False
    led = _PREPOSITION_BEFORE.search(plain, max(0, found.start - 12), found.start)
    word = led.group().strip() if led else ""
    if said in {"may", "march"}:
        return not word.isalpha() or word in {"and", "or", "for", "to"}
    if _PRONOUN_BEFORE.search(plain, max(0, found.start - 8), found.start):
        return True
    if said in {"mar", "sun"} and not word.isalpha() and not text.original[found.start].isupper():
        return True
    return bool(_WORDISH.match(plain, found.end))


def _bare_month(text: Text, found: Found) -> bool:
    """A month alone needs a preposition or a place to lean on in English; 九月街 is a street."""
    plain = text.plain
    said = plain[found.start : found.end]
    if found.day is None or found.day.month is None:
        return False
    if said.endswith(("月", "月份")):
        return bool(
            re.match(r"[街路饼台刊薪结租费供息嫂子]|个", plain[found.end : found.end + 1])
        ) or plain[max(0, found.start - 1) : found.start] in {"个", "每"}
    if said not in MONTHS:
        return False
    return False


def _fraction(text: Text, found: Found) -> bool:
    plain = text.plain
    said = plain[found.start : found.end]
    if not re.fullmatch(r"\d+/\d+", said):
        return False
    return said in {"24/7", "1/2", "7/24"} or bool(_FRACTION_AFTER.match(plain, found.end))


def _company(text: Text, found: Found) -> bool:
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
    }:
        return bool(_COMPANY_AFTER.match(text.plain, found.end))
    return False


def _surname_zhou(text: Text, found: Found) -> bool:
    said = text.plain[found.start : found.end]
    if found.day is None or found.day.weekday is None or found.day.week is not None:
        return False
    if not said.startswith("周") or len(said) != len("周一"):
        return False
    return bool(
        _GIVEN_AFTER.match(text.plain, found.end)
        or text.plain[max(0, found.start - 1) : found.start] in {"一", "两", "每", "老", "小", "四"}
    )


_TWO_FACED = frozenset(words("may march sat sun wed mar dec sep mon jan jun"))
_PART_OF_NUMBER = re.compile(r"[\d〇零一二三四五六七八九十百千万第]")
_COUNTED = re.compile(r"[\d〇零一二三四五六七八九十百千万个台套件箱路广街%号元块年]")
_LISTED = re.compile(
    r"点一滴|时半会|会儿一|会儿这|会儿那|会一个|天两头|心二意|言两语|番五次|更半夜"
)


def _saying(text: Text, found: Found) -> bool:
    """三天两头, 一点一滴, at the end of the day."""
    plain = text.plain
    said = plain[found.start : found.end]
    if said == "the end of the day":
        return plain[: found.start].rstrip().endswith("at")
    return bool(_LISTED.match(plain, found.start + 1)) or said.startswith("点一")


def _festival(text: Text, found: Found) -> bool:
    """五一 in a longer number, in the name of a street, in the name of a person."""
    plain = text.plain
    said = plain[found.start : found.end]
    before, after = plain[max(0, found.start - 1) : found.start], plain[found.end : found.end + 1]
    if said in {"清明", "中秋", "端午"}:
        return after in {"路", "街", "上"}
    if said not in {"五一", "三八", "六一", "618"}:
        return False
    if before in SURNAMES and after and after in "是总说先女经电":
        return True
    return bool(_PART_OF_NUMBER.match(before) or _COUNTED.match(after))


_GUARDS: tuple[Callable[[Text, Found], bool], ...] = (
    _number_of_something,
    _point_of_something,
    _measure,
    _name,
    _ordinary_word,
    _bare_month,
    _fraction,
    _company,
    _surname_zhou,
    _saying,
    _festival,
)
