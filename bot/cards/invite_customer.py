"""The link that ties a customer's own chat to the record: for whom, the link, its code."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, lines, shortened
from bot.cards.qr import picture_of, share_address
from bot.presses import CancelStep, InviteCustomer
from bot.speech import Speech
from crm_core.customers.views import CustomerBrief, CustomerView

_LABEL_SHOWN, _NAME_SHOWN, _MOST_CONTACTS = 60, 80, 8


@dataclass(frozen=True, slots=True)
class InviteContact(Press):
    """Without a contact: the customer itself."""

    CODE: ClassVar[str] = "qc"
    customer: str
    contact: str


@dataclass(frozen=True, slots=True)
class InviteSomeCustomer(Press):
    """Asks whom."""

    CODE: ClassVar[str] = "qe"


@dataclass(frozen=True, slots=True)
class WithdrawFromCustomer(Press):
    CODE: ClassVar[str] = "qx"
    token: str


@dataclass(frozen=True, slots=True)
class CustomerInvitation:
    """What whoever invites must see; the store forgets the token."""

    customer_name: str
    contact_name: str | None
    token: str
    link: str
    expires_at: dt.datetime


def ask_whom(say: Speech, recent: Sequence[CustomerBrief]) -> Card:
    rows = _rows(recent)
    return Card(
        say("invite-which-customer"), [*rows, [Button(say.plain("button-cancel"), CancelStep())]]
    )


def pick(say: Speech, fragment: str, found: Sequence[CustomerBrief]) -> Card:
    return Card(say("edit-pick", fragment=shortened(fragment, _LABEL_SHOWN)), _rows(found))


def _rows(briefs: Sequence[CustomerBrief]) -> list[list[Button]]:
    return [[Button(_label(brief), InviteCustomer(brief.id))] for brief in briefs]


def _label(brief: CustomerBrief) -> str:
    known = (brief.name, brief.city, brief.contact_name)
    return shortened(" · ".join(filter(None, known)), _LABEL_SHOWN)


def choose_contact(say: Speech, customer: CustomerView) -> Card:
    rows = [
        [Button(shortened(contact.name, _LABEL_SHOWN), InviteContact(customer.id, contact.id))]
        for contact in customer.contacts[:_MOST_CONTACTS]
    ]
    itself = Button(say.plain("invite-customer-itself"), InviteContact(customer.id, ""))
    text = say("invite-which-contact", customer=shortened(customer.name, _NAME_SHOWN))
    return Card(text, [*rows, [itself]])


def link(say: Speech, made: CustomerInvitation) -> Card:
    """To be sent on as it is."""
    text = say("customer-invitation", whom=_whom(say, made), until=say.moment(made.expires_at))
    withdraw = Button(say.plain("button-withdraw"), WithdrawFromCustomer(made.token))
    return Card(lines(text, say.text(made.link)), [[_share(say, made), withdraw]])


def code(say: Speech, made: CustomerInvitation) -> Card:
    """To be held under the customer's camera."""
    caption = say("customer-invitation-code", whom=_whom(say, made))
    return Card(caption, [[_share(say, made)]], picture=picture_of(made.link))


def withdrawn(say: Speech) -> Card:
    return Card(say("customer-invitation-withdrawn"))


def _share(say: Speech, made: CustomerInvitation) -> Button:
    return Button(say.plain("button-share"), url=share_address(made.link))


def _whom(say: Speech, made: CustomerInvitation) -> str:
    customer = shortened(made.customer_name, _NAME_SHOWN)
    if made.contact_name is None:
        return say("whom", customer=customer)
    contact = shortened(made.contact_name, _NAME_SHOWN)
    return say("whom-with-contact", customer=customer, contact=contact)
