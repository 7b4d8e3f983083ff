"""A promise that fell due: the reminder, putting it off, and what it became."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from bot.callbacks import Press
from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.cards.repeats import often, repeats_line
from bot.presses import LogFor, OpenCustomer
from bot.speech import Speech
from crm_core.follow_ups.times import Choice
from crm_core.follow_ups.views import FollowUpView, Upcoming
from crm_core.interactions.views import InteractionView

REF = "follow_up:"
_MOST_OF_NAME, _MOST_OF_NOTE, _MOST_OF_QUOTE, _MOST_OF_RESULT = 80, 600, 120, 600


@dataclass(frozen=True, slots=True)
class Finish(Press):
    CODE: ClassVar[str] = "fd"
    follow_up: str
    version: int


@dataclass(frozen=True, slots=True)
class TakeBackFinish(Press):
    CODE: ClassVar[str] = "fu"
    follow_up: str
    version: int


@dataclass(frozen=True, slots=True)
class SkipResult(Press):
    CODE: ClassVar[str] = "fk"
    follow_up: str


@dataclass(frozen=True, slots=True)
class AskSnooze(Press):
    CODE: ClassVar[str] = "fs"
    follow_up: str
    version: int


@dataclass(frozen=True, slots=True)
class SnoozeTo(Press):
    """`due` is the time that the card said, in seconds since 1970."""

    CODE: ClassVar[str] = "ft"
    follow_up: str
    version: int
    due: int


@dataclass(frozen=True, slots=True)
class SnoozeToOther(Press):
    CODE: ClassVar[str] = "fo"
    follow_up: str
    version: int


@dataclass(frozen=True, slots=True)
class TakeBackSnooze(Press):
    """`due` is when it was due before, in seconds since 1970."""

    CODE: ClassVar[str] = "fz"
    follow_up: str
    version: int
    due: int


@dataclass(frozen=True, slots=True)
class StopRepeating(Press):
    CODE: ClassVar[str] = "fr"
    follow_up: str


@dataclass(frozen=True, slots=True)
class ShowReminder(Press):
    CODE: ClassVar[str] = "fb"
    follow_up: str


def ref(follow_up: FollowUpView) -> str:
    """By which the reminder's message is found again."""
    return f"{REF}{follow_up.id}"


def reminder(
    say: Speech,
    follow_up: FollowUpView,
    last: InteractionView | None,
    *,
    delayed: bool = False,
    reader: str | None = None,
) -> Card:
    """`reader` is the user who gets it: somebody else's says whose it is."""
    key = "reminder-what-delayed" if delayed else "reminder-what"
    text = lines(
        f"🔔 {whom(say, follow_up)}",
        _whose(say, follow_up, reader),
        say(key, note=say.sentence(note(say, follow_up)), time=_due(say, follow_up.due_at)),
        repeats_line(say, follow_up.repeats),
        _last(say, last) if last else None,
    )
    buttons = [
        Button(say.plain("button-done"), Finish(follow_up.id, follow_up.version)),
        Button(say.plain("button-log"), LogFor(follow_up.customer_id)),
        Button(say.plain("button-snooze"), AskSnooze(follow_up.id, follow_up.version)),
        _open(say, follow_up),
    ]
    if follow_up.repeats is not None:
        buttons.append(Button(say.plain("button-stop-repeating"), StopRepeating(follow_up.id)))
    return Card(text, in_rows(buttons, 2))


def snooze_menu(say: Speech, follow_up: FollowUpView, offered: Sequence[Choice]) -> Card:
    text = lines(
        f"🔔 {whom(say, follow_up)}",
        say(
            "reminder-what",
            note=say.sentence(note(say, follow_up)),
            time=_due(say, follow_up.due_at),
        ),
        say("snooze-until"),
        times(say, offered),
    )
    this = (follow_up.id, follow_up.version)
    buttons = [
        *(
            Button(time_label(say, choice), SnoozeTo(*this, int(choice.moment.timestamp())))
            for choice in offered
        ),
        Button(say.plain("button-other-time"), SnoozeToOther(*this)),
        Button(say.plain("button-back"), ShowReminder(follow_up.id)),
    ]
    return Card(text, in_rows(buttons, 2))


def snoozed(
    say: Speech, follow_up: FollowUpView, before: dt.datetime, comes_at: dt.datetime | None = None
) -> Card:
    text = lines(
        say("snoozed", whom=whom(say, follow_up), time=say.moment(follow_up.due_at)),
        comes(say, comes_at),
        say("reminder-note", note=say.sentence(note(say, follow_up))),
    )
    undo = TakeBackSnooze(follow_up.id, follow_up.version, int(before.timestamp()))
    return Card(text, [[_open(say, follow_up), Button(say.plain("button-undo"), undo)]])


def comes(say: Speech, comes_at: dt.datetime | None) -> Markup | None:
    """Of one that waits for the end of quiet hours or of free days."""
    return say("reminder-comes", time=say.moment(comes_at)) if comes_at else None


def ask_result(say: Speech, follow_up: FollowUpView, following: Upcoming | None = None) -> Card:
    buttons = [
        Button(say.plain("button-skip"), SkipResult(follow_up.id)),
        _undo_done(say, follow_up),
    ]
    text = lines(done_text(say, follow_up), _next(say, following), say("result-ask"))
    return Card(text, [buttons])


def settled(say: Speech, follow_up: FollowUpView, following: Upcoming | None = None) -> Card:
    """Done or cancelled, with nothing left but to look or to take it back.

    `following` is the next of what repeats.
    """
    if follow_up.status == "done":
        buttons = [_open(say, follow_up), _undo_done(say, follow_up)]
        return Card(lines(done_text(say, follow_up), _next(say, following)), [buttons])
    text = lines(
        say("reminder-cancelled", whom=whom(say, follow_up)),
        say("reminder-note", note=say.sentence(note(say, follow_up))),
    )
    return Card(text, [[_open(say, follow_up)]])


def done_text(say: Speech, follow_up: FollowUpView) -> str:
    result = follow_up.result and shortened(follow_up.result, _MOST_OF_RESULT)
    return lines(
        say("reminder-done", whom=whom(say, follow_up)),
        say("reminder-note", note=say.sentence(note(say, follow_up))),
        say("result-line", result=result) if result else None,
    )


def whom(say: Speech, follow_up: FollowUpView) -> Markup:
    return named(say, follow_up.customer_name, follow_up.contact_name)


def named(say: Speech, customer: str, contact: str | None) -> Markup:
    customer = shortened(customer, _MOST_OF_NAME)
    if contact is None:
        return say("whom", customer=customer)
    return say("whom-with-contact", customer=customer, contact=shortened(contact, _MOST_OF_NAME))


def note(say: Speech, follow_up: FollowUpView) -> str:
    return shortened(follow_up.note, _MOST_OF_NOTE) or say.plain("note-none")


def times(say: Speech, offered: Sequence[Choice]) -> str:
    """Which date each of the buttons means."""
    return lines(
        *(
            say(
                f"time-line-{choice.key}",
                time=_due(say, choice.moment),
                date=say.date(choice.moment.date()),
            )
            for choice in offered
        )
    )


def time_label(say: Speech, choice: Choice) -> str:
    return say.plain(f"button-{choice.key}")


def _due(say: Speech, due_at: dt.datetime) -> str:
    today = due_at.astimezone(say.zone).date() == say.now.date()
    return say.time(due_at) if today else say.moment(due_at)


def _next(say: Speech, following: Upcoming | None) -> str | None:
    if following is None or following.follow_up.repeats is None:
        return None
    time = say.moment(following.follow_up.due_at)
    often_said = often(say, following.follow_up.repeats)
    return lines(say("repeats-next", time=time, often=often_said), comes(say, following.comes_at))


def _whose(say: Speech, follow_up: FollowUpView, reader: str | None) -> Markup | None:
    if reader is None or reader == follow_up.assignee_id:
        return None
    return say("reminder-whose", name=shortened(follow_up.assignee_name, _MOST_OF_NAME))


def _last(say: Speech, last: InteractionView) -> Markup:
    return say(
        "reminder-last-quoted" if last.summary else "reminder-last",
        kind=say.plain(f"kind-{last.kind}").lower(),
        day=say.day(last.occurred_at.astimezone(say.zone).date()),
        summary=shortened(last.summary, _MOST_OF_QUOTE),
    )


def _open(say: Speech, follow_up: FollowUpView) -> Button:
    return Button(say.plain("button-open"), OpenCustomer(follow_up.customer_id))


def _undo_done(say: Speech, follow_up: FollowUpView) -> Button:
    undo = TakeBackFinish(follow_up.id, follow_up.version)
    return Button(say.plain("button-undo"), undo)
