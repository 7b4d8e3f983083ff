"""The draft of a reminder between two steps: kept, shown again, waited for."""

from markupsafe import Markup

from bot.cards import follow_ups
from bot.cards import remind as cards
from bot.cards.card import Card
from bot.turn import Turn
from crm_core.channel import drafts
from crm_core.channel.drafts import Draft
from crm_core.follow_ups import proposing
from crm_core.follow_ups.draft import Part, ReminderDraft, Whom
from crm_core.follow_ups.planning import moved_to
from crm_core.follow_ups.queries import get_follow_up, of_draft
from crm_core.follow_ups.times import choices
from crm_core.follow_ups.views import FollowUpView

KIND = "reminder"
WHOM, TIME, NOTE = "remind.whom", "remind.time", "remind.note"
_STEPS: dict[Part, str] = {"whom": WHOM, "time": TIME, "note": NOTE}


def read(draft: Draft) -> ReminderDraft:
    return ReminderDraft.model_validate_json(draft.payload)


def awaited(turn: Turn) -> tuple[Draft, ReminderDraft]:
    """The draft that the person's words are an answer for."""
    draft = drafts.get(turn.work, turn.account.id, turn.data["draft"])
    return draft, read(draft)


def open_draft(turn: Turn, draft_id: str) -> Draft | None:
    """None when the draft is settled already; the person was told what became of it."""
    draft = drafts.get(turn.work, turn.account.id, draft_id, KIND)
    if draft.state == "open":
        return draft
    turn.answer(turn.say.plain(f"remind-already-{draft.state}"))
    turn.edit(settled_card(turn, draft), draft.ref)
    return None


def begin(turn: Turn, new: ReminderDraft, problem: Markup | None = None) -> None:
    """A new draft, shown below the person's words."""
    payload = new.model_dump_json()
    draft = drafts.create(turn.work, turn.account.id, KIND, payload, turn.origin)
    turn.reply(keep(turn, draft, new, problem), draft.ref)


def ask_next(turn: Turn, done: FollowUpView, *, in_place: bool) -> None:
    """Asks for the next date, once for each time that something is done."""
    origin = f"next:{done.id}:{done.version}"
    if drafts.of_origin(turn.work, turn.account.id, origin) is not None:
        return
    whom = Whom(
        customer_id=done.customer_id,
        customer_name=done.customer_name,
        contact_id=done.contact_id,
        contact_name=done.contact_name,
    )
    new = ReminderDraft(whom=whom, note=done.note, after=done.id)
    draft = drafts.create(turn.work, turn.account.id, KIND, new.model_dump_json(), origin)
    offered = choices(turn.work.now, turn.say.zone)
    say = turn.edit if in_place else turn.reply
    say(cards.ask_next(turn.say, draft.id, done, offered), draft.ref)


def show(turn: Turn, draft: Draft, new: ReminderDraft) -> None:
    """In place of the card whose button was pressed."""
    turn.edit(keep(turn, draft, new), draft.ref)


def renew(turn: Turn, draft: Draft, new: ReminderDraft, problem: Markup | None = None) -> None:
    """Below what was typed; the card above loses its buttons."""
    turn.change(_card(turn, draft, read(draft), None).without_buttons(), draft.ref)
    turn.reply(keep(turn, draft, new, problem), draft.ref)


def keep(turn: Turn, draft: Draft, new: ReminderDraft, problem: Markup | None = None) -> Card:
    """Writes the draft, waits for what it still needs, and gives the card that asks for it."""
    if new.open_question == "whom" and not new.options:
        current = turn.account.current_customer
        new = new.model_copy(update={"options": proposing.likely_whom(turn.work, current)})
    draft = drafts.rewrite(turn.work, draft, new.model_dump_json())
    question = new.open_question or (None if new.note else "note")
    if question is not None:
        turn.expect(_STEPS[question], draft=draft.id)
    else:
        _stop_waiting(turn, draft)
    return _card(turn, draft, new, problem)


def settle(turn: Turn, draft: Draft, state: drafts.State) -> None:
    """For good, in place: the card becomes what came of it."""
    drafts.settle(turn.work, draft, state)
    _stop_waiting(turn, draft)
    turn.edit(settled_card(turn, drafts.get(turn.work, turn.account.id, draft.id)), draft.ref)


def settled_card(turn: Turn, draft: Draft) -> Card:
    new = read(draft)
    done = get_follow_up(turn.work, new.after) if new.after else None
    if done is not None and done.status != "done":
        done = None  # it was opened again meanwhile
    if draft.state == "saved":
        made = of_draft(turn.work, draft.id)
        return cards.saved(turn.say, draft.id, made, done, moved_to(turn.work, made))
    if done is not None and draft.state == "cancelled":
        return follow_ups.settled(turn.say, done)
    return cards.gone(turn.say, f"remind-{draft.state}", new)


def _card(turn: Turn, draft: Draft, new: ReminderDraft, problem: Markup | None) -> Card:
    match new.open_question:
        case "whom":
            return cards.ask_whom(turn.say, draft.id, new, problem)
        case "time":
            offered = choices(turn.work.now, turn.say.zone)
            return cards.ask_time(turn.say, draft.id, new, offered, problem)
        case "note":
            return cards.ask_note(turn.say, draft.id, new)
    return cards.confirm(turn.say, draft, new)


def _stop_waiting(turn: Turn, draft: Draft) -> None:
    if turn.data.get("draft") == draft.id:
        turn.settle()
