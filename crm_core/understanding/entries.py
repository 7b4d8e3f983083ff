"""What one part of a message says about one customer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from crm_core.understanding.model import (
    Entry,
    FieldUpdate,
    Opportunity,
    Ref,
    Sentiment,
    Span,
    Stage,
    Task,
    When,
)
from crm_core.understanding.text import Text
from crm_core.understanding.what.channel import KINDS, Ahead, Contacted, find_channel
from crm_core.understanding.what.complaint import complaint
from crm_core.understanding.what.intent import Signs, ordered
from crm_core.understanding.what.money import Money, find_money
from crm_core.understanding.what.mood import sentiment
from crm_core.understanding.what.next_steps import next_steps
from crm_core.understanding.what.occurred import told_day
from crm_core.understanding.what.offer import find_opportunity
from crm_core.understanding.what.roles import title_of_newcomer
from crm_core.understanding.what.summary import summarize
from crm_core.understanding.who.decide import Party
from crm_core.understanding.who.unknown import (
    Named,
    adds,
    new_customer,
    new_person,
    successor,
    unknown_customer,
)

_SETTLED: dict[Stage, Sentiment] = {"lost": "negative", "won": "positive"}


@dataclass(frozen=True, slots=True)
class Read:
    """What has been read from the whole message before it is taken apart."""

    text: Text
    now: datetime
    names: tuple[Span, ...]
    firms: tuple[Span, ...]
    """Of the names those of customers."""
    times: tuple[When, ...]
    updates: tuple[FieldUpdate, ...]
    unresolved: Span | None = None
    """Words for somebody whom the directory does not give."""
    nobody: tuple[Span, ...] = ()
    """Of the names those that are nobody's: 骆经理 of a new customer."""


def entry_of(read: Read, party: Party | None, part: Span) -> tuple[Entry, Signs]:
    text = read.text.only(part)
    times = [w for w in read.times if part.covers(w.span)]
    strangers = _strangers(read, text, party)
    updates = [u for u in read.updates if part.covers(u.span) and not strangers.names(u.span)]
    title = title_of_newcomer(text, strangers.person[1]) if strangers.person else None
    if title is not None and not any(u.field == "title" for u in updates):
        updates.append(title)
    steps = next_steps(text, times, read.now)
    firm = [strangers.customer[1]] if strangers.customer else []
    person = [strangers.person[1]] if strangers.person else []
    contacted = _contact(text.without(firm), read, updates, steps)
    taken = [*read.names, *(u.span for u in updates), *(w.span for w in times), *firm, *person]
    money = find_money(text, taken)
    said = _judged(text, read, updates, taken, money)
    occurred = told_day(text, [w for w in times if not w.recurrence], read.now)
    entry = Entry(
        summary=summarize(text, steps[0], part, _on_the_card(read, occurred, contacted)),
        refs=tuple(party.refs) if party else (),
        candidates=tuple(party.candidates) if party else (),
        new_customer=strangers.customer[0] if strangers.customer else None,
        new_contact=strangers.person[0] if strangers.person else None,
        kind=KINDS[contacted.channel] if contacted else None,
        channel=contacted.channel if contacted else None,
        occurred=occurred,
        follow_up=steps[0],
        tasks=steps[1],
        updates=(*updates, *_budgets(money)),
        opportunity=said.offer,
        sentiment=said.mood,
        complaint=said.complaint is not None,
        spans=_spans(read, party, part, contacted, said, strangers),
    )
    return entry, _signs(text, entry, party, strangers)


def _on_the_card(read: Read, occurred: When | None, contacted: Contacted | None) -> list[Span]:
    said = [occurred.span] if occurred is not None else []
    return [*read.names, *said, *([contacted.span] if contacted is not None else [])]


@dataclass(frozen=True, slots=True)
class _Judged:
    """What the words amount to, and which words say so."""

    offer: Opportunity | None
    mood: Sentiment
    told: Span | None
    complaint: Span | None


def _judged(
    text: Text,
    read: Read,
    updates: Sequence[FieldUpdate],
    taken: Sequence[Span],
    money: Sequence[Money],
) -> _Judged:
    bare = text.without([*read.names, *(u.span for u in updates)])
    complained = complaint(bare)
    offer = find_opportunity(text, bare, taken, money)
    if complained is not None:  # they went elsewhere, our delivery time was too long
        lost = offer if offer is not None and offer.stage == "lost" else None
        return _Judged(lost, "negative", complained, complained)
    settled = _SETTLED.get(offer.stage) if offer and offer.stage else None
    if offer is not None and settled is not None:
        return _Judged(offer, settled, offer.spans["stage"], None)
    mood, told = sentiment(bare)
    return _Judged(offer, mood, told, None)


@dataclass(frozen=True, slots=True)
class _Strangers:
    """Whom the directory does not know."""

    customer: Named | None
    person: Named | None
    is_new: bool
    """The rep calls the customer new."""

    def names(self, span: Span) -> bool:
        """The name of a new company is no changed fact."""
        return self.customer is not None and span.overlaps(self.customer[1])


def _strangers(read: Read, text: Text, party: Party | None) -> _Strangers:
    new = new_customer(text) if party is None or not party.refs else None
    customer = new or (unknown_customer(text) if party is None else None)
    known = [*(n for n in read.names if n not in read.nobody), *(u.span for u in read.updates)]
    nobody = party is not None and all(ref.contact_id is None for ref in party.refs)
    may_be_new = customer is not None or (nobody and bool(party and party.refs))
    if not may_be_new:
        return _Strangers(customer, successor(text, known), is_new=new is not None)
    firm = [customer[1]] if customer is not None else []
    person = new_person(text, [*known, *firm]) or (new_person(text, known) if firm else None)
    return _Strangers(customer, person, is_new=new is not None or adds(text, person))


def _contact(
    text: Text,
    read: Read,
    updates: Sequence[FieldUpdate],
    steps: tuple[Task | None, tuple[Task, ...]],
) -> Contacted | None:
    planned = [task for task in (steps[0], *steps[1]) if task is not None]
    ahead = [Ahead(t.span, t.due.span.start if t.due else 0) for t in planned]
    ahead += [Ahead(clause) for clause in ordered(text)]
    people = [name for name in read.names if name not in read.firms]
    return find_channel(text.without(u.span for u in updates), ahead, read.firms, people)


def _budgets(money: Sequence[Money]) -> Iterator[FieldUpdate]:
    for sum_ in [m for m in money if m.role != "other"][:1]:
        if sum_.role == "budget":
            told = f"{sum_.value:,.0f} {sum_.currency or ''}".rstrip()
            yield FieldUpdate("budget", told, "customer", sum_.span)


def _signs(text: Text, entry: Entry, party: Party | None, strangers: _Strangers) -> Signs:
    return Signs(
        contacted=entry.channel is not None,
        changed=bool(entry.updates),
        new=strangers.is_new,
        told=entry.sentiment != "neutral" or _is_offer(entry.opportunity),
        planned=entry.follow_up is not None,
        named=party is not None,
        ahead_first=_opens_ahead(text, entry.follow_up),
    )


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


def of_mood(entry: Entry, mood: Sentiment, told: Span) -> Entry:
    """A mood that words elsewhere tell."""
    spans = MappingProxyType({**entry.spans, "sentiment": told})
    return replace(entry, sentiment=mood, spans=spans)


def dated(entry: Entry, now: datetime, *, contacted: bool) -> Entry:
    """What was logged without a day was today."""
    if not contacted:
        return replace(entry, occurred=None) if entry.occurred else entry
    if entry.occurred and entry.kind:
        return entry
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return replace(
        entry,
        occurred=entry.occurred or When(today, "day", Span(0, 0)),
        kind=entry.kind or "other",
    )


def planned(entry: Entry) -> Entry:
    """Nobody was in any mood yet: 明天谈续约."""
    return entry if entry.complaint else replace(entry, sentiment="neutral")


def without_talk(entry: Entry) -> Entry:
    """What is only spoken of is no opportunity where no contact is told of."""
    return entry if _is_offer(entry.opportunity) else replace(entry, opportunity=None)


def of_current(entry: Entry, current: Ref) -> Entry:
    if entry.refs or entry.candidates or entry.new_customer:
        return entry
    return replace(entry, refs=(current,))


def _opens_ahead(text: Text, follow_up: Task | None) -> bool:
    """大后天下午三点跟何静电话会: a plan, not a log."""
    if follow_up is None or follow_up.due is None or not text.clauses:
        return False
    return not text.plain[text.clauses[0].start : follow_up.due.span.start].strip()


def _is_offer(offer: Opportunity | None) -> bool:
    """Says where a deal stands, or how large it is; a thing alone is but what is talked about."""
    return offer is not None and any((offer.stage, offer.amount, offer.quantity))


def _in_question(read: Read, party: Party | None, part: Span, strangers: _Strangers) -> Span | None:
    """The words whose meaning a choice would settle."""
    if party is not None and party.asked is not None:
        return party.asked
    if strangers.customer is not None:
        return None if strangers.is_new else strangers.customer[1]
    told = party is not None and any(ref.contact_id for ref in party.refs)
    span = read.unresolved
    return span if span is not None and not told and part.covers(span) else None


def _spans(
    read: Read,
    party: Party | None,
    part: Span,
    contacted: Contacted | None,
    said: _Judged,
    strangers: _Strangers,
) -> MappingProxyType[str, Span]:
    spans = {
        "kind": contacted.span if contacted else None,
        "new": strangers.customer[1] if strangers.customer else None,
        "new_contact": strangers.person[1] if strangers.person else None,
        "sentiment": said.told,
        "complaint": said.complaint,
        "mention": _in_question(read, party, part, strangers),
        "customer": min(party.spans) if party is not None and party.spans else None,
    }
    return MappingProxyType({name: span for name, span in spans.items() if span is not None})
