"""The question for one field's value, showing the present one."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.cards.edit import value_shown
from bot.cards.edit_presses import CLEAR, EditContact, PutValue, RemoveValue
from bot.cards.fields import field_name, heading
from bot.presses import EditCustomer
from bot.speech import Speech
from crm_core.customers.fields import Field
from crm_core.customers.showing import SEPARATOR, contact_values, customer_values
from crm_core.customers.views import ContactView, CustomerView

_LABEL_SHOWN = 28
_MOST_REMOVED = 12


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
    now = (
        say("edit-now", field=name, value=value_shown(say, asked.field.name, held))
        if held
        else None
    )
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
