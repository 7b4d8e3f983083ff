"""What one part of a message says about one customer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from crm_core.understanding.model import Entry, FieldUpdate, Opportunity, Ref, Span, Task, When
from crm_core.understanding.text import Text
from crm_core.understanding.what.channel import KINDS, Ahead, find_channel
from crm_core.understanding.what.complaint import complaint
from crm_core.understanding.what.intent import Signs, ordered
from crm_core.understanding.what.money import find_money
from crm_core.understanding.what.mood import sentiment
from crm_core.understanding.what.next_steps import is_ahead, next_steps
from crm_core.understanding.what.offer import find_opportunity
from crm_core.understanding.what.summary import summarize
from crm_core.understanding.who.decide import Party
from crm_core.understanding.who.unknown import (
    Named,
    new_customer,
    new_person,
    successor,
    unknown_customer,
)

_MOVED = re.compile(
    r"(?<![a-z])(?:move|reschedul|postpone|shift|push|cancel)\w*(?: \w+){0,2} $"
    r"|(?:取消|推迟|改)(?:了|掉)?$"
)
"""To move Friday's visit: Friday is not the day on which that was said."""
_LONG_AGO = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Read:
    """What has been read from the whole message before it is taken apart."""

    text: Text
    now: datetime
    names: tuple[Span, ...]
    times: tuple[When, ...]
    updates: tuple[FieldUpdate, ...]
    unresolved: Span | None = None
    """Words for somebody whom the directory does not give."""


def entry_of(read: Read, party: Party | None, part: Span) -> tuple[Entry, Signs]:
    text = read.text.only(part)
    times = [w for w in read.times if part.covers(w.span)]
    updates = [u for u in read.updates if part.covers(u.span)]
    changed = [u.span for u in updates]
    follow_up, tasks = next_steps(text, times, read.now)
    ahead = [Ahead(t.span, _start(t)) for t in (follow_up, *tasks) if t is not None]
    ahead += [Ahead(clause) for clause in ordered(text)]
    bare = text.without([*read.names, *changed])
    contacted = find_channel(text.without(changed), ahead)
    taken = [*read.names, *changed, *(w.span for w in times)]
    money = find_money(text, taken)
    updates += [
        FieldUpdate("budget", f"{m.value:.0f}", "customer", m.span)
        for m in money[:1]
        if m.role == "budget"
    ]
    complained = complaint(bare)
    offer = None if complained else find_opportunity(text, bare, taken, money)
    stage = offer.stage if offer is not None else None
    mood = sentiment(bare, stage, complained=complained)
    new = new_customer(text) if party is None or not party.refs else None
    met = unknown_customer(text) if party is None and new is None else None
    known = [*read.names, *changed]
    may_be_new = _may_be_new(party, new=bool(new or met))
    person = new_person(text, known) if may_be_new else successor(text, known)
    entry = Entry(
        summary=summarize(text, follow_up, part),
        refs=tuple(party.refs) if party else (),
        candidates=tuple(party.candidates) if party else (),
        new_customer=(new or met or (None,))[0],
        new_contact=person[0] if person else None,
        kind=KINDS[contacted.channel] if contacted else None,
        channel=contacted.channel if contacted else None,
        occurred=_told_day(text, [w for w in times if not w.recurrence], read.now),
        follow_up=follow_up,
        tasks=tasks,
        updates=tuple(updates),
        opportunity=offer,
        sentiment=mood,
        complaint=complained,
        spans=_spans(
            party,
            kind=contacted.span if contacted else None,
            new=new[1] if new else None,
            mention=_in_question(read, party, part, met),
        ),
    )
    signs = Signs(
        contacted=contacted is not None,
        changed=bool(updates),
        new=new is not None,
        told=complained or mood != "neutral" or _is_offer(offer),
        planned=follow_up is not None,
        named=party is not None,
        ahead_first=_opens_ahead(text, follow_up),
    )
    return entry, signs


def of_party(entry: Entry, party: Party, updates: Sequence[FieldUpdate]) -> Entry:
    """The same words, said of another party too."""
    spans = dict(entry.spans)
    if party.spans:
        spans["customer"] = min(party.spans)
    return replace(
        entry,
        refs=tuple(party.refs),
        candidates=tuple(party.candidates),
        updates=tuple(updates),
        spans=MappingProxyType(spans),
    )


def dated(entry: Entry, now: datetime, *, contacted: bool) -> Entry:
    """What was logged without a day was today."""
    if not contacted:
        return replace(entry, occurred=None)
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return replace(
        entry,
        occurred=entry.occurred or When(today, "day", Span(0, 0)),
        kind=entry.kind or "other",
    )


def of_current(entry: Entry, current: Ref) -> Entry:
    if entry.refs or entry.candidates or entry.new_customer:
        return entry
    return replace(entry, refs=(current,))


def _start(task: Task) -> int:
    return task.due.span.start if task.due is not None else 0


def _opens_ahead(text: Text, follow_up: Task | None) -> bool:
    """大后天下午三点跟何静电话会: a plan, not a log."""
    if follow_up is None or follow_up.due is None or not text.clauses:
        return False
    return not text.plain[text.clauses[0].start : follow_up.due.span.start].strip()


def _is_offer(offer: Opportunity | None) -> bool:
    """Says where a deal stands, or how large it is; a thing alone is but what is talked about."""
    return offer is not None and any((offer.stage, offer.amount, offer.quantity))


def _may_be_new(party: Party | None, *, new: bool) -> bool:
    """A new person belongs to a new customer, or to a known one of whom nobody is named."""
    if new:
        return True
    return party is not None and bool(party.refs) and all(r.contact_id is None for r in party.refs)


def _told_day(text: Text, times: Sequence[When], now: datetime) -> When | None:
    for when in times:
        if _MOVED.search(text.plain, 0, when.span.start):
            continue
        day = when.value.date()
        recent = timedelta(0) <= now.date() - day < _LONG_AGO
        if recent and when.grain in {"minute", "part", "day"} and not is_ahead(text, when, now):
            return when
    return None


def _in_question(read: Read, party: Party | None, part: Span, met: Named | None) -> Span | None:
    """The words whose meaning a choice would settle."""
    if party is not None and party.asked is not None:
        return party.asked
    if met is not None:
        return met[1]
    told = party is not None and any(ref.contact_id for ref in party.refs)
    span = read.unresolved
    return span if span is not None and not told and part.covers(span) else None


def _spans(party: Party | None, **found: Span | None) -> MappingProxyType[str, Span]:
    spans = {name: span for name, span in found.items() if span is not None}
    if party is not None and party.spans:
        spans["customer"] = min(party.spans)
    return MappingProxyType(spans)
