"""Admins ask for a backup.

/backup ──► those there are, "I make one now" ──► (bot/operation/backups.py) made, or failed and why
"""

from bot.cards import backup as cards
from bot.steps import Routes
from bot.turn import Turn
from crm_core.backup.actions import ask_for_backup

routes = Routes()


@routes.command("backup")
def back_up(turn: Turn) -> None:
    turn.reply(cards.begun(turn.say, ask_for_backup(turn.work, turn.account.id)))
