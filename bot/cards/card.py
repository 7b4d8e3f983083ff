"""What a person is shown: text, buttons, perhaps a picture. Pure: built from views, never sent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.callbacks import Press

MOST_CHARACTERS = 4096


@dataclass(frozen=True, slots=True)
class Button:
    """Carries a press, or opens an address."""

    label: str
    press: Press | None = None
    url: str | None = None

    def as_json(self) -> dict[str, Any]:
        if self.url is not None:
            return {"text": self.label, "url": self.url}
        if self.press is None:
            msg = f"the button {self.label!r} does nothing"
            raise ValueError(msg)
        return {"text": self.label, "callback_data": self.press.pack()}


@dataclass(frozen=True, slots=True)
class Card:
    """`text` is HTML. `rows` are its inline buttons; a card without rows has none."""

    text: str
    rows: Sequence[Sequence[Button]] = field(default_factory=tuple)
    picture: bytes | None = None

    def keyboard(self) -> dict[str, Any]:
        rows = [[button.as_json() for button in row] for row in self.rows if row]
        return {"inline_keyboard": rows}

    def without_buttons(self) -> "Card":
        return replace(self, rows=())


def lines(*parts: str | None) -> str:
    """One fact a line; facts that there are not take none."""
    return "\n".join(part for part in parts if part)


def in_rows(buttons: Iterable[Button], width: int = 3) -> list[list[Button]]:
    listed = list(buttons)
    return [listed[start : start + width] for start in range(0, len(listed), width)]


def shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
