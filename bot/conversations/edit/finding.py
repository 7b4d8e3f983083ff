"""Whom to edit: from /edit with a name or a whole line, or from a card; then its fields."""

from telegram.ext import filters

from bot.cards import edit as cards
from bot.cards import edit_presses
from bot.cards.card import Card
from bot.conversations.edit.proposing import ask, contact_of, propose
from bot.conversations.reading import tells_something
from bot.presses import EditCustomer
from bot.steps import Routes
from bot.turn import Turn
from crm_core.customers.field_words import EditLine, read_edit_line
from crm_core.customers.fields import CONTACT_FIELDS, CUSTOMER_FIELDS, Field
from crm_core.customers.queries import briefs, get_customer
from crm_core.customers.views import CustomerView, FieldEdit, How
from crm_core.errors import NotAllowed
from crm_core.interactions.queries import recent_customers
from crm_core.lookup.fold import folded
from crm_core.lookup.search import find
from crm_core.people.accounts import open_customer
from crm_core.people.policy import Action, allows, require

_MOST_OFFERED = 6
WHOM = "edit.whom"
routes = Routes()


@routes.command("edit")
def edit(turn: Turn) -> None:
    require(turn.actor, Action.CHANGE_CUSTOMERS)
    if turn.arguments:
        _find(turn, _read(turn, turn.arguments))
        return
    turn.expect(WHOM)
    recent = briefs(turn.work, recent_customers(turn.work, _MOST_OFFERED))
    turn.reply(cards.whom_card(turn.say, recent))


@routes.answer(WHOM, filters.TEXT, unless=tells_something)
def take_whom(turn: Turn) -> None:
    """The name alone, or again a whole line; a value given before is kept."""
    line = _read(turn, turn.text)
    if line.field is None:
        line = EditLine(line.whom, turn.data.get("field"), turn.data.get("value", ""))
    _find(turn, line)


def _read(turn: Turn, text: str) -> EditLine:
    """A name may contain the word for a field: what a customer's name begins with is a name."""
    found = briefs(turn.work, [hit.customer_id for hit in find(turn.work, text, _MOST_OFFERED)])
    is_name = any(folded(brief.name).startswith(folded(text)) for brief in found)
    return EditLine(text) if is_name else read_edit_line(text)


def _find(turn: Turn, line: EditLine) -> None:
    hits = find(turn.work, line.whom, _MOST_OFFERED)
    if len(hits) == 1 and not hits[0].is_guess:
        _begin(turn, hits[0].customer_id, hits[0].contact_id, line)
        return
    turn.expect(WHOM, field=line.field, value=line.value)
    found = briefs(turn.work, [hit.customer_id for hit in hits])
    if found:
        turn.reply(cards.pick_card(turn.say, line.whom, found))
    else:
        turn.reply(Card(turn.say("edit-nobody", fragment=line.whom[:60])))


@routes.press(edit_presses.PickForEdit)
def pick(turn: Turn, press: edit_presses.PickForEdit) -> None:
    wanted = turn.data if turn.conversation.step == WHOM else {}
    line = EditLine("", wanted.get("field"), wanted.get("value") or "")
    _begin(turn, press.customer, None, line)


def _begin(turn: Turn, customer_id: str, contact_id: str | None, line: EditLine) -> None:
    customer = get_customer(turn.work, customer_id)
    open_customer(turn.work, turn.account.id, customer.id)
    turn.settle()
    if line.field is None:
        _show(turn, customer, contact_id)
        return
    whose = _subject(customer, contact_id, line.field)
    if whose is None and line.field not in CUSTOMER_FIELDS:
        _show(turn, customer, None)
    elif line.value:
        propose(turn, FieldEdit(customer.id, line.field, line.value, whose, _how(line.field)))
    else:
        ask(turn, customer.id, whose, line.field)


def _subject(customer: CustomerView, contact_id: str | None, field: str) -> str | None:
    """The contact that was named; or the only one, for what only a person has."""
    if contact_id is not None and field in CONTACT_FIELDS:
        return contact_id
    if field in CUSTOMER_FIELDS or len(customer.contacts) != 1:
        return None
    return customer.contacts[0].id


def _how(field: str) -> How:
    return "add" if field in {"alias", "tags"} else "set"


@routes.press(EditCustomer)
def edit_customer(turn: Turn, press: EditCustomer) -> None:
    _show(turn, get_customer(turn.work, press.customer), None)


@routes.press(edit_presses.EditPage)
def turn_page(turn: Turn, press: edit_presses.EditPage) -> None:
    _show(turn, get_customer(turn.work, press.customer), None, press.page)


@routes.press(edit_presses.EditContact)
def edit_contact(turn: Turn, press: edit_presses.EditContact) -> None:
    _show(turn, get_customer(turn.work, press.customer), press.contact)


def _show(turn: Turn, customer: CustomerView, contact_id: str | None, page: int = 0) -> None:
    """The fields that the actor may change. Raises `NotAllowed` when there are none."""
    changeable = _changeable(turn, customer)
    if not changeable:
        raise NotAllowed
    turn.settle()
    open_customer(turn.work, turn.account.id, customer.id)
    ref = f"edit:{customer.id}"
    if contact_id:
        contact = contact_of(customer, contact_id)
        fields = list(CONTACT_FIELDS.values())
        turn.edit(cards.contact_card(turn.say, customer, contact, fields), ref)
    else:
        turn.edit(cards.fields_card(turn.say, customer, changeable, page), ref)


def _changeable(turn: Turn, customer: CustomerView) -> list[Field]:
    return [
        field
        for field in CUSTOMER_FIELDS.values()
        if allows(turn.actor, field.action, owner=customer.owner_id, team=customer.team)
    ]
