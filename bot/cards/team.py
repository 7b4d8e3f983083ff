"""The people of the team, and each of them with what a leader may change."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.presses import CancelStep
from bot.speech import Speech
from crm_core.people.actor import Role
from crm_core.people.views import PeoplePage, PersonView

ON_A_PAGE = 8
_MOST_OF_NAME = 24


@dataclass(frozen=True, slots=True)
class ShowPeople(Press):
    CODE: ClassVar[str] = "tl"
    page: int


@dataclass(frozen=True, slots=True)
class ShowPerson(Press):
    CODE: ClassVar[str] = "tp"
    person: str


@dataclass(frozen=True, slots=True)
class AskRevoke(Press):
    CODE: ClassVar[str] = "tq"
    person: str


@dataclass(frozen=True, slots=True)
class Revoke(Press):
    CODE: ClassVar[str] = "tx"
    person: str


@dataclass(frozen=True, slots=True)
class Restore(Press):
    CODE: ClassVar[str] = "ty"
    person: str


@dataclass(frozen=True, slots=True)
class ChooseRole(Press):
    CODE: ClassVar[str] = "tr"
    person: str


@dataclass(frozen=True, slots=True)
class SetRole(Press):
    CODE: ClassVar[str] = "ts"
    person: str
    role: Role


@dataclass(frozen=True, slots=True)
class ChooseTeam(Press):
    CODE: ClassVar[str] = "tt"
    person: str


@dataclass(frozen=True, slots=True)
class SetTeam(Press):
    """A team's name may be longer than a button's data: `mark` stands for it."""

    CODE: ClassVar[str] = "tu"
    person: str
    mark: str


@dataclass(frozen=True, slots=True)
class TypeTeam(Press):
    CODE: ClassVar[str] = "tw"
    person: str


def ref(person_id: str) -> str:
    return f"person:{person_id}"


def mark_of(team: str) -> str:
    return hashlib.sha256(team.encode()).hexdigest()[:12]


def people(say: Speech, page: int, shown: PeoplePage) -> Card:
    rows = [[_open(say, person)] for person in shown.people]
    last = (shown.total - 1) // ON_A_PAGE
    turning = [
        *([Button("‹", ShowPeople(page - 1))] if page > 0 else []),
        *([Button("›", ShowPeople(page + 1))] if page < last else []),
    ]
    return Card(say("team", count=shown.total), [*rows, turning])


def _open(say: Speech, person: PersonView) -> Button:
    state = "" if person.active else "⛔ "
    name = shortened(person.name, _MOST_OF_NAME)
    return Button(f"{state}{name} · {position(say, person)}", ShowPerson(person.id))


def position(say: Speech, person: PersonView) -> str:
    role = say.plain(f"role-{person.role}")
    return f"{role} · {person.team}" if person.team else role


def person(say: Speech, shown: PersonView) -> Card:
    assigning = [
        Button(say.plain("button-role"), ChooseRole(shown.id)),
        Button(say.plain("button-team"), ChooseTeam(shown.id)),
    ]
    return Card(
        _facts(say, shown),
        [
            assigning if shown.assignable and shown.active else [],
            [
                *([_access(say, shown)] if shown.revocable else []),
                Button(say.plain("button-back"), ShowPeople(0)),
            ],
        ],
    )


def _facts(say: Speech, shown: PersonView) -> str:
    state = "person-active" if shown.active else "person-revoked"
    return lines(
        say("person", name=shown.name, position=position(say, shown)),
        say(state, since=say.day(shown.joined_at.astimezone(say.zone).date())),
    )


def _access(say: Speech, shown: PersonView) -> Button:
    if shown.active:
        return Button(say.plain("button-revoke"), AskRevoke(shown.id))
    return Button(say.plain("button-restore"), Restore(shown.id))


def ask_revoke(say: Speech, shown: PersonView) -> Card:
    sure = Button(say.plain("button-yes"), Revoke(shown.id))
    return Card(
        say("person-revoke", name=shown.name),
        [[sure, Button(say.plain("button-no"), ShowPerson(shown.id))]],
    )


def choose_role(say: Speech, shown: PersonView, roles: Iterable[Role]) -> Card:
    named = ((say.sentence(say.plain(f"role-{role}")), role) for role in roles)
    buttons = (
        Button(_ticked(name, role == shown.role), SetRole(shown.id, role)) for name, role in named
    )
    return Card(_facts(say, shown), [*in_rows(buttons, 2), [_back(say, shown)]])


def choose_team(say: Speech, shown: PersonView, teams: Iterable[str]) -> Card:
    """Those there are, or another one."""
    buttons = [
        Button(
            _ticked(
                shortened(team, _MOST_OF_NAME) or say.plain("button-no-team"), team == shown.team
            ),
            SetTeam(shown.id, mark_of(team)),
        )
        for team in (*teams, "")
    ]
    other = Button(say.plain("button-other"), TypeTeam(shown.id))
    return Card(_facts(say, shown), [*in_rows([*buttons, other], 2), [_back(say, shown)]])


def ask_team(say: Speech, shown: PersonView) -> Card:
    cancel = Button(say.plain("button-cancel"), CancelStep())
    return Card(say("person-ask-team", name=shown.name), [[cancel]])


def _ticked(label: str, yes: bool) -> str:  # noqa: FBT001 - reads well where it is used
    return f"✓ {label}" if yes else label


def _back(say: Speech, shown: PersonView) -> Button:
    return Button(say.plain("button-back"), ShowPerson(shown.id))


def changed(say: Speech, shown: PersonView) -> Card:
    """To the person whose role or team changed, or who was let in again."""
    return Card(say("person-changed", position=position(say, shown)))
