"""How the contact took place: a visit, a call, a meal, a message."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crm_core.understanding.model import Channel, Kind, Span
from crm_core.understanding.text import Text
from crm_core.understanding.words import table

KINDS: dict[Channel, Kind] = {
    "visit": "visit",
    "call": "call",
    "meeting": "meeting",
    "email": "email",
    "wechat": "wechat",
    "message": "message",
    "video": "meeting",
    "event": "meeting",
}
_EN: tuple[tuple[Channel, str], ...] = (
    (
        "video",
        r"""
                (?:video|zoom|teams|webex)\s+(?:call|meeting|chat|conf\w*|demo|session)
                (?:google meet|skype)\s+(?:call|meeting|chat|conf\w*|demo|session)
                (?:facetime|virtual|online)\s+(?:call|meeting|chat|conf\w*|demo|session)
                (?:had|did|on|over|via|by|in)\s+(?:a\s+)?(?:zoom|teams|webex)
                (?:had|did|on|over|via|by|in)\s+(?:a\s+)?(?:google meet|skype|facetime|video)
                zoomed|^\s*(?:zoom|teams|webex|skype|facetime|video ?call|videocall)
                video ?conference\w*|webinar
            """,
    ),
    (
        "event",
        r"""
                (?:at|during|from)\s+(?:the\s+|an?\s+)?(?:[\w'&-]+\s+){0,3}(?:fair|expo)\b
                (?:at|during|from)\s+(?:the\s+|an?\s+)?(?:[\w'&-]+\s+){0,3}(?:trade ?show)\b
                (?:at|during|from)\s+(?:the\s+|an?\s+)?(?:[\w'&-]+\s+){0,3}(?:exhibition)\b
                (?:at|during|from)\s+(?:the\s+|an?\s+)?(?:[\w'&-]+\s+){0,3}(?:conference)\b
                (?:at|during|from)\s+(?:the\s+|an?\s+)?(?:[\w'&-]+\s+){0,3}(?:summit)\b
                (?:at|during|from)\s+(?:the\s+|an?\s+)?(?:[\w'&-]+\s+){0,3}(?:convention)\b
                (?:at|during|from)\s+(?:the\s+|an?\s+)?(?:[\w'&-]+\s+){0,3}(?:booth|stand)\b
                (?:our|their|the)\s+(?:booth|stand)\b
                ^[^,.]{0,20}\b(?:expo|trade ?show|trade ?fair|exhibition|booth)\b
            """,
    ),
    (
        "message",
        r"""
                whats ?app(?:ed)?|texted|text(?:ed)? (?:from|with|to)|got a text|sms
                telegram(?:med)?|signal|messaged|pinged|imessage|dm(?:ed|'d)?|linkedin
                slack(?:ed)?|messenger|message from|msg(?:'?d|ed)?\b|line message|viber
            """,
    ),
    (
        "wechat",
        (
            r"wechat(?:ed|ted)|(?:on|over|via|by|in|through|from|per|his|"
            r"her) (?:a )?wechat(?! id| is)|^wechat(?!'s| id| is)|wechat (?:from|with|chat|"
            r"call|message|msg|voice)|weixin"
        ),
    ),
    (
        "email",
        r"""
                e-?mailed|e-?mail(?:ing)? (?:from|to|with|exchange|thread)
                (?:sent|got|received|wrote|had|by|via)\s+(?:[\w']+\s+){0,3}e-?mails?\b
                (?:over|per|through|an?|her|him|them)\s+(?:[\w']+\s+){0,3}e-?mails?\b
                ^\s*e-?mail|(?:replied|answered|responded|wrote)\s+(?:by|via)\s+mail|mailed
            """,
    ),
    (
        "visit",
        r"""
                visited|visit(?:ing)? (?:to|at|with)
                (?:site|factory|plant|customer|client)[ -]visit
                (?:office|quick|short|surprise|courtesy|cold)[ -]visit
                dropp?(?:ed|ing) (?:by|in|into|off)|stopp?ed (?:by|in|at)
                popped (?:in|by|into|over|round)|went (?:to|by|over to|round to|out to)
                was (?:at|over at|on-?site at)|swung by|called in (?:at|on)
                walked (?:in|into|through)|toured|on-?site (?:at|with|visit)|came by
                drove (?:to|out)|been (?:to|at)|made a visit|paid (?:\w+ ){1,4}a visit|just left
                leaving|back from|at their (?:office|plant|site|factory|shop|place|hq|warehouse)
                site walk|walk-?through|^\s*visit\b
                visit (?:went|was|today|yesterday|done|ok|ended)|^\s*at\s+[a-z]
            """,
    ),
    (
        "meeting",
        r"""
                \bmet\b|^\s*(?:demo|training|workshop|presentation|kick-?off|review)\b
                met (?:with|up)
                (?:lunch|dinner|breakfast|coffee|drinks|beer|meal|brunch|tea|golf)\s+(?:with|w/)
                had (?:a |an )?(?:\w+ ){0,2}(?:lunch|dinner|breakfast|coffee)
                had (?:a |an )?(?:\w+ ){0,2}(?:drinks|meeting|beer|brunch)
                meeting (?:with|w/|at|went|was|today|yesterday|ended)|sat down with
                took \w+(?: \w+)? (?:out )?(?:to|for) (?:lunch|dinner|coffee|drinks|golf)
                presented (?:to|at)
                (?:gave|ran|did|held) (?:\w+ ){0,4}(?:demo|presentation|workshop|training)|saw\b
                bumped into|ran into|caught up with \w+ (?:over|at)|hosted
                came to (?:our|us|the office)|visited us|visited our
                ^\s*(?:lunch|dinner|breakfast|coffee|drinks)\b
                grabbed (?:a )?(?:coffee|lunch|beer|drink|dinner)
            """,
    ),
    (
        "call",
        r"""
                called|calling|\bcall (?:with|w/|from|to)
                (?:had|did|on|over)\s+(?:an?\s+)?(?:\w+\s+){0,2}(?:phone )?call\b
                (?:by|via|got|quick)\s+(?:an?\s+)?(?:\w+\s+){0,2}(?:phone )?call\b
                (?:short|long|brief|phone)\s+(?:an?\s+)?(?:\w+\s+){0,2}(?:phone )?call\b
                (?:conference|good|great|cold)\s+(?:an?\s+)?(?:\w+\s+){0,2}(?:phone )?call\b
                phoned|rang\b|by phone|on the phone|over the phone|via phone|phone chat|dialed
                dialled|left (?:\w+ ){0,2}(?:a )?(?:voicemail|vm|message)|voicemail
                (?:spoke|talked|chatted|speaking|talking) (?:with|to)|spoke|^\s*(?:phone|call)\b
                hung up|call (?:went|was|today|yesterday|ended)|caught up with|missed call
                talk with|chat with|telcon?|telephoned|just (?:spoke|talked)|got hold of|reached
            """,
    ),
)
_ZH: tuple[tuple[Channel, str], ...] = (
    (
        "video",
        r"""
                视频(?:会|沟通|聊|通话|电话|连线|开会|演示|过|对)?|腾讯会议|钉钉会议|飞书会议
                线上会议?|网上会议|远程会议|云会议|zoom|teams|电话?视频会
                线上(?:开|沟通|聊|过|演示|见)
            """,
    ),
    (
        "event",
        r"""
                展会|展览会?|博览会|广交会|进博会|高交会|工博会|展位|峰会|论坛|订货会|推介会
                年会上|交流会上?|发布会|展台|参展|(?<=[一-鿿])展上
            """,
    ),
    (
        "wechat",
        r"""
                微信(?!号|改|是|换|同号|:|：|id|码|[a-z0-9_\x00]|\s*\x00)
                加了?(?:他|她|我)?(?:的)?微信|朋友圈|企微|企业微信|vx上|wx上|发语音|发了?个?语音
                群里
            """,
    ),
    (
        "message",
        r"""
                短信|发信息|发了?(?:条|个)?消息|给我留言|留言|钉钉|飞书|qq上?|whatsapp|telegram
                陌陌|私信|发来消息|消息说
            """,
    ),
    ("email", r"邮件|e-?mail(?!.{0,3}(?:改|换|是|地址))|邮箱(?:里|发|收|回)|发邮|回邮|写邮"),
    (
        "visit",
        r"""
                拜访|走访|上门|登门|回访了|探访|到访|(?<!过)去了(?:一?趟|[^,，。]{0,12})|去过
                去[^,，。]{1,12}(?:回访|拜访|坐坐|调试|安装|培训|验收|巡检)
                去(?:他们|客户|现场|厂里|公司)[^,，。]{0,6}(?:看|聊|谈|了|坐)
                跑了(?:一?趟|[^,，。]{1,8})|跑(?:了)?趟
                到(?:了)?[^,，。]{1,12}(?:现场|厂里|公司|那边|那儿)(?:看|聊|谈|坐|转)?
                在(?:他们|客户|他|她)(?:单位|公司|厂里|现场|那|办公室)
                刚从[^,，。]{1,12}(?:出来|回来)|考察了?|现场(?:看|勘|调试|沟通)了?|来到|路过
            """,
    ),
    (
        "meeting",
        r"""
                吃(?:了|过)?(?:个|顿)?(?:饭|午饭|晚饭|早饭|中饭|火锅|工作餐|宵夜)
                请[^,，。]{1,8}吃|喝(?:了|过)?(?:个|点|杯|顿)?(?:茶|咖啡|酒|下午茶)
                见(?:了|过|到|面)|碰(?:了|过|到|面|头)
                开(?:了|过|完|个)?(?:个|一个|次)?[一-鿿]{0,3}会(?!员|计|所)|面谈|当面|面聊|约见
                会面|打(?:了|过)?(?:场)?(?:高尔夫|球)
                来(?:了)?(?:我们|我|咱们)(?:公司|办公室|厂|这|厂里|这边)|来访|来厂|来公司|接待
                会谈|座谈|聚(?:了|餐|会)|饭局|遇到|遇见|拜会|晚宴|午餐|晚餐|招待
                陪[^,，。]{1,10}(?:看|参观|逛|走|吃|喝|考察)|参观了?我们
                演示了|培训了|聚聚
            """,
    ),
    (
        "call",
        r"""
                电话(?!号?码?(?:是|改|换|变|为|:|：|[0-9\x00])|\s*[\d\x00]|也|号)
                通(?:了|过|完|个)?(?:个|一?次)?(?:电话|话)
                打(?:了|过|来|通|给|去)(?:个|一?通|一?次)?(?:电话)?|致电|来电|去电|回电|接到
                没接|未接|没打通|打不通|聊了(?:几句|两句)?电话|电联|call了?|打电话
            """,
    ),
)


_TOLD = re.compile(
    r"[a-z]+ed(?![a-z])|(?<![a-z])(?:met|spoke|rang|saw|went|was|were|had|did|left|got|sent|came|"
    r"been|ran)(?![a-z])|(?<=[\u4e00-\u9fff])[了过完]|刚|来电|来访|没接|未接|不通"
)
"""Words that can only tell of what has been."""
_NEAR = 3


def _compiled(
    rows: Sequence[tuple[Channel, str]], *, words: bool
) -> tuple[tuple[Channel, re.Pattern[str]], ...]:
    edge = r"(?<![a-z0-9])" if words else ""
    return tuple((name, re.compile(f"{edge}(?:{table(p)})", re.MULTILINE)) for name, p in rows)


_TABLES = {"en": _compiled(_EN, words=True), "zh": _compiled(_ZH, words=False)}


@dataclass(frozen=True, slots=True)
class Contacted:
    channel: Channel
    span: Span


def find_channel(text: Text, ahead: Sequence[Span]) -> Contacted | None:
    """The first way of contact that is told of the past; `ahead` speaks of what is to come."""
    found: list[tuple[int, int, Contacted]] = []
    for language in ("en", "zh") if text.has_cjk else ("en",):
        for rank, (channel, pattern) in enumerate(_TABLES[language]):
            span = _first_told(text, pattern, ahead)
            if span is not None:
                clause = text.clause_at(span.start).start
                found.append((clause, rank, Contacted(channel, span)))
    return min(found, key=lambda f: (f[0], f[1]))[2] if found else None


def _first_told(text: Text, pattern: re.Pattern[str], ahead: Sequence[Span]) -> Span | None:
    for match in pattern.finditer(text.plain):
        span = Span(match.start(), match.end())
        said = text.plain[span.start : span.end + _NEAR]
        if not any(a.overlaps(span) for a in ahead) or _TOLD.search(said):
            return span
    return None
