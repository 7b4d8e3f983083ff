"""The one entrance: a sentence, and what it means for this person, now."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from crm_core.understanding.model import (
    Entry,
    FieldUpdate,
    Opportunity,
    Ref,
    Span,
    Understanding,
    When,
)
from crm_core.understanding.text import Text, read_text
from crm_core.understanding.time.find import find_times
from crm_core.understanding.what.channel import KINDS, find_channel
from crm_core.understanding.what.facts import find_facts
from crm_core.understanding.what.goods import find_goods
from crm_core.understanding.what.intent import find_intent, lookup_query
from crm_core.understanding.what.money import Money, find_money
from crm_core.understanding.what.mood import complaint, sentiment
from crm_core.understanding.what.next_steps import is_ahead, next_steps
from crm_core.understanding.what.stage import find_stage
from crm_core.understanding.what.summary import summarize
from crm_core.understanding.what.updates import find_updates
from crm_core.understanding.who.decide import Party, decide
from crm_core.understanding.who.directory import Directory
from crm_core.understanding.who.mentions import find_mentions
from crm_core.understanding.who.unknown import new_customer, new_person


def understand(
    text: str,
    now: datetime,
    timezone: str,
    directory: Directory,
    *,
    current: Ref | None = None,
) -> Understanding:
    local = now.astimezone(ZoneInfo(timezone))
    message = read_text(text)
    mentions = find_mentions(message, directory)
    spans = [m.span for m in mentions]
    query = lookup_query(message, spans)
    if query is not None:
        return Understanding(text, "lookup", query)
    parties = decide(mentions)
    updates = _updates(message)
    times = find_times(message, local, [*spans, *(u.span for u in updates)])
    entry, told = _entry(message, local, parties=parties, updates=updates, times=times, names=spans)
    planned = entry.follow_up is not None
    intent = find_intent(
        message,
        contacted=entry.channel is not None,
        changed=bool(entry.updates),
        new=entry.new_customer is not None,
        told=told,
        planned=planned,
    )
    entry = _with_day(entry, intent, times, message, local)
    entry = _with_current(entry, current)
    return Understanding(
        text, intent, None, (entry,) if intent not in {"question", "unknown"} else (), times
    )


def _updates(text: Text) -> list[FieldUpdate]:
    found = find_updates(text)
    for fact in find_facts(text):
        if not any(fact.span.overlaps(u.span) or fact.field == u.field for u in found):
            found.append(fact)
    return sorted(found, key=lambda u: u.span)


def _entry(
    text: Text,
    now: datetime,
    *,
    parties: Sequence[Party],
    updates: Sequence[FieldUpdate],
    times: Sequence[When],
    names: Sequence[Span],
) -> tuple[Entry, bool]:
    new = new_customer(text) if not any(p.refs for p in parties) else None
    person = new_person(text) if new else None
    follow_up, tasks = next_steps(text, times, now)
    ahead = [t.span for t in (follow_up, *tasks) if t is not None]
    contacted = find_channel(text, ahead)
    complained = complaint(text)
    taken = [*names, *(u.span for u in updates), *(w.span for w in times)]
    money = find_money(text, taken)
    budget = next((m for m in money if m.role == "budget"), None)
    if budget is not None:
        updates = [*updates, FieldUpdate("budget", f"{budget.value:.0f}", "customer", budget.span)]
    opportunity = _opportunity(
        text, [*taken, *(m.span for m in money)], money, complained=complained
    )
    stage = opportunity.stage if opportunity else None
    mood = sentiment(text, stage, complained=complained)
    told = complained or mood != "neutral" or (opportunity is not None and stage is not None)
    refs = tuple(r for p in parties for r in p.refs)
    entry = Entry(
        summary=summarize(text, follow_up, Span(0, len(text.plain))),
        refs=refs,
        candidates=tuple(r for p in parties for r in p.candidates),
        new_customer=new[0] if new else None,
        new_contact=person[0] if person else None,
        kind=KINDS[contacted.channel] if contacted else None,
        channel=contacted.channel if contacted else None,
        follow_up=follow_up,
        tasks=tasks,
        updates=tuple(updates),
        opportunity=opportunity,
        sentiment=mood,
        complaint=complained,
        spans={"kind": contacted.span} if contacted else {},
    )
    return entry, told


def _opportunity(
    text: Text, taken: Sequence[Span], money: Sequence[Money], *, complained: bool
) -> Opportunity | None:
    if complained:
        return None
    goods = find_goods(text, taken)
    totals = [m for m in money if m.role == "total"]
    total = max(totals, key=lambda m: m.strength) if totals else None
    stage = find_stage(text)
    if goods.product is None and goods.quantity is None and total is None and stage is None:
        return None
    spans = {"product": goods.product_span, "quantity": goods.quantity_span}
    return Opportunity(
        goods.product,
        goods.quantity,
        goods.unit,
        total.value if total else None,
        total.currency if total else None,
        stage,
        {name: span for name, span in spans.items() if span is not None},
    )


def _with_day(entry: Entry, intent: str, times: Sequence[When], text: Text, now: datetime) -> Entry:
    """The day of what was logged: as told, else today."""
    if intent != "log" and not (intent == "new_customer" and entry.channel is not None):
        return entry
    told = next((w for w in times if not w.recurrence and _is_told(text, w, now)), None)
    if told is None:
        told = When(now.replace(hour=0, minute=0, second=0, microsecond=0), "day", Span(0, 0))
    return replace(entry, occurred=told, kind=entry.kind or "other")


def _is_told(text: Text, when: When, now: datetime) -> bool:
    recent = now.date() - when.value.date() < timedelta(days=60)
    return recent and when.value.date() <= now.date() and not is_ahead(text, when, now)


def _with_current(entry: Entry, current: Ref | None) -> Entry:
    if current is None or entry.refs or entry.candidates or entry.new_customer:
        return entry
    return replace(entry, refs=(current,))
