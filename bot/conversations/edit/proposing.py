"""From a wanted change to its draft; and the question for a value, asked again when refused."""

from bot.cards import changed
from bot.cards.edit_value import Asked, ask_card
from bot.cards.fields import field_name, field_value
from bot.turn import Turn
from crm_core.channel import drafts
from crm_core.customers import owners
from crm_core.customers.edit_draft import EditDraft, draft_edit
from crm_core.customers.fields import Field, field_of
from crm_core.customers.queries import get_customer
from crm_core.customers.views import ContactView, CustomerView, FieldEdit
from crm_core.errors import InvalidValue, RecordNotFound

KIND = "edit"
VALUE = "edit.value"


def propose(turn: Turn, edit: FieldEdit) -> None:
    """The draft of a change, or why it is none: then the value is asked for (again)."""
    try:
        proposed = draft_edit(turn.work, edit)
    except InvalidValue as refused:
        problem = turn.say(f"error-{refused.key}", **refused.params)
        ask(turn, edit.customer_id, edit.contact_id, edit.field, problem)
        return
    if (proposed.old or "") == proposed.new:
        ask(turn, edit.customer_id, edit.contact_id, edit.field, _same(turn, proposed))
        return
    payload = proposed.model_dump_json()
    draft = drafts.create(turn.work, turn.account.id, KIND, payload, turn.origin)
    turn.settle()
    turn.edit(changed.confirm_card(turn.say, draft, proposed), draft.ref)


def _same(turn: Turn, proposed: EditDraft) -> str:
    field = field_name(turn.say, proposed.field)
    return turn.say("edit-same", field=field)


def ask(
    turn: Turn,
    customer_id: str,
    contact_id: str | None,
    name: str,
    problem: str | None = None,
) -> None:
    """Waits for a value of that field. Raises `RecordNotFound`."""
    asked = asked_for(turn, customer_id, contact_id, name)
    ref = f"edit:{customer_id}"
    turn.expect(VALUE, customer=customer_id, contact=contact_id, field=name, card=ref)
    turn.edit(ask_card(turn.say, asked, problem), ref)


def asked_for(turn: Turn, customer_id: str, contact_id: str | None, name: str) -> Asked:
    customer = get_customer(turn.work, customer_id)
    field = field_of(name, contact_id)
    contact = contact_of(customer, contact_id) if contact_id else None
    return Asked(customer, contact, field, _choices(turn, field))


def contact_of(customer: CustomerView, contact_id: str) -> ContactView:
    """Raises `RecordNotFound`."""
    for contact in customer.contacts:
        if contact.id == contact_id:
            return contact
    raise RecordNotFound


def _choices(turn: Turn, field: Field) -> list[tuple[str, str]]:
    """Values with their labels."""
    if field.name == "owner":
        return owners.possible(turn.work)
    return [(value, field_value(turn.say, field.name, value)) for value in field.choices]
