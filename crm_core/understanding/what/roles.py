"""What somebody is who is not known yet, as the words beside the name tell."""

import re

from crm_core.understanding.model import FieldUpdate, Span
from crm_core.understanding.text import Text
from crm_core.understanding.what.facts import TITLE_EN, TITLE_ZH, fact
from crm_core.understanding.words import any_of, words

_AREA = any_of(
    words("""
        purchase purchasing sales quality production plant operations ops it hr technical site
        warehouse logistics project practice fleet transport farm yard catering studio bar hotel
        area country regional store lab ward factory works office general shop marketing finance
        workshop paint parts body tool print quarry dairy night shift duty floor branch estate
        export maintenance engineering design category procurement supply chain head kitchen
    """)
)
_ROLE = rf"(?:{_AREA}\s+){{0,2}}{TITLE_EN}(?:\s+of\s+[a-z]+)?"
_BEFORE = re.compile(
    rf"(?<![a-z])(?P<value>{_ROLE})[,:]?\s+(?:(?:is|called|named)\s+)?(?:(?:mr|mrs|ms|dr)\.?\s+)?$"
)
_AFTER = re.compile(
    r"\s?[,(\-–]?\s?(?:is\s+)?(?:(?:the|their|our|his|her|new|an?)\s+){0,2}"
    rf"(?P<value>{_ROLE})(?![a-z])"
)
_ROLE_ZH = (
    r"(?:采购|财务|行政|技术|生产|设备|仓库|品质|工程|销售|人事|后勤|项目)?"
    rf"(?:{TITLE_ZH}|采购|财务|会计|出纳|仓管)"
)
_AFTER_ZH = re.compile(
    rf"[\s,，(（]{{0,2}}(?:是|职务|职位)?[:：]?(?P<value>{_ROLE_ZH})(?=[\s,，。)）\d]|电话|手机|微信|邮箱|$)"
)
_NEAR = 60


def title_of_newcomer(text: Text, person: Span) -> FieldUpdate | None:
    """Denise Cole the owner, purchase head Mr Iyer."""
    match = _AFTER_ZH.match(text.plain, person.end) if text.has_cjk else None
    match = match or _AFTER.match(text.plain, person.end)
    match = match or _BEFORE.search(text.plain, max(0, person.start - _NEAR), person.start)
    if match is None:
        return None
    start, end = match.span("value")
    start += len("new ") if match["value"].startswith("new ") else 0
    return fact(text, "title", "contact", start, end)
