"""What choices have taught: whom this person means by which words.

/settings ── My names ──► list ── ✕ ──► list, without it
"""

from bot.cards import learned as cards
from bot.cards.settings_presses import ShowLearned
from bot.steps import Routes
from bot.turn import Turn
from crm_core.errors import RecordNotFound
from crm_core.learned.actions import forget
from crm_core.learned.queries import learned

routes = Routes()


@routes.press(ShowLearned)
def show_learned(turn: Turn, press: ShowLearned) -> None:
    turn.edit(cards.learned_card(turn.say, learned(turn.work), press.page))


@routes.press(cards.Forget)
def forget_alias(turn: Turn, press: cards.Forget) -> None:
    """A second tap on the same button finds nothing to forget; the list says so."""
    try:
        forget(turn.work, press.alias)
    except RecordNotFound:
        turn.answer(turn.say.plain("learned-gone"))
    turn.edit(cards.learned_card(turn.say, learned(turn.work)))
