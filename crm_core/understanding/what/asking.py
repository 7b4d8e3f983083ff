"""Questions: for a customer's card, for what is planned, for anything else."""

import re
from collections.abc import Sequence

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text
from crm_core.understanding.what.en import intents as en
from crm_core.understanding.what.zh import intents as zh
from crm_core.understanding.words import any_of, either, table, words

_EN_END = r"[?\s.!]*$"
_ZH_END = r"[?？\s。吗呢吧]*$"
_ASKED_EN = (
    re.compile(rf"\s*{en.PLEASE}{en.FIND}(?P<query>[^?？,，。\n]+?){_EN_END}"),
    re.compile(rf"\s*{en.PLEASE}{en.OF_WHOM}(?P<query>[^?？,，。\n]+?){_EN_END}"),
    re.compile(
        rf"\s*{en.PLEASE}{en.WHOSE}(?P<query>[^?？,，。\n]+?)['’]?s?\s+{en.DETAIL}{_EN_END}"
    ),
    re.compile(
        rf"\s*(?P<query>[^?？,，。\n]+?)['’]?s?\s+{en.DETAIL}(?:\s*\?|\s+(?:pls|please|plz)[\s?.!]*)\s*$"
    ),
    re.compile(rf"\s*{en.DETAIL}\s+(?:of|for)\s+(?P<query>(?!.*\bis\b)[^?？,，。\n\d]+?){_EN_END}"),
)
_ASKED = (
    re.compile(rf"\s*{zh.PLEASE}{zh.FIND}(?P<query>[^?？,，。\n]+?)(?:的?{zh.DETAIL})?{_ZH_END}"),
    *_ASKED_EN,
    re.compile(
        rf"\s*{zh.PLEASE}(?P<query>[^?？,，。\n]+?)的?{zh.DETAIL}(?:{zh.ASKED}|[?？]|发我|给我){_ZH_END}"
    ),
    re.compile(
        rf"\s*{zh.PLEASE}(?P<query>[^?？,，。\n]{{1,20}}?)(?:那边|那个|那位|他们)?的?{zh.TITLED}"
        rf"{zh.ASKED}{_ZH_END}"
    ),
    re.compile(
        rf"\s*{zh.PLEASE}(?:把)?{zh.FETCH}(?P<query>[^?？,，。\n]{{2,20}}?)的{zh.DETAIL}"
        rf"(?:出来|给我|发我)?{_ZH_END}"
    ),
    re.compile(
        rf"\s*(?:系统里|库里|我们)?有(?:没有|无)(?:一?[个家])?(?:叫做?|姓|名叫)"
        rf"(?P<query>[^?？,，。\n]{{1,16}}?)的?(?:客户|公司|联系人|人|厂|单位){_ZH_END}"
    ),
)
_OF_KNOWN = (
    re.compile(
        rf"\s*(?:我们?)?{zh.LAST}{zh.WENT}(?:了|过)?(?P<query>[^?？,，。\n]{{2,16}}?)"
        rf"(?:见面|那边|那里|那儿|聊天?|联系|拜访|打?电话|开会|吃饭)?(?:的时候)?(?:{zh.WHEN}|{zh.SAID}){_ZH_END}"
    ),
    re.compile(
        rf"\s*(?P<query>[^?？,，。\n]{{2,16}}?)(?:那边)?{zh.LAST}(?:(?:跟|和|对|同|给)?我们?)?"
        r"(?:下单|付款|回款|打款|拜访|来访|见面|联系|报价|签约|签合同|采购|开会|订货|进货)?(?:的?时间)?"
        rf"(?:{zh.SAID}|{zh.WHEN}){_ZH_END}"
    ),
    re.compile(
        rf"\s*(?P<query>[^?？,，。\n]{{2,16}}?)(?:公司|那边)?在[一-鿿]{{0,4}}(?:哪(?:个城市|里|儿|个?[省市区]|条路)?|"
        rf"什么地方|啥地方){_ZH_END}"
    ),
    re.compile(rf"\s*(?P<query>[^\s?？,，。]{{2,12}}?)的?{zh.DETAIL}{_ZH_END}"),
)
"""Of somebody known only: the words alone ask for much else."""
_AGENDA = (
    re.compile(rf"{en.PLEASE}(?:{en.FIND})?{en.AGENDA}{_EN_END}"),
    re.compile(
        rf"{zh.PLEASE}(?:{zh.FIND}|看(?:一?下)?|列(?:一?下|出)?|说(?:一?下)?)?{zh.AGENDA}{_ZH_END}"
    ),
)
_OPENS = re.compile(rf"\s*(?:so |and |hey |ok )?(?:{table(en.QUESTION)})\b")
_ASKS_EN = re.compile(rf"\s*(?:so |and |hey |ok )?(?:{table(en.ASKS)})\b")
_ASKS_ZH = re.compile(table(zh.ASKS))
_INTERROGATIVE = re.compile(table(zh.QUESTION))
_NO_QUESTION = re.compile(table(zh.NO_QUESTION))
_PLANS = either(en.PLANS, zh.PLANS)
_CONTACTED = either(en.CONTACTED)
_LOOKS_BACK = either(en.LOOKS_BACK, zh.LOOKS_BACK)
_TELLS = re.compile(
    r"[了过](?!解)|说|聊|谈|(?<![a-z])(?:met|spoke|said|talked|discussed|wants?)(?![a-z])"
)
_SMALL_TALK = en.SMALL_PHRASES.union(words(en.SMALL_TALK))
_SMALL_TALK_ZH = re.compile(
    rf"(?:{any_of(words(zh.SMALL_TALK))}(?:一下)?[你您们了啦哦哈啊呀嘞哒的吧~！!。,，\s]*)+"
)
_LONGEST_QUERY, _LONGEST_REQUEST = 24, 60
_MOST_WORDS = 2
_SHORT_NAME = 4


def asked_for(text: Text, mentioned: Sequence[Span]) -> str | None:
    """The name that follows "find", or whose phone is asked for."""
    lead = len(text.plain) - len(text.plain.lstrip())
    said = text.plain.strip()
    if not said or len(said) > _LONGEST_REQUEST:
        return None
    for pattern in _ASKED if text.has_cjk else _ASKED_EN:
        match = pattern.fullmatch(said)
        if match is not None and not _TELLS.search(match["query"]):
            start, end = match.span("query")
            query = Span(lead + start, lead + end)
            inside = [m for m in mentioned if query.overlaps(m)]
            return text.of(inside[0] if len(inside) == 1 else query).strip()
    for pattern in _OF_KNOWN if text.has_cjk else ():
        named = pattern.fullmatch(text.plain)
        if named is not None and _is_named(Span(*named.span("query")), mentioned):
            return text.of(Span(*named.span("query"))).strip()
    return None


def _is_named(query: Span, mentioned: Sequence[Span]) -> bool:
    """From where a name begins to where one ends: 格力, 格力孙主任."""
    return any(m.start == query.start for m in mentioned) and any(
        m.end == query.end for m in mentioned
    )


def asks_for_plans(text: Text) -> bool:
    """My agenda, 明天的日程: plans are asked for, by name."""
    said = text.plain.strip()
    if not said or len(said) > _LONGEST_REQUEST:
        return False
    return any(p.fullmatch(said) for p in (_AGENDA if text.has_cjk else _AGENDA[:1]))


def bare_name(text: Text, mentioned: Sequence[Span]) -> str | None:
    """A name and nothing else."""
    said = text.original.strip()
    if not said or len(said) > _LONGEST_QUERY or re.search(r"[,，。!！?？:：;；\n]", said):
        return None
    if is_small_talk(text) or not re.search(r"\w", said):
        return None
    if any(text.of(s).strip() == said for s in mentioned):
        return said
    if mentioned and _CONTACTED.match(text.plain.strip()):
        return None  # called Harriet
    if len(said.split()) > _MOST_WORDS or (" " in said and _ASKS_EN.match(text.plain)):
        return None
    if text.has_cjk:
        return said if len(said) <= _SHORT_NAME and not mentioned else None
    return said if re.fullmatch(r"[\w&.'@+\-]+(?:\s+[\w&.'\-]+)?", said) else None


def is_small_talk(text: Text) -> bool:
    """Thanks, ok, 好的收到."""
    said = text.plain.strip(" .!?,。！")
    if said in _SMALL_TALK or _SMALL_TALK_ZH.fullmatch(said):
        return True
    return " " in said and all(word in _SMALL_TALK for word in said.split())


def is_question(text: Text, *, sure: bool) -> bool:
    """`sure` that it tells or plans something too: then the whole message must be one question."""
    plain = text.plain.strip()
    whole = len(text.clauses) <= 1
    opened = _ASKS_EN.match(plain)
    whole = whole or _spans_a_stop(text, opened)
    asks = opened is not None and (whole or plain.endswith(("?", "？")))
    if text.has_cjk:
        asks = asks or (whole and _is_interrogative(plain))
    opens = _OPENS.match(plain)
    if asks or sure:
        whole = whole or _spans_a_stop(text, opens)
        return asks or (plain.endswith("?") and whole and opens is not None)
    return plain.endswith(("?", "？")) or opens is not None


def _spans_a_stop(text: Text, opened: re.Match[str] | None) -> bool:
    """Have I got anything: no clause ends within the words that ask."""
    if opened is None or text.clauses[2:]:
        return False
    return opened.end() > text.clauses[0].end


def _is_interrogative(plain: str) -> bool:
    if _ASKS_ZH.search(plain):
        return True
    found = _INTERROGATIVE.search(plain)
    return found is not None and not _NO_QUESTION.search(plain, 0, found.end())


def plans_asked(text: Text) -> bool:
    """What is to come, and not what has been."""
    return _PLANS.search(text.plain) is not None and not _LOOKS_BACK.search(text.plain)
