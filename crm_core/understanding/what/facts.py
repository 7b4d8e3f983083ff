"""Facts that are told in words: addresses, titles, departments, employers, head counts."""

import re
from collections.abc import Iterator, Sequence

from crm_core.understanding.model import FieldName, FieldUpdate, Span, Subject
from crm_core.understanding.numbers import zh_number
from crm_core.understanding.text import Text, is_cjk

_Patterns = tuple[re.Pattern[str], ...]
TITLE_EN = (
    r"(?:(?:senior|junior|deputy|vice|chief|head|lead|global|regional|group|general|"
    r"executive|managing|associate|assistant|interim|acting|new)\s+)*"
    r"(?:vp|svp|evp|ceo|cto|cfo|coo|cmo|cio|gm|md|president|chair(?:man|woman|"
    r"person)?|director|manager|head|lead|leader|owner|partner|buyer|engineer|officer|"
    r"supervisor|"
    r"specialist|analyst|accountant|controller|coordinator|executive|secretary|"
    r"scientist|chemist|principal|administrator|designer|developer|advis[eo]r|auditor|surveyor|"
    r"consultant|architect|mgr|dir|foreman|superintendent|purchaser|planner|treasurer|founder)"
)
_SITE = (
    r"(?:office|hq|headquarters|head office|warehouse|factory|plant|shop|store|showroom|depot|yard|"
    r"practice|clinic|site)"
)
_ADDRESS_EN = re.compile(
    r"(?:(?:have |has |they )?(?:moved|relocated|relocating|moving)(?: (?:their |"
    rf"the )?{_SITE}s?)?(?: over)? to|"
    r"(?:new |shipping |delivery |billing |office |their |warehouse |"
    r"hq )*address(?: (?:of|for) [\w& ]{2,40}?(?= (?:has|is|was|changed|now)|:))?"
    r"(?: has)?(?: is| was| changed)?(?: now)?(?: to)?\s?:?|(?:new|"
    r"main) (?:office|hq|warehouse|location|premises)(?: is)?(?: now)?(?: at|:)|"
    r"now (?:located |based )?at)"
    rf"\s+(?!(?:(?:the|an?|their|its) )?(?:(?:new|bigger|larger|smaller) )?(?:building|{_SITE})"
    r"(?! \d|,? [\w ]{2,30} (?:street|st|road|rd|avenue|ave))\b)"
    r"(?!(?:net|cash|monthly|weekly|option|plan|version|"
    r"teams|zoom|webex|skype|video|phone|online|a call|week|wk|kw|cw|q[1-4]|noon|"
    r"\d{1,2}(?::\d\d|\s?[ap]m|st|nd|rd|th)?(?:\s|$)(?:\w+\s*)?$)\b)"
    r"(?P<value>[^\n;!?]{6,120})"
)
_ADDRESS_BARE_EN = re.compile(
    rf"(?:^|(?<!\d):|(?<![a-z]){_SITE}(?: is)?(?: now)?(?: at|:))\s*"
    r"(?P<value>(?:unit |suite |no\.? )?\d{1,5}[a-z]?,? (?:(?!at |on |in |by )[\w.'-]+ ){1,4}?"
    r"(?:street|st|road|rd|avenue|ave|lane|ln|blvd|boulevard|drive|dr|way|square|sq|plaza|court|ct|"
    r"close|crescent|terrace|highway|hwy|pkwy|parkway|quay|wharf|estate|park|place|pl|row)"
    r"\b[^\n;!?]{0,80})"
)
"""A house number and a street need no word beside them where a fact is expected."""
_STREET_EN = re.compile(
    r"\d|\b(?:street|st|road|rd|ave|avenue|lane|blvd|boulevard|drive|way|square|plaza|"
    r"platz|strasse|straße|via|rue|park|building|floor|suite)\b"
)
_CALLED_ADDRESS = re.compile(r"(?<=[,.;:-] )(?:the |new )*address(?: is|:)? ")
_ADDRESS_STOP_EN = re.compile(
    r"\.(?=\s|$)"
    r"|,\s+(?=(?:and|she|he|they|it|please|pls|new|also|the|his|her|their|we|i|update|"
    r"will|call|send|phone|"
    r"tel|mobile|e?-?mail|website|web|www|follow|remind|wants?|needs?)\b)"
    r"|\s+(?=(?:and (?:she|he|they|wants?|needs?|the|phone|new)|since|because|as of|"
    r"starting|please|pls|but|"
    r"(?:next|last|this) (?:week|month)|from (?:next|mon|tue|wed|thu|fri|jan|feb|mar|"
    r"apr|may|jun|jul|aug|"
    r"sep|oct|nov|dec)[a-z]*)\b)"
)
_ADDRESS_ZH = re.compile(
    r"(?:(?:办公|公司|收货|新|注册|办公室|工厂|仓库|发货|送货|通讯|联系)*地址|办公室|"
    r"公司|工厂|总部|仓库|厂房|厂子|厂|他们|门店|店|也|都)?(?:现在|已经?|都|你|请|帮我|帮忙|麻烦|给我|需要|要){0,3}"
    r"(?:搬到了?|搬家到|搬去了?|搬至|搬迁到|迁到了?|迁至|换到了?|换成了?|改到了?|改成了?|"
    r"改为|变更为|变更到|更新为|变成了?|挪到了?|是|在|[:：]|(?<=地址)|为)(?:新地址)?[:：]?\s*"
    r"(?P<value>[一-鿿a-z0-9\-()（）#·]{4,60})"
)
_PLACE_ZH = re.compile(
    r"[省市区县镇乡村]|[路街道巷弄](?:\d|[一二三四五六七八九十])|\d{1,5}号|园区?|大厦|"
    r"大楼|广场|工业|中心|[楼栋幢座室]|开发区|科技园"
)
_ADDRESS_CUE_ZH = re.compile(r"地址|搬|迁")
_ADDRESS_STOP_ZH = re.compile(r"(?:了|，|,|办公|上班)$|(?:办公|上班)(?:了)?$")
TITLE_ZH = (
    r"(?:副|高级|资深|首席|代理|常务|执行|区域|大区|华东|华南|华北|集团|[一-鿿]{0,6}?)?"
    r"(?:副总裁|副总经理|副总|总经理|董事长|总裁|总监|经理|主任|主管|厂长|科长|处长|"
    r"部长|局长|校长|院长|"
    r"所长|行长|组长|班长|队长|店长|总工程师|总工|工程师|专员|助理|秘书|会计|出纳|"
    r"负责人|合伙人|老板|法人|董事|顾问|采购员|业务员|买手|主编|领班|护士长|园长|站长|场长|社长|"
    r"书记|主席|设计师|架构师|厨师长|主厨|技师|总助|买办|秘书长|会长|理事长|区长|ceo|cto|cfo|coo|cmo|cio|gm|vp)"
)
_TITLES = (
    re.compile(
        r"(?<![a-z])(?:promotion(?: is| was)?(?: official| confirmed| through| done)?[,:]?|"
        r"promoted[,:]|promoted to|(?:is|was|are) (?:now|promoted to)(?: the| an?| our)?|"
        r"is (?:the|our|their) new|"
        r"now(?: the| an?)?|became(?: the| an?)?|becomes(?: the| an?)?|took over as|"
        r"takes over as|appointed(?: as| to)?|named|title(?: is| changed to| to|"
        r":)?(?: now)?|"
        r"new (?:title|role|position|job)(?: is|:)?(?: now)?|made|works as|working as|"
        r"stepped up as|moved up to|position(?: is|:)?(?: now)?)\s+(?:the |an? )?"
        rf"(?P<value>{TITLE_EN}(?:(?:\s+(?:of|for)\s+|\s+|\s?&\s?)(?!(?:at|and|for|in|"
        rf"since|now|new|his|her|their|on|next|last|he|she|as|from|with|but|"
        rf"of)\b)[a-z]+){{0,3}}|"
        rf"[a-z]+(?:\s+[a-z]+)?\s+{TITLE_EN}(?:\s+(?!(?:at|and|for|in|since|now|as|from|with|but|of|so|"
        rf"on|he|she|his|her|who|not|instead|again)\b)[a-z]+)?)(?![a-z])"
    ),
    re.compile(
        r"(?:升(?![级降温学值压])(?:职)?(?:为|任|成|到|做|当|了)?(?:了)?|晋升(?:为|成)?|提(?:拔)?(?:为|成|"
        r"了)|提拔(?:为|成|当)?|现在是|现任|改任|转任|升任|担任|当上了?|当了|做了|成了|"
        r"任命为|提拔当|做上了?|坐上了?|改做|调去做|调去当|(?:职[务位]|岗位|头衔)(?:改成了?|改为|变成了?|变为|是|换成了?|升为|变更为?|更新为?|调整为?|:|：)|"
        r"title(?:改成了?|改为|换成了?|变成了?|是|:|：)|调任|接任)[\s:：]*"
        rf"(?P<value>(?:[a-z&]+\s)?{TITLE_EN}(?:\s(?:of\s)?[a-z&]+){{0,2}}(?![a-z])|{TITLE_ZH})"
    ),
    re.compile(rf"(?:去|到|来|在)[^,，。]{{2,8}}当了?(?P<value>{TITLE_ZH})"),
    re.compile(rf"(?:转|任|提|兼|当)[岗为任成做当]{{0,2}}(?P<value>{TITLE_ZH})(?=了)"),
    re.compile(
        r"(?:is|'s|made|was made)\s+(?:the\s+|an?\s+|our\s+)?(?:new\s+)?"
        rf"(?P<value>(?:[a-z]+\s+)?{TITLE_EN}(?:\s+(?:of\s+)?[a-z]+){{0,3}}?)\s+(?:now|"
        rf"these days|since|"
        rf"as of)(?![a-z])"
    ),
)
_DEPARTMENTS_EN = (
    r"(?:ops|operations|procurement|purchasing|sales|finance|accounting|hr|it|engineering|r&d|"
    r"quality|logistics|marketing|legal|production|maintenance|supply chain|customer service|"
    r"treasury|planning|research|design|projects|exports?|compliance)"
)
_DEPARTMENTS = (
    re.compile(
        r"(?:moved|transferred|switched|reassigned|moves|moving|joined|went|"
        r"now)\s+(?:over\s+)?(?:to|in|into|with)?\s*(?:the\s+|"
        r"their\s+)?(?P<value>[a-z&]+(?:\s+[a-z&]+){0,2})\s+(?:department|dept\.?|"
        r"division)"
        r"|(?:moved|switched|transferred|moves|went)(?:\s+over)?(?:\s+from\s+[\w&]+)?\s+to\s+"
        rf"(?P<value3>{_DEPARTMENTS_EN})(?![a-z])"
        r"|(?:department|dept)\.?(?: is| changed to|"
        r":)?(?: now)?\s+(?P<value2>[a-z&]+(?:\s+[a-z&]+)?)(?=$|[,.;])"
    ),
    re.compile(
        r"(?:调到了?|调去了?|调至|调任|转到了?|转去了?|转至|换到了?|(?<![过出回上下进])去了|(?<![收])进了|调入|"
        r"转岗到|转岗去|分到了?|部门(?:改成了?|改为|是|换成了?|变成了?|:|：)|现在在|"
        r"现在负责)\s*"
        r"(?P<value>[一-鿿]{1,8}?(?:部门|事业部|部|中心|科|处|办公室|办))(?!长|经理|"
        r"主任|总|队|件|署|分)"
    ),
)
_EMPLOYERS = (
    re.compile(
        r"(?:(?:left|leaving|quit)\s+(?!an?\b|the\b|him\b|her\b|them\b|it\b|some\b|my\b|our\b|word\b|\d|"
        r"(?:[\w&]+\s+){0,2}(?:voice ?mails?|vm|messages?|msgs?|notes?|samples?|brochures?|"
        r"catalogu?es?|cards?|quotes?|docs|papers|box(?:es)?|flyers?|swatch(?:es)?|keys?|package|"
        r"parcel|price list)\b)"
        r"(?:[\w&]+\s+){0,3}?(?:for|to join|and joined|"
        r"joined|to)|joined|now (?:works |working )?(?:at|with|for)|works (?:at|for|"
        r"with)|moved (?:over )?to(?= [A-Z])|jumped (?:ship )?to|switched to|"
        r"started at|new (?:company|employer)(?: is|:)?)\s+"
        r"(?P<value>[a-z][\w&'\-]*(?:\s+(?!as\b|in\b|and\b|last\b|next\b|since\b|"
        r"now\b|on\b|his\b|her\b|new\b|at\b|from\b|this\b|"
        r"email\b)[a-z][\w&'\-]*){0,3})"
    ),
    re.compile(
        r"(?:跳槽到了?|跳槽去了?|跳到了?|跳去了?|离职去了?|离职到了?|入职了?|加入了?|"
        r"加盟了?|(?:公司|单位)(?:改成|改为|"
        r"换成)了?)\s*(?P<value>[一-鿿a-z]{2,16}?(?:有限公司|股份公司|公司|集团|科技|"
        r"电子|机械|贸易|物流|实业|重工|软件|咨询|传媒|精密|设备|汽车|电器|医疗|能源|"
        r"建材|食品))"
    ),
    re.compile(
        r"(?:跳槽到了?|跳槽去了?|跳槽|跳到了?|离职去了?|"
        r"入职了?)\s*(?P<value>[一-鿿a-z]{2,6}?)(?=[了,，。;；]|当|做|任|$)"
    ),
    re.compile(
        r"(?<!微信)(?<!群)(?<!昵称)(?:公司)?(?:更名为|改名为|改名叫|(?:更|改)名了?[,，\s]?(?:现在|以后)?叫|更名|改名(?:成|叫|为)?了?(?!了?[字称])|全称改为|"
        r"名称变更为)\s*(?P<value>[一-鿿a-z0-9()（）]{2,30}?)(?=[了,，。;；]|$)"
    ),
    re.compile(
        r"(?:renamed(?: itself)?(?: to| as)?|changed (?:its|their) name to|"
        r"new (?:company )?name(?: is|:)|rebranded (?:to|"
        r"as))\s+(?P<value>[a-z][\w&'\-]*(?:\s+[a-z][\w&'\-]*){0,3})"
    ),
)
_EMPLOYEES = (
    re.compile(
        r"(?:员工|人数|职工|团队|规模|工人|人员)(?:现在|已经|只剩|还剩|剩下?|只有|减到|裁到|缩到|降到|有|是|到|扩到|增加到|"
        r"涨到|达到|大概|大约|约|数|总数|规模|了|在|到了|快|近|将近|差不多|超过?|突破|共|[:：])*(?P<n>[\d,]{1,7}[千万]?|\d\.\d{1,2}万|"
        r"[一二两三四五六七八九十百千万]{1,6})(?:多|来)?(?:名|个)?(?:人|员工|号人|"
        r"左右|$|(?<=\d\d)了)"
    ),
    re.compile(
        r"(?:现在|目前|已经?|公司|厂里|一共|总共|共)(?:有|扩到|增加到|涨到|达到|"
        r"到)了?(?P<n>[\d,]{1,7}[千万]?|\d\.\d{1,2}万|[一二两三四五六七八九十百千万]{1,6})(?:多|来)?(?:名|"
        r"个|号)?(?:人(?!份|次|民)|员工)"
    ),
    re.compile(r"(?P<n>[\d,]{1,7})(?:多)?(?:名|个|号)?员工"),
    re.compile(
        r"(?:现在|目前)(?P<n>\d{2,6}|[一二两三四五六七八九十百千万]{2,6})(?:多|来)?(?:名|个|号)?人"
        r"(?=[,，。\s了]|$)"
    ),
    re.compile(
        r"(?:headcount|staff|employees|workforce|team)(?: size| count)?(?: is| are|"
        r" of|:| at| now| grew| up| down| to| has| have| reached| about| around|"
        r" over)*\s+(?P<n>\d[\d,]{0,7})(?![%\d])"
    ),
    re.compile(
        r"(?P<n>\d[\d,]{0,7})\+?\s+(?:employees|staff|people (?:now|on staff|"
        r"on the payroll|strong)|headcount|full-time|workers)"
    ),
)


def _by_language(patterns: _Patterns) -> dict[bool, _Patterns]:
    """By whether there is Chinese in the text; without it patterns that need some are spared."""
    english = tuple(p for p in patterns if not any(map(is_cjk, p.pattern)))
    return {False: english, True: patterns}


_WORDED: tuple[tuple[FieldName, dict[bool, _Patterns]], ...] = (
    ("title", _by_language(_TITLES)),
    ("department", _by_language(_DEPARTMENTS)),
    ("company", _by_language(_EMPLOYERS)),
)
_HEADCOUNTS = _by_language(_EMPLOYEES)


def find_facts(text: Text, names: Sequence[Span] = ()) -> Iterator[FieldUpdate]:
    """`names` are no part of a title: 现在是格力技术总监."""
    yield from _addresses(text)
    for field, patterns in _WORDED:
        yield from _worded(text, patterns[text.has_cjk], field, names if field != "company" else ())
    yield from _employees(text)


def _addresses(text: Text) -> Iterator[FieldUpdate]:
    for match in (*_ADDRESS_EN.finditer(text.plain), *_ADDRESS_BARE_EN.finditer(text.plain)):
        start = match.start("value")
        stop = _ADDRESS_STOP_EN.search(text.plain, start, match.end("value"))
        end = stop.start() if stop else match.end("value")
        called = _CALLED_ADDRESS.search(text.plain, start, end)
        start = called.end() if called else start  # moved to Ostrava, address Hlavni 45
        if _STREET_EN.search(text.plain, start, end):
            yield fact(text, "address", "customer", start, end)
    for match in _ADDRESS_ZH.finditer(text.plain) if text.has_cjk else ():
        start, end = match.span("value")
        stop = _ADDRESS_STOP_ZH.search(match["value"])
        end = start + stop.start() if stop else end
        marks = len(_PLACE_ZH.findall(text.plain[start:end]))
        cued = _ADDRESS_CUE_ZH.search(match.group()[: start - match.start()])
        if marks >= (1 if cued else 3):
            yield fact(text, "address", "customer", start, end)


def _worded(
    text: Text,
    patterns: _Patterns,
    field: FieldName,
    names: Sequence[Span] = (),
) -> Iterator[FieldUpdate]:
    for pattern in patterns:
        for match in pattern.finditer(text.plain):
            group = next(
                (g for g in ("value", "value2", "value3") if match.groupdict().get(g)), None
            )
            if group is None:
                continue
            start, end = match.span(group)
            start = max([start, *(n.end for n in names if start <= n.start and n.end < end)])
            if any(n.start < end and start < n.end for n in names):
                continue  # part of a name
            start += text.plain[start] == "的"  # 华为的财务总监
            capital = text.original[start].isupper() or is_cjk(text.original[start])
            if field != "company" or capital:
                yield fact(text, field, "contact", start, end)


def _employees(text: Text) -> Iterator[FieldUpdate]:
    for pattern in _HEADCOUNTS[text.has_cjk]:
        for match in pattern.finditer(text.plain):
            number = zh_number(match["n"].replace(",", ""))
            if number:
                yield FieldUpdate("employees", f"{number:.0f}", "customer", Span(*match.span("n")))


def fact(text: Text, field: FieldName, subject: Subject, start: int, end: int) -> FieldUpdate:
    said = text.original[start:end]
    end = start + len(said.rstrip(" ,.，。"))
    return FieldUpdate(field, text.original[start:end].strip(), subject, Span(start, end))
