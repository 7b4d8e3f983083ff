"""Being away: from when until when, and who takes over meanwhile."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from bot.callbacks import Press
from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.speech import Speech
from crm_core.follow_ups.habits import Absence, Colleague

_MOST_OF_NAME = 30
_MOST_QUOTED = 60
_MOST_COLLEAGUES = 12
NOBODY = ""


@dataclass(frozen=True, slots=True)
class AskAway(Press):
    CODE: ClassVar[str] = "yw"


@dataclass(frozen=True, slots=True)
class ChangeAway(Press):
    CODE: ClassVar[str] = "yc"


@dataclass(frozen=True, slots=True)
class PickDays(Press):
    """Days as they are counted since the year 1, both included."""

    CODE: ClassVar[str] = "yd"
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class GoAway(Press):
    """`delegate` is a user's id, or `NOBODY`."""

    CODE: ClassVar[str] = "yg"
    first: int
    last: int
    delegate: str


@dataclass(frozen=True, slots=True)
class ComeBack(Press):
    CODE: ClassVar[str] = "yb"


def away(say: Speech, absence: Absence, back: Button) -> Card:
    buttons = [
        Button(say.plain("button-away-back"), ComeBack()),
        Button(say.plain("button-away-change"), ChangeAway()),
        back,
    ]
    return Card(away_line(say, absence), [buttons])


def away_line(say: Speech, absence: Absence) -> Markup:
    """`✈️ Away Thu 26 Nov – Fri 27 Nov · Lin takes over`"""
    key = "away-delegated" if absence.delegate_name else "away-alone"
    return say(
        key,
        days=_span(say, absence.first, absence.last),
        name=shortened(absence.delegate_name or "", _MOST_OF_NAME),
    )


def ask_days(say: Speech, back: Button, problem: Markup | None = None) -> Card:
    today = say.now.date()
    tomorrow, friday = today + dt.timedelta(days=1), today + dt.timedelta(days=4 - today.weekday())
    offered = [("today", today, today), ("tomorrow", tomorrow, tomorrow)]
    if friday > tomorrow:
        offered.append(("friday", today, friday))
    buttons = [
        Button(say.plain(f"button-away-{key}"), PickDays(first.toordinal(), last.toordinal()))
        for key, first, last in offered
    ]
    return Card(problem or say("away-ask-days"), [buttons, [back]])


def ask_delegate(
    say: Speech, first: dt.date, last: dt.date, colleagues: Sequence[Colleague], back: Button
) -> Card:
    days = (first.toordinal(), last.toordinal())
    buttons = [
        Button(shortened(colleague.name, _MOST_OF_NAME), GoAway(*days, colleague.id))
        for colleague in colleagues[:_MOST_COLLEAGUES]
    ]
    nobody = Button(say.plain("button-away-nobody"), GoAway(*days, NOBODY))
    text = lines(say("away-days", days=_span(say, first, last)), say("away-ask-delegate"))
    return Card(text, [*in_rows(buttons, 2), [nobody, back]])


def unclear(say: Speech, typed: str) -> Markup:
    return say("away-unclear", typed=shortened(typed, _MOST_QUOTED))


def told(say: Speech, name: str, absence: Absence) -> Card:
    """To the colleague who takes over."""
    days = _span(say, absence.first, absence.last)
    return Card(say("away-told", name=shortened(name, _MOST_OF_NAME), days=days))


def _span(say: Speech, first: dt.date, last: dt.date) -> str:
    return say.date(first) if first == last else f"{say.date(first)} – {say.date(last)}"
