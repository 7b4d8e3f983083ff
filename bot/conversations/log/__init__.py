"""Logging: one sentence, one card, one tap.

text ──► draft card ──Save──► saved card ──Undo──► undone
           │  ▲  └────Cancel──► cancelled
      Edit ▼  │ a line corrected, a choice made, the message edited
        correcting
"""

from bot.conversations.log import choosing, correcting, drafting, saving
from bot.steps import Routes

routes = Routes.sum([saving.routes, choosing.routes, correcting.routes, drafting.routes])

__all__ = ["routes"]
