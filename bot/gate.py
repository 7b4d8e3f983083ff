"""Who is let in: people we know, in a private chat; a stranger gets one polite line."""

from telegram import Chat

from bot.callbacks import code_of
from bot.cards import plain
from bot.cards.consent import OPENING
from bot.turn import Turn

_OPENING = {press.CODE for press in OPENING}


def admit(turn: Turn) -> bool:
    """Whether the update goes on to its step; if not, all that is to be said was said."""
    chat = turn.update.effective_chat
    if chat is not None and chat.type != Chat.PRIVATE:
        return False
    if turn.actor.role is not None or turn.update.my_chat_member is not None:
        return True
    query = turn.update.callback_query
    if turn.text.startswith("/start ") and query is None:
        return True  # perhaps an invitation
    if query is not None and code_of(query.data or "") in _OPENING:
        return True  # an invitation, read and decided on
    turn.answer(turn.say.plain("stranger"), alert=True)
    if query is None:
        turn.reply(plain.stranger(turn.say))
    return False
