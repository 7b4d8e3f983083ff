"""The forms under which a customer or a person is spoken of."""

import re
from collections.abc import Iterator

from crm_core.understanding.text import is_cjk
from crm_core.understanding.words import any_of, words

_LEGAL_EN = frozenset(
    words("""
        inc llc llp ltd limited corp corporation co company gmbh ag plc sa s.a srl s.r.l bv b.v nv
        oy ab as pty pte sdn bhd group holding holdings kg kgaa spa s.p.a sas sarl
    """)
)
_LEGAL_ZH = re.compile(
    r"(?=[股有责公集总分厂(（])(?:股份)?(?:有限)?(?:责任)?(?:公司|集团|总公司|分公司|"
    r"厂)?(?:[(（][^)）]*[)）])?$|集团(?:股份)?有限公司$"
)
_TRADE_ZH = re.compile(
    r"(?:技术|科技|电子|机械|设备|机电|贸易|商贸|物流|软件|信息|网络|咨询|传媒|文化|"
    r"电器|汽车|重工|终端|实业|"
    r"工业|制造|精密|模具|塑胶|五金|材料|新材料|能源|医疗|医药|生物|食品|餐饮|酒店|"
    r"服饰|纺织|家具|建筑|建材|"
    r"装饰|工程|化工|包装|印刷|光电|半导体|自动化|智能|控股|投资|国际|发展|产业|服务|"
    r"管理|教育|集团|仪器|环保|"
    r"农业|地产|置业|物业|金融|保险|航空|船舶|钢铁|有色|矿业|电力|电气|通信|通讯|数码|"
    r"数据|影视|广告|供应链)+$"
)
PLACES_ZH = any_of(
    words("""
        北京 上海 天津 重庆 深圳 广州 东莞 佛山 珠海 中山 惠州 杭州 宁波 温州 苏州
        无锡 常州 南京 南通 合肥 武汉 长沙 成都 西安 郑州 青岛 济南 大连 沈阳 厦门
        福州 泉州 昆明 贵阳 南宁 石家庄 太原 哈尔滨 长春 嘉兴 绍兴 台州 金华
        中国 广东 浙江 江苏 山东 福建 四川 湖北 湖南 河南 河北 安徽 江西
    """)
)
_PLACE_ZH = re.compile(rf"^(?:[一-鿿]{{2,3}}[省市县区]|{PLACES_ZH})")
_SHORT_EN, _SHORT_ZH = 4, 2
_GENERIC_EN = frozenset(
    words("""
        the first new old north south east west global general national international united
        american blue green red black white golden silver royal grand great good best bright smart
        star sun city home house global world digital tech data cloud media food foods trade
        trading service services systems solutions group industries industrial bay lake river
        mountain ocean stone bridge park garden next last early late may march april june summer
        winter spring autumn monday tuesday wednesday thursday friday saturday sunday alpha beta
        delta omega prime premium quality quick fast high open free total pure real rich right
        long little young power energy advanced applied central creative modern custom direct
        express family fresh health life medical metal motor motors network pacific atlantic paper
        plastic point precision print process product project quote samples order price call visit
        send meeting lunch deal team office market master safe secure sky solar sound source
        standard steel super supply target time today union unique valley value vision water wind
        wood work works
    """)
)

_DAYS_ZH = frozenset(words("今日 明日 昨日 今天 明天 昨天 每日 天天"))
"""今日 alone is no 今日传媒."""
_DOUBLE = frozenset(
    words("""
        欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 宇文 长孙 夏侯 端木 南宫 独孤 轩辕
        闻人 澹台
    """)
)


def bare_name(folded: str) -> str:
    """Without what the law adds to it: 有限公司, Ltd, GmbH."""
    if folded and is_cjk(folded[-1]):
        return _LEGAL_ZH.sub("", folded) or folded
    words_left = folded.split()
    while len(words_left) > 1 and words_left[-1].strip(".,") in _LEGAL_EN:
        words_left.pop()
    return " ".join(words_left).rstrip(",")


def short_forms(bare: str) -> Iterator[str]:
    """What people make of a bare name that nobody gave an alias: weaker evidence."""
    if not bare:
        return
    if is_cjk(bare[0]):
        yield from _short_zh(bare)
        return
    first = bare.split(maxsplit=1)[0].strip("&,.'")
    if first != bare and len(first) >= _SHORT_EN and first not in _GENERIC_EN:
        yield first


def _short_zh(bare: str) -> Iterator[str]:
    core = _PLACE_ZH.sub("", bare)
    if len(core) >= _SHORT_ZH and core != bare:
        yield core
    stem = _TRADE_ZH.sub("", core)
    if len(stem) >= _SHORT_ZH and stem not in {core, bare} and stem not in _DAYS_ZH:
        yield stem


def given_name(folded: str) -> str:
    """Jane of Jane Liu, 建国 of 王建国; nothing when the name has no such part."""
    if folded and is_cjk(folded[0]):
        rest = folded[len(last_name(folded)) :]
        return rest if len(rest) >= _SHORT_ZH else ""
    first, _, rest = folded.partition(" ")
    return first if rest and len(first) > 1 else ""


def last_name(folded: str) -> str:
    if folded and is_cjk(folded[0]):
        return folded[:2] if folded[:2] in _DOUBLE else folded[:1]
    return folded.rpartition(" ")[2]
