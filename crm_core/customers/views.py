"""What goes into the customer record and what comes out of it: frozen, without a session."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

CustomerKind = Literal["organisation", "person"]
Stage = Literal["potential", "active", "loyal", "dormant", "lost"]
How = Literal["set", "add", "remove"]
DuplicateReason = Literal["name", "similar", "phone", "email", "website", "tax_id"]
MethodKind = Literal["mobile", "phone", "email", "wechat", "website", "telegram"]


@dataclass(frozen=True, slots=True)
class NewContact:
    name: str
    title: str | None = None
    department: str | None = None
    phone: str | None = None
    email: str | None = None
    wechat: str | None = None
    birthday: str | None = None
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class NewCustomer:
    """Values as typed; the first contact is the primary one."""

    name: str
    kind: CustomerKind = "organisation"
    stage: Stage = "potential"
    level: str | None = None
    aliases: tuple[str, ...] = ()
    contacts: tuple[NewContact, ...] = ()
    phone: str | None = None
    email: str | None = None
    wechat: str | None = None
    website: str | None = None
    address: str | None = None
    city: str | None = None
    industry: str | None = None
    source: str | None = None
    employees: str | None = None
    tax_id: str | None = None
    budget: str | None = None
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
    birthday: str | None = None
    notes: str | None = None
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
    created_at: dt.datetime | None = None
    created_by: str | None = None
    """The name of who brought the customer into the record."""


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A value as typed, for one field of a customer or of one of its contacts.

    An empty value empties the field. Of a field that holds several values (phones, tags, aliases),
    "set" replaces the first phone or the whole list, "add" and "remove" leave the others alone.
    """

    customer_id: str
    field: str
    value: str
    contact_id: str | None = None
    how: How = "set"


@dataclass(frozen=True, slots=True)
class FieldPreview:
    """What a field holds and what it would hold: `old` and `new` as a person reads them.

    `new` is empty when the field would be emptied. Stages and levels are codes.
    """

    edit: FieldEdit
    old: str | None
    new: str


@dataclass(frozen=True, slots=True)
class FieldChangeView:
    """Without an id it was no change: the field held that value already."""

    id: str | None
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
class Duplicate:
    """A customer who may be the same. `reason` is what is alike, `match` its value, masked."""

    customer_id: str
    name: str
    city: str | None
    reason: DuplicateReason
    match: str


@dataclass(frozen=True, slots=True)
class UndoResult:
    """`kept` are fields that somebody changed again since, and that were left as they are."""

    taken_back: tuple[str, ...] = ()
    kept: tuple[str, ...] = field(default=())
