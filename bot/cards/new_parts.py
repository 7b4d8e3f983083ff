"""Correcting the draft of a new customer: which part, its value; whose contact it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.cards.fields import bold
from bot.cards.new import JoinTo, draft_facts
from bot.speech import Speech
from crm_core.channel.drafts import Draft
from crm_core.customers.draft import CustomerDraft

_VALUE_SHOWN = 120
_LABEL_SHOWN = 32


@dataclass(frozen=True, slots=True)
class ShowNew(Press):
    """Back to the draft."""

    CODE: ClassVar[str] = "nb"
    draft: str


@dataclass(frozen=True, slots=True)
class SwitchKind(Press):
    CODE: ClassVar[str] = "nk"
    draft: str


@dataclass(frozen=True, slots=True)
class CorrectPart(Press):
    CODE: ClassVar[str] = "np"
    draft: str
    part: str


@dataclass(frozen=True, slots=True)
class DropPart(Press):
    CODE: ClassVar[str] = "nd"
    draft: str
    part: str


def menu_card(say: Speech, draft: Draft, new: CustomerDraft) -> Card:
    """Which part is to be corrected."""
    parts = [Button(part_name(say, part), CorrectPart(draft.id, part)) for part in new.parts]
    last = [Button(say.plain("new-back"), ShowNew(draft.id))]
    if new.into is None:
        other = "organisation" if new.new.kind == "person" else "person"
        last.insert(0, Button(say.plain(f"new-make-{other}"), SwitchKind(draft.id)))
    return Card(lines(draft_facts(say, new), say("new-correct")), [*in_rows(parts), last])


def part_name(say: Speech, part: str) -> str:
    field = say.plain(f"field-{part.removeprefix('contact.')}")
    return say.plain("new-contact-part", field=field) if part.startswith("contact.") else field


def part_card(say: Speech, draft: Draft, new: CustomerDraft, part: str) -> Card:
    """Asks for the value of one part."""
    name, value = part_name(say, part), new.part(part)
    buttons = [Button(say.plain("new-back"), ShowNew(draft.id))]
    if value and not part.endswith("name"):
        buttons.insert(0, Button(say.plain("new-drop"), DropPart(draft.id, part)))
    text = (
        say("new-part-now", field=name, value=shortened(value, _VALUE_SHOWN))
        if value
        else say("new-part-ask", field=name)
    )
    return Card(lines(draft_facts(say, new), text), [buttons])


def join_card(
    say: Speech, draft: Draft, new: CustomerDraft, offered: Sequence[tuple[str, str]]
) -> Card:
    """Asks which customer the person belongs to; `offered` are ids and labels."""
    picks = [
        [Button(shortened(label, _LABEL_SHOWN), JoinTo(draft.id, customer_id))]
        for customer_id, label in offered
    ]
    text = say("new-join-ask", name=bold(new.new.name))
    return Card(text, [*picks, [Button(say.plain("new-back"), ShowNew(draft.id))]])
