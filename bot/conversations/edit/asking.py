"""The value of one field: typed, picked, or taken out; and a contact that is new."""

from telegram.ext import filters

from bot.cards import edit_presses
from bot.cards.card import Button, Card
from bot.cards.edit_value import ask_card
from bot.conversations.edit.proposing import VALUE, ask, asked_for, propose
from bot.conversations.new import begin
from bot.presses import EditCustomer
from bot.steps import Routes
from bot.turn import Turn
from crm_core.customers.draft import CustomerDraft
from crm_core.customers.fields import field_of
from crm_core.customers.queries import get_customer
from crm_core.customers.reading import read_new_contact
from crm_core.customers.showing import SEPARATOR
from crm_core.customers.views import FieldEdit, How, NewCustomer

CONTACT = "edit.contact"
routes = Routes()


@routes.press(edit_presses.EditField)
def ask_value(turn: Turn, press: edit_presses.EditField) -> None:
    ask(turn, press.customer, press.contact or None, press.field)


@routes.answer(VALUE, filters.TEXT)
def take_value(turn: Turn) -> None:
    """The question above loses its buttons; a refused value is asked for again below."""
    data = turn.data
    asked = asked_for(turn, data["customer"], data["contact"], data["field"])
    turn.change(ask_card(turn.say, asked).without_buttons(), data["card"])
    how: How = "add" if asked.field.collects else "set"
    propose(turn, FieldEdit(data["customer"], data["field"], turn.text, data["contact"], how))


@routes.press(edit_presses.PutValue)
def put_value(turn: Turn, press: edit_presses.PutValue) -> None:
    propose(turn, FieldEdit(press.customer, press.field, press.value, press.contact or None))


@routes.press(edit_presses.RemoveValue)
def remove_value(turn: Turn, press: edit_presses.RemoveValue) -> None:
    """One of several values, or all that the field holds."""
    contact_id = press.contact or None
    if press.place == edit_presses.CLEAR:
        propose(turn, FieldEdit(press.customer, press.field, "", contact_id))
        return
    held = asked_for(turn, press.customer, contact_id, press.field).held or ""
    values = held.split(SEPARATOR)
    if field_of(press.field, contact_id).several and 0 <= press.place < len(values):
        value = values[press.place]
        propose(turn, FieldEdit(press.customer, press.field, value, contact_id, "remove"))
    else:
        ask(turn, press.customer, contact_id, press.field)


@routes.press(edit_presses.NewContactOf)
def ask_contact(turn: Turn, press: edit_presses.NewContactOf) -> None:
    customer = get_customer(turn.work, press.customer)
    ref = f"edit:{customer.id}"
    turn.expect(CONTACT, customer=customer.id, card=ref)
    back = Button(turn.say.plain("edit-back"), EditCustomer(customer.id))
    turn.edit(Card(turn.say("edit-ask-contact", customer=customer.name), [[back]]), ref)


@routes.answer(CONTACT, filters.TEXT)
def take_contact(turn: Turn) -> None:
    customer = get_customer(turn.work, turn.data["customer"])
    country = turn.work.settings.default_country
    contact = read_new_contact(turn.text, country)
    new = NewCustomer(customer.name, contacts=(contact,))
    begin(turn, CustomerDraft(new=new, into=customer.id))
