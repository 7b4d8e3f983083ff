"""From one line to a draft: /new, plain text that asks for a new customer, an edited line."""

import re

from telegram.ext import filters

from bot.cards import new as cards
from bot.cards.card import Card
from bot.conversations.new.keeping import KIND, begin, read, renew
from bot.conversations.reading import read as understand
from bot.presses import NewCustomerNamed
from bot.steps import Routes
from bot.turn import Turn
from crm_core.channel.drafts import Draft
from crm_core.customers.draft import CustomerDraft
from crm_core.customers.drafting import tidied
from crm_core.customers.reading import read_new_customer, with_stops
from crm_core.people.policy import Action, require

routes = Routes()
_COMMAND = re.compile(r"\A/new(?:@\w+)?\s+")


@routes.command("new")
def new(turn: Turn) -> None:
    if turn.arguments:
        propose_new(turn, turn.arguments)
        return
    require(turn.actor, Action.CHANGE_CUSTOMERS)
    turn.expect("new.line")
    turn.reply(cards.ask_card(turn.say))


@routes.press(NewCustomerNamed)
def new_named(turn: Turn, press: NewCustomerNamed) -> None:
    """After a lookup that found nobody."""
    turn.arguments = press.name
    new(turn)


@routes.answer("new.line", filters.TEXT)
def take_line(turn: Turn) -> None:
    propose_new(turn, turn.text)


def propose_new(turn: Turn, text: str) -> None:
    """From a line in the person's own words, e.g. `new customer Acme Corp, Jane Liu`."""
    require(turn.actor, Action.CHANGE_CUSTOMERS)
    begin(turn, _draft(turn, text))


def _draft(turn: Turn, text: str) -> CustomerDraft:
    country = turn.work.settings.default_country
    new = read_new_customer(text, country)
    entry = next(iter(understand(turn, text).entries), None)
    if entry is None or not entry.new_customer or not entry.new_contact:
        return CustomerDraft(new=new)
    names = {new.name, *(contact.name for contact in new.contacts)}
    if {entry.new_customer, entry.new_contact} <= names:
        return CustomerDraft(new=new)
    line = with_stops(text, entry.spans["new"], entry.spans["new_contact"])
    return CustomerDraft(new=read_new_customer(line, country))


@routes.edit(KIND)
def take_edited_line(turn: Turn, draft: Draft) -> None:
    """The person corrected the message that the draft came from."""
    if draft.state != "open":
        turn.reply(Card(turn.say("new-closed")))
    elif read(draft).into is None:
        line = _COMMAND.sub("", turn.text, count=1)
        renew(turn, draft, tidied(turn.work, _draft(turn, line)))
