"""The log card: as a draft, while it is corrected, and as what was saved."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from bot.callbacks import Press
from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.cards.follow_ups import comes
from bot.cards.repeats import repeats_line
from bot.presses import OpenCustomer, UndoDraft
from bot.speech import Speech
from crm_core.channel.drafts import Draft
from crm_core.interactions.draft import DraftEdit, DraftOpportunity, DraftStep, LogDraft
from crm_core.interactions.views import LogView

KIND_ICONS = {
    "visit": "🤝",
    "call": "📞",
    "meeting": "👥",
    "email": "✉️",
    "wechat": "💬",
    "message": "💬",
    "other": "📝",
}
SOMEBODY_ELSE = -1
_SUMMARY_SHOWN = 700
_NAME_SHOWN = 80
_LABEL_SHOWN = 60


@dataclass(frozen=True, slots=True)
class SaveLog(Press):
    """Carries the version that the person saw: nothing is written unseen."""

    CODE: ClassVar[str] = "ls"
    draft: str
    version: int


@dataclass(frozen=True, slots=True)
class EditLog(Press):
    CODE: ClassVar[str] = "le"
    draft: str


@dataclass(frozen=True, slots=True)
class CancelLog(Press):
    CODE: ClassVar[str] = "lx"
    draft: str


@dataclass(frozen=True, slots=True)
class ChooseRef(Press):
    """The customer meant: a place in the draft's choices, or `SOMEBODY_ELSE`."""

    CODE: ClassVar[str] = "lr"
    draft: str
    version: int
    place: int


def draft_card(say: Speech, draft: Draft, log: LogDraft) -> Card:
    """What saving would write, one fact a line."""
    return Card(lines(draft_text(say, log), _question(say, log)), _buttons(say, draft, log))


def draft_text(say: Speech, log: LogDraft) -> str:
    return lines(
        headline(say, log.customer_name or log.new_customer, _contact(say, log)),
        say("log-new-customer") if log.new_customer else None,
        happened(say, log),
        say.text(shortened(log.summary, _SUMMARY_SHOWN)) if log.kind else None,
        opportunity_line(say, log.opportunity) if log.opportunity else None,
        *(edit_line(say, edit) for edit in log.edits),
        *(_problem(say, problem.field, problem.value) for problem in log.problems),
        *(step_line(say, step) for step in log.next_steps),
    )


def headline(say: Speech, customer: str | None, contact: str | None) -> Markup:
    """Whom it is about; bold for the name only."""
    if customer is None:
        return say("log-nobody")
    name = Markup("<b>{}</b>").format(shortened(customer, _NAME_SHOWN))
    return say("log-headline", customer=name, contact=contact) if contact else name


def _contact(say: Speech, log: LogDraft) -> str | None:
    name = log.contact_name or log.new_contact
    if name is None:
        return None
    title = log.contact_title
    shown = say.plain("log-contact-titled", name=name, title=title) if title else name
    shown = say.plain("log-new-contact", contact=shown) if log.new_contact else shown
    return say.listed([shown, *(p.name for p in log.participants)])


def took_part(say: Speech, contact: str | None, participants: Sequence[str]) -> str | None:
    """All names in a row."""
    return say.listed([*filter(None, [contact]), *participants]) or None


def happened(say: Speech, log: LogDraft) -> str | None:
    """Kind and time, e.g. “🤝 Visit · today, Mon 23 Nov”."""
    if log.kind is None:
        return None
    return say(
        "log-happened",
        icon=KIND_ICONS[log.kind],
        kind=kind_name(say, log.kind),
        when=when_text(say, log),
    )


def kind_name(say: Speech, kind: str) -> str:
    return say.plain(f"kind-{kind}")


def when_text(say: Speech, log: LogDraft) -> str:
    if log.occurred_at is None:
        return say.day(say.now.date())
    local = log.occurred_at.astimezone(say.zone)
    if log.grain == "minute":
        return say.moment(local)
    if log.grain == "part" and log.part:
        return f"{say.day(local.date())} {say.plain(f'part-{log.part}')}"
    return say.day(local.date())


def opportunity_line(say: Speech, opportunity: DraftOpportunity) -> str:
    quantity = None
    if opportunity.quantity is not None:
        times = "× " if opportunity.product else ""
        quantity = f"{times}{say.number(opportunity.quantity)}{_unit(say, opportunity.unit)}"
    amount = None
    if opportunity.amount is not None:
        amount = say.amount(opportunity.amount, opportunity.currency)
    goods = " ".join(filter(None, (opportunity.product, quantity)))
    stage = say.plain(f"opportunity-{opportunity.stage}")
    return "📈 " + say.text(" · ".join(filter(None, (goods, amount, stage))))


def _unit(say: Speech, unit: str | None) -> str:
    if not unit:
        return ""
    return unit if say.language == "zh" else f" {unit}"


def edit_line(say: Speech, edit: DraftEdit) -> str:
    name = say.plain(f"field-{edit.field}")
    if edit.old:
        return say("log-edit-changed", field=name, old=edit.old, new=edit.new)
    return say("log-edit-added", field=name, new=edit.new)


def _problem(say: Speech, field: str, value: str) -> str:
    return say("log-problem", field=say.plain(f"field-{field}"), value=value)


def step_line(say: Speech, step: DraftStep) -> str:
    when = say.sentence(say.moment(step.due_at))
    key = "log-step-guess" if step.guess else "log-step"
    line = say(key, when=when, note=shortened(step.note, 200))
    return lines(line, repeats_line(say, step.repeats))


def _question(say: Speech, log: LogDraft) -> str | None:
    if log.ambiguous:
        return say("log-which")
    return None if log.has_customer else say("log-whom")


def _buttons(say: Speech, draft: Draft, log: LogDraft) -> list[list[Button]]:
    choices = [
        Button(shortened(choice.label, _LABEL_SHOWN), ChooseRef(draft.id, draft.version, place))
        for place, choice in enumerate(log.choices)
    ]
    if log.ambiguous:
        somebody_else = ChooseRef(draft.id, draft.version, SOMEBODY_ELSE)
        choices.append(Button(say.plain("log-somebody-else"), somebody_else))
    save = Button(say.plain("button-save"), SaveLog(draft.id, draft.version))
    last = [
        Button(say.plain("button-edit"), EditLog(draft.id)),
        Button(say.plain("button-cancel"), CancelLog(draft.id)),
    ]
    if log.has_customer and not log.is_empty:
        last.insert(0, save)
    return [*in_rows(choices, 1), last]


def saved_card(
    say: Speech, draft: Draft, log: LogDraft, saved: LogView, comes_at: dt.datetime | None
) -> Card:
    """The same message, once it is saved. `comes_at` as in `Upcoming`, of the next follow-up."""
    facts = [_saved_fact(say, log), *(edit_line(say, edit) for edit in log.edits)]
    if log.next_steps:
        next_step = min(log.next_steps, key=lambda step: step.due_at)
        when = say.sentence(say.moment(next_step.due_at))
        facts.append(say("log-saved-next", when=when, note=next_step.note))
        facts.append(repeats_line(say, next_step.repeats))
        facts.append(comes(say, comes_at))
    names = took_part(say, saved.contact_name, [p.name for p in log.participants])
    about = headline(say, saved.customer_name, names)
    buttons = [
        Button(say.plain("button-open"), OpenCustomer(saved.customer_id)),
        Button(say.plain("button-undo"), UndoDraft(draft.id)),
    ]
    return Card(lines(say("log-saved", about=about), *facts), [buttons])


def _saved_fact(say: Speech, log: LogDraft) -> str | None:
    if log.kind is None:
        return None
    return say("log-saved-fact", kind=kind_name(say, log.kind), when=when_text(say, log))


def cancelled_card(say: Speech, log: LogDraft) -> Card:
    """What was typed is not lost: it stays in the card."""
    return Card(say("log-cancelled", text=shortened(log.text, 3000)))


def undone_card(say: Speech, log: LogDraft, kept: tuple[str, ...]) -> Card:
    name = log.customer_name or log.new_customer or ""
    fields = ", ".join(say.plain(f"field-{field}") for field in kept)
    return Card(
        lines(
            say("log-undone", customer=name),
            say("undo-kept", fields=fields) if kept else None,
        ),
    )
