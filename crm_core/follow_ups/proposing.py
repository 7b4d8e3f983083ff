"""From a line in a person's own words to the draft of a reminder."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import select

from crm_core.customers.model import ContactRow
from crm_core.customers.queries import briefs, get_customer
from crm_core.follow_ups.draft import ReminderDraft, Whom
from crm_core.follow_ups.reading import read_reminder
from crm_core.follow_ups.series import after_contact, beginning
from crm_core.follow_ups.times import due_of
from crm_core.interactions.queries import recent_customers
from crm_core.lookup.kinds import EXACT
from crm_core.lookup.search import find
from crm_core.understanding import Directory, Ref
from crm_core.work import Work

_MOST_OPTIONS = 6
_LONGEST_NAME = 3
"""Words at the beginning of a line that may be a customer's name."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """`no_date` and `passed` are times that were typed and cannot be taken."""

    draft: ReminderDraft
    no_date: str | None = None
    passed: dt.datetime | None = None


def propose_reminder(work: Work, text: str, directory: Directory) -> Proposal:
    zone = ZoneInfo(work.actor.timezone)
    said = read_reminder(text, work.now, zone, directory)
    options, note = _named(work, said.about), said.note
    if not options:
        options, note = _opening(work, note)
    draft = ReminderDraft(
        whom=options[0] if len(options) == 1 else None, note=note, options=options
    )
    if said.repeats is not None:
        begins = beginning(said.repeats, said.when, work.now, zone)
        repeating = {"repeats": said.repeats, "due_at": begins.due_at, "exact": begins.exact}
        return Proposal(since_contact(work, draft.model_copy(update=repeating)))
    due_at = due_of(said.when, work.now, zone) if said.when else None
    passed = due_at if due_at and due_at <= work.now else None
    exact = said.when is not None and said.when.names_the_hour
    timed = {"due_at": None if passed else due_at, "exact": exact}
    return Proposal(draft.model_copy(update=timed), said.no_date, passed)


def since_contact(work: Work, draft: ReminderDraft) -> ReminderDraft:
    """What counts from the last contact, once it is known whose; it lies ahead in any case."""
    days = draft.repeats.days_after_contact if draft.repeats else None
    if days is None or draft.whom is None or draft.due_at is None:
        return draft
    zone = ZoneInfo(work.actor.timezone)
    last = get_customer(work, draft.whom.customer_id).last_contact_at or work.now
    time = draft.due_at.astimezone(zone).time()
    due_at = max(after_contact(last, days, zone, time), after_contact(work.now, 1, zone, time))
    return draft.model_copy(update={"due_at": due_at})


def whom(work: Work, customer_id: str) -> Whom:
    """Raises `RecordNotFound`."""
    return Whom(customer_id=customer_id, customer_name=get_customer(work, customer_id).name)


def whom_like(work: Work, fragment: str) -> tuple[Whom, ...]:
    hits = find(work, fragment, limit=_MOST_OPTIONS)
    return _named(work, [Ref(hit.customer_id, hit.contact_id) for hit in hits])


def likely_whom(work: Work, current: str | None) -> tuple[Whom, ...]:
    """The customer that was opened last, then those the actor dealt with last."""
    ids = [*([current] if current else []), *recent_customers(work, _MOST_OPTIONS)]
    return _named(work, [Ref(customer_id) for customer_id in dict.fromkeys(ids)][:_MOST_OPTIONS])


def _opening(work: Work, note: str) -> tuple[tuple[Whom, ...], str]:
    """The customer whom the first words find as a whole, and what follows them."""
    words = note.split()
    for length in range(min(_LONGEST_NAME, len(words)), 0, -1):
        found = [hit for hit in find(work, " ".join(words[:length])) if hit.score >= EXACT]
        if found:
            refs = [Ref(hit.customer_id, hit.contact_id) for hit in found[:_MOST_OPTIONS]]
            return _named(work, refs), " ".join(words[length:])
    return (), note


def _named(work: Work, refs: Sequence[Ref]) -> tuple[Whom, ...]:
    """In the order of the refs, each with what tells it apart; the invisible are left out."""
    known = {brief.id: brief for brief in briefs(work, {ref.customer_id for ref in refs})}
    contacts = _contact_names(work, [ref.contact_id for ref in refs if ref.contact_id])
    found = []
    for ref in refs:
        if brief := known.get(ref.customer_id):
            contact = contacts.get(ref.contact_id or "")
            apart = (brief.name, brief.city, contact or brief.contact_name)
            found.append(
                Whom(
                    customer_id=brief.id,
                    customer_name=brief.name,
                    contact_id=ref.contact_id,
                    contact_name=contact,
                    label=" · ".join(filter(None, apart)),
                )
            )
    return tuple(found)


def _contact_names(work: Work, ids: Iterable[str]) -> dict[str, str]:
    rows = work.session.execute(
        select(ContactRow.id, ContactRow.name).where(ContactRow.id.in_(list(ids)))
    )
    return {row.id: row.name for row in rows}
