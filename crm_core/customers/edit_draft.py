"""A change of one field before it is saved: what its card shows, kept as JSON with the draft."""

from pydantic import BaseModel, ConfigDict

from crm_core.customers.actions import preview_field
from crm_core.customers.queries import get_customer
from crm_core.customers.views import FieldEdit, How
from crm_core.work import Work


class EditDraft(BaseModel):
    """`old` and `new` as a person reads them; `value` as it was typed."""

    model_config = ConfigDict(frozen=True)

    customer_id: str
    customer_name: str
    contact_id: str | None = None
    contact_name: str | None = None
    field: str
    value: str
    how: How = "set"
    old: str | None = None
    new: str = ""

    @property
    def edit(self) -> FieldEdit:
        return FieldEdit(self.customer_id, self.field, self.value, self.contact_id, self.how)

    @property
    def replaces(self) -> bool:
        """Whether the old number or address could be kept beside the new one."""
        is_method = self.field in {"phone", "email", "wechat", "website"}
        return is_method and self.how == "set" and bool(self.old and self.new)


def draft_edit(work: Work, edit: FieldEdit) -> EditDraft:
    """Raises `RecordNotFound`, `NotAllowed` or what the field's standard refuses."""
    preview = preview_field(work, edit)
    customer = get_customer(work, edit.customer_id)
    contact = next((c for c in customer.contacts if c.id == edit.contact_id), None)
    return EditDraft(
        customer_id=customer.id,
        customer_name=customer.name,
        contact_id=edit.contact_id,
        contact_name=contact.name if contact else None,
        field=edit.field,
        value=edit.value,
        how=edit.how,
        old=preview.old,
        new=preview.new,
    )
