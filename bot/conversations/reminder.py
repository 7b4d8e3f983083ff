"""What a person does with a reminder that was pushed.

    reminder ── Log, Open ──► (the customer's own conversations)
       │  └──── Snooze ──► when? ── a button, or a time typed ──► snoozed ── Undo ──► reminder
       ├─────── Stop repeating ──► reminder
       └─────── Done ──► what came of it? ── a line typed, or Skip ──► when next? (remind)
                              └── Undo ──► reminder

Done counts at once; the rest is offered, never required. What repeats has its next one then.
"""

import datetime as dt

from telegram.ext import filters

from bot.cards import follow_ups as cards
from bot.cards.card import Card
from bot.conversations.log.drafting import take_text
from bot.conversations.remind import ask_next
from bot.steps import Routes
from bot.times import typed_time
from bot.turn import Turn
from crm_core.errors import RecordNotFound
from crm_core.follow_ups import actions
from crm_core.follow_ups.planning import moved_to, upcoming
from crm_core.follow_ups.queries import get_follow_up, next_of
from crm_core.follow_ups.reading import is_log_of_another
from crm_core.follow_ups.times import choices
from crm_core.follow_ups.views import FollowUpView, Upcoming
from crm_core.interactions.queries import last_of
from crm_core.understanding import understand

RESULT, SNOOZE = "reminder.result", "reminder.snooze"
routes = Routes()


@routes.press(cards.Finish)
def finish(turn: Turn, press: cards.Finish) -> None:
    follow_up = get_follow_up(turn.work, press.follow_up)
    if _has_moved_on(turn, follow_up, press.version):
        return
    done = actions.complete(turn.work, follow_up.id, None, press.version)
    turn.edit(cards.ask_result(turn.say, done, _following(turn, done)), cards.ref(done))
    turn.expect(RESULT, follow_up=done.id)


@routes.answer(RESULT, filters.TEXT)
def take_result(turn: Turn) -> None:
    follow_up = _awaited(turn)
    turn.settle()
    if follow_up is None or follow_up.status != "done" or _tells_of_another(turn, follow_up):
        take_text(turn)  # the question was passed over; nothing said is put in the wrong place
        return
    done = actions.record_result(turn.work, follow_up.id, turn.text)
    following = _following(turn, done)
    turn.change(cards.settled(turn.say, done, following), cards.ref(done))
    if following is None:
        ask_next(turn, done, in_place=False)
    else:
        turn.reply(cards.settled(turn.say, done, following))


@routes.press(cards.SkipResult)
def skip_result(turn: Turn, press: cards.SkipResult) -> None:
    follow_up = get_follow_up(turn.work, press.follow_up)
    _stop_waiting(turn, follow_up)
    following = _following(turn, follow_up)
    if follow_up.status == "done" and following is not None:
        turn.edit(cards.settled(turn.say, follow_up, following), cards.ref(follow_up))
    elif follow_up.status == "done":
        ask_next(turn, follow_up, in_place=True)
    else:
        _say_what_happened(turn, follow_up)


@routes.press(cards.TakeBackFinish)
def take_back_finish(turn: Turn, press: cards.TakeBackFinish) -> None:
    follow_up = get_follow_up(turn.work, press.follow_up)
    if follow_up.status == "done" and follow_up.version == press.version:
        _stop_waiting(turn, follow_up)
        follow_up = actions.reopen(turn.work, follow_up.id, press.version)
    turn.edit(_as_it_stands(turn, follow_up), cards.ref(follow_up))


@routes.press(cards.AskSnooze)
def ask_snooze(turn: Turn, press: cards.AskSnooze) -> None:
    follow_up = get_follow_up(turn.work, press.follow_up)
    if _has_moved_on(turn, follow_up, press.version):
        return
    turn.edit(_menu(turn, follow_up), cards.ref(follow_up))


@routes.press(cards.SnoozeTo)
def snooze_to(turn: Turn, press: cards.SnoozeTo) -> None:
    follow_up = get_follow_up(turn.work, press.follow_up)
    due_at = dt.datetime.fromtimestamp(press.due, dt.UTC)
    if follow_up.status == "open" and follow_up.due_at == due_at:
        turn.answer(_already(turn, follow_up))
        return
    if _has_moved_on(turn, follow_up, press.version):
        return
    if due_at <= turn.work.now:
        turn.answer(turn.say.plain("error-time-has-passed"), alert=True)
        turn.edit(_menu(turn, follow_up), cards.ref(follow_up))
        return
    after = actions.snooze(turn.work, follow_up.id, due_at, press.version)
    _stop_waiting(turn, after)
    turn.edit(_snoozed(turn, after, follow_up), cards.ref(after))


@routes.press(cards.SnoozeToOther)
def ask_other_time(turn: Turn, press: cards.SnoozeToOther) -> None:
    follow_up = get_follow_up(turn.work, press.follow_up)
    if _has_moved_on(turn, follow_up, press.version):
        return
    turn.reply(Card(turn.say("time-ask")))
    turn.expect(SNOOZE, follow_up=follow_up.id, version=follow_up.version)


@routes.answer(SNOOZE, filters.TEXT)
def take_other_time(turn: Turn) -> None:
    before = _awaited(turn)
    if before is None or before.status != "open" or before.version != turn.data["version"]:
        turn.settle()
        take_text(turn)
        return
    typed = typed_time(turn)
    if typed is None:
        return
    due_at, exact = typed
    after = actions.snooze(turn.work, before.id, due_at, before.version, exact=exact)
    turn.settle()
    card = _snoozed(turn, after, before)
    turn.change(card.without_buttons(), cards.ref(after))
    turn.reply(card, cards.ref(after))


@routes.press(cards.TakeBackSnooze)
def take_back_snooze(turn: Turn, press: cards.TakeBackSnooze) -> None:
    follow_up = get_follow_up(turn.work, press.follow_up)
    if follow_up.status == "open" and follow_up.version == press.version:
        before = dt.datetime.fromtimestamp(press.due, dt.UTC)
        follow_up = actions.take_back_snooze(turn.work, follow_up.id, before, press.version)
    turn.edit(_as_it_stands(turn, follow_up), cards.ref(follow_up))


@routes.press(cards.StopRepeating)
def stop_repeating(turn: Turn, press: cards.StopRepeating) -> None:
    follow_up = actions.stop_repeating(turn.work, press.follow_up)
    turn.answer(turn.say.plain("repeats-stopped"))
    turn.edit(_as_it_stands(turn, follow_up), cards.ref(follow_up))


@routes.press(cards.ShowReminder)
def show_reminder(turn: Turn, press: cards.ShowReminder) -> None:
    follow_up = get_follow_up(turn.work, press.follow_up)
    _stop_waiting(turn, follow_up)
    turn.edit(_as_it_stands(turn, follow_up), cards.ref(follow_up))


def _awaited(turn: Turn) -> FollowUpView | None:
    """What the person was asked about, if it is still theirs to keep."""
    try:
        return get_follow_up(turn.work, turn.data["follow_up"])
    except RecordNotFound:
        return None


def _tells_of_another(turn: Turn, follow_up: FollowUpView) -> bool:
    directory = turn.core.directory.for_actor(turn.work)
    said = understand(turn.text, turn.work.now, turn.actor.timezone, directory)
    return is_log_of_another(said, follow_up.customer_id)


def _has_moved_on(turn: Turn, follow_up: FollowUpView, version: int) -> bool:
    """A second tap, or a card of long ago: says what already happened, and shows it."""
    if follow_up.status == "open" and follow_up.version == version:
        return False
    _say_what_happened(turn, follow_up)
    return True


def _say_what_happened(turn: Turn, follow_up: FollowUpView) -> None:
    turn.answer(_already(turn, follow_up))
    if not _awaits_result(turn, follow_up):
        turn.edit(_as_it_stands(turn, follow_up), cards.ref(follow_up))


def _already(turn: Turn, follow_up: FollowUpView) -> str:
    time = turn.say.moment(follow_up.due_at)
    return turn.say.plain(f"already-{follow_up.status}", time=time)


def _stop_waiting(turn: Turn, follow_up: FollowUpView) -> None:
    if turn.conversation.step in {RESULT, SNOOZE} and turn.data["follow_up"] == follow_up.id:
        turn.settle()


def _awaits_result(turn: Turn, follow_up: FollowUpView) -> bool:
    return turn.conversation.step == RESULT and turn.data["follow_up"] == follow_up.id


def _as_it_stands(turn: Turn, follow_up: FollowUpView) -> Card:
    if follow_up.status != "open":
        return cards.settled(turn.say, follow_up, _following(turn, follow_up))
    last = last_of(turn.work, follow_up.customer_id)
    return cards.reminder(turn.say, follow_up, last, reader=turn.actor.id)


def _following(turn: Turn, done: FollowUpView) -> Upcoming | None:
    return upcoming(turn.work, next_of(turn.work, done))


def _snoozed(turn: Turn, after: FollowUpView, before: FollowUpView) -> Card:
    return cards.snoozed(turn.say, after, before.due_at, moved_to(turn.work, after))


def _menu(turn: Turn, follow_up: FollowUpView) -> Card:
    return cards.snooze_menu(turn.say, follow_up, choices(turn.work.now, turn.say.zone))
