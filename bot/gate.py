"""Who is let in: people we know, in a private chat; a stranger gets one polite line.

A group reads once, when the bot comes into it, where the bot works; nothing else is said there.
"""

from telegram import Chat, ChatMember, ChatMemberUpdated

from bot.callbacks import code_of
from bot.cards import plain
from bot.cards.consent import OPENING
from bot.turn import Turn

_OPENING = {press.CODE for press in OPENING}
_OUTSIDE = {ChatMember.LEFT, ChatMember.BANNED}


def admit(turn: Turn) -> bool:
    """Whether the update goes on to its step; if not, all that is to be said was said."""
    chat = turn.update.effective_chat
    if chat is not None and chat.type != Chat.PRIVATE:
        if chat.type != Chat.CHANNEL and _comes_in(turn.update.my_chat_member):
            turn.tell_chat(chat.id, plain.private_only(turn.say, turn.bot_username))
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


def _comes_in(changed: ChatMemberUpdated | None) -> bool:
    if changed is None or changed.new_chat_member.status in _OUTSIDE:
        return False
    return changed.old_chat_member.status in _OUTSIDE
