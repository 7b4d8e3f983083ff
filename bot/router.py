"""Which step takes an update: buttons by code, commands by name, the rest by what is awaited."""

import re

from bot.cards import plain
from bot.operation.watch import step_taken
from bot.steps import STAFF, Routes, first_match
from bot.turn import Turn
from crm_core.channel import drafts
from crm_core.people import accounts

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?\Z", re.DOTALL)


def route(routes: Routes, turn: Turn) -> None:
    """Runs the one step that fits; whatever fits none is answered all the same."""
    update = turn.update
    if update.my_chat_member is not None:
        _membership(turn)
    elif update.callback_query is not None:
        _pressed(routes, turn)
    elif update.edited_message is not None:
        _edited(routes, turn)
    elif turn.message is not None:
        _said(routes, turn)


def _membership(turn: Turn) -> None:
    changed = turn.update.my_chat_member
    if changed is not None and changed.new_chat_member.status in {"kicked", "left"}:
        accounts.mark_blocked(turn.work, turn.account.bot, changed.chat.id)


def _pressed(routes: Routes, turn: Turn) -> None:
    query = turn.update.callback_query
    found = routes.pressed(query.data or "" if query else "", turn.actor.role)
    if found is None:
        turn.answer(turn.say.plain("button-old"), alert=True)
        return
    known, press = found
    step_taken(known.step)
    known.step(turn, press)


def _said(routes: Routes, turn: Turn) -> None:
    command = _COMMAND.match(turn.text)
    if command is not None:
        _commanded(routes, turn, command)
        return
    awaited = routes.answers.get(turn.conversation.step, [])
    if any(answer.is_passed_over(turn) for answer in awaited):
        turn.settle()
        awaited = []
    step = first_match(awaited, turn) or first_match(routes.contents, turn)
    if step is not None:
        step_taken(step)
        step(turn)
    elif turn.actor.role is None:
        turn.reply(plain.stranger(turn.say))
    elif turn.conversation.step:
        turn.reply(plain.unreadable_answer(turn.say))
    else:
        turn.reply(plain.unreadable(turn.say))


def _commanded(routes: Routes, turn: Turn, command: re.Match[str]) -> None:
    name, addressed, rest = command.groups()
    if addressed and addressed.lower() != turn.bot_username.lower():
        return
    found = routes.commands.get(name.lower())
    if found is None or turn.actor.role not in found.roles:
        turn.reply(plain.unknown_command(turn.say, name))
        return
    turn.interrupted = turn.conversation
    turn.settle()
    turn.arguments = (rest or "").strip()
    step_taken(found.step)
    found.step(turn)


def _edited(routes: Routes, turn: Turn) -> None:
    """A changed message matters only where it had led to a draft."""
    draft = drafts.of_origin(turn.work, turn.account.id, turn.origin or "")
    if draft is not None and draft.kind in routes.edits and turn.actor.role in STAFF:
        step = routes.edits[draft.kind]
        step_taken(step)
        step(turn, draft)
