"""What ends a draft: Save, or Cancel; and Undo."""

from bot.cards import changed as cards
from bot.cards.card import Card
from bot.conversations.edit.proposing import KIND
from bot.steps import Routes
from bot.turn import Turn
from crm_core.channel import drafts
from crm_core.channel.drafts import Draft
from crm_core.customers.actions import change_field, undo_changes
from crm_core.customers.edit_draft import EditDraft, draft_edit
from crm_core.customers.field_words import read_edit_line

_ENDED = {"saved": "edit-already-saved", "cancelled": "edit-closed", "undone": "edit-closed"}
routes = Routes()


@routes.press(cards.SaveEdit)
def save(turn: Turn, press: cards.SaveEdit) -> None:
    draft = _open(turn, press.draft)
    if draft is None:
        return
    seen = _read(draft)
    now = draft_edit(turn.work, seen.edit)
    if draft.version != press.version or (now.old, now.new) != (seen.old, seen.new):
        turn.answer(turn.say.plain("edit-changed"), alert=True)
        _show(turn, draft, now)
        return
    if not drafts.settle(turn.work, draft, "saved"):
        turn.answer(turn.say.plain(_ENDED["saved"]))
        return
    change_field(turn.work, seen.edit, batch=draft.id)
    turn.edit(cards.saved_card(turn.say, draft, seen), draft.ref)


@routes.press(cards.KeepBoth)
def keep_both(turn: Turn, press: cards.KeepBoth) -> None:
    if draft := _open(turn, press.draft):
        both = _read(draft).model_copy(update={"how": "add"})
        _show(turn, draft, draft_edit(turn.work, both.edit))


@routes.press(cards.CancelEdit)
def cancel(turn: Turn, press: cards.CancelEdit) -> None:
    if draft := _open(turn, press.draft):
        drafts.settle(turn.work, draft, "cancelled")
        turn.edit(cards.cancelled_card(turn.say, _read(draft)), draft.ref)


@routes.edit(KIND)
def take_edited_line(turn: Turn, draft: Draft) -> None:
    """The person corrected the message that held the value."""
    if draft.state != "open":
        turn.reply(Card(turn.say("edit-closed")))
        return
    text = turn.text
    value = read_edit_line(text).value if text.startswith("/") else text
    edit = _read(draft).model_copy(update={"value": value})
    _show(turn, draft, draft_edit(turn.work, edit.edit))


def _open(turn: Turn, draft_id: str) -> Draft | None:
    """None when the draft waits for nothing any more; the person was told so."""
    draft = drafts.get(turn.work, turn.account.id, draft_id, KIND)
    if draft.state == "open":
        return draft
    turn.answer(turn.say.plain(_ENDED[draft.state]))
    return None


def _show(turn: Turn, draft: Draft, edit: EditDraft) -> None:
    """The next version, in place."""
    draft = drafts.rewrite(turn.work, draft, edit.model_dump_json())
    card = cards.confirm_card(turn.say, draft, edit)
    if turn.update.callback_query is None:
        turn.change(card, draft.ref)
    else:
        turn.edit(card, draft.ref)


def _read(draft: Draft) -> EditDraft:
    return EditDraft.model_validate_json(draft.payload)


def undo_edit(turn: Turn, draft: Draft) -> Card:
    """Takes back a saved one: what Undo and /undo show then."""
    result = undo_changes(turn.work, draft.id)
    return cards.undone_card(turn.say, _read(draft), kept=bool(result.kept))
