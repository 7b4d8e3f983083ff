"""The day of one person: what is overdue, what is due, ticked off inline."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.presses import OpenCustomer
from bot.speech import Speech
from crm_core.follow_ups.views import Agenda, FollowUpView, Occasion

_ON_A_PAGE, _MOST_OCCASIONS = 9, 6
_MOST_OF_NAME, _MOST_OF_NOTE = 40, 80


@dataclass(frozen=True, slots=True)
class ShowDay(Press):
    """`day` counts from today: 0 or 1."""

    CODE: ClassVar[str] = "ag"
    day: int
    page: int


@dataclass(frozen=True, slots=True)
class Tick(Press):
    """Done, or with `done` 0 to be done after all; `day` and `page` are of the card."""

    CODE: ClassVar[str] = "at"
    follow_up: str
    version: int
    done: int
    day: int
    page: int


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    item: FollowUpView
    text: str


def agenda_card(say: Speech, agenda: Agenda, page: int = 0) -> Card:
    day = (agenda.day - say.now.date()).days
    everything = [*_numbered(say, agenda)]
    start = min(page, max(len(everything) - 1, 0) // _ON_A_PAGE) * _ON_A_PAGE
    shown = everything[start : start + _ON_A_PAGE]
    overdue = [line.text for line in shown if line.number <= len(agenda.overdue)]
    due = [line.text for line in shown if line.number > len(agenda.overdue)]
    heading = say.plain("agenda-today") if day == 0 else say.plain("agenda-tomorrow")
    text = lines(
        _title(say, agenda),
        *_section(say.plain("agenda-overdue"), overdue),
        *_section(heading if agenda.overdue else "", due),
        None if everything else say("agenda-empty"),
        *(_in_sight(say, agenda) if not start else ()),
    )
    ticks = [_tick(line, day, start // _ON_A_PAGE) for line in shown]
    return Card(text, [*in_rows(ticks), _pages(say, day, start, len(everything))])


def _title(say: Speech, agenda: Agenda) -> str:
    date, overdue, due = say.date(agenda.day), _open(agenda.overdue), _open(agenda.due)
    if agenda.overdue:
        return say("agenda-title-overdue", date=date, overdue=overdue, due=due)
    return (
        say("agenda-title", date=date, due=due)
        if agenda.due
        else say("agenda-title-free", date=date)
    )


def _open(items: Iterable[FollowUpView]) -> int:
    return sum(item.status == "open" for item in items)


def _numbered(say: Speech, agenda: Agenda) -> Iterable[_Line]:
    for number, item in enumerate((*agenda.overdue, *agenda.due), start=1):
        overdue = number <= len(agenda.overdue)
        key = "agenda-line-overdue" if overdue else "agenda-line"
        text = say(
            key,
            number=number,
            time=_when(say, item.due_at, overdue=overdue),
            customer=shortened(item.customer_name, _MOST_OF_NAME),
            note=_note(say, agenda, item),
        )
        yield _Line(number, item, f"{text} ✓" if item.status == "done" else text)


def _note(say: Speech, agenda: Agenda, item: FollowUpView) -> str:
    """Of a colleague's, with whose it is."""
    note = shortened(item.note, _MOST_OF_NOTE) or say.plain("note-none")
    if agenda.user_id in {None, item.assignee_id}:
        return note
    return say.plain(
        "agenda-note-whose", note=note, name=shortened(item.assignee_name, _MOST_OF_NAME)
    )


def _when(say: Speech, due_at: dt.datetime, *, overdue: bool) -> str:
    local = due_at.astimezone(say.zone)
    return say.date(local.date()) if overdue else say.time(local)


def _section(heading: str, items: Sequence[str]) -> Iterable[str]:
    if items:
        yield heading
        yield from items


def occasions_card(say: Speech, occasions: Sequence[Occasion]) -> Card:
    """For whoever wants no agenda."""
    buttons = [
        Button(shortened(one.customer_name, _MOST_OF_NAME), OpenCustomer(one.customer_id))
        for one in occasions[:_MOST_OCCASIONS]
    ]
    return Card(lines(*_occasions(say, occasions)), in_rows(buttons, 1))


def _in_sight(say: Speech, agenda: Agenda) -> Iterable[str]:
    """What comes in the next days."""
    ahead = [
        say(
            "agenda-line-ahead",
            time=say.sentence(say.moment(item.due_at)),
            customer=shortened(item.customer_name, _MOST_OF_NAME),
            note=_note(say, agenda, item),
        )
        for item in agenda.ahead
    ]
    yield from _section(say.plain("agenda-ahead"), ahead)
    yield from _occasions(say, agenda.occasions)


def _occasions(say: Speech, occasions: Sequence[Occasion]) -> Iterable[str]:
    for one in occasions[:_MOST_OCCASIONS]:
        yield say(
            f"occasion-{one.kind}-years" if one.years else f"occasion-{one.kind}",
            day=say.sentence(say.day(one.day)),
            contact=shortened(one.contact_name or "", _MOST_OF_NAME),
            customer=shortened(one.customer_name, _MOST_OF_NAME),
            years=one.years or 0,
        )


def _tick(line: _Line, day: int, page: int) -> Button:
    is_open = line.item.status == "open"
    label = f"{line.number} ✓" if is_open else f"{line.number} ↩"
    press = Tick(line.item.id, line.item.version, int(is_open), day, page)
    return Button(label, press)


def _pages(say: Speech, day: int, start: int, total: int) -> list[Button]:
    other = ("agenda-to-tomorrow", 1) if day == 0 else ("agenda-to-today", 0)
    buttons = [Button(say.plain(other[0]), ShowDay(other[1], 0))]
    page = start // _ON_A_PAGE
    if start > 0:
        buttons.insert(0, Button("‹", ShowDay(day, page - 1)))
    if start + _ON_A_PAGE < total:
        buttons.append(Button("›", ShowDay(day, page + 1)))
    return buttons
