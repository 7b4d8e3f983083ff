"""Invitations: which role, the link to send on, the code to let somebody scan."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.cards.invite_customer import InviteSomeCustomer
from bot.cards.qr import picture_of, share_address
from bot.speech import Speech
from crm_core.people.actor import Role

_MOST_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Invite(Press):
    CODE: ClassVar[str] = "in"
    role: Role


@dataclass(frozen=True, slots=True)
class Withdraw(Press):
    CODE: ClassVar[str] = "iw"
    token: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the person who invites must see; the store forgets the token."""

    role: Role
    token: str
    link: str
    expires_at: dt.datetime


def choose_role(say: Speech, roles: Iterable[Role]) -> Card:
    return Card(say("invite-whom"), _roles(say, roles))


def not_a_role(say: Speech, typed: str, roles: Iterable[Role]) -> Card:
    """Neither a role nor anybody's name: says what it takes instead."""
    return Card(say("invite-unclear", typed=shortened(typed, _MOST_QUOTED)), _roles(say, roles))


def _roles(say: Speech, roles: Iterable[Role]) -> list[list[Button]]:
    named = ((say.sentence(say.plain(f"role-{role}")), role) for role in roles)
    customer = Button(say.sentence(say.plain("role-customer")), InviteSomeCustomer())
    return in_rows([*(Button(name, Invite(role)) for name, role in named), customer], 2)


def link(say: Speech, made: Invitation) -> Card:
    """To be sent on as it is."""
    role, until = say.plain(f"role-{made.role}"), say.moment(made.expires_at)
    return Card(
        lines(say("invitation", role=role, until=until), say.text(made.link)),
        [[_share(say, made), Button(say.plain("button-withdraw"), Withdraw(made.token))]],
    )


def code(say: Speech, made: Invitation) -> Card:
    """To be held under somebody's camera."""
    caption = say("invitation-code", role=say.plain(f"role-{made.role}"))
    return Card(caption, [[_share(say, made)]], picture=picture_of(made.link))


def withdrawn(say: Speech, role: Role) -> Card:
    return Card(say("invitation-withdrawn", role=say.plain(f"role-{role}")))


def joined(say: Speech, name: str, role: Role) -> Card:
    """To the inviter."""
    return Card(say("invitation-accepted", name=name, role=say.plain(f"role-{role}")))


def _share(say: Speech, made: Invitation) -> Button:
    return Button(say.plain("button-share"), url=share_address(made.link))
