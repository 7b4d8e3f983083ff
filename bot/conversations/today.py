"""The agenda at any time.

/today ──► today ◄── Tomorrow, Today ──► tomorrow
             └── a tick ──► done, in place; once more ──► open again
"""

import datetime as dt
from collections.abc import Sequence

from bot.cards import agenda as cards
from bot.steps import Routes
from bot.turn import Turn
from crm_core.follow_ups import actions
from crm_core.follow_ups.queries import agenda, get_follow_up
from crm_core.understanding import When

routes = Routes()


@routes.command("today")
def today(turn: Turn) -> None:
    show_agenda(turn, ())


def show_agenda(turn: Turn, times: Sequence[When]) -> None:
    """Of today, or of tomorrow when that is what was asked."""
    shown = today = turn.say.now.date()
    if times and times[0].value.date() > today:
        shown += dt.timedelta(days=1)
    turn.reply(cards.agenda_card(turn.say, agenda(turn.work, shown)))


@routes.press(cards.ShowDay)
def show_day(turn: Turn, press: cards.ShowDay) -> None:
    _show(turn, press.day, press.page)


@routes.press(cards.Tick)
def tick(turn: Turn, press: cards.Tick) -> None:
    """What is already as the tick wants it stays so, whoever did it."""
    follow_up = get_follow_up(turn.work, press.follow_up)
    if follow_up.version != press.version:
        time = turn.say.moment(follow_up.due_at)
        turn.answer(turn.say.plain(f"already-{follow_up.status}", time=time))
    elif press.done:
        actions.complete(turn.work, follow_up.id, None, press.version)
    else:
        actions.reopen(turn.work, follow_up.id, press.version)
    _show(turn, press.day, press.page)


def _show(turn: Turn, day: int, page: int) -> None:
    shown = turn.say.now.date() + dt.timedelta(days=1 if day else 0)
    turn.edit(cards.agenda_card(turn.say, agenda(turn.work, shown), max(page, 0)))
