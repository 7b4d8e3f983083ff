"""Buttons that more than one card carries. The code is what old messages hold: keep it."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press


@dataclass(frozen=True, slots=True)
class OpenCustomer(Press):
    CODE: ClassVar[str] = "co"
    customer: str


@dataclass(frozen=True, slots=True)
class LogFor(Press):
    CODE: ClassVar[str] = "cl"
    customer: str


@dataclass(frozen=True, slots=True)
class RemindFor(Press):
    CODE: ClassVar[str] = "cr"
    customer: str


@dataclass(frozen=True, slots=True)
class EditCustomer(Press):
    CODE: ClassVar[str] = "ce"
    customer: str


@dataclass(frozen=True, slots=True)
class ShowHistory(Press):
    CODE: ClassVar[str] = "ch"
    customer: str
    page: int


@dataclass(frozen=True, slots=True)
class NewCustomerNamed(Press):
    """Nobody was found by that name; empty when it was too long for a button."""

    CODE: ClassVar[str] = "cn"
    name: str


@dataclass(frozen=True, slots=True)
class CancelStep(Press):
    """Ends whatever is awaited; nothing is changed."""

    CODE: ClassVar[str] = "x"


@dataclass(frozen=True, slots=True)
class UndoDraft(Press):
    """Takes back what saving this draft wrote."""

    CODE: ClassVar[str] = "u"
    draft: str


@dataclass(frozen=True, slots=True)
class OpenInteraction(Press):
    CODE: ClassVar[str] = "io"
    interaction: str


@dataclass(frozen=True, slots=True)
class InviteCustomer(Press):
    """A link for the customer's own chat."""

    CODE: ClassVar[str] = "qi"
    customer: str


@dataclass(frozen=True, slots=True)
class MoreOfCustomer(Press):
    """Turns a customer's card to its usual buttons (page 0) or the rarer ones (page 1)."""

    CODE: ClassVar[str] = "cm"
    customer: str
    page: int


@dataclass(frozen=True, slots=True)
class AskCustomer(Press):
    """How satisfied are they?"""

    CODE: ClassVar[str] = "vh"
    customer: str
