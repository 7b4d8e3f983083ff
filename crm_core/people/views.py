"""People as others see them."""

import datetime as dt
from dataclasses import dataclass

from crm_core.people.actor import Role


@dataclass(frozen=True, slots=True)
class PersonView:
    id: str
    name: str
    role: Role
    team: str
    active: bool
    joined_at: dt.datetime
    revocable: bool
    """By the one who looks; so is `assignable`, for role and team."""
    assignable: bool


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Some of the people, and how many there are in all."""

    people: tuple[PersonView, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Joining:
    """What opening an invitation led to; `inviter` is the user to be told, if there is one."""

    role: Role
    inviter: str | None
    anew: bool
    """False when the same person opened their own used link again."""
