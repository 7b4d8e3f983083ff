"""What a person has chosen: name, language, time zone; each can be changed by a tap."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.away import AskAway, away_line
from bot.cards.calendar_feed import ShowFeed
from bot.cards.card import Button, Card, lines
from bot.cards.settings_presses import ShowLearned
from bot.cards.working_time import ShowWorkingTime, summary
from bot.cards.zones import ChooseRegion, offset, zone_name
from bot.presses import CancelStep
from bot.speech import Speech
from bot.texts import LANGUAGES
from crm_core.follow_ups.habits import Absence
from crm_core.people.actor import Actor
from crm_core.people.working_time import WorkingTime

REF = "settings"
"""The card that asks, so that it becomes the result when the answer was typed."""


@dataclass(frozen=True, slots=True)
class ShowSettings(Press):
    CODE: ClassVar[str] = "ss"


@dataclass(frozen=True, slots=True)
class SetLanguage(Press):
    CODE: ClassVar[str] = "sl"
    language: str


@dataclass(frozen=True, slots=True)
class AskName(Press):
    CODE: ClassVar[str] = "sn"


def settings(
    say: Speech,
    actor: Actor,
    working: WorkingTime,
    absence: Absence | None = None,
    *,
    has_web: bool = False,
) -> Card:
    """`has_web`: there is an address at which a calendar can find us."""
    calendar = Button(say.plain("button-calendar"), ShowFeed())
    return Card(
        lines(
            say("settings"),
            say("settings-name", name=actor.name, position=position(say, actor)),
            say("settings-language", language=say.plain(f"language-{say.language}")),
            say("settings-zone", zone=_zone(say, actor.timezone), now=_now(say)),
            say("settings-working", times=summary(say, working)),
            away_line(say, absence) if absence else None,
        ),
        [
            [_language(say, language) for language in LANGUAGES],
            [
                Button(say.plain("button-zone"), ChooseRegion()),
                Button(say.plain("button-name"), AskName()),
            ],
            [
                Button(say.plain("button-working-time"), ShowWorkingTime()),
                Button(say.plain("button-away"), AskAway()),
                *([calendar] if has_web else []),
            ],
            [Button(say.plain("button-learned"), ShowLearned(0))],
        ],
    )


def position(say: Speech, actor: Actor) -> str:
    """`rep · North`"""
    role = say.plain(f"role-{actor.role}")
    return f"{role} · {actor.team}" if actor.team else role


def _zone(say: Speech, zone: str) -> str:
    """`Shanghai · UTC+8`; of a bare offset, only that."""
    return " · ".join(dict.fromkeys([zone_name(say, zone), offset(say, zone)]))


def _now(say: Speech) -> str:
    return f"{say.date(say.now.date())} {say.time(say.now)}"


def _language(say: Speech, language: str) -> Button:
    mark = "✓ " if language == say.language else ""
    return Button(mark + say.plain(f"language-{language}"), SetLanguage(language))


def back(say: Speech) -> Button:
    return Button(say.plain("button-back"), ShowSettings())


def ask_name(say: Speech, actor: Actor) -> Card:
    cancel = Button(say.plain("button-cancel"), CancelStep())
    return Card(say("settings-ask-name", name=actor.name), [[cancel]])
