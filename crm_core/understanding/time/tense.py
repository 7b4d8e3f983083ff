"""Whether the words round a time speak of what was or of what will be."""

import re

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text
from crm_core.understanding.words import by_first, either, table

_EN_FUTURE = table(r"""
    (?:will|'ll|can|should|must|may|might|would|to) be [a-z]+
    gets? (?:it |them )?[a-z]{3,}ed
    (?:wants?|needs?|have|get) (?:it|them|this|that|these|those) (?:[a-z]{3,}ed|done|sent|made)
    (?:moved?|shift(?:ed)?|rescheduled?|changed?)(?: [\w/&']+){0,6} (?:from|to|till|until)
    push(?:ed)?(?: [\w/&']+){0,6} (?:from|to|till|until)
    (?:postponed?|delayed?|extend(?:ed)?|put off|deferred)(?: \w+){0,4} (?:from|to|till|until|by)
    (?:he|she|it|they|we|i|you)'(?:ll|d (?:be|have|send|call|get|come))
    told (?:him|her|them|me|us)|ships|arrives|leaves|starts|begins|opens|closes|ends|comes|departs
    will|'ll|going to|gonna|wants?|wanted|needs?|needed|plans?|planned|should|would|must|can|could
    by(?=\s*(?:the\s|around\s|about\s|no later than\s)?$)
    may|might|let's|lets|please|pls|remind|before|until|till|through|thru|due|due on
    expects?|expected
    scheduled|booked|rebooked|rearranged|confirmed|confirmed for|set for|promised|agreed|arriving
    again|asks
    asked (?:to|for)|postponed|pushed|rescheduled|reserved|invited|is|are|follow up|revised|updated
    (?:call|ring|phone|come|try|check|get) (?:me |him |her |us |them )?(?:back|again|in)
    required|starting|have to|ready|decided on|[a-z]{3,}ed (?:in )?(?:for|until|till)
    to (?:come|call|send|visit|meet|bring|ring|check|get|go|see|deliver|answer|pay|sign|decide)
    to (?:review|start|present|reply|respond|ship|try|have|do|be|finish|confirm|follow|discuss)
    to (?:talk|return|give|make|buy|order|speak|show|install|train|pick|collect|submit|prepare)
    to (?:renew|arrive)
""")
_EN_PAST = table(r"""
    (?:popped|dropped|nipped|swung|called)(?: \w+){0,3} to (?:see|visit|meet)
    (?:stopped|went|came|drove)(?: \w+){0,3} to (?:see|visit|meet)
    no-show|no show|met|saw|visited|called|spoke|spoken|sent|was|were|wasn't|weren't|had|did|didn't
    got|went|told|said|bought|came|gave|took|left|talked|signed|since|ago|rang|wrote|paid|lost|won
    held|ran|made|done|already|last|dropped by|stopped by|caught up|just|sat|chatted|showed|found
    heard|broke|began|chose|drove|flew|been|sold|kept|felt|fell|built|dealt|fed|forgot|froze|grew|hung|knew|laid|lent
    meant|spent|stood|taught|tore|woke|threw|wore|ate|rode|rose|stole|stuck|led|slept|shook
    (?<!the )(?<!a )(?<!an )(?<!our )(?<!their )(?<!his )(?<!her )[a-z]{3,}ed
""")
_EN_MARK = re.compile(
    rf"(?<![a-z])(?:(?P<future>{by_first(_EN_FUTURE)})|(?P<past>{by_first(_EN_PAST)}))(?![a-z])"
)
_ZH_FUTURE = table(r"""
    [等待][^,，。]{0,6}[完好](?!吃)
    约了|约好了?|约(?!了|好|见了|到了|上了|谈了)|(?:说|讲|谈|商量|订|定|答应|安排)好了?|叫(?=[我他她你])
    让(?!步|利|价|点|[一二两三四五\d])
    (?:改|推|挪|拖|调|延长|延期|放)[^,，。]{0,6}到|下来(?=再)|定了|定在|定于|订了|改到|改为|推到|推迟|延到|安排|计划|打算|准备|要
    (?<![频例年展大早晚晨周话货头流审证动标宴酒协商工盛堂览议聚峰碰沙研推发订])会(?!议|面|上|后|了)|得(?!到|知)|必须|需要|争取|预计|之前|提醒|记得|再|将|等|应该|可以|请
    答应|承诺|给我|出(?=方案|报价|结果)
""")
_ZH_PAST = table(r"""
    (?<!经)(?<!通)过(?!来|去|期|几|两|些|年|完|户|程|滤|敏|节|一?遍|方案|合同|需求|流程|图|一?下|会(?!面)|账|审|目|生日|关|问|段|阵|会儿)
    (?:经|通)过了|(?<!忘)(?<!别)了(?!解|告诉|再|发给)|已经?|刚|完|就被|吵醒|接到(?!通知)|上次|到账|收到|的时候|来访|来电
    [吃喝下签发寄聊谈买见去打做交付到来挂送定收接提装修测报问订]的|拜访的|(?:寄|发)出(?:了|的)|没(?!问题)|投诉|反馈|见到|碰到|遇到|谈到|聊到
""")
_ZH_MARK = re.compile(rf"(?P<future>{_ZH_FUTURE})|(?P<past>{_ZH_PAST})")
_DONE = re.compile(r"[了过](?!解|来|去)|[\u4e00-\u9fff]的")
_NOT_PAST_ED = frozenset(
    {"closed", "need", "feed", "speed", "indeed", "exceed", "proceed", "bed", "red", "seed"}
)


_CONTACT = re.compile(
    r"\s*(?:(?:quick|good|great|long|nice|short|had|another|video|phone|zoom|"
    r"teams?|skype|webex|google meet|face ?time|conference|site)\s+)*(?:lunch|dinner|coffee|"
    r"breakfast|meeting|call|visit|demo|drinks|chat|zoom|workshop|beer|meal|tour|walkthrough|teams|skype|webex|facetime)\s+"
    r"(?:with|w/|at|to|by)\s"
)
_CONTACT_ZH = re.compile(r".{0,12}(?:吃饭|喝茶|喝咖啡|见面|开会|聊天|碰面|打球|通话|视频|拜访)")
_REPORT = re.compile(
    r"[\s,，.。;；]*(?:(?:(?:he |she |they |we |i |and )?(?:went|showed|discussed|talked|"
    r"walked|covered|gave|agreed|looked|got|had)|lovely|great|good|"
    r"nice|productive|pleasant|useful|all good|as ever)(?![a-z])|"
    r"(?:he|she|they|it)(?:'s|\s+(?:is|was|are|were|wants?|likes?|"
    r"loves?|said|says|needs?|"
    r"seems?|liked|loved|wanted|agreed|asked|complained|thinks?|has|had))(?![a-z])"
    r"|(?:他|她|他们|对方|客户)(?:说|想|要|觉得|很|对|们说|嫌|挺|不)"
    r"|[聊谈]到|(?:聊|谈|喝|吃|气氛|关系|感觉)[^,，。]{0,6}[了得过])"
)
_EVENING = re.compile(r"(?<![a-z])(?:dinner|drinks|supper|pub)(?![a-z])|晚饭|晚餐|晚宴|夜宵")
_EN_ORDER = re.compile(
    r"\s*,?\s*(?:(?:call|ring|phone|visit|check|meet|see|ask|chase|ping|text|email|tell|send|bring|"
    r"take|deliver|book|confirm|collect|drop|pick|prepare|arrange|"
    r"remind)(?! (?:with|to|from|at|went|was|is)\b)|"
    r"check with)(?![a-z])"
)
"""On Friday ask Wei whether it arrived."""
_NEAR = 80
"""How far round a time its verb is looked for."""
_REMINDS = either(
    """
    (?:remind|nudge|alert) me(?! (?:what|who|how))
    set (?:an? )?(?:reminder|alarm)(?! (?:what|who|how))
    """,
    "提醒我",
)
_ORDERED_NEAR = 200
"""How far round a time an order to remind of it is looked for."""
_LATIN = re.compile(r"[a-z]")
_HOUR = re.compile(r"\d|am|pm|noon|点")
_LATEST = re.compile(r"\s*(?:at\s+the\s+)?(?:very\s+)?latest(?![a-z])")
_SAYS_PAST = re.compile(r"(?:just now|earlier|the other day)(?![a-z])")
"""Just now, earlier today, a week ago: the expression itself points back."""


def is_past(text: Text, span: Span) -> bool | None:
    """True for past, False for future, None when nothing tells."""
    if _SAYS_PAST.match(text.plain, span.start, span.end) or text.plain.endswith(
        " ago", span.start, span.end
    ):
        return True
    sentence = text.sentence_at(span.start)
    begin = max(sentence.start, span.start - _ORDERED_NEAR)
    if _REMINDS.search(text.plain, begin, min(sentence.end, span.end + _ORDERED_NEAR)):
        return False
    clause = text.clause_at(span.start)
    before = text.plain[max(clause.start, span.start - _NEAR) : span.start]
    after = text.plain[span.end : min(max(clause.end, span.end), span.end + _NEAR)]
    told = _nearest_zh(before, after) if text.has_cjk else None
    if told is None and (_LATIN.search(before) or _LATIN.search(after)):
        told = _nearest_en(before, after)
    if told is None and _is_reported(text, clause, span):
        return True
    return told


def is_contact(text: Text, span: Span) -> bool:
    """Zoom with Nimbus at 9: the words name a contact and tell no tense."""
    clause = text.clause_at(span.start)
    if _CONTACT.match(text.plain, clause.start, clause.end):
        return True
    return text.has_cjk and _CONTACT_ZH.match(text.plain, clause.start, clause.end) is not None


def is_evening(text: Text, span: Span) -> bool:
    """Dinner on Thursday at 7."""
    clause = text.clause_at(span.start)
    start, end = max(clause.start, span.start - _NEAR), min(clause.end, span.end + _NEAR)
    return _EVENING.search(text.plain, start, end) is not None


def _is_reported(text: Text, clause: Span, span: Span) -> bool:
    """Lunch with Ana on Friday, she's happy: what follows tells that it has been."""
    if _HOUR.search(text.plain, span.start, span.end):
        return False
    return is_contact(text, span) and _REPORT.match(text.plain, clause.end) is not None


def _nearest_en(before: str, after: str) -> bool | None:
    if _LATEST.match(after):
        return False
    if not before.strip(" onby") and _EN_ORDER.match(after):
        return False
    last = None
    for match in _EN_MARK.finditer(before):
        if match.group() not in _NOT_PAST_ED:
            last = match
    if last is not None:
        return last.group("past") is not None
    for match in _EN_MARK.finditer(after):
        if match.group() not in _NOT_PAST_ED and match.group() not in {"to", "for", "by"}:
            return match.group("past") is not None
    return None


def _nearest_zh(before: str, after: str) -> bool | None:
    """In Chinese the verb stands behind the time: 周五见过."""
    if after.startswith(("前", "之前", "以前")) and not _DONE.search(after):
        return False
    last = None
    for match in _ZH_MARK.finditer(before):
        last = match
    if last is not None and last.group("future"):
        return False
    first = _ZH_MARK.search(after)
    if first is not None:
        return first.group("past") is not None
    return None if last is None else True
