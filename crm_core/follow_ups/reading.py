"""A reminder in one line ("Acme next Tue 3pm send the quote"): whom, when, what. Pure."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from crm_core.follow_ups.repeating import read_repeat
from crm_core.follow_ups.times import day_bounds, due_of
from crm_core.follow_ups.views import Repeats
from crm_core.understanding import Directory, Ref, Span, Understanding, When
from crm_core.understanding.text import is_cjk, read_text
from crm_core.understanding.time.find import find_times
from crm_core.understanding.who.decide import decide
from crm_core.understanding.who.mentions import find_mentions

_ASKING = re.compile(
    r"\s*(?:(?:please\s+)?remind\s+me(?:\s+to\b)?|reminder\b:?|请?提醒我?|记得)[\s::,,]*",
    re.IGNORECASE,
)
_TO = re.compile(r"\Ato\s+", re.IGNORECASE)
_BEFORE_TIME = re.compile(r"(?:\b(?:on|at|by|for)\s+|在)\Z", re.IGNORECASE)
_BETWEEN = " \t\n::,,;;.。、-–—"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_LIKE_A_DATE = re.compile(
    r"(?<![\w./-])(?:\d{1,4}([./-])\d{1,2}\1\d{1,4}|(?<=\b(?:on|by)\s)\d{1,2}/\d{1,2}|"
    rf"\d{{1,2}}月\d{{1,2}}[日号]?|\d{{1,2}}:\d{{2}}|\d{{1,2}} ?{_MONTH})(?![\w/])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ReminderText:
    """`about` are all whom it may mean; `no_date` is what looks like a date but is none.

    Of what repeats `when` is the hour, or the day it begins with.
    """

    about: tuple[Ref, ...]
    when: When | None
    note: str
    no_date: str | None = None
    repeats: Repeats | None = None


def read_reminder(
    text: str, now: dt.datetime, zone: ZoneInfo, directory: Directory
) -> ReminderText:
    repeated = read_repeat(text)
    message = read_text(text)
    mentions = find_mentions(message, directory)
    if repeated is not None:
        message = message.without([repeated.span])
        now = day_bounds(now.astimezone(zone).date(), zone)[0]  # at 9 is at 9 in the morning
    times = find_times(message, now.astimezone(zone), [mention.span for mention in mentions])
    when = next((t for t in times if due_of(t, now, zone) > now), times[0]) if times else None
    odd = None if when else _LIKE_A_DATE.search(message.plain)
    time_span = when.span if when else Span(*odd.span()) if odd else None
    cuts = [_with_preposition(message.plain, time_span)] if time_span else []
    cuts += [repeated.span] if repeated else []
    parties = decide(mentions)
    about = tuple(ref for party in parties for ref in party.refs or party.candidates)
    note = _note(text, cuts, [mention.span for mention in mentions])
    no_date = message.of(Span(*odd.span())) if odd else None
    return ReminderText(about, when, note, no_date, repeated.repeats if repeated else None)


def is_log_of_another(said: Understanding, customer_id: str) -> bool:
    """Whether a line tells of a visit or call with others than the customer just asked about."""
    met = [ref.customer_id for entry in said.entries for ref in entry.refs]
    told = said.intent == "log" and all("kind" in entry.spans for entry in said.entries)
    return told and bool(met) and customer_id not in met


def _with_preposition(plain: str, span: Span) -> Span:
    before = _BEFORE_TIME.search(plain[: span.start])
    return Span(before.start(), span.end) if before else span


def _note(text: str, cuts: Sequence[Span], names: Sequence[Span]) -> str:
    """What is left to do: without the time, and without the names it opens with."""
    asking = _ASKING.match(text)
    start = asking.end() if asking else 0
    while span := next((s for s in (*cuts, *names) if _opens(text, start, s)), None):
        start = span.end
    pieces, at = [], start
    for cut in sorted(cuts):
        if cut.start >= start:
            pieces.append(text[at : cut.start])
            at = cut.end
    note = _joined([*pieces, text[at:]])
    return _TO.sub("", note) if asking else note


def _opens(text: str, start: int, span: Span) -> bool:
    return start < span.end and span.start >= start and not text[start : span.start].strip(_BETWEEN)


def _joined(pieces: Sequence[str]) -> str:
    joined = ""
    for piece in (piece.strip(_BETWEEN) for piece in pieces):
        close = joined and piece and is_cjk(joined[-1]) and is_cjk(piece[0])
        joined += piece if close or not joined or not piece else f" {piece}"
    asking = _ASKING.match(joined)
    return (joined[asking.end() :] if asking else joined).strip(_BETWEEN)
