"""Changes customers and their contacts; every change is kept with what was there before."""

import datetime as dt

from sqlalchemy import or_, select, update

from crm_core.customers.cells import Subject, contact_row
from crm_core.customers.fields import CONTACT, as_values, field_of
from crm_core.customers.filling import add_contact_row, add_customer
from crm_core.customers.model import ContactRow, CustomerRow, FieldChangeRow
from crm_core.customers.proposals import Proposal, propose
from crm_core.customers.queries import change_view, get_customer, require_visible
from crm_core.customers.views import (
    ContactView,
    CustomerView,
    FieldChangeView,
    FieldEdit,
    FieldPreview,
    NewContact,
    NewCustomer,
    UndoResult,
)
from crm_core.customers.writing import (
    country_of,
    customer_of_contact,
    mark_changed,
    record_change,
    require_changeable,
)
from crm_core.lookup.index import reindex
from crm_core.people.policy import Action, require
from crm_core.work import Work


def create_customer(work: Work, new: NewCustomer) -> CustomerView:
    """The actor becomes its owner. Raises what a field's standard refuses."""
    require(work.actor, Action.CHANGE_CUSTOMERS)
    row = add_customer(work, new)
    country = country_of(work, row.id)
    for place, contact in enumerate(new.contacts):
        add_contact_row(work, row.id, contact, country, is_primary=place == 0)
    work.audit("create_customer", "customer", row.id)
    work.session.flush()
    reindex(work, row.id)
    return get_customer(work, row.id)


def remove_customer(work: Work, customer_id: str) -> None:
    """Nobody sees it any more; its rows stay. Raises `RecordNotFound` or `NotAllowed`."""
    row = require_changeable(work, customer_id)
    row.deleted_at = work.now
    work.audit("remove_customer", "customer", row.id)
    mark_changed(work, row)


def add_contact(
    work: Work,
    customer_id: str,
    new: NewContact,
    batch: str | None = None,
) -> ContactView:
    """Raises `RecordNotFound`, `NotAllowed` or what a field's standard refuses."""
    customer = require_changeable(work, customer_id)
    first = not _has_contacts(work, customer_id)
    country = country_of(work, customer_id)
    row = add_contact_row(work, customer_id, new, country, is_primary=first)
    of = Subject(customer_id, row.id)
    record_change(work, CONTACT, of, old=(), new=(row.name,), batch=batch)
    mark_changed(work, customer)
    return next(c for c in get_customer(work, customer_id).contacts if c.id == row.id)


def _has_contacts(work: Work, customer_id: str) -> bool:
    found = work.session.execute(
        select(ContactRow.id)
        .where(ContactRow.customer_id == customer_id, ContactRow.deleted_at.is_(None))
        .limit(1),
    ).first()
    return found is not None


def remove_contact(work: Work, contact_id: str, batch: str | None = None) -> None:
    """Raises `RecordNotFound` or `NotAllowed`."""
    of = Subject(customer_of_contact(work, contact_id), contact_id)
    customer = require_changeable(work, of.customer_id)
    present = CONTACT.cell.read(work, of)
    if present:
        record_change(work, CONTACT, of, old=present, new=(), batch=batch)
        mark_changed(work, customer)


def add_alias(
    work: Work,
    customer_id: str,
    contact_id: str | None,
    alias: str,
    batch: str | None = None,
) -> FieldChangeView:
    """Another name for a customer, or for one of its contacts."""
    return change_field(work, FieldEdit(customer_id, "alias", alias, contact_id, "add"), batch)


def preview_field(work: Work, edit: FieldEdit) -> FieldPreview:
    """Raises `RecordNotFound`, `NotAllowed` or what the field's standard refuses."""
    proposal = propose(work, require_changeable(work, edit.customer_id), edit)
    return FieldPreview(edit, proposal.old_shown(work), proposal.new_shown(work) or "")


def change_field(work: Work, edit: FieldEdit, batch: str | None = None) -> FieldChangeView:
    """Raises as `preview_field` does."""
    customer = require_changeable(work, edit.customer_id)
    proposal = propose(work, customer, edit)
    if proposal.old == proposal.new:
        return _no_change(work, proposal)
    change = record_change(
        work,
        proposal.field,
        proposal.of,
        old=proposal.old,
        new=proposal.new,
        batch=batch,
    )
    mark_changed(work, customer)
    return change_view(work, change, _contact_name(work, proposal.of), work.actor.name)


def _no_change(work: Work, proposal: Proposal) -> FieldChangeView:
    return FieldChangeView(
        id=None,
        customer_id=proposal.of.customer_id,
        contact_id=proposal.of.contact_id,
        contact_name=_contact_name(work, proposal.of),
        field=proposal.field.name,
        old=proposal.old_shown(work),
        new=proposal.new_shown(work),
        author_name=work.actor.name,
        at=work.now,
        undone=False,
    )


def _contact_name(work: Work, of: Subject) -> str | None:
    return contact_row(work, of).name if of.contact_id else None


def undo_changes(work: Work, batch: str) -> UndoResult:
    """Puts old values back, but for fields that were changed again since."""
    rows = list(
        work.session.execute(
            select(FieldChangeRow).where(
                FieldChangeRow.batch == batch,
                FieldChangeRow.undone_at.is_(None),
            ),
        ).scalars(),
    )
    customers = [require_changeable(work, id_) for id_ in sorted({r.customer_id for r in rows})]
    taken_back: list[str] = []
    # A batch may have changed one field twice: its last change is the one that can go first.
    while undoable := next((row for row in rows if _still_holds(work, row)), None):
        _take_back(work, undoable)
        rows.remove(undoable)
        taken_back.append(undoable.field)
    for customer in customers:
        mark_changed(work, customer)
    return UndoResult(tuple(taken_back), tuple(row.field for row in rows))


def _still_holds(work: Work, row: FieldChangeRow) -> bool:
    field = field_of(row.field, row.contact_id)
    present = field.cell.read(work, Subject(row.customer_id, row.contact_id))
    return sorted(present) == sorted(as_values(field, row.new))


def _take_back(work: Work, row: FieldChangeRow) -> None:
    field = field_of(row.field, row.contact_id)
    of = Subject(row.customer_id, row.contact_id)
    field.cell.write(work, of, as_values(field, row.old))
    row.undone_at = work.now
    work.audit("undo_change", "customer", row.customer_id, {"change": row.id})


def touch_contacted(work: Work, customer_id: str, at: dt.datetime) -> None:
    """Notes that somebody spoke with the customer then. Raises `RecordNotFound`."""
    require_visible(work, customer_id)
    work.session.execute(
        update(CustomerRow)
        .where(
            CustomerRow.id == customer_id,
            or_(CustomerRow.last_contact_at.is_(None), CustomerRow.last_contact_at < at),
        )
        .values(last_contact_at=at),
    )
