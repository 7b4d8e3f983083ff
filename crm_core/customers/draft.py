"""A new customer before it is saved: what its card shows, kept as JSON with the draft."""

from dataclasses import replace

from pydantic import BaseModel, ConfigDict

from crm_core.customers.views import NewContact, NewCustomer

OWN_PARTS = (
    *("name", "phone", "email", "wechat", "website", "address"),
    *("city", "employees", "tax_id", "tags", "notes"),
)
CONTACT_PARTS = ("name", "title", "department", "phone", "email", "wechat", "notes")
_OF_CONTACT = "contact."


class CustomerDraft(BaseModel):
    """Of a new customer; or, with `into`, of what is new about a known one: a contact, an alias.

    `new.name` is then the known customer's name. `saved_as` is the customer that saving wrote.
    """

    model_config = ConfigDict(frozen=True)

    new: NewCustomer
    into: str | None = None
    alias: str | None = None
    saved_as: str | None = None
    is_shared: bool = False

    @property
    def contact(self) -> NewContact | None:
        return next(iter(self.new.contacts), None)

    @property
    def is_complete(self) -> bool:
        """Whether it could be saved: everybody in it has a name."""
        named = all(contact.name for contact in self.new.contacts)
        return bool(self.new.name) and named and not (self.into and self.is_empty)

    @property
    def may_join(self) -> bool:
        """Whether the person in it may well belong to a customer who is known."""
        return self.into is None and (self.is_shared or self.new.kind == "person")

    @property
    def is_empty(self) -> bool:
        return not (self.alias or self.new.contacts)

    @property
    def parts(self) -> tuple[str, ...]:
        """What can be corrected, the contact's parts as `contact.name` and so on."""
        own = () if self.into else OWN_PARTS
        has_people = self.contact is not None or self.new.kind == "organisation"
        return (*own, *(f"{_OF_CONTACT}{part}" for part in CONTACT_PARTS if has_people))

    def part(self, name: str) -> str | None:
        """What the part holds now."""
        field = name.removeprefix(_OF_CONTACT)
        holder = self.contact if name.startswith(_OF_CONTACT) else self.new
        value = getattr(holder, field) if holder else None
        return ", ".join(value) if isinstance(value, tuple) else value

    def with_part(self, name: str, value: str | tuple[str, ...] | None) -> "CustomerDraft":
        field = name.removeprefix(_OF_CONTACT)
        if not name.startswith(_OF_CONTACT):
            return self._with_new(replace(self.new, **{field: value}))  # type: ignore[arg-type]
        contact = replace(self.contact or NewContact(""), **{field: value})  # type: ignore[arg-type]
        return self._with_new(replace(self.new, contacts=(contact, *self.new.contacts[1:])))

    def with_kind_switched(self) -> "CustomerDraft":
        is_person = self.new.kind == "person"
        return self._with_new(replace(self.new, kind="organisation" if is_person else "person"))

    def joined_to(self, customer_id: str, name: str) -> "CustomerDraft":
        """What it says, as news about a known customer: its contact, and the name it was given."""
        contact = self.contact
        if contact is None and self.new.kind == "person":
            contact = _as_contact(self.new)
        alias = self.new.name if self.new.kind == "organisation" else None
        known = NewCustomer(name, contacts=(contact,) if contact else ())
        return CustomerDraft(
            new=known,
            into=customer_id,
            alias=alias if alias and alias != name else None,
        )

    def _with_new(self, new: NewCustomer) -> "CustomerDraft":
        return self.model_copy(update={"new": new})


def _as_contact(person: NewCustomer) -> NewContact:
    return NewContact(
        person.name,
        phone=person.phone,
        email=person.email,
        wechat=person.wechat,
        notes=person.notes,
    )
