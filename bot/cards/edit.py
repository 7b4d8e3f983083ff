"""Editing a customer: its fields in groups, the question for one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from bot.callbacks import Press
from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.cards.fields import field_name, field_value
from bot.presses import CancelStep, EditCustomer, OpenCustomer
from bot.speech import Speech
from crm_core.customers.fields import Field
from crm_core.customers.showing import SEPARATOR, contact_values, customer_values
from crm_core.customers.views import ContactView, CustomerBrief, CustomerView

_NAME_SHOWN = 80
_VALUE_SHOWN = 100
_LABEL_SHOWN = 28
_ON_A_PAGE = 9
_MOST_CONTACTS = 12
_MOST_REMOVED = 12
CLEAR = -1


@dataclass(frozen=True, slots=True)
class EditPage(Press):
    CODE: ClassVar[str] = "ef"
    customer: str
    page: int


@dataclass(frozen=True, slots=True)
class EditContact(Press):
    CODE: ClassVar[str] = "ep"
    customer: str
    contact: str


@dataclass(frozen=True, slots=True)
class EditField(Press):
    """`contact` is empty for the customer's own field."""

    CODE: ClassVar[str] = "ei"
    customer: str
    contact: str
    field: str


@dataclass(frozen=True, slots=True)
class PutValue(Press):
    """A value picked instead of typed."""

    CODE: ClassVar[str] = "ev"
    customer: str
    contact: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class RemoveValue(Press):
    """One of the values that the field holds, by its place; all of them with `CLEAR`."""

    CODE: ClassVar[str] = "er"
    customer: str
    contact: str
    field: str
    place: int


@dataclass(frozen=True, slots=True)
class NewContactOf(Press):
    CODE: ClassVar[str] = "ea"
    customer: str


@dataclass(frozen=True, slots=True)
class PickForEdit(Press):
    """Which of several customers was meant; what to change stands in the conversation."""

    CODE: ClassVar[str] = "et"
    customer: str


def fields_card(say: Speech, customer: CustomerView, fields: Sequence[Field], page: int) -> Card:
    """The customer's fields with what they hold, a page of buttons at a time, then its people."""
    last = (len(fields) - 1) // _ON_A_PAGE
    page = min(max(page, 0), last)
    shown = fields[page * _ON_A_PAGE : (page + 1) * _ON_A_PAGE]
    buttons = [Button(field_name(say, f.name), EditField(customer.id, "", f.name)) for f in shown]
    people = [
        Button(f"👤 {shortened(c.name, _LABEL_SHOWN)}", EditContact(customer.id, c.id))
        for c in customer.contacts[:_MOST_CONTACTS]
    ]
    people.append(Button(say.plain("edit-new-contact"), NewContactOf(customer.id)))
    turning = Button(say.plain("edit-more"), EditPage(customer.id, (page + 1) % (last + 1)))
    done = Button(say.plain("button-open"), OpenCustomer(customer.id))
    return Card(
        lines(
            bold(customer.name),
            *_held(say, customer_values(customer)),
            *(_contact_line(say, contact) for contact in customer.contacts[:_MOST_CONTACTS]),
            say("edit-which"),
        ),
        [*in_rows(buttons), *in_rows(people, 2), [turning, done] if last else [done]],
    )


def _held(say: Speech, values: Mapping[str, str | None]) -> list[str]:
    return [
        say("edit-held", field=field_name(say, name), value=_shown(say, name, value))
        for name, value in values.items()
        if value and name != "name"
    ]


def _shown(say: Speech, field: str, value: str) -> str:
    return shortened(field_value(say, field, value), _VALUE_SHOWN)


def _contact_line(say: Speech, contact: ContactView) -> str:
    known = [value for name, value in contact_values(contact).items() if value and name != "notes"]
    return say("edit-contact", contact=shortened(" · ".join(known), _VALUE_SHOWN))


def contact_card(
    say: Speech, customer: CustomerView, contact: ContactView, fields: Sequence[Field]
) -> Card:
    buttons = [
        Button(field_name(say, field.name), EditField(customer.id, contact.id, field.name))
        for field in fields
    ]
    gone = RemoveValue(customer.id, contact.id, "contact", CLEAR)
    return Card(
        lines(
            heading(customer.name, contact.name),
            *_held(say, contact_values(contact)),
            say("edit-which"),
        ),
        [
            *in_rows(buttons),
            [
                Button(say.plain("edit-remove-contact"), gone),
                Button(say.plain("edit-back"), EditCustomer(customer.id)),
            ],
        ],
    )


def bold(name: str) -> Markup:
    return Markup("<b>{}</b>").format(shortened(name, _NAME_SHOWN))


def heading(customer: str, contact: str | None) -> Markup:
    """Whom it is about; bold for the customer's name only."""
    if contact is None:
        return bold(customer)
    return Markup("{} · {}").format(bold(customer), shortened(contact, _NAME_SHOWN))


@dataclass(frozen=True, slots=True)
class Asked:
    """The field that is asked for: whose it is, what it holds, what may be picked."""

    customer: CustomerView
    contact: ContactView | None
    field: Field
    choices: Sequence[tuple[str, str]] = ()
    """Values and labels."""

    @property
    def contact_id(self) -> str:
        return self.contact.id if self.contact else ""

    @property
    def held(self) -> str | None:
        values = contact_values(self.contact) if self.contact else customer_values(self.customer)
        return values.get(self.field.name)


def ask_card(say: Speech, asked: Asked, problem: str | None = None) -> Card:
    """Asks for a field's value, showing the present one, and what was wrong with the last."""
    name, held = field_name(say, asked.field.name), asked.held
    now = say("edit-now", field=name, value=_shown(say, asked.field.name, held)) if held else None
    question = "edit-ask-choice" if asked.choices else "edit-ask-value"
    if asked.field.collects:
        question = "edit-ask-more"
    back = EditContact(asked.customer.id, asked.contact_id) if asked.contact else None
    last = [Button(say.plain("edit-back"), back or EditCustomer(asked.customer.id))]
    if held and not asked.field.required and not asked.field.several:
        last.insert(0, Button(say.plain("edit-clear"), _removal(asked, CLEAR)))
    about = heading(asked.customer.name, asked.contact.name if asked.contact else None)
    return Card(
        lines(about, problem, now, say(question, field=name)),
        [*in_rows(_picks(asked)), *in_rows(_removals(asked), 2), last],
    )


def _picks(asked: Asked) -> list[Button]:
    whose = (asked.customer.id, asked.contact_id, asked.field.name)
    return [
        Button(shortened(label, _LABEL_SHOWN), PutValue(*whose, value))
        for value, label in asked.choices
    ]


def _removals(asked: Asked) -> list[Button]:
    """One for each value of a field that holds several."""
    if not asked.field.several or not asked.held:
        return []
    return [
        Button(f"✕ {shortened(value, _LABEL_SHOWN)}", _removal(asked, place))
        for place, value in enumerate(asked.held.split(SEPARATOR)[:_MOST_REMOVED])
    ]


def _removal(asked: Asked, place: int) -> RemoveValue:
    return RemoveValue(asked.customer.id, asked.contact_id, asked.field.name, place)


def pick_card(say: Speech, fragment: str, briefs: Sequence[CustomerBrief]) -> Card:
    """Several customers answer to what was typed."""
    return Card(say("edit-pick", fragment=shortened(fragment, _NAME_SHOWN)), _pick_rows(briefs))


def whom_card(say: Speech, recent: Sequence[CustomerBrief]) -> Card:
    """Those of the last days are one tap away."""
    cancel = Button(say.plain("button-cancel"), CancelStep())
    return Card(say("edit-whom"), [*_pick_rows(recent), [cancel]])


def _pick_rows(briefs: Sequence[CustomerBrief]) -> list[list[Button]]:
    """One a row, each with what tells it from the others."""
    labels = [" · ".join(filter(None, (b.name, b.city, b.contact_name))) for b in briefs]
    return [
        [Button(shortened(label, _NAME_SHOWN), PickForEdit(brief.id))]
        for brief, label in zip(briefs, labels, strict=True)
    ]
