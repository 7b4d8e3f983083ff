"""Buttons of the settings that lead to cards of their own."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press


@dataclass(frozen=True, slots=True)
class ShowLearned(Press):
    CODE: ClassVar[str] = "lw"
    page: int
