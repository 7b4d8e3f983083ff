"""The first words: /start, with or without an invitation, and /help by role."""

from bot.cards import help as help_cards
from bot.steps import EVERYONE, STAFF, Routes
from bot.turn import Turn

routes = Routes()


@routes.command("start", roles=EVERYONE)
def start(turn: Turn) -> None:
    turn.reply(help_cards.welcome(turn.say, turn.actor))


@routes.command("help", roles=STAFF)
def show_help(turn: Turn) -> None:
    turn.reply(help_cards.by_role(turn.say, turn.actor))
