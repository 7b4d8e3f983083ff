"""What ends a draft: Save and Cancel. Both are safe to press twice, or a month later."""

import datetime as dt

from bot.cards import log as cards
from bot.cards.log import CancelLog, SaveLog
from bot.conversations.log.keeping import KIND, opened
from bot.steps import Routes
from bot.turn import Turn
from crm_core.channel import drafts
from crm_core.follow_ups.planning import moved_to
from crm_core.interactions.actions import save_log
from crm_core.interactions.draft import LogDraft
from crm_core.interactions.views import LogView
from crm_core.people.accounts import open_customer

routes = Routes()


@routes.press(SaveLog)
def save(turn: Turn, press: SaveLog) -> None:
    draft = drafts.get(turn.work, turn.account.id, press.draft, KIND)
    if draft.state != "open":
        turn.answer(turn.say.plain(_ENDED[draft.state]))
        return
    log = LogDraft.model_validate_json(draft.payload)
    if draft.version != press.version or not log.has_customer or log.is_empty:
        turn.answer(turn.say.plain("log-changed"), alert=True)
        turn.edit(cards.draft_card(turn.say, draft, log), ref=draft.ref)
        return
    drafts.settle(turn.work, draft, "saved")
    saved = save_log(turn.work, log.as_new_log(draft.id))
    drafts.rewrite(turn.work, draft, log.with_written(saved).model_dump_json())
    open_customer(turn.work, turn.account.id, saved.customer_id)
    turn.settle()
    turn.edit(cards.saved_card(turn.say, draft, log, saved, _comes_at(turn, saved)), ref=draft.ref)


def _comes_at(turn: Turn, saved: LogView) -> dt.datetime | None:
    if not saved.follow_ups:
        return None
    return moved_to(turn.work, min(saved.follow_ups, key=lambda follow_up: follow_up.due_at))


_ENDED = {"saved": "log-already-saved", "cancelled": "log-closed", "undone": "log-closed"}


@routes.press(CancelLog)
def cancel(turn: Turn, press: CancelLog) -> None:
    draft, log = opened(turn, press.draft)
    drafts.settle(turn.work, draft, "cancelled")
    turn.settle()
    turn.edit(cards.cancelled_card(turn.say, log), ref=draft.ref)
