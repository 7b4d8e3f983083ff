"""A new customer: one line, or a shared contact, becomes a card that is saved once.

/new ──► whom? ──┐                       ┌─ Save ──► saved ── Undo ──► undone
/new LINE ───────┼──► draft (duplicates ─┼─ Cancel ──► cancelled
a shared contact ┘    are warned of)     ├─ Same as …, Add to a customer ──► draft of a contact
                        ▲                └─ Edit ──► which part? ──► its value
                        └──────────────────────────────────────────────┘
"""

from bot.conversations.new import correcting, deciding, drafting
from bot.conversations.new.deciding import undo_creation
from bot.conversations.new.drafting import propose_new
from bot.conversations.new.keeping import begin
from bot.steps import Routes

routes = Routes.sum([drafting.routes, deciding.routes, correcting.routes])

__all__ = ["begin", "propose_new", "routes", "undo_creation"]
