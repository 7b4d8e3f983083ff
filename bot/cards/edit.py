"""Editing a customer: its fields in groups, the question for one of them."""

from collections.abc import Mapping, Sequence

from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.cards.edit_presses import (
    CLEAR,
    EditContact,
    EditField,
    EditPage,
    NewContactOf,
    PickForEdit,
    RemoveValue,
)
from bot.cards.fields import bold, field_name, field_value, heading
from bot.presses import CancelStep, EditCustomer, OpenCustomer
from bot.speech import Speech
from crm_core.customers.fields import Field
from crm_core.customers.showing import contact_values, customer_values
from crm_core.customers.views import ContactView, CustomerBrief, CustomerView

_NAME_SHOWN = 80
_VALUE_SHOWN = 100
_LABEL_SHOWN = 28
_ON_A_PAGE = 9
_MOST_CONTACTS = 12


def fields_card(say: Speech, customer: CustomerView, fields: Sequence[Field], page: int) -> Card:
    """The customer's fields with what they hold, a page of buttons at a time, then its people."""
    last = (len(fields) - 1) // _ON_A_PAGE
    page = min(max(page, 0), last)
    on_page = fields[page * _ON_A_PAGE : (page + 1) * _ON_A_PAGE]
    buttons = [Button(field_name(say, f.name), EditField(customer.id, "", f.name)) for f in on_page]
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
        say("edit-held", field=field_name(say, name), value=value_shown(say, name, value))
        for name, value in values.items()
        if value and name != "name"
    ]


def value_shown(say: Speech, field: str, value: str) -> str:
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
