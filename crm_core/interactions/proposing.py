"""From what a sentence was understood to mean to drafts that a person can look at."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from zoneinfo import ZoneInfo

from crm_core.customers.actions import preview_field
from crm_core.customers.naming import Named, named
from crm_core.customers.queries import get_customer
from crm_core.customers.views import FieldEdit
from crm_core.errors import InvalidValue, RecordNotFound
from crm_core.follow_ups import times
from crm_core.follow_ups.promising import read_promise
from crm_core.follow_ups.times import MORNING, at
from crm_core.interactions.draft import (
    Choice,
    DraftEdit,
    DraftOpportunity,
    DraftProblem,
    DraftStep,
    LogDraft,
    Participant,
)
from crm_core.interactions.queries import recent_customers
from crm_core.interactions.views import Grain
from crm_core.understanding import Entry, FieldUpdate, Opportunity, Ref, Task, Understanding, When
from crm_core.work import Work

_DATE = "date"
_MOST_CHOICES = 8
_MOST_RECENT = 4
_EXACT: dict[str, Grain] = {"minute": "minute", "part": "part"}
_NOT_A_FIELD = {"company"}  # a contact's move to another firm is told, not filled in


def propose(work: Work, understood: Understanding) -> list[LogDraft]:
    """One draft for each customer that the message speaks of."""
    return [_draft(work, understood, entry) for entry in understood.entries]


def _draft(work: Work, understood: Understanding, entry: Entry) -> LogDraft:
    draft = LogDraft(
        text=understood.text,
        new_customer=entry.new_customer,
        new_contact=entry.new_contact if entry.new_contact != entry.new_customer else None,
        kind=entry.kind or (None if understood.intent in {"update", "reminder"} else "other"),
        occurred_at=entry.occurred.value if entry.occurred else work.now,
        grain=_EXACT.get(entry.occurred.grain, "day") if entry.occurred else "day",
        part=entry.occurred.part if entry.occurred else None,
        summary=entry.summary or understood.text,
        next_steps=tuple(_steps(work, understood, entry)),
        opportunity=opportunity_of(entry.opportunity),
        mention=_mention(understood, entry),
    )
    if entry.candidates:
        choices = choices_of(work, entry.candidates)
        draft = draft.model_copy(update={"choices": choices, "ambiguous": True})
    elif entry.refs:
        draft = about(work, draft, entry.refs[0])
        if entry.refs[1:]:
            draft = _with_participants(work, draft, entry.refs[1:])
    elif not entry.new_customer:
        draft = with_likely(work, draft)
    draft = draft.model_copy(update={"problems": tuple(_no_dates(understood))})
    return with_updates(work, draft, entry.updates)


def _mention(understood: Understanding, entry: Entry) -> str | None:
    span = entry.spans.get("mention")
    return understood.text[span.start : span.end] if span is not None else None


def _no_dates(understood: Understanding) -> Iterator[DraftProblem]:
    """What is written like a date but is none makes no next step; the card says so."""
    for span in understood.no_dates:
        written = understood.text[span.start : span.end]
        yield DraftProblem(key="no-such-date", field=_DATE, value=written)


def about(work: Work, draft: LogDraft, ref: Ref) -> LogDraft:
    """The draft with that customer. Raises `RecordNotFound`."""
    whom = named(work, ref.customer_id, ref.contact_id)
    same = draft.customer_id == whom.customer_id
    participants = tuple(p for p in draft.participants if p.contact_id != whom.contact_id)
    settled = draft.model_copy(
        update={
            "choices": (),
            "ambiguous": False,
            "customer_id": whom.customer_id,
            "customer_name": whom.customer_name,
            "new_customer": None,
            "contact_id": whom.contact_id,
            "contact_name": whom.contact_name,
            "contact_title": whom.contact_title if whom.contact_id else draft.contact_title,
            "participants": participants if same else (),
        },
    )
    return previewed(work, settled)


def _with_participants(work: Work, draft: LogDraft, refs: tuple[Ref, ...]) -> LogDraft:
    """Harriet and Oscar both took part: the first is the contact, whom fields are changed of."""
    known = {c.id: c.name for c in get_customer(work, draft.customer_id or "").contacts}
    named_too = dict.fromkeys(ref.contact_id for ref in refs if ref.contact_id in known)
    found = [
        Participant(contact_id=contact_id, name=known[contact_id])
        for contact_id in named_too
        if contact_id and contact_id != draft.contact_id
    ]
    return draft.model_copy(update={"participants": tuple(found)})


def with_likely(work: Work, draft: LogDraft) -> LogDraft:
    """Nobody was named: those whom the actor met last are the likeliest."""
    recent = tuple(Ref(customer_id) for customer_id in recent_customers(work, _MOST_RECENT))
    return draft.model_copy(update={"choices": choices_of(work, recent), "ambiguous": False})


def with_updates(work: Work, draft: LogDraft, updates: tuple[FieldUpdate, ...]) -> LogDraft:
    edits = tuple(
        DraftEdit(field=u.field, value=u.value, subject=u.subject, old=None, new=u.value)
        for u in updates
        if u.field not in _NOT_A_FIELD
    )
    return previewed(work, draft.model_copy(update={"edits": edits}))


def previewed(work: Work, draft: LogDraft) -> LogDraft:
    """Each edit with what the field holds today; what no field can take becomes a problem."""
    if draft.customer_id is None or not draft.edits:
        return draft
    edits: list[DraftEdit] = []
    problems = [problem for problem in draft.problems if problem.field == _DATE]
    for edit in draft.edits:
        contact_id = draft.contact_id if edit.subject == "contact" else None
        if edit.subject == "contact" and draft.new_contact:
            edits.append(edit)
            continue
        wanted = FieldEdit(draft.customer_id, edit.field, edit.value, contact_id)
        try:
            preview = preview_field(work, wanted)
        except InvalidValue as refused:
            problems.append(DraftProblem(key=refused.key, field=edit.field, value=edit.value))
            continue
        if preview.old != preview.new:
            edits.append(edit.model_copy(update={"old": preview.old, "new": preview.new}))
    return draft.model_copy(update={"edits": tuple(edits), "problems": tuple(problems)})


def choices_of(work: Work, refs: tuple[Ref, ...]) -> tuple[Choice, ...]:
    """With labels that tell them apart; those that are gone are left out."""
    found = []
    for ref in refs[:_MOST_CHOICES]:
        try:
            label = _label(named(work, ref.customer_id, ref.contact_id))
        except RecordNotFound:
            continue
        found.append(Choice(customer_id=ref.customer_id, contact_id=ref.contact_id, label=label))
    return tuple(found)


def _label(whom: Named) -> str:
    if whom.contact_name is None:
        return " · ".join(filter(None, (whom.customer_name, whom.city)))
    name = " ".join(filter(None, (whom.contact_name, whom.contact_title)))
    return f"{name} · {whom.customer_name}"


def _steps(work: Work, understood: Understanding, entry: Entry) -> list[DraftStep]:
    zone = ZoneInfo(work.actor.timezone)
    promised = None
    if len(understood.entries) == 1:  # of several customers nobody says whose it is
        promised = read_promise(understood.text, work.now, zone)
    tasks = [
        task
        for task in (entry.follow_up, *entry.tasks)
        if task and task.due and not (promised and promised.says(task.due.span))
    ]
    steps = [_step(work, task, entry.summary) for task in tasks]
    if promised is not None:
        note = promised.note or entry.summary
        begins = promised.begins
        steps.append(
            DraftStep(due_at=begins.due_at, note=note, exact=begins.exact, repeats=promised.repeats)
        )
    return list({step.due_at: step for step in reversed(steps)}.values())[::-1]


def _step(work: Work, task: Task, summary: str) -> DraftStep:
    when = task.due
    if when is None:
        raise ValueError(task)
    due_at, moved = due_moment(when, work.now, ZoneInfo(work.actor.timezone))
    vague = when.guess or moved or when.grain in {"week", "month", "quarter", "year"}
    exact = when.names_the_hour and not moved
    return DraftStep(due_at=due_at, note=task.note or summary, guess=vague, exact=exact)


def due_moment(when: When, now: dt.datetime, zone: ZoneInfo) -> tuple[dt.datetime, bool]:
    """When to remind: a bare day is its morning. True when it had to move out of the past."""
    due = when.value
    if when.grain not in {"minute", "part"}:
        due = at(when.value.date(), MORNING, zone)
    if due > now:
        return due, False
    if due.date() == now.astimezone(zone).date():
        return times.choices(now, zone)[0].moment, True
    return next(c.moment for c in times.choices(now, zone) if c.key == "tomorrow"), True


def opportunity_of(heard: Opportunity | None) -> DraftOpportunity | None:
    """Goods of which it is told how many, for how much or how far; each alone is but talk."""
    if heard is None or not (heard.product or heard.amount or heard.quantity):
        return None
    if not (heard.stage or heard.amount or heard.quantity):
        return None
    return DraftOpportunity(
        product=heard.product,
        quantity=_decimal(heard.quantity),
        unit=heard.unit,
        amount=_decimal(heard.amount),
        currency=heard.currency,
        stage=heard.stage or "inquiry",
    )


def _decimal(value: float | None) -> Decimal | None:
    if value is None:
        return None
    return Decimal(int(value)) if value == int(value) else Decimal(str(value))
