"""Every field that may be changed: where it is kept, what its values must look like."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from crm_core.customers import owners
from crm_core.customers.cells import Cell, Column, Owner, Presence, Values
from crm_core.customers.row_cells import Address, Aliases, Methods, Tags
from crm_core.customers.showing import SEPARATOR
from crm_core.errors import InvalidValue
from crm_core.people.policy import Action
from crm_core.quality import phones, standards, text
from crm_core.quality.tax_id import tax_id
from crm_core.work import Work


class UnknownField(InvalidValue):
    """There is no field of that name. Parameters: `field`."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a standard may need beside the value: e.g. the country of a phone without one."""

    work: Work
    country: str

    @property
    def today(self) -> dt.date:
        return self.work.now.astimezone(ZoneInfo(self.work.actor.timezone)).date()


Standard = Callable[[str, Given], Values]


@dataclass(frozen=True, slots=True)
class Field:
    """`choices` are offered as buttons. A field that `collects` is added to by typing."""

    name: str
    cell: Cell
    standard: Standard
    choices: tuple[str, ...] = ()
    required: bool = False
    several: bool = False
    collects: bool = False
    action: Action = Action.CHANGE_CUSTOMERS
    shown: Callable[[str, Work], str] = lambda value, _work: value


def _line(most: int) -> Standard:
    return lambda value, _given: (text.line(value, most),)


def _paragraph(most: int) -> Standard:
    return lambda value, _given: (text.paragraph(value, most),)


def _checked(standard: Callable[[str], str]) -> Standard:
    return lambda value, _given: (standard(value),)


def _alias(most: int) -> Standard:
    return lambda value, _given: (text.line(value.replace(SEPARATOR.strip(), ","), most),)


def _phone(value: str, given: Given) -> Values:
    return (phones.normal(value, given.country, given.work.settings.default_country),)


def _shown_phone(value: str, work: Work) -> str:
    return phones.shown(value, work.settings.default_country)


def _owner(value: str, given: Given) -> Values:
    return (owners.named(given.work, value),)


def _birthday(value: str, given: Given) -> Values:
    return (standards.birthday(value, given.today),)


def _tags(value: str, _given: Given) -> Values:
    return standards.tags(value)


_PHONE = Field(
    "phone",
    Methods(("mobile", "phone"), phones.kind_of),
    _phone,
    several=True,
    shown=_shown_phone,
)
_EMAIL = Field(
    "email",
    Methods(("email",), lambda _value: "email"),
    _checked(standards.email),
    several=True,
)
_WECHAT = Field(
    "wechat",
    Methods(("wechat",), lambda _value: "wechat"),
    _checked(standards.wechat),
    several=True,
)
_WEBSITE = Field(
    "website",
    Methods(("website",), lambda _value: "website"),
    _checked(standards.website),
    several=True,
)
_NOTES = Field("notes", Column("notes"), _paragraph(2000))
_STAGES = tuple(standards.STAGES)

CUSTOMER_FIELDS: Mapping[str, Field] = {
    field.name: field
    for field in (
        Field("name", Column("name"), _line(200), required=True),
        Field("alias", Aliases(), _alias(200), several=True, collects=True),
        Field("stage", Column("stage"), _checked(standards.stage), _STAGES, required=True),
        Field("level", Column("level"), _checked(standards.level), standards.LEVELS),
        _PHONE,
        _EMAIL,
        _WECHAT,
        _WEBSITE,
        Field("address", Address(), _line(300)),
        Field("city", Column("city"), _line(80)),
        Field("industry", Column("industry"), _line(80)),
        Field("source", Column("source"), _line(80)),
        Field("employees", Column("employees", int), _checked(standards.employees)),
        Field("tax_id", Column("tax_id"), _checked(tax_id)),
        Field("budget", Column("budget"), _line(60)),
        Field("tags", Tags(), _tags, several=True, collects=True),
        _NOTES,
        Field("owner", Owner(), _owner, action=Action.HAND_OVER_CUSTOMERS, shown=owners.name_of),
    )
}

CONTACT_FIELDS: Mapping[str, Field] = {
    field.name: field
    for field in (
        Field("name", Column("name"), _line(120), required=True),
        Field("alias", Aliases(), _alias(200), several=True, collects=True),
        Field("title", Column("title"), _line(80)),
        Field("department", Column("department"), _line(80)),
        _PHONE,
        _EMAIL,
        _WECHAT,
        Field("birthday", Column("birthday"), _birthday),
        _NOTES,
    )
}


def _no_value(_value: str, _given: Given) -> Values:
    raise UnknownField(field="contact")


CONTACT = Field("contact", Presence(), _no_value)
"""A contact as a whole, in the history: added (old is empty) or removed. It can be emptied only."""


def field_of(name: str, contact_id: str | None) -> Field:
    """Raises `UnknownField`."""
    known = CONTACT_FIELDS if contact_id else CUSTOMER_FIELDS
    if name == CONTACT.name and contact_id:
        return CONTACT
    if name not in known:
        raise UnknownField(field=name)
    return known[name]


def as_text(values: Values) -> str | None:
    return SEPARATOR.join(values) or None


def as_values(field: Field, kept: str | None) -> Values:
    if not kept:
        return ()
    return tuple(kept.split(SEPARATOR)) if field.several else (kept,)


def as_shown(field: Field, values: Values, work: Work) -> str | None:
    return as_text(tuple(field.shown(value, work) for value in values))
