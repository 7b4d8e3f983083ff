"""Changed facts about the customer or the person: phones, addresses, titles, budgets."""

import re
from collections.abc import Callable, Iterator

from crm_core.understanding.model import FieldName, FieldUpdate, Span, Subject
from crm_core.understanding.numbers import zh_number
from crm_core.understanding.text import Text
from crm_core.understanding.time.en.words import MONTHS
from crm_core.understanding.what.en import numbers as en
from crm_core.understanding.what.zh import numbers as zh
from crm_core.understanding.words import any_of, either

_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
"""The most is that of E.164."""
_DATE = re.compile(r"(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}")
_EMAIL = re.compile(r"[a-z0-9][a-z0-9._%+\-]{0,63}@[a-z0-9\-]{1,63}(?:\.[a-z0-9\-]{1,63}){1,5}")
_PHONE = re.compile(
    r"(?<![a-z0-9_.@/-])(?:\+|00)?\(?\d(?:\d|[ ().\-]{1,2}(?=[\d(])){5,20}\d(?![a-z0-9_@-]|\.\d)"
)
_PHONE_WORD = either(en.PHONE_WORD, zh.PHONE_WORD)
_NOT_PHONE = either(en.NOT_PHONE, zh.NOT_PHONE)
_CLEAR_PHONE = re.compile(
    r"(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d){8}|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|0\d{2,3}-\d{7,8}"
    r"|\(?0\d{1,4}\)?[ \-/]\d{3,4}[ \-]?\d{3,5}|0\d{10}"
    r"|[3689]\d{3}[ -]\d{4}"
)
"""A mobile or a landline of China, of North America, with a trunk 0: need no word beside them."""
_WEBSITE = re.compile(
    r"(?:https?://|www\.)[a-z0-9.\-]{2,80}(?:/[\w./\-]{0,60})?|(?:website|web ?site|"
    r"site|homepage|web|domain|url|官网|网址|网站|"
    r"主页)\D{0,12}?((?:[a-z0-9\-]{1,63}\.){1,4}[a-z]{2,10}(?:/[\w./\-]{0,60})?)"
)
_WECHAT = re.compile(
    r"(?:wechat(?:\s?id)?|weixin|微信号?|vx|wx)(?:[一-鿿]{0,6}[,，\s]?新?号(?=[a-z])|[换改变]了?[,，\s]|[\s:：,]|id|号|is|now|changed|to|"
    r"new|的|已经?|改成了?|改为了?|换成了?|换了|变成了?|改了?|是|现在|新|成|为|了|她|"
    r"他){0,10}(?P<value>(?!voice|message|group|video)[a-z][a-z0-9_\-]{4,19}|1[3-9]\d{9})(?![a-z0-9_@])"
)
_BY_WECHAT = re.compile(r"(?<![a-z])(?:an?|via|on|by|through|over|in|per|from|sent|got)\s+$")
_SAYS_ID = re.compile(r":|：|(?<![a-z])(?:id|is)(?![a-z])")
_TAX = re.compile(
    r"(?:税号|统一社会信用代码|信用代码|纳税人识别号|tax\s?(?:id|no|number|code)|"
    r"vat(?:\s?(?:id|no|number|reg\w*))?|ein|gst(?:in)?)\.?(?:[\s:：#]|is|now|new|changed|to|"
    r"number|no\.?|改成了?|改为了?|换成了?|变更为|变成了?|是|为|新|"
    r"了){0,8}(?P<value>[a-z]{0,3}[0-9][0-9a-z\-]{6,22})(?![a-z0-9_])"
)
_WECHAT_BEHIND = re.compile(
    r"(?:微信|wechat)(?:号|了|[换改加]了?|id){0,3}[,，\s]{1,2}"
    r"(?P<value>(?=[a-z\-]{0,19}[\d_])[a-z][a-z0-9_\-]{4,19})(?![a-z0-9_@])"
)
"""加我微信了，li_lei: a name behind a stop, when it looks like no word."""
_BIRTHDAY_BEHIND = re.compile(
    r"(?P<value>(?:(?P<y>(?:19|20)\d\d)[年\-/.])?(?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月"
    r"(?P<d>3[01]|[12]\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|"
    r"[一二三四五六七八九])[日号])(?:是|过)?[他她]?的?生日(?!会|宴|礼|蛋糕|快乐|聚|卡|祝)"
)
"""10月3号生日."""
_BIRTHDAYS = (
    re.compile(
        r"(?:生日|birthday|bday|born)(?:[\s:：]|是|在|is|on|农历|阳历|"
        r"the){0,5}(?P<value>(?:(?P<y>(?:19|20)\d\d)"
        r"[年\-/.])?(?P<m>1[0-2]|0?[1-9]|十[一二]?|"
        r"[一二三四五六七八九])[月\-/.](?P<d>3[01]|[12]\d|0?[1-9]|三十一?|"
        r"二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])[日号]?)"
    ),
    re.compile(
        rf"(?<!happy )(?:birthday|bday|born)(?:[\s:]|is|on|the|"
        rf"now|to){{0,8}}(?P<value>(?P<m>{any_of(MONTHS)})\.?\s+"
        r"(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?:,?\s+(?P<y>(?:19|20)\d\d))?)"
    ),
    re.compile(
        r"(?<!happy )(?:birthday|bday|born)(?:[\s:]|is|on|the|now|to){0,8}(?P<value>(?P<d>3[01]|"
        r"[12]\d|0?[1-9])(?:st|nd|rd|th)?"
        rf"\s+(?:of\s+)?(?P<m>{any_of(MONTHS)})(?:,?\s+(?P<y>(?:19|20)\d\d))?)"
    ),
)


def find_updates(text: Text) -> list[FieldUpdate]:
    found: list[FieldUpdate] = []
    for reader in _READERS:
        for update in reader(text):
            if not any(update.span.overlaps(u.span) for u in found):
                found.append(update)
    return sorted(found, key=lambda u: u.span)


def _emails(text: Text) -> Iterator[FieldUpdate]:
    for match in _EMAIL.finditer(text.plain):
        yield _update(text, "email", Span(match.start(), match.end()), "contact")


def _phones(text: Text) -> Iterator[FieldUpdate]:
    for match in _PHONE.finditer(text.plain):
        said = match.group()
        digits = re.sub(r"\D", "", said)
        before = text.plain[max(0, match.start() - 30) : match.start()]
        clear = bool(_CLEAR_PHONE.fullmatch(said)) or said.startswith(("+", "00"))
        if not _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS or _NOT_PHONE.search(before[-14:]):
            continue
        if _DATE.fullmatch(said):
            continue
        if clear or _PHONE_WORD.search(before):
            yield _update(text, "phone", Span(match.start(), match.end()), "contact")


def _websites(text: Text) -> Iterator[FieldUpdate]:
    for match in _WEBSITE.finditer(text.plain):
        group = 1 if match[1] else 0
        yield _update(text, "website", Span(match.start(group), match.end(group)), "customer")


def _wechat(text: Text) -> Iterator[FieldUpdate]:
    for match in _WECHAT.finditer(text.plain):
        by_wechat = _BY_WECHAT.search(text.plain, max(0, match.start() - 10), match.start())
        if by_wechat and not _SAYS_ID.search(text.plain, match.start(), match.start("value")):
            continue
        yield _update(text, "wechat", Span(match.start("value"), match.end("value")), "contact")


def _wechat_behind(text: Text) -> Iterator[FieldUpdate]:
    for match in _WECHAT_BEHIND.finditer(text.plain):
        yield _update(text, "wechat", Span(match.start("value"), match.end("value")), "contact")


def _tax_ids(text: Text) -> Iterator[FieldUpdate]:
    for match in _TAX.finditer(text.plain):
        yield _update(text, "tax_id", Span(match.start("value"), match.end("value")), "customer")


def _birthdays(text: Text) -> Iterator[FieldUpdate]:
    for pattern in (*_BIRTHDAYS, _BIRTHDAY_BEHIND) if text.has_cjk else _BIRTHDAYS:
        for match in pattern.finditer(text.plain):
            month = MONTHS.get(match["m"]) or int(zh_number(match["m"]) or 0)
            value = f"{month:02}-{int(zh_number(match['d']) or 0):02}"
            value = f"{match['y']}-{value}" if match["y"] else value
            yield FieldUpdate("birthday", value, "contact", Span(*match.span("value")))


_READERS: tuple[Callable[[Text], Iterator[FieldUpdate]], ...] = (
    _emails,
    _websites,
    _tax_ids,
    _wechat,
    _wechat_behind,
    _birthdays,
    _phones,
)


def _update(text: Text, field: FieldName, span: Span, subject: Subject) -> FieldUpdate:
    return FieldUpdate(field, text.of(span).strip(), subject, span)
