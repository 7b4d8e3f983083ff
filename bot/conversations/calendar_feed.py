"""A person's reminders in their own calendar.

Calendar (settings) ──► card ── New address ──► the address, once
                         └───── Close it ──► card
"""

from bot.cards import calendar_feed as cards
from bot.cards.settings import back
from bot.steps import Routes
from bot.turn import Turn
from crm_core.follow_ups.calendar_feed import close_feed, has_feed, open_feed

routes = Routes()


@routes.press(cards.ShowFeed)
def show_feed(turn: Turn, _press: cards.ShowFeed) -> None:
    turn.edit(cards.feed(turn.say, back(turn.say), is_open=has_feed(turn.work)))


@routes.press(cards.NewFeed)
def new_feed(turn: Turn, _press: cards.NewFeed) -> None:
    if not turn.public_url:
        turn.answer(turn.say.plain("button-old"), alert=True)
        return
    where = turn.public_url + cards.PATH.format(token=open_feed(turn.work))
    turn.edit(cards.opened(turn.say, where, back(turn.say)))


@routes.press(cards.CloseFeed)
def close(turn: Turn, _press: cards.CloseFeed) -> None:
    close_feed(turn.work)
    turn.edit(cards.feed(turn.say, back(turn.say), is_open=False))
