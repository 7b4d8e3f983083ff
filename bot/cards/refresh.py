"""Is this still your phone? Asked of a customer; and what they say, shown to whoever decides."""

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.callbacks import Press
from bot.cards import changed
from bot.cards.card import Button, Card, lines, shortened
from bot.cards.fields import field_name
from bot.speech import Speech
from crm_core.channel.drafts import Draft
from crm_core.surveys.refresh import Proposed, Question

_VALUE_SHOWN, _NAME_SHOWN = 300, 80


@dataclass(frozen=True, slots=True)
class StillRight(Press):
    CODE: ClassVar[str] = "vy"
    question: str


@dataclass(frozen=True, slots=True)
class NoLonger(Press):
    CODE: ClassVar[str] = "vn"
    question: str


@dataclass(frozen=True, slots=True)
class SkipValue(Press):
    CODE: ClassVar[str] = "vj"
    question: str


def ref(question: Question) -> str:
    return f"refresh:{question.id}"


def ask(say: Speech, question: Question) -> Card:
    text = say(f"refresh-ask-{question.field}", value=shortened(question.value, _VALUE_SHOWN))
    buttons = [
        Button(say.plain("button-yes"), StillRight(question.id)),
        Button(say.plain("button-no"), NoLonger(question.id)),
    ]
    return Card(text, [buttons])


def ask_value(say: Speech, question: Question) -> Card:
    skip = Button(say.plain("button-skip"), SkipValue(question.id))
    return Card(say(f"refresh-value-{question.field}"), [[skip]])


def thanks(say: Speech) -> Card:
    return Card(say("refresh-thanks"))


def passed_on(say: Speech) -> Card:
    return Card(say("refresh-passed-on"))


def proposal(say: Speech, draft: Draft, proposed: Proposed, who: str) -> Card:
    """The card of any other change, with whose word it is."""
    edit = proposed.edit
    field = field_name(say, edit.field)
    told = say("refresh-proposed", who=shortened(who, _NAME_SHOWN), field=field)
    card = changed.confirm_card(say, draft, edit)
    return replace(card, text=lines(told, card.text))
