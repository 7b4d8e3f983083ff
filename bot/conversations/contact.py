"""A shared contact: whoever is known is opened, anybody else becomes a filled card.

contact ──► known number ──► the customer's card
        └─► new number ──► draft of a new customer (see `new`)
"""

from telegram import Contact
from telegram.ext import filters

from bot.conversations.find import show_customer
from bot.conversations.new import begin
from bot.steps import Routes
from bot.turn import Turn
from crm_core.customers.draft import CustomerDraft
from crm_core.customers.duplicates import find_duplicates
from crm_core.customers.sharing import from_shared
from crm_core.people.policy import Action, require

routes = Routes()


@routes.content(filters.CONTACT)
def take_contact(turn: Turn) -> None:
    require(turn.actor, Action.CHANGE_CUSTOMERS)
    shared = turn.message.contact if turn.message else None
    if shared is None:
        return
    new = from_shared(_name(shared), shared.phone_number, shared.vcard or "")
    known = [match for match in find_duplicates(turn.work, new) if match.reason == "phone"]
    if known:
        turn.settle()
        show_customer(turn, known[0].customer_id, in_place=False)
    else:
        begin(turn, CustomerDraft(new=new, is_shared=True))


def _name(shared: Contact) -> str:
    """Family name first where the language has it so."""
    parts = [part for part in (shared.first_name, shared.last_name) if part]
    chinese = all("\u4e00" <= part[0] <= "\u9fff" for part in parts)
    return "".join(reversed(parts)) if chinese else " ".join(parts)
