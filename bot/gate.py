"""Who is let in: people of the team, in a private chat; a stranger gets one polite line."""

from telegram import Chat

from bot.cards import plain
from bot.turn import Turn


def admit(turn: Turn) -> bool:
    """Whether the update goes on to its step; if not, all that is to be said was said."""
    chat = turn.update.effective_chat
    if chat is not None and chat.type != Chat.PRIVATE:
        return False
    if turn.actor.role is not None or turn.update.my_chat_member is not None:
        return True
    if turn.text.startswith("/start "):
        return True  # perhaps an invitation
    turn.answer(turn.say.plain("stranger"), alert=True)
    if turn.update.callback_query is None:
        turn.reply(plain.stranger(turn.say))
    return False
