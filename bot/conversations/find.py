"""Lookup: whatever of a customer is typed opens its card, or a list to choose from.

/find, plain text ──► nobody ──► New customer
                  ├─► several ──tap──► card ──► Log, Remind, Edit, History
                  └─► one ───────────► card ── ⋯ ──► its rarer buttons
/find alone ──► whom? ──► as above
"""

import json

from telegram.ext import filters

from bot.cards import hits as cards
from bot.cards.customer import customer_card
from bot.cards.hits import PAGE, Page, ShowHits
from bot.conversations.reading import tells_something
from bot.presses import MoreOfCustomer, OpenCustomer
from bot.steps import Routes
from bot.turn import Turn
from crm_core.channel import drafts
from crm_core.customers.queries import briefs
from crm_core.interactions.queries import recent_customers
from crm_core.linking.queries import links_of_customer
from crm_core.lookup.listing import listed
from crm_core.lookup.overview import overview
from crm_core.lookup.search import Hit, find
from crm_core.people.accounts import open_customer

_DRAFT = "lookup"
_MOST_FOUND = 8 * PAGE
_RECENT = 5
routes = Routes()


@routes.command("find")
def find_command(turn: Turn) -> None:
    if turn.arguments:
        show_hits(turn, turn.arguments)
        return
    turn.expect("find.whom")
    turn.reply(cards.ask(turn.say, briefs(turn.work, recent_customers(turn.work, _RECENT))))


@routes.answer("find.whom", filters.TEXT, unless=tells_something)
def take_whom(turn: Turn) -> None:
    turn.settle()
    show_hits(turn, turn.text)


@routes.press(OpenCustomer)
def open_pressed(turn: Turn, press: OpenCustomer) -> None:
    show_customer(turn, press.customer, in_place=False)


@routes.press(MoreOfCustomer)
def turn_card(turn: Turn, press: MoreOfCustomer) -> None:
    shown = overview(turn.work, press.customer)
    links = links_of_customer(turn.work, press.customer) if press.page else None
    turn.edit(customer_card(turn.say, shown, links))


@routes.press(ShowHits)
def turn_page(turn: Turn, press: ShowHits) -> None:
    draft = drafts.get(turn.work, turn.account.id, press.draft, _DRAFT)
    fragment = json.loads(draft.payload)["fragment"]
    hits = find(turn.work, fragment, _MOST_FOUND)
    page = _page(turn, fragment, hits, press.page, draft.id)
    turn.edit(cards.several(turn.say, page) if page.briefs else cards.nobody(turn.say, fragment))


def show_hits(turn: Turn, fragment: str) -> None:
    """Answers "who is this?" in as few taps as the answer allows."""
    hits = find(turn.work, fragment, _MOST_FOUND)
    if not hits:
        turn.reply(cards.nobody(turn.say, fragment))
    elif hits[0].is_guess:
        turn.reply(cards.near_misses(turn.say, _page(turn, fragment, hits[:PAGE])))
    elif len(hits) == 1:
        show_customer(turn, hits[0].customer_id, in_place=False, contact_id=hits[0].contact_id)
    else:
        draft = _remembered(turn, fragment) if len(hits) > PAGE else ""
        turn.reply(cards.several(turn.say, _page(turn, fragment, hits, draft=draft)))


def show_customer(
    turn: Turn, customer_id: str, *, in_place: bool, contact_id: str | None = None
) -> None:
    """The card; from here on "they" means this customer. Raises `RecordNotFound`."""
    card = customer_card(turn.say, overview(turn.work, customer_id, contact_id))
    open_customer(turn.work, turn.account.id, customer_id)
    if in_place:
        turn.edit(card)
    else:
        turn.reply(card)


def _remembered(turn: Turn, fragment: str) -> str:
    """What was typed may not fit a button; the other pages find it here."""
    payload = json.dumps({"fragment": fragment})
    return drafts.create(turn.work, turn.account.id, _DRAFT, payload).id


def _page(turn: Turn, fragment: str, hits: list[Hit], number: int = 0, draft: str = "") -> Page:
    shown = hits[number * PAGE : (number + 1) * PAGE]
    return Page(
        fragment=fragment,
        briefs=listed(turn.work, shown),
        found=len(hits),
        number=number,
        draft=draft,
        is_cut=len(hits) == _MOST_FOUND,
    )
