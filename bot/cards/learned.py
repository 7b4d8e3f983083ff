"""Whom a person means by which words: what choices have taught, each removable."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.cards.settings import back
from bot.cards.settings_presses import ShowLearned
from bot.speech import Speech
from crm_core.learned.views import LearnedAlias

ON_A_PAGE = 9
_MOST_OF_NAME = 40


@dataclass(frozen=True, slots=True)
class Forget(Press):
    CODE: ClassVar[str] = "lf"
    alias: str


def learned_card(say: Speech, known: list[LearnedAlias], page: int = 0) -> Card:
    last = max(len(known) - 1, 0) // ON_A_PAGE
    start = min(max(page, 0), last) * ON_A_PAGE
    shown = list(enumerate(known[start : start + ON_A_PAGE], start + 1))
    pages = [
        *([Button("‹", ShowLearned(start // ON_A_PAGE - 1))] if start else []),
        *([Button("›", ShowLearned(start // ON_A_PAGE + 1))] if start // ON_A_PAGE < last else []),
    ]
    return Card(
        lines(
            say("learned"),
            *(say("learned-line", number=n, words=a.words, name=meaning(a)) for n, a in shown),
            None if known else say("learned-none"),
        ),
        [*in_rows(Button(f"✕ {n}", Forget(a.id)) for n, a in shown), pages, [back(say)]],
    )


def meaning(alias: LearnedAlias) -> str:
    """`王建国 · 宏达机械`"""
    names = filter(None, (alias.contact_name, alias.customer_name))
    return " · ".join(shortened(name, _MOST_OF_NAME) for name in names)
