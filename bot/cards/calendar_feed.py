"""The address at which a person's own calendar finds their reminders."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, lines
from bot.speech import Speech

PATH = "/calendar/{token}.ics"


@dataclass(frozen=True, slots=True)
class ShowFeed(Press):
    CODE: ClassVar[str] = "yf"


@dataclass(frozen=True, slots=True)
class NewFeed(Press):
    CODE: ClassVar[str] = "yn"


@dataclass(frozen=True, slots=True)
class CloseFeed(Press):
    CODE: ClassVar[str] = "yx"


def feed(say: Speech, back: Button, *, is_open: bool) -> Card:
    new, close = _buttons(say)
    if is_open:
        return Card(say("calendar-there"), [[new, close], [back]])
    return Card(say("calendar-none"), [[new, back]])


def opened(say: Speech, address: str, back: Button) -> Card:
    """The only time that the address is shown."""
    new, close = _buttons(say)
    return Card(lines(say("calendar-address"), say.text(address)), [[new, close], [back]])


def _buttons(say: Speech) -> tuple[Button, Button]:
    return (
        Button(say.plain("button-calendar-new"), NewFeed()),
        Button(say.plain("button-calendar-close"), CloseFeed()),
    )
