"""A reminder in the making: its draft, what is asked for it, and what it became."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from bot.callbacks import Press
from bot.cards import follow_ups
from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.cards.repeats import repeats_line
from bot.presses import LogFor, OpenCustomer, UndoDraft
from bot.speech import Speech
from crm_core.channel.drafts import Draft
from crm_core.follow_ups.draft import ReminderDraft
from crm_core.follow_ups.times import Choice
from crm_core.follow_ups.views import FollowUpView

_MOST_OF_NOTE, _MOST_OF_LABEL = 600, 48


@dataclass(frozen=True, slots=True)
class SaveReminder(Press):
    """Carries the version that the person saw: nothing is written unseen."""

    CODE: ClassVar[str] = "rs"
    draft: str
    version: int


@dataclass(frozen=True, slots=True)
class EditReminder(Press):
    """`part` is what to change: time, note or whom; empty, the three are offered."""

    CODE: ClassVar[str] = "re"
    draft: str
    part: str


@dataclass(frozen=True, slots=True)
class ShowDraft(Press):
    CODE: ClassVar[str] = "rb"
    draft: str


@dataclass(frozen=True, slots=True)
class SetTime(Press):
    """`due` is the time that the card said, in seconds since 1970."""

    CODE: ClassVar[str] = "rt"
    draft: str
    due: int


@dataclass(frozen=True, slots=True)
class SetWhom(Press):
    """`number` counts the draft's options from 0."""

    CODE: ClassVar[str] = "rw"
    draft: str
    number: int


@dataclass(frozen=True, slots=True)
class DropReminder(Press):
    CODE: ClassVar[str] = "rx"
    draft: str


def ask_whom(say: Speech, draft: str, new: ReminderDraft, problem: Markup | None) -> Card:
    rows = [
        [Button(shortened(option.label, _MOST_OF_LABEL), SetWhom(draft, number))]
        for number, option in enumerate(new.options)
    ]
    question = "remind-which" if new.note and len(new.options) > 1 else "remind-whom"
    text = lines(_whom(say, new), _what(say, new), problem, say(question))
    return Card(text, [*rows, [_way_out(say, draft, new)]])


def ask_time(
    say: Speech,
    draft: str,
    new: ReminderDraft,
    offered: Sequence[Choice],
    problem: Markup | None,
) -> Card:
    question = problem or say("remind-when")
    text = lines(_whom(say, new), _what(say, new), question, follow_ups.times(say, offered))
    buttons = [*_times(say, draft, offered), _way_out(say, draft, new)]
    return Card(text, in_rows(buttons, 2))


def ask_note(say: Speech, draft: str, new: ReminderDraft) -> Card:
    text = lines(_whom(say, new), _what(say, new), say("remind-note"))
    return Card(text, [[_way_out(say, draft, new)]])


def confirm(say: Speech, draft: Draft, new: ReminderDraft) -> Card:
    text = lines(_whom(say, new), _what(say, new), None if new.note else say("remind-note-missing"))
    buttons = [
        Button(say.plain("button-save"), SaveReminder(draft.id, draft.version)),
        Button(say.plain("button-edit"), EditReminder(draft.id, "")),
        _drop(say, draft.id),
    ]
    return Card(text, [buttons])


def edit_menu(say: Speech, draft: Draft, new: ReminderDraft) -> Card:
    parts = [
        Button(say.plain(f"button-edit-{part}"), EditReminder(draft.id, part))
        for part in ("time", "note", "whom")
    ]
    text = lines(_whom(say, new), _what(say, new), say("remind-edit"))
    return Card(text, [parts, [_way_out(say, draft.id, new)]])


def ask_next(say: Speech, draft: str, done: FollowUpView, offered: Sequence[Choice]) -> Card:
    text = lines(
        follow_ups.done_text(say, done), say("remind-next"), follow_ups.times(say, offered)
    )
    buttons = [
        *_times(say, draft, offered),
        Button(say.plain("button-other-time"), EditReminder(draft, "time")),
    ]
    last = [
        Button(say.plain("button-no-more"), DropReminder(draft)),
        Button(say.plain("button-log"), LogFor(done.customer_id)),
    ]
    return Card(text, [*in_rows(buttons, 2), last])


def saved(
    say: Speech,
    draft: str,
    made: FollowUpView,
    done: FollowUpView | None = None,
    comes_at: dt.datetime | None = None,
) -> Card:
    """`done` is what the new reminder follows upon; `comes_at` is given when it has to wait."""
    about = follow_ups.whom(say, made)
    text = lines(
        follow_ups.done_text(say, done) if done else say("remind-saved", whom=about),
        _when(say, say.moment(made.due_at), follow_ups.note(say, made)),
        repeats_line(say, made.repeats),
        follow_ups.comes(say, comes_at),
    )
    buttons = [
        Button(say.plain("button-open"), OpenCustomer(made.customer_id)),
        Button(say.plain("button-undo"), UndoDraft(draft)),
    ]
    return Card(text, [buttons])


def gone(say: Speech, key: str, new: ReminderDraft) -> Card:
    """Dropped before it was saved, or taken back after."""
    return Card(lines(say(key), _whom(say, new), _what(say, new)))


def _whom(say: Speech, new: ReminderDraft) -> Markup | None:
    if new.whom is None:
        return None
    return follow_ups.named(say, new.whom.customer_name, new.whom.contact_name)


def _what(say: Speech, new: ReminderDraft) -> str | None:
    note = shortened(new.note, _MOST_OF_NOTE)
    if new.due_at is not None:
        when = _when(say, say.moment(new.due_at), note or say.plain("note-none"))
        return lines(when, repeats_line(say, new.repeats))
    return say("remind-what", note=note) if note else None


def _when(say: Speech, time: str, note: str) -> Markup:
    return say("remind-when-what", time=say.sentence(time), note=note)


def _times(say: Speech, draft: str, offered: Sequence[Choice]) -> list[Button]:
    return [
        Button(follow_ups.time_label(say, choice), SetTime(draft, int(choice.moment.timestamp())))
        for choice in offered
    ]


def _drop(say: Speech, draft: str) -> Button:
    return Button(say.plain("button-cancel"), DropReminder(draft))


def _way_out(say: Speech, draft: str, new: ReminderDraft) -> Button:
    """Back to the whole draft, where there is one already."""
    if new.is_complete:
        return Button(say.plain("button-back"), ShowDraft(draft))
    return _drop(say, draft)
