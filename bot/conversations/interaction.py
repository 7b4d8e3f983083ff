"""A saved interaction is corrected or added to later; what it said before is kept.

a line of the history ──► its card ──Add, Rewrite──► the text? ──► its card ──Undo──► as before
its message edited ──► shall the record say this? ──Yes──┘
"""

from telegram.ext import filters

from bot.cards import interaction as cards
from bot.cards.card import Card
from bot.cards.interaction import AddToText, RestoreText, RewriteText, UseEditedText
from bot.presses import OpenInteraction
from bot.steps import Routes
from bot.turn import Turn
from crm_core.interactions.actions import may_rewrite, rewrite_summary
from crm_core.interactions.queries import edits_of, get_interaction

ADD, REWRITE, OFFER = "interaction.add", "interaction.rewrite", "interaction.offer"
routes = Routes()


@routes.press(OpenInteraction)
def open_interaction(turn: Turn, press: OpenInteraction) -> None:
    turn.edit(_card(turn, press.interaction))


@routes.press(AddToText)
def ask_addition(turn: Turn, press: AddToText) -> None:
    get_interaction(turn.work, press.interaction)
    turn.expect(ADD, interaction=press.interaction)
    turn.reply(cards.ask_card(turn.say, "interaction-ask-addition"))


@routes.press(RewriteText)
def ask_text(turn: Turn, press: RewriteText) -> None:
    get_interaction(turn.work, press.interaction)
    turn.expect(REWRITE, interaction=press.interaction)
    turn.reply(cards.ask_card(turn.say, "interaction-ask-text"))


@routes.answer(ADD, filters.TEXT)
def take_addition(turn: Turn) -> None:
    interaction = get_interaction(turn.work, turn.data["interaction"])
    _rewrite(turn, interaction.id, f"{interaction.summary}\n{turn.text}")


@routes.answer(REWRITE, filters.TEXT)
def take_text(turn: Turn) -> None:
    _rewrite(turn, turn.data["interaction"], turn.text)


def offer_edited_text(turn: Turn, interaction_id: str) -> None:
    """The person edited the message of a log that is saved: ask before anything is written."""
    interaction = get_interaction(turn.work, interaction_id)
    turn.expect(OFFER, interaction=interaction.id, text=turn.text)
    turn.reply(cards.offer_card(turn.say, interaction, turn.text))


@routes.press(UseEditedText)
def use_edited_text(turn: Turn, press: UseEditedText) -> None:
    data = turn.data
    if turn.conversation.step != OFFER or data["interaction"] != press.interaction:
        turn.answer(turn.say.plain("button-old"), alert=True)
        return
    rewrite_summary(turn.work, press.interaction, data["text"])
    turn.settle()
    turn.edit(_card(turn, press.interaction))


@routes.press(RestoreText)
def restore_text(turn: Turn, press: RestoreText) -> None:
    edits = edits_of(turn.work, press.interaction)
    if edits:
        rewrite_summary(turn.work, press.interaction, edits[0].old)
    turn.edit(_card(turn, press.interaction))


def _rewrite(turn: Turn, interaction_id: str, text: str) -> None:
    rewrite_summary(turn.work, interaction_id, text)
    turn.settle()
    turn.reply(_card(turn, interaction_id))


def _card(turn: Turn, interaction_id: str) -> Card:
    interaction = get_interaction(turn.work, interaction_id)
    return cards.interaction_card(
        turn.say,
        interaction,
        edits_of(turn.work, interaction_id),
        may_change=may_rewrite(turn.work, interaction),
    )
