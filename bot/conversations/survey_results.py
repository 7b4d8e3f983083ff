"""What customers answered, in figures.

/survey results, or Results under /survey ──► figures ── By rep, By month, … ──► figures, grouped
"""

from bot.cards import survey_results as cards
from bot.cards.survey_results import By
from bot.steps import Routes
from bot.turn import Turn
from crm_core.people.policy import Action, require
from crm_core.surveys.results import Grouping, groupings, results

WORDS = {"results", "result", "结果", "统计"}
routes = Routes()


def show_results(turn: Turn) -> None:
    require(turn.actor, Action.SEE_SURVEYS)
    offered = groupings(turn.actor)
    turn.reply(cards.results(turn.say, results(turn.work), None, offered))


@routes.press(cards.ShowResults)
def group_results(turn: Turn, press: cards.ShowResults) -> None:
    offered = groupings(turn.actor)
    by: Grouping | None = next((each for each in offered if each == press.by), None)
    if by is None and press.by is not By.ALL:
        turn.answer(turn.say.plain("error-not-allowed"), alert=True)
        return
    turn.edit(cards.results(turn.say, results(turn.work, by), by, offered))
