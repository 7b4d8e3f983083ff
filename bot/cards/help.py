"""What the bot can do, said to each role with examples."""

from bot.cards.card import Card
from bot.speech import Speech
from crm_core.people.actor import Actor


def welcome(say: Speech, actor: Actor) -> Card:
    return Card(say("welcome", name=actor.name))


def by_role(say: Speech, actor: Actor) -> Card:
    return Card(say("help", role=actor.role or ""))
