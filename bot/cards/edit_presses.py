"""Buttons of the cards on which a customer is edited."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press

CLEAR = -1
"""In the place of a value: all of them."""


@dataclass(frozen=True, slots=True)
class EditPage(Press):
    CODE: ClassVar[str] = "ef"
    customer: str
    page: int


@dataclass(frozen=True, slots=True)
class EditContact(Press):
    CODE: ClassVar[str] = "ep"
    customer: str
    contact: str


@dataclass(frozen=True, slots=True)
class EditField(Press):
    """`contact` is empty for the customer's own field."""

    CODE: ClassVar[str] = "ei"
    customer: str
    contact: str
    field: str


@dataclass(frozen=True, slots=True)
class PutValue(Press):
    """A value picked instead of typed."""

    CODE: ClassVar[str] = "ev"
    customer: str
    contact: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class RemoveValue(Press):
    """One of the values that the field holds, by its place; all of them with `CLEAR`."""

    CODE: ClassVar[str] = "er"
    customer: str
    contact: str
    field: str
    place: int


@dataclass(frozen=True, slots=True)
class NewContactOf(Press):
    CODE: ClassVar[str] = "ea"
    customer: str


@dataclass(frozen=True, slots=True)
class PickForEdit(Press):
    """Which of several customers was meant; what to change stands in the conversation."""

    CODE: ClassVar[str] = "et"
    customer: str
