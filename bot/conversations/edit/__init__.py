"""Editing a customer: field by field, seen as old → new before it is saved.

/edit NAME ──► which customer? ──► its fields ──► which field? ──► value ──► old → new
Edit on a card ──────────────────────┘  │ ▲                         ▲          │
/edit NAME FIELD VALUE ─────────────────┼─┼─────────────────────────┼─────────►│
                                        │ └─ Back ──────────────────┘          │
                                        ├──► a contact's fields ──►            ├─ Keep both ──┐
                                        └──► a new contact (see `new`)         │ ◄────────────┘
                                                    saved ◄── Save ────────────┤
                                        undone ◄─ Undo ┘      Cancel ──► as it was
"""

from bot.conversations.edit import asking, deciding, finding
from bot.conversations.edit.deciding import undo_edit
from bot.conversations.edit.proposing import KIND
from bot.steps import Routes

routes = Routes.sum([finding.routes, asking.routes, deciding.routes])

__all__ = ["KIND", "routes", "undo_edit"]
