"""What a typed value would make of a field: the present values, and those it would hold."""

from dataclasses import dataclass

from crm_core.customers.cells import Subject, Values, contact_row
from crm_core.customers.fields import Field, Given, as_shown, field_of
from crm_core.customers.model import CustomerRow
from crm_core.customers.views import FieldEdit
from crm_core.customers.writing import country_of
from crm_core.errors import NotAllowed, RecordNotFound
from crm_core.people.policy import allows
from crm_core.quality.errors import EmptyValue
from crm_core.work import Work


@dataclass(frozen=True, slots=True)
class Proposal:
    field: Field
    of: Subject
    old: Values
    new: Values

    def old_shown(self, work: Work) -> str | None:
        return as_shown(self.field, self.old, work)

    def new_shown(self, work: Work) -> str | None:
        return as_shown(self.field, self.new, work)


def propose(work: Work, customer: CustomerRow, edit: FieldEdit) -> Proposal:
    """Raises `NotAllowed`, `RecordNotFound` or what the field's standard refuses."""
    field, of = field_of(edit.field, edit.contact_id), Subject(customer.id, edit.contact_id)
    if not allows(work.actor, field.action, owner=customer.owner_id, team=customer.team):
        raise NotAllowed
    if of.contact_id and contact_row(work, of).deleted_at is not None:
        raise RecordNotFound
    old = field.cell.read(work, of)
    typed: Values = ()
    if edit.value.strip():
        typed = field.standard(edit.value, Given(work, country_of(work, customer.id)))
    elif field.required or edit.how != "set":
        raise EmptyValue
    return Proposal(field, of, old, _combined(field, old, typed, edit))


def _combined(field: Field, old: Values, typed: Values, edit: FieldEdit) -> Values:
    if edit.how == "add" and field.several:
        return (*old, *(value for value in typed if value not in old))
    if edit.how == "remove":
        return tuple(value for value in old if value not in typed)
    if field.several and not field.collects and typed:
        return (*typed, *(value for value in old[1:] if value not in typed))
    return typed
