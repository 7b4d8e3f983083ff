"""How the contact took place: a visit, a call, a meal, a message."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crm_core.understanding.model import Channel, Kind, Span
from crm_core.understanding.text import Text

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
        (
            r"(?:video|zoom|teams|webex|google meet|skype|facetime|virtual|"
            r"online)\s+(?:call|meeting|chat|conf\w*|demo|session)"
            r"|(?:had|did|on|over|via|by|in)\s+(?:a\s+)?(?:zoom|teams|webex|google meet|"
            r"skype|facetime|video)"
            r"|zoomed|^\s*(?:zoom|teams|webex|skype|facetime|video ?call|videocall)|"
            r"video ?conference\w*|webinar"
        ),
    ),
    (
        "event",
        (
            r"(?:at|during|from)\s+(?:the\s+|an?\s+)?(?:[\w'&-]+\s+){0,3}(?:fair|expo|"
            r"trade ?show|exhibition|conference|summit|"
            r"convention|booth|stand)\b|(?:our|their|the)\s+(?:booth|stand)\b"
        ),
    ),
    (
        "message",
        (
            r"whats ?app(?:ed)?|texted|text(?:ed)? (?:from|with|to)|got a text|sms|"
            r"telegram(?:med)?|signal|messaged|pinged|imessage|"
            r"dm(?:ed|'d)?|linkedin|slack(?:ed)?|messenger|message from|msg(?:'?d|ed)?\b|"
            r"line message|viber"
        ),
    ),
    ("wechat", r"wechat(?:ed|ted)?|we chat|weixin"),
    (
        "email",
        (
            r"e-?mailed|e-?mail(?:ing)? (?:from|to|with|exchange|thread)|(?:sent|got|"
            r"received|wrote|had|by|via|over|per|through|an?|her|him|them)\s+"
            r"(?:[\w']+\s+){0,3}e-?mails?\b|^\s*e-?mail|(?:replied|answered|responded|"
            r"wrote)\s+(?:by|via)\s+mail|mailed"
        ),
    ),
    (
        "visit",
        (
            r"visited|visit(?:ing)? (?:to|at|with)|(?:site|factory|plant|customer|client|"
            r"office|quick|short|surprise|courtesy|cold)[ -]visit|"
            r"dropp?(?:ed|ing) (?:by|in|into|off)|stopp?ed (?:by|in|at)|popped (?:in|by|into|"
            r"over|round)|went (?:to|by|over to|round to|out to)|was (?:at|over at|"
            r"on-?site at)|"
            r"swung by|called in (?:at|on)|walked (?:in|into|through)|toured|"
            r"on-?site (?:at|with|visit)|came by|drove (?:to|out)|been (?:to|at)|"
            r"made a visit|paid (?:\w+ ){1,4}a visit|just left|leaving|back from|"
            r"at their (?:office|plant|site|factory|shop|place|hq|warehouse)|"
            r"site walk|walk-?through|^\s*visit\b|^\s*at\s+[a-z]"
        ),
    ),
    (
        "meeting",
        (
            r"\bmet\b|met (?:with|up)|(?:lunch|dinner|breakfast|coffee|drinks|beer|meal|"
            r"brunch|tea|golf)\s+(?:with|w/)|"
            r"had (?:a |an )?(?:\w+ ){0,2}(?:lunch|dinner|breakfast|coffee|drinks|meeting|"
            r"beer|brunch)|meeting (?:with|w/|at)|sat down with|"
            r"took \w+(?: \w+)? (?:out )?(?:to|for) (?:lunch|dinner|coffee|drinks|golf)|"
            r"presented (?:to|at)|(?:gave|ran|did|held) (?:\w+ ){0,4}(?:demo|presentation|"
            r"workshop|training)|saw\b|bumped into|ran into|caught up with \w+ (?:over|"
            r"at)|hosted|came to (?:our|us|the office)|"
            r"visited us|visited our|^\s*(?:lunch|dinner|breakfast|coffee|drinks)\b|"
            r"grabbed (?:a )?(?:coffee|lunch|beer|drink|dinner)"
        ),
    ),
    (
        "call",
        (
            r"called|calling|\bcall (?:with|w/|from|to)|(?:had|did|on|over|by|via|got|"
            r"quick|short|long|brief|phone|conference|good|great|"
            r"cold)\s+(?:an?\s+)?(?:\w+\s+){0,2}(?:phone )?call\b|"
            r"phoned|rang\b|by phone|on the phone|over the phone|via phone|phone chat|"
            r"dialed|dialled|left (?:\w+ ){0,2}(?:a )?(?:voicemail|vm|message)|voicemail|"
            r"(?:spoke|talked|chatted|speaking|talking) (?:with|to)|spoke|^\s*(?:phone|"
            r"call)\b|hung up|caught up with|missed call|talk with|chat with|telcon?|"
            r"telephoned|just (?:spoke|talked)|got hold of|reached"
        ),
    ),
)
_ZH: tuple[tuple[Channel, str], ...] = (
    (
        "video",
        (
            r"视频(?:会|沟通|聊|通话|电话|连线|开会|演示|过|对)?|腾讯会议|钉钉会议|"
            r"飞书会议|线上会议?|网上会议|远程会议|云会议|zoom|teams|电话?视频会|"
            r"线上(?:开|沟通|聊|过|演示|见)"
        ),
    ),
    (
        "event",
        (
            r"展会|展览会?|博览会|广交会|进博会|高交会|工博会|展位|峰会|论坛|订货会|"
            r"推介会|年会上|交流会上?|发布会|展台|参展|(?<=[一-鿿])展上"
        ),
    ),
    (
        "wechat",
        (
            r"微信(?!号|改|是|换|同号|:|：|id|码|[a-z0-9_\x00]|\s*\x00)|加了?(?:他|她|"
            r"我)?(?:的)?微信|"
            r"朋友圈|企微|企业微信|vx上|wx上|发语音|发了?个?语音|群里"
        ),
    ),
    (
        "message",
        (
            r"短信|发信息|发了?(?:条|个)?消息|给我留言|留言|钉钉|飞书|qq上?|whatsapp|"
            r"telegram|陌陌|私信|发来消息|消息说"
        ),
    ),
    ("email", r"邮件|e-?mail(?!.{0,3}(?:改|换|是|地址))|邮箱(?:里|发|收|回)|发邮|回邮|写邮"),
    (
        "visit",
        (
            r"拜访|走访|上门|登门|回访了|探访|到访|(?<!过)去了(?:一?趟|[^,，。]{0,12})|"
            r"去过|去(?:他们|客户|现场|厂里|公司)[^,，。]{0,6}(?:看|聊|谈|了|坐)|"
            r"跑了(?:一?趟|[^,，。]{1,8})|跑(?:了)?趟|到(?:了)?[^,，。]{1,12}(?:现场|厂里|"
            r"公司|那边|那儿)(?:看|聊|谈|坐|转)?|"
            r"在(?:他们|客户|他|她)(?:单位|公司|厂里|现场|那|办公室)|"
            r"刚从[^,，。]{1,12}(?:出来|回来)|"
            r"考察了?|现场(?:看|勘|调试|沟通)了?|来到|路过"
        ),
    ),
    (
        "meeting",
        (
            r"吃(?:了|过)?(?:个|顿)?(?:饭|午饭|晚饭|早饭|中饭|火锅|工作餐|宵夜)|"
            r"请[^,，。]{1,8}吃|喝(?:了|过)?(?:个|点|杯|顿)?(?:茶|咖啡|酒|下午茶)|见(?:了|"
            r"过|到|面)|碰(?:了|过|到|面|头)|开(?:了|过|完|个)?(?:个|一个|次)?(?:会|"
            r"碰头会|评审会|启动会)|"
            r"面谈|当面|面聊|约见|会面|打(?:了|过)?(?:场)?(?:高尔夫|球)|来(?:了)?(?:我们|"
            r"我|咱们)(?:公司|办公室|厂|这|厂里|这边)|来访|来厂|来公司|接待|会谈|座谈|"
            r"聚(?:了|餐|会)|饭局|遇到|遇见|拜会|晚宴|午餐|晚餐|招待|演示了|培训了|聚聚"
        ),
    ),
    (
        "call",
        (
            r"电话(?!号?码?(?:是|改|换|变|为|:|：|[0-9\x00])|\s*[\d\x00]|也|号|回访)|通(?:了|过|完|"
            r"个)?(?:个|一?次)?(?:电话|话)|打(?:了|过|来|通|给|去)(?:个|一?通|"
            r"一?次)?(?:电话)?|致电|来电|去电|回电|接到|"
            r"没接|未接|没打通|打不通|聊了(?:几句|两句)?电话|电联|call了?|打电话"
        ),
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
    return tuple((name, re.compile(f"{edge}(?:{p})", re.MULTILINE)) for name, p in rows)


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
