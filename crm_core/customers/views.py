"""What goes into the customer record and what comes out of it: frozen, without a session."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

CustomerKind = Literal["organisation", "person"]
Stage = Literal["potential", "active", "loyal", "dormant", "lost"]
MethodKind = Literal["mobile", "phone", "email", "wechat", "website", "telegram"]


@dataclass(frozen=True, slots=True)
class NewContact:
    name: str
    title: str | None = None
    department: str | None = None
    phone: str | None = None
    email: str | None = None
    wechat: str | None = None


@dataclass(frozen=True, slots=True)
class NewCustomer:
    name: str
    kind: CustomerKind = "organisation"
    aliases: tuple[str, ...] = ()
    contacts: tuple[NewContact, ...] = ()
    phone: str | None = None
    email: str | None = None
    website: str | None = None
    address: str | None = None
    city: str | None = None
    industry: str | None = None
    source: str | None = None
    notes: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MethodView:
    """`value` is normal form (phones E.164); `shown` is how a person reads it."""

    kind: MethodKind
    value: str
    shown: str
    is_primary: bool


@dataclass(frozen=True, slots=True)
class ContactView:
    id: str
    customer_id: str
    name: str
    title: str | None
    department: str | None
    is_primary: bool
    aliases: tuple[str, ...] = ()
    methods: tuple[MethodView, ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerBrief:
    """A line of a list: what tells one customer from another."""

    id: str
    name: str
    city: str | None
    contact_name: str | None
    owner_name: str | None


@dataclass(frozen=True, slots=True)
class CustomerView:
    id: str
    kind: CustomerKind
    name: str
    stage: Stage
    level: str | None
    industry: str | None
    source: str | None
    city: str | None
    employees: int | None
    tax_id: str | None
    budget: str | None
    notes: str | None
    owner_id: str | None
    owner_name: str | None
    team: str
    last_contact_at: dt.datetime | None
    version: int
    aliases: tuple[str, ...] = ()
    contacts: tuple[ContactView, ...] = ()
    methods: tuple[MethodView, ...] = ()
    address: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A value as typed, for one field of a customer or of one of its contacts."""

    customer_id: str
    field: str
    value: str
    contact_id: str | None = None


@dataclass(frozen=True, slots=True)
class FieldPreview:
    """What a field holds and what it would hold: `old` and `new` as a person reads them."""

    edit: FieldEdit
    old: str | None
    new: str


@dataclass(frozen=True, slots=True)
class FieldChangeView:
    id: str
    customer_id: str
    contact_id: str | None
    contact_name: str | None
    field: str
    old: str | None
    new: str | None
    author_name: str | None
    at: dt.datetime
    undone: bool


@dataclass(frozen=True, slots=True)
class UndoResult:
    """`kept` are fields that somebody changed again since, and that were left as they are."""

    taken_back: tuple[str, ...] = ()
    kept: tuple[str, ...] = field(default=())
