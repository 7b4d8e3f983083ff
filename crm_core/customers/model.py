"""Rows of the customer record: customers, their people, how to reach them, what changed."""

import datetime as dt

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from crm_core.store.base import Row


class CustomerRow(Row):
    __tablename__ = "customers"
    __table_args__ = (Index(None, "owner_id"), Index(None, "changed_at", "id", "version"))

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), default="organisation")
    name: Mapped[str] = mapped_column(String(200))
    stage: Mapped[str] = mapped_column(String(16), default="potential")
    level: Mapped[str | None] = mapped_column(String(1))
    industry: Mapped[str | None] = mapped_column(String(80))
    source: Mapped[str | None] = mapped_column(String(80))
    city: Mapped[str | None] = mapped_column(String(80))
    employees: Mapped[int | None]
    tax_id: Mapped[str | None] = mapped_column(String(40))
    budget: Mapped[str | None] = mapped_column(String(60))
    notes: Mapped[str | None] = mapped_column(Text)
    owner_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    team: Mapped[str] = mapped_column(String(60), default="")
    last_contact_at: Mapped[dt.datetime | None]
    version: Mapped[int] = mapped_column(Integer, default=1)
    created_by: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[dt.datetime]
    changed_at: Mapped[dt.datetime]
    """When names or contacts last changed; what the in-memory directory follows."""
    deleted_at: Mapped[dt.datetime | None]


class AliasRow(Row):
    __tablename__ = "customer_aliases"
    __table_args__ = (Index(None, "customer_id"),)

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contacts.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(200))


class ContactRow(Row):
    __tablename__ = "contacts"
    __table_args__ = (Index(None, "customer_id"),)

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(120))
    title: Mapped[str | None] = mapped_column(String(80))
    department: Mapped[str | None] = mapped_column(String(80))
    decision_role: Mapped[str | None] = mapped_column(String(40))
    birthday: Mapped[str | None] = mapped_column(String(10))
    notes: Mapped[str | None] = mapped_column(Text)
    is_primary: Mapped[bool] = mapped_column(Boolean, default=False)
    created_at: Mapped[dt.datetime]
    deleted_at: Mapped[dt.datetime | None]


class ContactMethodRow(Row):
    """`value` is normal form (phones E.164); of a contact, or of the customer itself."""

    __tablename__ = "contact_methods"
    __table_args__ = (Index(None, "customer_id"), Index(None, "value"))

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contacts.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(16))
    value: Mapped[str] = mapped_column(String(200))
    is_primary: Mapped[bool] = mapped_column(Boolean, default=False)
    created_at: Mapped[dt.datetime]


class AddressRow(Row):
    __tablename__ = "addresses"
    __table_args__ = (Index(None, "customer_id"),)

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(16), default="office")
    line: Mapped[str] = mapped_column(String(300))
    country: Mapped[str | None] = mapped_column(String(2))
    province: Mapped[str | None] = mapped_column(String(40))
    city: Mapped[str | None] = mapped_column(String(40))
    district: Mapped[str | None] = mapped_column(String(40))
    street: Mapped[str | None] = mapped_column(String(200))
    postcode: Mapped[str | None] = mapped_column(String(12))
    is_primary: Mapped[bool] = mapped_column(Boolean, default=False)
    created_at: Mapped[dt.datetime]


class TagRow(Row):
    __tablename__ = "customer_tags"

    customer_id: Mapped[str] = mapped_column(
        ForeignKey("customers.id", ondelete="CASCADE"),
        primary_key=True,
    )
    tag: Mapped[str] = mapped_column(String(40), primary_key=True)


class FieldChangeRow(Row):
    """What a field held before and after; what `/history` shows and `Undo` takes back."""

    __tablename__ = "field_changes"
    __table_args__ = (Index(None, "customer_id", "at"), Index(None, "batch"))

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contacts.id", ondelete="CASCADE"))
    field: Mapped[str] = mapped_column(String(40))
    old: Mapped[str | None] = mapped_column(Text)
    new: Mapped[str | None] = mapped_column(Text)
    author_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    at: Mapped[dt.datetime]
    source: Mapped[str | None] = mapped_column(String(60))
    batch: Mapped[str | None] = mapped_column(String(16))
    """The draft that was saved: what one `Undo` takes back together."""
    undone_at: Mapped[dt.datetime | None]
