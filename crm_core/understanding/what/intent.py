"""What the message is for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crm_core.understanding.model import Intent, Span
from crm_core.understanding.text import Text
from crm_core.understanding.words import either, words

_REMIND = either(
    "remind(?: me)?|reminder|don't let me forget|set a reminder|todo|to-do",
    "提醒|记得|别忘|叫我|待办|定个闹钟|设个提醒",
)
_REMIND_ME = either("remind me|set a reminder|don't let me forget", "提醒我|叫我|设个提醒|定个闹钟")
_FIND = re.compile(
    r"^\s*(?:(?:find|search(?: for)?|look ?up|show(?: me)?|open|lookup|pull up|get me|"
    r"card for|who is|who's)\s+|(?:查(?:一下|找|询|下|看)?|找(?:一下|下)?|搜(?:一下|"
    r"索|下)?|打开|看看|看一下|调出)\s*)(?:the |customer |client |"
    r"客户)?(?P<query>[^?？]+?)(?:的(?:资料|信息|电话|卡片|联系方式|档案))?[?？]?\s*$"
)
_QUESTION = re.compile(
    r"^\s*(?:what|when|where|which|who|whom|how|why|is there|are there|do i|do we|"
    r"did i|did we|have i|have we|can you|could you|any (?:news|follow|deal|open))\b|"
    r"[?？]\s*$|(?:吗|呢|什么时候|多少|哪些|哪个|怎么|几点|谁)[?？]?\s*$|^(?:什么|"
    r"哪些|谁|怎么|有没有|多少|哪)"
)
_ASKS = re.compile(
    r"^\s*(?:what|when|where|which|who|whom|how many|how much|did i|have i|do i|show me)\b.*\?\s*$"
    r"|(?:哪些|哪个|哪家|什么时候|多少|几个|几家|是谁|谁)[^,，。]{0,12}[?？吗呢]\s*$"
)
_ORDER = re.compile(
    r"\s*(?:pls |please )?(?:call|ring|phone|send|email|text|visit|meet|follow[ -]?up|"
    r"ship|prepare|book|check|ping|chase|"
    r"bring|deliver|schedule|arrange|ask|reschedule|tell|remember)\s"
)
_SPEECH = either(
    r"""
            says?|said|asks?|asked|wants?|wanted|needs|told|promised|confirmed|agreed
            postpone[sd]?|cancel\w*|paid|pays
            will (?:be )?(?:pay|paid|come|send|sign|decide|order)|no answer|not in|wasn't|isn't
            didn't|interested|still|yet
        """,
    r"""
            说|要求|要我们?|请我|请我们|让我|让我们|约我|约了|表示|答应|反馈|告诉|希望|打算|准备
            想(?!办法)|不在|没(?!问题|变|换|改)|还没|已经|同意|付(?!款方式)
        """,
)
_SMALL_TALK = frozenset(
    words("""
        hi hello hey thanks thx ok okay yes no yep nope sure cool great good bye morning test
        cancel stop help start done skip save edit undo 你好 您好 谢谢 好的 好 是 不 不是 嗯 收到
        在吗 再见 取消 停止 帮助 开始 完成 跳过 保存 修改 撤销 早 早上好 晚上好 哈哈 是的 可以 行
        测试
    """)
)
_MOST_WORDS = 3
_LONGEST_QUERY = 24
_SHORT_NAME = 4


def lookup_query(text: Text, mentioned: Sequence[Span]) -> str | None:
    """What follows "find", or a name and nothing else."""
    match = _FIND.match(text.plain)
    if match:
        return text.of(Span(*match.span("query"))).strip()
    said = text.original.strip()
    if not said or len(said) > _LONGEST_QUERY or re.search(r"[,，。!！?？:：;；\n]", said):
        return None
    if text.plain.strip() in _SMALL_TALK or not re.search(r"\w", said):
        return None
    if any(text.of(s).strip() == said for s in mentioned):
        return said
    if len(said.split()) > _MOST_WORDS - 1:
        return None
    if text.has_cjk:
        return said if len(said) <= _SHORT_NAME and not mentioned else None
    return said if re.fullmatch(r"[\w&.'@+\-]+(?:\s+[\w&.'\-]+)?", said) else None


@dataclass(frozen=True, slots=True)
class Signs:
    """What was found in a message, as far as it tells what the message is for."""

    contacted: bool
    changed: bool
    new: bool
    told: bool
    """It says something beyond changed fields."""
    planned: bool
    named: bool
    ahead_first: bool
    """It opens with a time to come."""


def find_intent(text: Text, bare: Text, signs: Signs) -> Intent:
    """`bare` lacks the names and the changed fields."""
    if signs.new:
        return "new_customer"
    if _ASKS.search(text.plain) and not signs.changed:
        return "question"
    told = signs.told or _SPEECH.search(bare.plain) is not None
    if _REMIND.search(text.plain) and not signs.contacted and not signs.changed:
        asked = _REMIND_ME.search(text.plain) is not None
        return "reminder" if asked or not signs.told else "log"
    if signs.changed and not signs.contacted and not told:
        return "update"
    ordered = _ORDER.match(text.plain) or signs.ahead_first
    if signs.planned and not signs.contacted and ordered:
        return "reminder"
    if _QUESTION.search(text.plain) and not (signs.contacted or signs.changed or signs.planned):
        return "question"
    if signs.planned and not signs.contacted and not told:
        return "reminder"
    known = signs.contacted or told or signs.changed or signs.planned or signs.named
    return "log" if known else "unknown"
