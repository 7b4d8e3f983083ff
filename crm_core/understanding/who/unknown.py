"""Customers and people that the directory does not know, as far as the words name them."""

import re

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text
from crm_core.understanding.who.salutations import SURNAMES

_NAME = r"[A-Z][\w'&.\-]*(?:\s+(?:&|of|and|the|de|van|von)\s+[A-Z][\w'&\-]*|\s+[A-Z][\w'&\-]*){0,4}"
_PERSON = r"[A-Z][a-z'\-]+(?:\s+(?:van|de|von|al|bin)?\s?[A-Z][a-z'\-]+){0,2}"
_NEW_EN = re.compile(
    rf"(?i:\b(?:new (?:lead|customer|client|account|prospect|company)|"
    rf"add(?: a)? (?:new )?(?:customer|client|company|lead)|"
    rf"create(?: a)? (?:new )?(?:customer|client)))\s*[:\-–,]?\s*(?i:called |named |"
    rf"is |from |at |- )?(?P<name>{_NAME}|[^\s,.;:][^,.;:\n]{{1,40}})"
)
_NEW_ZH = re.compile(
    r"(?:新(?:增|建|加|添)?(?:一?个|一?家)?(?:客户|线索|公司)|(?:新建|添加|创建|录入|"
    r"新增|登记)(?:一?个|一?家)?(?:新)?客户|新开发了?(?:一?个|一?家)?(?:客户)?|"
    r"开发了?(?:一?个|一?家)新客户)"
    r"\s*[:：,，\-]?\s*(?:是|叫|叫做|名称)?(?P<name>[^\s,，。;；:：!！?？\d的]{2,20})"
)
_MET_EN = re.compile(
    rf"(?:\b(?i:met|visited|called|saw|emailed|texted|spoke (?:to|with)|talked (?:to|"
    rf"with)|lunch with|dinner with|coffee with|meeting with|call with|call from|"
    rf"visit to|dropped by|stopped by|contacted by|email from|"
    rf"message from)\s+)(?P<name>{_NAME})"
)
_PERSON_EN = re.compile(
    rf"(?:\b(?i:owner|contact|boss|manager|director|buyer|ceo|cto|engineer|talked to|"
    rf"spoke to|spoke with|met|met with|contact person|contact is|contact:|name is|"
    rf"ask for|attn|colleague|assistant|successor|replacement)\s+(?i:is |named |"
    rf"called |their |the )?(?i:(?:new )?(?:owner|buyer|manager|director|engineer|ceo|"
    rf"cto|boss|\w+ manager) )?)(?P<name>{_PERSON})"
)
_PERSON_ZH = re.compile(
    rf"(?:老板|联系人|负责人|对接人|经理|总经理|采购|厂长|老总|法人|接口人|同事|财务|"
    rf"工程师|主管|总监|店长)(?:是|叫|叫做|姓名|名叫|:|：|"
    rf"为)?(?P<name>[{''.join(sorted(SURNAMES))}][一-鿿]{{1,2}}?)(?=[,，。;；\s\d]|"
    rf"电话|手机|微信|$|说|想|要|的)"
)


def new_customer(text: Text) -> tuple[str, Span] | None:
    """Only what the rep calls new."""
    for pattern in (_NEW_EN, _NEW_ZH):
        match = pattern.search(text.original)
        if match:
            name = match["name"].rstrip(" .-")
            return name, Span(match.start("name"), match.start("name") + len(name))
    return None


def new_person(text: Text, after: int = 0) -> tuple[str, Span] | None:
    for pattern in (_PERSON_EN, _PERSON_ZH):
        match = pattern.search(text.original, after)
        if match:
            return match["name"], Span(*match.span("name"))
    return None
