"""Makes a reminder: from one line, from a customer's card, after something was done.

    /remind, Remind on a card ──► whom? ──► when? ──► draft ── Save ──► saved ── Undo ──► gone
    "When next?" after Done ──────────────────► │       │ └─── Edit ──► time, note, whom
                                                │       └───── Cancel ──► gone
                                                └── a button saves at once

Only what is missing is asked. What was typed stays in the draft whatever goes wrong.
"""

from bot.conversations.remind import choosing, typing
from bot.conversations.remind.choosing import undo_reminder
from bot.conversations.remind.keeping import KIND, ask_next
from bot.conversations.remind.typing import propose_reminder
from bot.steps import Routes

routes = Routes.sum([typing.routes, choosing.routes])

__all__ = ["KIND", "ask_next", "propose_reminder", "routes", "undo_reminder"]
