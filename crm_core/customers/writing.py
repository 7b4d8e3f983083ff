"""What every change of the record has in common: permission, history, audit, version, index."""

from sqlalchemy import select

from crm_core.customers.cells import Subject
from crm_core.customers.fields import Field, as_text
from crm_core.customers.model import ContactMethodRow, ContactRow, CustomerRow, FieldChangeRow
from crm_core.customers.visibility import visible_condition
from crm_core.errors import NotAllowed, RecordNotFound
from crm_core.ids import new_id
from crm_core.lookup.index import reindex
from crm_core.people.policy import Action, allows, require
from crm_core.quality import phones
from crm_core.work import Work


def require_changeable(work: Work, customer_id: str) -> CustomerRow:
    """The row, held until the transaction ends. Raises `RecordNotFound` or `NotAllowed`."""
    require(work.actor, Action.CHANGE_CUSTOMERS)
    row = work.session.execute(
        select(CustomerRow)
        .where(CustomerRow.id == customer_id, visible_condition(work.actor))
        .with_for_update()
        .execution_options(populate_existing=True),
    ).scalar_one_or_none()
    if row is None:
        raise RecordNotFound
    if not allows(work.actor, Action.CHANGE_CUSTOMERS, owner=row.owner_id, team=row.team):
        raise NotAllowed
    return row


def customer_of_contact(work: Work, contact_id: str) -> str:
    """Raises `RecordNotFound`."""
    found = work.session.execute(
        select(ContactRow.customer_id).where(ContactRow.id == contact_id),
    ).scalar_one_or_none()
    if found is None:
        raise RecordNotFound
    return found


def country_of(work: Work, customer_id: str) -> str:
    """Where this customer's numbers are from, so that the next is read in the same way."""
    known = work.session.execute(
        select(ContactMethodRow.value)
        .where(
            ContactMethodRow.customer_id == customer_id,
            ContactMethodRow.kind.in_(("mobile", "phone")),
        )
        .order_by(ContactMethodRow.is_primary.desc(), ContactMethodRow.created_at)
        .limit(1),
    ).scalar_one_or_none()
    return (known and phones.country_of(known)) or work.settings.default_country


def record_change(
    work: Work,
    field: Field,
    of: Subject,
    *,
    old: tuple[str, ...],
    new: tuple[str, ...],
    batch: str | None,
) -> FieldChangeRow:
    """Writes the value, its history and the trail."""
    field.cell.write(work, of, new)
    row = FieldChangeRow(
        id=new_id(),
        customer_id=of.customer_id,
        contact_id=of.contact_id,
        field=field.name,
        old=as_text(old),
        new=as_text(new),
        author_id=work.actor.id,
        at=work.now,
        source=work.source,
        batch=batch,
    )
    work.session.add(row)
    work.audit("change_field", "customer", of.customer_id, {"field": field.name, "change": row.id})
    return row


def mark_changed(work: Work, row: CustomerRow) -> None:
    """A new version, which the directory follows; and its search terms."""
    row.version += 1
    row.changed_at = work.now
    work.session.flush()
    reindex(work, row.id)
