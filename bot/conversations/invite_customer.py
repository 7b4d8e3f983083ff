"""A link by which a customer's own chat is tied to the record.

/invite Acme, or Invite on a card ──► which contact? ──► link (text) and its code (picture)
/invite, Customer ──► whom? ──► ▲                          └── Withdraw ──► withdrawn
"""

from telegram.ext import filters

from bot.cards import invite_customer as cards
from bot.cards.card import Card
from bot.conversations.reading import tells_something
from bot.presses import InviteCustomer
from bot.steps import Routes
from bot.turn import Turn
from crm_core.customers.queries import briefs, get_customer
from crm_core.interactions.queries import recent_customers
from crm_core.linking import invitations
from crm_core.lookup.search import find
from crm_core.people.policy import Action, require

WHOM = "invite.customer"
_MOST_OFFERED = 6
routes = Routes()


def ask_whom(turn: Turn) -> None:
    turn.expect(WHOM)
    recent = briefs(turn.work, recent_customers(turn.work, _MOST_OFFERED))
    turn.edit(cards.ask_whom(turn.say, recent))


@routes.press(cards.InviteSomeCustomer)
def ask_which_customer(turn: Turn, _press: cards.InviteSomeCustomer) -> None:
    require(turn.actor, Action.INVITE_CUSTOMERS)
    ask_whom(turn)


@routes.answer(WHOM, filters.TEXT, unless=tells_something)
def take_whom(turn: Turn) -> None:
    if not invite_by_name(turn, turn.text):
        turn.reply(Card(turn.say("edit-nobody", fragment=turn.text[:60])))


def invite_by_name(turn: Turn, typed: str) -> bool:
    """False when nobody answers to that."""
    hits = find(turn.work, typed, _MOST_OFFERED)
    if not hits:
        return False
    turn.settle()
    if len(hits) == 1 and not hits[0].is_guess:
        _invite(turn, hits[0].customer_id, hits[0].contact_id)
    else:
        found = briefs(turn.work, [hit.customer_id for hit in hits])
        turn.reply(cards.pick(turn.say, typed, found))
    return True


@routes.press(InviteCustomer)
def invite_customer(turn: Turn, press: InviteCustomer) -> None:
    turn.settle()
    _invite(turn, press.customer, None)


@routes.press(cards.InviteContact)
def invite_contact(turn: Turn, press: cards.InviteContact) -> None:
    _make(turn, press.customer, press.contact or None)


def _invite(turn: Turn, customer_id: str, contact_id: str | None) -> None:
    require(turn.actor, Action.INVITE_CUSTOMERS)
    contacts = get_customer(turn.work, customer_id).contacts
    if contact_id is None and len(contacts) > 1:
        turn.edit(cards.choose_contact(turn.say, get_customer(turn.work, customer_id)))
    else:
        _make(turn, customer_id, contact_id or (contacts[0].id if contacts else None))


def _make(turn: Turn, customer_id: str, contact_id: str | None) -> None:
    token = invitations.invite_customer(turn.work, customer_id, contact_id)
    customer = get_customer(turn.work, customer_id)
    made = cards.CustomerInvitation(
        customer_name=customer.name,
        contact_name=next((c.name for c in customer.contacts if c.id == contact_id), None),
        token=token,
        link=f"https://t.me/{turn.bot_username}?start={token}",
        expires_at=turn.work.now + invitations.LIFETIME,
    )
    turn.edit(cards.link(turn.say, made))
    turn.reply(cards.code(turn.say, made))


@routes.press(cards.WithdrawFromCustomer)
def withdraw(turn: Turn, press: cards.WithdrawFromCustomer) -> None:
    invitations.withdraw(turn.work, press.token)
    turn.edit(cards.withdrawn(turn.say))
