"""What the bot can do, said to each role with examples: the welcome, a short tour, /help."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, lines
from bot.cards.zones import ChooseRegion, zone_now
from bot.commands import Command, commands_of
from bot.speech import Speech
from crm_core.people.actor import Actor, Role
from crm_core.people.policy import roles_below

TOUR_STEPS = 3


@dataclass(frozen=True, slots=True)
class Tour(Press):
    CODE: ClassVar[str] = "st"
    step: int


@dataclass(frozen=True, slots=True)
class Greet(Press):
    """Shows the welcome again, in another language."""

    CODE: ClassVar[str] = "sw"
    language: str


def welcome(say: Speech, actor: Actor) -> Card:
    other = "zh" if say.language == "en" else "en"
    zone = Button(say.plain("button-clock", zone=zone_now(say, actor.timezone)), ChooseRegion())
    invites = say("welcome-invite") if roles_below(actor) else None
    return Card(
        lines(say("welcome", name=actor.name), invites),
        [
            [Button(say.plain("button-tour"), Tour(1))],
            [Button(say.plain(f"language-{other}"), Greet(other)), zone],
        ],
    )


def tour(say: Speech, step: int) -> Card:
    skip = Button(say.plain("button-skip"), Tour(TOUR_STEPS + 1))
    if step == TOUR_STEPS:
        return Card(say(f"tour-{step}"), [[Button(say.plain("button-done"), skip.press)]])
    return Card(say(f"tour-{step}"), [[Button(say.plain("button-next"), Tour(step + 1)), skip]])


def by_role(say: Speech, actor: Actor) -> Card:
    explained = [_explained(say, command) for command in commands_of(actor)]
    if actor.role is Role.CUSTOMER:
        return Card(f"{say('help-customer')}\n\n{lines(*explained)}")
    return Card(f"{say('help', role=str(actor.role))}\n\n{lines(*explained)}")


def _explained(say: Speech, command: Command) -> str:
    """`/find acme · Look up a customer`"""
    example = f"example-{command.name}"
    typed = f"/{command.name} {say(example)}" if say.has(example) else f"/{command.name}"
    return f"{typed} · {say(command.key)}"
