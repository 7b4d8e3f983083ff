"""What ends a draft: saved, cancelled, or joined to a customer who is known; and Undo."""

from telegram.ext import filters

from bot.cards import new as cards
from bot.cards import new_parts
from bot.cards.card import Card
from bot.conversations.new.keeping import awaited, open_draft, read, renew, show
from bot.steps import Routes
from bot.turn import Turn
from crm_core.channel import drafts
from crm_core.channel.drafts import Draft
from crm_core.customers import drafting
from crm_core.customers.draft import CustomerDraft
from crm_core.customers.queries import briefs, get_customer
from crm_core.customers.views import CustomerBrief
from crm_core.errors import Refusal
from crm_core.follow_ups.queries import open_for_customer
from crm_core.interactions.queries import last_of, recent_customers
from crm_core.lookup.search import find
from crm_core.people.accounts import open_customer

_MOST_OFFERED = 6
routes = Routes()


class CustomerInUse(Refusal):
    """Somebody has logged or planned something with the customer since."""


@routes.press(cards.SaveNew)
def save(turn: Turn, press: cards.SaveNew) -> None:
    draft = open_draft(turn, press.draft)
    if draft is None:
        return
    new = read(draft)
    if draft.version != press.version or not new.is_complete:
        turn.answer(turn.say.plain("new-changed"), alert=True)
        show(turn, draft, new)
        return
    if not drafts.settle(turn.work, draft, "saved"):
        turn.answer(turn.say.plain("new-already-saved"))
        return
    customer = drafting.save(turn.work, new, draft.id)
    saved = new.model_copy(update={"saved_as": customer.id})
    drafts.rewrite(turn.work, draft, saved.model_dump_json())
    open_customer(turn.work, turn.account.id, customer.id)
    turn.settle()
    turn.edit(cards.saved_card(turn.say, draft, saved), draft.ref)


@routes.press(cards.CancelNew)
def cancel(turn: Turn, press: cards.CancelNew) -> None:
    if draft := open_draft(turn, press.draft):
        drafts.settle(turn.work, draft, "cancelled")
        turn.settle()
        turn.edit(cards.cancelled_card(turn.say, read(draft)), draft.ref)


@routes.press(cards.AskJoin)
def ask_join(turn: Turn, press: cards.AskJoin) -> None:
    if draft := open_draft(turn, press.draft):
        offered = briefs(turn.work, recent_customers(turn.work, _MOST_OFFERED))
        turn.expect("new.join", draft=draft.id, card=draft.ref)
        turn.edit(new_parts.join_card(turn.say, draft, read(draft), _labels(offered)), draft.ref)


@routes.answer("new.join", filters.TEXT)
def take_join(turn: Turn) -> None:
    draft = awaited(turn)
    if draft is None:
        return
    hits = [hit.customer_id for hit in find(turn.work, turn.text, _MOST_OFFERED)]
    if len(hits) == 1:
        renew(turn, draft, _joined(turn, draft, hits[0]))
    elif hits:
        offered = _labels(briefs(turn.work, hits))
        turn.reply(new_parts.join_card(turn.say, draft, read(draft), offered), draft.ref)
    else:
        turn.reply(Card(turn.say("new-join-none", typed=turn.text[:60])))


@routes.press(cards.JoinTo)
def join(turn: Turn, press: cards.JoinTo) -> None:
    if draft := open_draft(turn, press.draft):
        show(turn, draft, _joined(turn, draft, press.customer))


def _joined(turn: Turn, draft: Draft, customer_id: str) -> CustomerDraft:
    """A draft is joined once; what it said of a new customer is gone then."""
    new = read(draft)
    if new.into is not None:
        return new
    return new.joined_to(customer_id, get_customer(turn.work, customer_id).name)


def _labels(offered: list[CustomerBrief]) -> list[tuple[str, str]]:
    return [
        (brief.id, " · ".join(filter(None, (brief.name, brief.city, brief.contact_name))))
        for brief in offered
    ]


def undo_creation(turn: Turn, draft: Draft) -> Card:
    """Takes back a saved one: what Undo and /undo show then. Raises `CustomerInUse`."""
    new = read(draft)
    if new.into is None and new.saved_as is not None and _is_used(turn, new.saved_as):
        raise CustomerInUse
    drafting.take_back(turn.work, new, draft.id)
    return cards.undone_card(turn.say, new)


def _is_used(turn: Turn, customer_id: str) -> bool:
    get_customer(turn.work, customer_id)
    used = last_of(turn.work, customer_id) or open_for_customer(turn.work, customer_id)
    return bool(used)
