"""The one entrance: a sentence, and what it means for this person, now."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from crm_core.understanding.entries import (
    Read,
    dated,
    entry_of,
    of_current,
    of_mood,
    of_party,
    planned,
    without_talk,
)
from crm_core.understanding.model import Entry, FieldUpdate, Ref, Span, Understanding, When
from crm_core.understanding.spelling import mend
from crm_core.understanding.text import Text, read_text
from crm_core.understanding.time.find import find_times
from crm_core.understanding.time.impossible import no_dates
from crm_core.understanding.what.asking import asked_for, asks_for_plans, bare_name, is_small_talk
from crm_core.understanding.what.facts import find_facts
from crm_core.understanding.what.intent import Signs, find_intent
from crm_core.understanding.what.mood import is_of_all
from crm_core.understanding.what.updates import find_updates
from crm_core.understanding.who.absent import present
from crm_core.understanding.who.decide import Party, decide
from crm_core.understanding.who.directory import Directory
from crm_core.understanding.who.guess import guess_mentions
from crm_core.understanding.who.mentions import find_mentions
from crm_core.understanding.who.split import split
from crm_core.understanding.who.unknown import without_newcomers
from crm_core.understanding.who.unresolved import unresolved


def understand(
    text: str,
    now: datetime,
    timezone: str,
    directory: Directory,
    *,
    current: Ref | None = None,
) -> Understanding:
    """`now` is aware; `current` is the customer just opened, whom pronouns mean."""
    said = mend(text, directory)
    return said.as_typed(_understand(said.text, now, timezone, directory, current))


def _understand(
    text: str, now: datetime, timezone: str, directory: Directory, current: Ref | None
) -> Understanding:
    message = read_text(text)
    named = find_mentions(message, directory) or guess_mentions(message, directory)
    mentions = without_newcomers(message, named)
    names = tuple(m.span for m in mentions)
    local = now.astimezone(ZoneInfo(timezone))
    if is_small_talk(message):
        return Understanding(text, "unknown")
    if asks_for_plans(message):
        return Understanding(text, "agenda", times=find_times(message, local))
    query = asked_for(message, names)
    if query is not None:
        return Understanding(text, "lookup", query)
    times, updates = _times_and_updates(message, local, names)
    query = None if times or updates else bare_name(message, names)
    if query is not None:
        return Understanding(text, "lookup", query)
    firms = tuple(m.span for m in mentions if m.kind == "customer")
    nobody = tuple(m.span for m in mentions if not m.entities)
    stranger = unresolved(message, mentions)
    read = Read(message, local, names, firms, times, updates, stranger, nobody)
    return _understood(read, split(message, decide(present(message, mentions))), current)


def _understood(
    read: Read, parts: Sequence[tuple[Party | None, Span]], current: Ref | None
) -> Understanding:
    text, times = read.text, read.times
    found = _entries(read, parts or [(None, Span(0, len(text.plain)))])
    bare = text.without([*read.names, *(u.span for u in read.updates)])
    intent = find_intent(text, bare, _signs([signs for _, signs in found]), times)
    if intent == "question":
        return Understanding(text.original, intent, _asked_about(read), times=times)
    if intent in {"agenda", "unknown"}:
        return Understanding(text.original, intent, times=times)
    contacted = intent == "log" or (
        intent == "new_customer" and any(signs.contacted for _, signs in found)
    )
    entries = [dated(entry, read.now, contacted=contacted) for entry, _ in found]
    if intent == "reminder":
        entries = [planned(entry) for entry in entries]
    if intent in {"reminder", "update"}:
        entries = [without_talk(entry) for entry in entries]
    taken = [*read.names, *(u.span for u in read.updates), *(w.span for w in times)]
    return Understanding(
        text.original,
        intent,
        entries=_with_current(entries, current),
        times=times,
        no_dates=no_dates(text, taken),
    )


def _asked_about(read: Read) -> str | None:
    """When did I last speak to Wei Zhang: the one whose card answers, a person before a firm."""
    people = [name for name in read.names if name not in read.firms]
    return next((read.text.of(name) for name in (*people, *read.firms)), None)


def _entries(read: Read, parts: Sequence[tuple[Party | None, Span]]) -> list[tuple[Entry, Signs]]:
    """Parties that share the same words are read once; a changed fact is of one of them alone."""
    if len(parts) == 1 or len({part for _, part in parts}) > 1:
        return _of_one_mood(read.text, [entry_of(read, party, part) for party, part in parts])
    parties = [party for party, _ in parts if party is not None]
    entry, signs = entry_of(read, *parts[0])
    owners = [_owner(parties, update) for update in entry.updates]
    return [
        (
            of_party(
                entry, party, [u for u, o in zip(entry.updates, owners, strict=True) if o is party]
            ),
            signs,
        )
        for party in parties
    ]


def _of_one_mood(text: Text, found: Sequence[tuple[Entry, Signs]]) -> list[tuple[Entry, Signs]]:
    """A mood told last, of all, is that of each."""
    mood, told = found[-1][0].sentiment, found[-1][0].spans.get("sentiment")
    if len(found) == 1 or told is None or not is_of_all(text, told):
        return list(found)
    return [
        (of_mood(entry, mood, told) if entry.sentiment == "neutral" else entry, signs)
        for entry, signs in found
    ]


def _owner(parties: Sequence[Party], update: FieldUpdate) -> Party:
    """Who was named last before it."""
    named = [(span, p) for p in parties for span in p.spans if span.end <= update.span.start]
    return max(named, key=lambda n: n[0])[1] if named else parties[0]


def _times_and_updates(
    text: Text, now: datetime, names: Sequence[Span]
) -> tuple[tuple[When, ...], tuple[FieldUpdate, ...]]:
    """A changed fact wins over a time in it, unless it is nothing but a time: moved to 15 Dec."""
    updates = find_updates(text)
    times = find_times(text, now, [*names, *(u.span for u in updates)])
    for fact in find_facts(text, names):
        taken = any(fact.span.overlaps(u.span) for u in updates)
        if not taken and not any(w.span.covers(fact.span) for w in times):
            updates.append(fact)
    kept = tuple(w for w in times if not any(u.span.overlaps(w.span) for u in updates))
    return kept, tuple(sorted(updates, key=lambda u: u.span))


def _signs(signs: Sequence[Signs]) -> Signs:
    return Signs(
        contacted=any(s.contacted for s in signs),
        changed=any(s.changed for s in signs),
        new=any(s.new for s in signs),
        told=any(s.told for s in signs),
        planned=any(s.planned for s in signs),
        named=any(s.named for s in signs),
        ahead_first=bool(signs) and signs[0].ahead_first,
    )


def _with_current(entries: Sequence[Entry], current: Ref | None) -> tuple[Entry, ...]:
    return tuple(of_current(e, current) if current else e for e in entries)
