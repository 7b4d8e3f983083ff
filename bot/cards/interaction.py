"""A saved interaction: what it says, what it said before, and how to correct it."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, lines, shortened
from bot.cards.log import KIND_ICONS, headline, kind_name, took_part
from bot.presses import CancelStep, OpenCustomer, OpenInteraction
from bot.speech import Speech
from crm_core.interactions.views import InteractionEditView, InteractionView

_SUMMARY_SHOWN = 1500
_OLD_SHOWN = 200
_EDITS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class AddToText(Press):
    CODE: ClassVar[str] = "ia"
    interaction: str


@dataclass(frozen=True, slots=True)
class RewriteText(Press):
    CODE: ClassVar[str] = "ir"
    interaction: str


@dataclass(frozen=True, slots=True)
class UseEditedText(Press):
    """After the message that a saved record came from was edited."""

    CODE: ClassVar[str] = "ie"
    interaction: str


@dataclass(frozen=True, slots=True)
class RestoreText(Press):
    """Takes the latest correction back."""

    CODE: ClassVar[str] = "iu"
    interaction: str


def interaction_card(
    say: Speech,
    interaction: InteractionView,
    edits: list[InteractionEditView],
    *,
    may_change: bool,
) -> Card:
    """The record as it stands, with what its text said before."""
    change = [
        Button(say.plain("interaction-add"), AddToText(interaction.id)),
        Button(say.plain("interaction-rewrite"), RewriteText(interaction.id)),
    ]
    last = [Button(say.plain("button-open"), OpenCustomer(interaction.customer_id))]
    if may_change and edits:
        last.append(Button(say.plain("button-undo"), RestoreText(interaction.id)))
    return Card(
        lines(
            headline(
                say,
                interaction.customer_name,
                took_part(say, interaction.contact_name, interaction.participants),
            ),
            _happened(say, interaction),
            say.text(shortened(interaction.summary, _SUMMARY_SHOWN)),
            *(_before(say, edit) for edit in edits[:_EDITS_SHOWN]),
        ),
        [change if may_change else [], last],
    )


def _happened(say: Speech, interaction: InteractionView) -> str:
    return say(
        "interaction-happened",
        icon=KIND_ICONS[interaction.kind],
        kind=kind_name(say, interaction.kind),
        when=say.day(interaction.occurred_at.astimezone(say.zone).date()),
        author=interaction.author_name or "–",
    )


def _before(say: Speech, edit: InteractionEditView) -> str:
    return say(
        "interaction-before",
        when=say.moment(edit.at),
        author=edit.author_name or "–",
        old=shortened(" ".join(edit.old.split()), _OLD_SHOWN),
    )


def ask_card(say: Speech, key: str) -> Card:
    return Card(say(key), [[Button(say.plain("button-cancel"), CancelStep())]])


def offer_card(say: Speech, interaction: InteractionView, text: str) -> Card:
    """The message was edited after its log had been saved."""
    return Card(
        lines(say("interaction-offer"), say.text(shortened(text, _SUMMARY_SHOWN))),
        [
            [
                Button(say.plain("button-yes"), UseEditedText(interaction.id)),
                Button(say.plain("button-no"), OpenInteraction(interaction.id)),
            ],
        ],
    )
