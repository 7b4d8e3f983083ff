"""A customer's history: what happened and what was changed, by whom.

/history NAME ──► one ──────► its history, page by page
              └─► several ──tap──► as above
/history alone ──► the customer opened last, or whom?
"""

from telegram.ext import filters

from bot.cards import history as cards
from bot.cards.card import Card
from bot.conversations.reading import tells_something
from bot.presses import ShowHistory
from bot.steps import Routes
from bot.turn import Turn
from crm_core.customers.queries import briefs, changes_of, get_customer
from crm_core.interactions.queries import of_customer
from crm_core.lookup.search import find
from crm_core.surveys.queries import answers_of

_MOST_OFFERED = 6
_LAST_PAGE = 1000
WHOM = "history.whom"
routes = Routes()


@routes.command("history")
def history(turn: Turn) -> None:
    current = turn.account.current_customer
    if turn.arguments:
        _find(turn, turn.arguments)
    elif current is not None:
        _show(turn, current, 0)
    else:
        turn.expect(WHOM)
        turn.reply(cards.whom_card(turn.say))


@routes.answer(WHOM, filters.TEXT, unless=tells_something)
def take_whom(turn: Turn) -> None:
    _find(turn, turn.text)


def _find(turn: Turn, fragment: str) -> None:
    hits = find(turn.work, fragment, _MOST_OFFERED)
    if len(hits) == 1 and not hits[0].is_guess:
        turn.settle()
        _show(turn, hits[0].customer_id, 0)
    elif hits:
        turn.settle()
        found = briefs(turn.work, [hit.customer_id for hit in hits])
        turn.reply(cards.pick_card(turn.say, fragment, found))
    else:
        turn.expect(WHOM)
        turn.reply(Card(turn.say("edit-nobody", fragment=fragment[:60])))


@routes.press(ShowHistory)
def show_history(turn: Turn, press: ShowHistory) -> None:
    _show(turn, press.customer, min(max(press.page, 0), _LAST_PAGE))


def _show(turn: Turn, customer_id: str, page: int) -> None:
    """In place of the card whose button was pressed. Raises `RecordNotFound`."""
    customer = get_customer(turn.work, customer_id)
    most = (page + 1) * cards.PAGE + 1
    events = cards.timeline(
        customer,
        of_customer(turn.work, customer_id, most),
        changes_of(turn.work, customer_id, most),
        answers_of(turn.work, customer_id, most),
    )
    turn.edit(cards.history_card(turn.say, customer, events, page))
