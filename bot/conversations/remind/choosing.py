"""What a person taps: a customer, a time, what to change, Save, Cancel, Undo."""

import datetime as dt

from bot.cards import remind as cards
from bot.cards.card import Card
from bot.conversations.remind.keeping import begin, open_draft, read, settle, show
from bot.presses import RemindFor
from bot.steps import Routes
from bot.turn import Turn
from crm_core.channel import drafts
from crm_core.channel.drafts import Draft
from crm_core.follow_ups import actions, proposing
from crm_core.follow_ups.draft import ReminderDraft
from crm_core.follow_ups.queries import of_draft
from crm_core.follow_ups.views import NewFollowUp

routes = Routes()


@routes.press(RemindFor)
def remind_for(turn: Turn, press: RemindFor) -> None:
    begin(turn, ReminderDraft(whom=proposing.whom(turn.work, press.customer)))


@routes.press(cards.SetWhom)
def set_whom(turn: Turn, press: cards.SetWhom) -> None:
    if draft := open_draft(turn, press.draft):
        new = read(draft)
        if press.number < len(new.options):
            new = new.model_copy(update={"whom": new.options[press.number], "asks": None})
            new = proposing.since_contact(turn.work, new)
        show(turn, draft, new)


@routes.press(cards.SetTime)
def set_time(turn: Turn, press: cards.SetTime) -> None:
    if draft := open_draft(turn, press.draft):
        before = read(draft)
        due_at = dt.datetime.fromtimestamp(press.due, dt.UTC)
        new = before.model_copy(update={"due_at": due_at, "exact": True, "asks": None})
        if due_at <= turn.work.now:
            _refuse_past(turn, draft, before)
        elif before.after is not None and before.asks is None:
            _save(turn, draft, new)
        else:
            show(turn, draft, new)


@routes.press(cards.EditReminder)
def edit(turn: Turn, press: cards.EditReminder) -> None:
    if draft := open_draft(turn, press.draft):
        if press.part in {"time", "note", "whom"}:
            changes = {"asks": press.part, "options": ()}
            show(turn, draft, read(draft).model_copy(update=changes))
        else:
            turn.edit(cards.edit_menu(turn.say, draft, read(draft)), draft.ref)


@routes.press(cards.ShowDraft)
def show_draft(turn: Turn, press: cards.ShowDraft) -> None:
    if draft := open_draft(turn, press.draft):
        show(turn, draft, read(draft).model_copy(update={"asks": None}))


@routes.press(cards.SaveReminder)
def save(turn: Turn, press: cards.SaveReminder) -> None:
    if draft := open_draft(turn, press.draft):
        if draft.version == press.version:
            _save(turn, draft, read(draft))
        else:
            turn.answer(turn.say.plain("remind-changed"), alert=True)
            show(turn, draft, read(draft))


@routes.press(cards.DropReminder)
def drop(turn: Turn, press: cards.DropReminder) -> None:
    if draft := open_draft(turn, press.draft):
        settle(turn, draft, "cancelled")


def undo_reminder(turn: Turn, draft: Draft) -> Card:
    """Takes back a saved one: what Undo and /undo show then."""
    actions.cancel(turn.work, of_draft(turn.work, draft.id).id)
    return cards.gone(turn.say, "remind-undone", read(draft))


def _save(turn: Turn, draft: Draft, new: ReminderDraft) -> None:
    if new.whom is None or new.due_at is None:
        show(turn, draft, new)
        return
    if new.due_at <= turn.work.now:
        _refuse_past(turn, draft, new.model_copy(update={"asks": "time"}))
        return
    actions.create_follow_up(
        turn.work,
        NewFollowUp(
            customer_id=new.whom.customer_id,
            contact_id=new.whom.contact_id,
            due_at=new.due_at,
            note=new.note,
            draft_id=draft.id,
            exact=new.exact,
            repeats=new.repeats,
        ),
    )
    settle(turn, drafts.rewrite(turn.work, draft, new.model_dump_json()), "saved")


def _refuse_past(turn: Turn, draft: Draft, new: ReminderDraft) -> None:
    turn.answer(turn.say.plain("error-time-has-passed"), alert=True)
    show(turn, draft, new)
