"""The card of one change: old → new before it is saved, and what became of it."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, lines, shortened
from bot.cards.edit_presses import EditField
from bot.cards.fields import field_name, field_value, heading
from bot.presses import OpenCustomer, UndoDraft
from bot.speech import Speech
from crm_core.channel.drafts import Draft
from crm_core.customers.edit_draft import EditDraft

_VALUE_SHOWN = 600


@dataclass(frozen=True, slots=True)
class SaveEdit(Press):
    """Carries the version that the person saw: nothing is written unseen."""

    CODE: ClassVar[str] = "es"
    draft: str
    version: int


@dataclass(frozen=True, slots=True)
class KeepBoth(Press):
    """The new number beside the old one, instead of in its place."""

    CODE: ClassVar[str] = "ek"
    draft: str


@dataclass(frozen=True, slots=True)
class CancelEdit(Press):
    CODE: ClassVar[str] = "ex"
    draft: str


def confirm_card(say: Speech, draft: Draft, edit: EditDraft) -> Card:
    again = EditField(edit.customer_id, edit.contact_id or "", edit.field)
    buttons = [
        Button(say.plain("button-save"), SaveEdit(draft.id, draft.version)),
        Button(say.plain("button-edit"), again),
        Button(say.plain("button-cancel"), CancelEdit(draft.id)),
    ]
    if edit.field == "contact":
        del buttons[1]
    both = [[Button(say.plain("edit-keep-both"), KeepBoth(draft.id))]] if edit.replaces else []
    return Card(lines(_about(edit), change_line(say, edit)), [*both, buttons])


def _about(edit: EditDraft) -> str:
    return heading(edit.customer_name, edit.contact_name)


def change_line(say: Speech, edit: EditDraft) -> str:
    """E.g. `✏️ Phone 138 0013 8000 → 139 1234 5678`."""
    name = field_name(say, edit.field)
    old = shortened(field_value(say, edit.field, edit.old), _VALUE_SHOWN) if edit.old else None
    new = shortened(field_value(say, edit.field, edit.new), _VALUE_SHOWN) if edit.new else None
    if old and new:
        return say("change-replaced", field=name, old=old, new=new)
    if new:
        return say("change-added", field=name, new=new)
    return say("change-emptied", field=name, old=old or "")


def saved_card(say: Speech, draft: Draft, edit: EditDraft) -> Card:
    """The same message, once it is saved."""
    buttons = [
        Button(say.plain("button-open"), OpenCustomer(edit.customer_id)),
        Button(say.plain("button-undo"), UndoDraft(draft.id)),
    ]
    return Card(lines(say("edit-saved", about=_about(edit)), change_line(say, edit)), [buttons])


def cancelled_card(say: Speech, edit: EditDraft) -> Card:
    return Card(lines(say("edit-cancelled", about=_about(edit)), change_line(say, edit)))


def undone_card(say: Speech, edit: EditDraft, *, kept: bool) -> Card:
    if kept:
        text = say("undo-kept", fields=field_name(say, edit.field))
    else:
        text = say("edit-undone", field=field_name(say, edit.field), about=_about(edit))
    return Card(text, [[Button(say.plain("button-open"), OpenCustomer(edit.customer_id))]])
