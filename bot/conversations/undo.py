"""Taking back what was saved: the Undo button, and /undo for the latest, for 24 hours."""

from collections.abc import Callable

from bot.cards import log as log_cards
from bot.cards.card import Card
from bot.conversations.edit import KIND as EDIT
from bot.conversations.edit import undo_edit
from bot.conversations.log.keeping import KIND as LOG
from bot.conversations.new import undo_creation
from bot.conversations.new.keeping import KIND as CUSTOMER
from bot.conversations.remind import KIND as REMINDER
from bot.conversations.remind import undo_reminder
from bot.presses import UndoDraft
from bot.steps import Routes
from bot.turn import Turn
from crm_core.channel import drafts
from crm_core.channel.drafts import Draft
from crm_core.interactions.draft import LogDraft
from crm_core.interactions.undo import require_recent, undo_log

routes = Routes()


@routes.command("undo")
def undo_latest(turn: Turn) -> None:
    draft = drafts.last_saved(turn.work, turn.account.id)
    if draft is None:
        turn.reply(Card(turn.say("undo-nothing")))
        return
    require_recent(turn.work, draft)
    card = _undo(turn, draft)
    turn.change(card, ref=draft.ref)
    turn.reply(card)


@routes.press(UndoDraft)
def undo(turn: Turn, press: UndoDraft) -> None:
    draft = drafts.get(turn.work, turn.account.id, press.draft)
    if draft.state != "saved":
        turn.answer(turn.say.plain("undo-nothing"))
        return
    require_recent(turn.work, draft)
    turn.edit(_undo(turn, draft), ref=draft.ref)


def _undo(turn: Turn, draft: Draft) -> Card:
    drafts.settle(turn.work, draft, "undone", only_from="saved")
    return _BY_KIND[draft.kind](turn, draft)


def _undo_log(turn: Turn, draft: Draft) -> Card:
    log = LogDraft.model_validate_json(draft.payload)
    kept = undo_log(turn.work, log.written) if log.written else ()
    return log_cards.undone_card(turn.say, log, kept)


_BY_KIND: dict[str, Callable[[Turn, Draft], Card]] = {
    LOG: _undo_log,
    REMINDER: undo_reminder,
    CUSTOMER: undo_creation,
    EDIT: undo_edit,
}
