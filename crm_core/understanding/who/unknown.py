"""Customers and people that the directory does not know, as far as the words name them."""

import re
from collections.abc import Sequence

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text
from crm_core.understanding.who.salutations import SURNAMES
from crm_core.understanding.words import words

_WORD = r"[A-Z][\w'&\-]*"
_NAME = rf"{_WORD}(?:\s+(?:&|of|and|the|de|van|von|at)\s+{_WORD}|\s+{_WORD}){{0,4}}"
_PERSON = r"[A-Z][a-z'\-]+(?:\s+(?:van|de|von|al|bin)?\s?[A-Z][a-z'\-]+){0,2}"
_LEADING = r"(?:called|named|is|from|at|it's|-|:)"
_NEW_EN = re.compile(
    r"(?i:\b(?:new (?:lead|customer|client|account|prospect|company)|"
    r"(?:add|create|register)(?: an?)? (?:new )?(?:customer|client|company|lead|account))|"
    r"^\s*(?:prospect|lead|customer|client)\s*(?=:))"
    rf"\s*[:\-–,]?\s*(?i:{_LEADING}\s+)?(?P<name>{_NAME}|[^\s,.;:][^,.;:\n]{{1,40}})"
)
_NEW_ZH = re.compile(
    r"(?:新(?:增|建|加|添)?(?:了)?(?:一?个|一?家)?(?:客户|线索|公司)|"
    r"(?:新建|添加|创建|录入|新增|登记|加)(?:一?个|一?家)?(?:新)?客户|"
    r"新?开发了?(?:一?个|一?家)(?:新)?客户|新开发客户)"
    r"(?:登记|录入|资料|信息)?\s*[:：,，\-]?\s*(?:是|叫做?|"
    r"名称)?(?P<name>[^\s,，。;；:：!！?？\d的]{2,20}?)"
    r"(?=$|[\s,，。;；:：!！?？\d]|的|老板|联系人|电话|做|对|想|要)"
)
_ROLE_EN = (
    r"(?:owner|contact(?: person)?|boss|manager|director|buyer|ceo|cto|cfo|engineer|head of \w+|"
    r"gm|colleague|assistant|successor|replacement|rep|secretary|founder|purchaser|accountant)"
)
_PEOPLE_EN = (
    re.compile(
        rf"(?i:\b(?:new )?{_ROLE_EN}(?: (?:at|of|for|"
        rf"there) [\w& ]{{2,30}}?)?\s*(?:is now|is|named|called|:|,|-)?\s+)"
        rf"(?:(?:Dr|Mr|Mrs|Ms)\.?\s+)?(?P<name>{_PERSON})"
    ),
    re.compile(
        rf"(?i:\b(?:introduced to|talked to|spoke (?:to|with)|met(?: with)?|name is|ask for|attn|"
        rf"call from|called|emailed|"
        rf"texted|visited|lunch with|coffee with|meeting with|call with|saw|email from|"
        rf"message from)\s+"
        rf"(?:(?:their|the|his|her|our)\s+)?(?:new\s+)?(?:{_ROLE_EN}\s+|"
        rf"\w+ manager\s+)?)(?:(?:Dr|Mr|Mrs|Ms)\.?\s+)?(?P<name>{_PERSON})"
    ),
    re.compile(
        rf"(?P<name>{_PERSON}),?\s+(?i:(?:is\s+)?(?:(?:the|their|our)\s+)?new\s+{_ROLE_EN}\b)"
    ),
)
_SURNAME = f"[{''.join(sorted(SURNAMES))}]"
_ROLE_ZH = (
    r"(?:老板|联系人|负责人|对接人|经理|总经理|采购|厂长|老总|法人|接口人|同事|财务|"
    r"工程师|主管|总监|店长|"
    r"主任|助理|董事长|科长|部长)"
)
_PEOPLE_ZH = (
    re.compile(
        rf"{_ROLE_ZH}(?:是|叫做?|姓名|名叫|:|：|为|换成了?|改成了?)?\s?"
        rf"(?:[一-鿿]{{2,5}}[部科处]的?)?(?P<name>{_SURNAME}[一-鿿]{{1,2}}?)"
        r"(?=[,，。;；、\s\d(（]|电话|手机|微信|邮箱|$|说|想|要|的|,)"
    ),
    re.compile(
        rf"(?:新来的|新任|新的|新)[一-鿿]{{0,6}}{_ROLE_ZH}(?:是|叫做?|:|"
        rf"：)?(?P<name>{_SURNAME}[一-鿿]{{1,2}}?)"
        r"(?=[,，。;；\s\d]|电话|手机|$)"
    ),
)
_NOT_PEOPLE = frozenset(
    words("""
        The Their This That These Monday Tuesday Wednesday Thursday Friday Saturday Sunday Head New
        And But Met Saw Visited Called Emailed Texted Spoke Talked Dr Mr Mrs Ms He She They We It
        His Her Our Today Tomorrow Yesterday Wants Needs Asked January February March April May
        June July August September October November December
    """)
)


def new_customer(text: Text) -> tuple[str, Span] | None:
    """Only what the rep calls new."""
    for pattern in (_NEW_EN, _NEW_ZH):
        match = pattern.search(text.original)
        if match:
            name = _up_to_verb(match["name"])
            return name, Span(match.start("name"), match.start("name") + len(name))
    return None


_VERB = re.compile(
    r"\s+(?:talked|spoke|met|wants?|needs?|called|visited|interested|owner|contact|"
    r"phone|tel|in|at|from|"
    r"manager|they|he|she|who|with|and\s+(?:talked|spoke|met|called))\b.*$",
    re.IGNORECASE | re.DOTALL,
)


def _up_to_verb(name: str) -> str:
    return _VERB.sub("", name).strip(" .-")


_MET_AT = (
    re.compile(
        rf"(?i:\b(?:visited|dropped (?:by|in at)|stopped by|went to|was at|back from|"
        rf"(?:met|saw|spoke (?:to|with)|talked (?:to|with)|called|emailed|(?:call|"
        rf"meeting|lunch|dinner) with)"
        rf"\s+[\w.'-]+(?:\s+[\w'-]+)?\s+(?:from|at|of)))\s+(?i:the\s+)?(?P<name>{_NAME})"
    ),
    re.compile(
        r"(?:拜访了?|走访了?|去了(?:一?趟)?|跑了?趟|认识了?|碰到了?|遇到了?|到了?|跟|"
        r"和|给|见了?)(?P<name>[一-鿿]{2,10}?"
        r"(?:有限公司|公司|集团|科技|电子|机械|精密|贸易|物流|实业|重工|软件|传媒|"
        r"设备|电器|医疗|能源|建材|食品|餐饮|酒店|医院|学校|工厂))"
    ),
)
_NO_FIRM = re.compile(
    r"(?i:the|their|his|her|our|my|site|office|plant|factory|lunch|home|town)$|客户|他们|"
    r"我们|对方|一家|这家|那家"
)


def unknown_customer(text: Text) -> tuple[str, Span] | None:
    """A firm that was visited or met, and that nobody has recorded yet."""
    for pattern in _MET_AT:
        for match in pattern.finditer(text.original):
            if not _NO_FIRM.search(match["name"]):
                return match["name"], Span(*match.span("name"))
    return None


def new_person(text: Text, taken: Sequence[Span] = ()) -> tuple[str, Span] | None:
    """A person named with a role, or met; not one whom the directory knows."""
    original = _hidden(text.original, taken)
    for pattern in (*_PEOPLE_EN, *_PEOPLE_ZH):
        for match in pattern.finditer(original):
            span = Span(*match.span("name"))
            if match["name"].split()[0] in _NOT_PEOPLE:
                continue
            return match["name"], span
    return None


def _hidden(original: str, taken: Sequence[Span]) -> str:
    """Known names stay words, but no longer look like names."""
    for span in taken:
        original = original[: span.start] + "_" * (span.end - span.start) + original[span.end :]
    return original
