"""What becomes of the draft of a new customer: corrected by the standards, saved, taken back."""

from crm_core.customers.actions import (
    add_alias,
    add_contact,
    create_customer,
    remove_customer,
    undo_changes,
)
from crm_core.customers.draft import CustomerDraft
from crm_core.customers.fields import Given, as_shown, field_of
from crm_core.customers.queries import get_customer
from crm_core.customers.views import CustomerView, UndoResult
from crm_core.errors import InvalidValue
from crm_core.quality.errors import EmptyValue
from crm_core.work import Work

_CONTACT = "contact."


def corrected(work: Work, draft: CustomerDraft, part: str, typed: str) -> CustomerDraft:
    """With that part as it would be kept. Raises what the field's standard refuses."""
    name, is_contacts = part.removeprefix(_CONTACT), part.startswith(_CONTACT)
    field = field_of(name, _CONTACT if is_contacts else None)
    if not typed.strip():
        if field.required:
            raise EmptyValue
        return draft.with_part(part, () if name == "tags" else None)
    values = field.standard(typed, Given(work, work.settings.default_country))
    return draft.with_part(part, values if name == "tags" else as_shown(field, values, work))


def tidied(work: Work, draft: CustomerDraft) -> CustomerDraft:
    """Every part as a person will read it; what no field can take stays as it was typed."""
    for part in draft.parts:
        if value := draft.part(part):
            try:
                draft = corrected(work, draft, part, value)
            except InvalidValue:
                continue
    return draft


def save(work: Work, draft: CustomerDraft, batch: str) -> CustomerView:
    """Raises what a field's standard refuses; `batch` names the changes, for `take_back`."""
    if draft.into is None:
        return create_customer(work, draft.new)
    if draft.alias:
        add_alias(work, draft.into, None, draft.alias, batch)
    for contact in draft.new.contacts:
        add_contact(work, draft.into, contact, batch)
    return get_customer(work, draft.into)


def take_back(work: Work, draft: CustomerDraft, batch: str) -> UndoResult:
    """Raises `RecordNotFound` when the customer is gone already."""
    if draft.into is None and draft.saved_as is not None:
        remove_customer(work, draft.saved_as)
        return UndoResult(("customer",))
    return undo_changes(work, batch)
