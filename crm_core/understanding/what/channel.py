"""How the contact took place: a visit, a call, a meal, a message."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from crm_core.understanding.model import Channel, Kind, Span
from crm_core.understanding.text import Text
from crm_core.understanding.what.en import channels as en
from crm_core.understanding.what.zh import channels as zh
from crm_core.understanding.words import by_first, table

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


_TOLD = re.compile(
    r"(?<![a-z])(?<!the )(?<!an )(?<!a )(?<!our )(?<!their )(?<!her )(?<!his )(?<!my )"
    r"[a-z]+ed(?![a-z])|(?<![a-z])(?:met|spoke|rang|saw|went|was|were|had|did|left|got|sent|came|"
    r"been|ran)(?![a-z])|(?<=[\u4e00-\u9fff])(?:[了完]|过(?!方案|一?遍|合同|需求|图|一?下|流程|来|去))|刚|来电|来访|"
    r"没接|未接|不通|正在|[饭酒]桌上|席间|占线|关机|空了?|白跑|打[我他她]|闭门羹|没让进|撸串|偶遇|撞见|说(?!一[下声]|明(?!天|年|后|早)|下(?!个?[周月季]|半|次|回|星期|礼拜))|来了?(?:一?封|个)?(?:邮件|信(?!息技)|消息|微信|短信|讯息|函|mail)|(?:传|发)(?:来)?(?:讯息|消息|邮件|line)(?=说|来|问)|电邮"
)
"""Words that can only tell of what has been."""
_CALLED_OFF = re.compile(
    r"(?<![a-z])(?:cancel\w*|postponed|rescheduled|called off|moved (?:to|from)|"
    r"bumped|pushed back|put off|brought forward)(?![a-z])"
    r"|取消|改期|推迟|改到|泡汤"
)
"""The meeting with Wei cancelled: it has not been."""
_PASSED_ON = re.compile(zh.PASSED_ON)
_OF_OTHERS = re.compile(zh.OF_OTHERS)
_NOT_YET = re.compile(zh.NOT_YET)
_GONE_TO = re.compile(zh.GONE_TO)
_NEAR, _LEAD = 3, 8
_FAR = 1_000
"""How a contact took place is told near the beginning."""
_MOST = 64
"""A message that names more ways of contact is none."""


def _compiled(
    rows: Mapping[Channel, str], *, words: bool
) -> tuple[tuple[Channel, re.Pattern[str]], ...]:
    edge = r"(?<![a-z0-9])" if words else ""
    return tuple(
        (name, re.compile(f"{edge}(?:{by_first(table(p))})", re.MULTILINE))
        for name, p in rows.items()
    )


_TABLES = {"en": _compiled(en.CHANNELS, words=True), "zh": _compiled(zh.CHANNELS, words=False)}

_NOT_CHANNEL = re.compile(table(zh.NOT_CHANNEL))


@dataclass(frozen=True, slots=True)
class Ahead:
    """A clause that speaks of what is to come, and where in it the time stands."""

    clause: Span
    due: int = 0


@dataclass(frozen=True, slots=True)
class Contacted:
    channel: Channel
    span: Span


def find_channel(
    text: Text,
    ahead: Sequence[Ahead],
    firms: Sequence[Span] = (),
    people: Sequence[Span] = (),
) -> Contacted | None:
    """The first way of contact that is told of the past; `ahead` speaks of what is to come.

    Who went to one of `firms` visited it; where one of `people` went is no contact.
    """
    if text.has_cjk:
        text = text.without(_others_ways(text, people))
        text = replace(text, plain=_NOT_CHANNEL.sub(lambda m: " " * len(m[0]), text.plain))
    found: list[tuple[int, int, Contacted]] = []
    begin = len(text.plain) - len(text.plain.lstrip())
    for language in ("en", "zh") if text.has_cjk else ("en",):
        for rank, (channel, pattern) in enumerate(_TABLES[language]):
            matches = islice(pattern.finditer(text.plain, begin, begin + _FAR), _MOST)
            spans = [Span(*m.span()) for m in matches]
            if channel == "visit" and text.has_cjk:
                spans = sorted([*spans, *_trips(text, firms)])
            span = next((s for s in spans if _is_told(text, s, ahead)), None) if spans else None
            if span is not None:
                clause = text.clause_at(span.start).start
                found.append((clause, rank, Contacted(channel, span)))
    return min(found, key=lambda f: (f[0], f[1]))[2] if found else None


def _others_ways(text: Text, people: Sequence[Span]) -> Iterator[Span]:
    """孙浩去总部开会了."""
    for person in people:
        clause = text.clause_at(person.start)
        opens = not text.plain[clause.start : person.start].strip()
        if opens and _OF_OTHERS.match(text.plain, person.end):
            yield Span(person.end, max(person.end, clause.end))


def _trips(text: Text, firms: Sequence[Span]) -> Iterator[Span]:
    """去了趟华为, 刚从美的出来."""
    for firm in firms:
        gone = _GONE_TO.search(text.plain, max(0, firm.start - _LEAD), firm.start)
        if gone is not None:
            yield Span(gone.start(), firm.end)


def _is_told(text: Text, span: Span, ahead: Sequence[Ahead]) -> bool:
    told = _TOLD.search(text.plain, span.start, span.end) is not None
    clause = text.clause_at(span.start)
    if not told and _NOT_YET.search(text.plain, min(clause.start, span.start), span.start):
        return False
    if text.plain.endswith("last ", 0, span.start):
        return False  # last spoke three weeks ago
    if not told and _CALLED_OFF.search(text.plain, span.end, clause.end):
        return False
    planned = [a for a in ahead if a.clause.overlaps(span)]
    until = max([span.end + _NEAR, *(a.due for a in planned)])
    if all(span.end <= a.due for a in planned) and _PASSED_ON.match(text.plain, span.start):
        return True
    match = _TOLD.search(text.plain, span.start)
    return not planned or (match is not None and match.end() <= until)
