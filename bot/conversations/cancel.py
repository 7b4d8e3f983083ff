"""/cancel, and the Cancel under a question: ends what is awaited and says what that was."""

from bot.cards import plain
from bot.presses import CancelStep
from bot.steps import STAFF, Routes
from bot.turn import Turn

routes = Routes()


@routes.command("cancel", roles=STAFF)
def cancel(turn: Turn) -> None:
    """The question, where it is known, keeps no live buttons."""
    card = plain.cancelled(turn.say, turn.interrupted.step)
    asked = turn.interrupted.data.get("card")
    if asked is not None:
        turn.change(card, asked)
    turn.reply(card)


@routes.press(CancelStep)
def cancel_step(turn: Turn, _press: CancelStep) -> None:
    turn.edit(plain.cancelled(turn.say, turn.conversation.step))
    turn.settle()
