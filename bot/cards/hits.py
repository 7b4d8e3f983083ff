"""What a lookup found: several customers to choose from, near misses, or nobody."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, lines, shortened
from bot.presses import NewCustomerNamed, OpenCustomer
from bot.speech import Speech
from crm_core.customers.views import CustomerBrief

PAGE = 6
_LABEL_SHOWN = 60
_TYPED_SHOWN = 60
_BUTTON_BYTES = 64


@dataclass(frozen=True, slots=True)
class ShowHits(Press):
    """Another page of what was found; what was looked for stands in the draft."""

    CODE: ClassVar[str] = "fp"
    draft: str
    page: int


@dataclass(frozen=True, slots=True)
class Page:
    """`found` is how many there are on all pages; `draft` is named only when there are more."""

    fragment: str
    briefs: Sequence[CustomerBrief]
    found: int
    number: int = 0
    draft: str = ""
    is_cut: bool = False
    """There are more than anybody pages through."""

    @property
    def last(self) -> int:
        return max(self.found - 1, 0) // PAGE


def several(say: Speech, page: Page) -> Card:
    text = lines(
        say("find-several", count=page.found, fragment=shortened(page.fragment, _TYPED_SHOWN)),
        say("find-page", page=page.number + 1, pages=page.last + 1) if page.last else None,
        say("find-too-many") if page.is_cut else None,
    )
    return Card(text, [*customer_rows(page.briefs), *_turning(say, page)])


def near_misses(say: Speech, page: Page) -> Card:
    text = say("find-near", fragment=shortened(page.fragment, _TYPED_SHOWN))
    return Card(text, [*customer_rows(page.briefs), [_new(say, page.fragment)]])


def nobody(say: Speech, fragment: str) -> Card:
    text = say("find-nobody", fragment=shortened(fragment, _TYPED_SHOWN))
    return Card(text, [[_new(say, fragment)]])


def ask(say: Speech, recent: Sequence[CustomerBrief]) -> Card:
    """Those of the last days are one tap away."""
    return Card(say("find-ask"), customer_rows(recent))


def customer_rows(briefs: Sequence[CustomerBrief]) -> list[list[Button]]:
    """One a row, each with what tells it from the others."""
    labels = [" · ".join(filter(None, (b.name, b.city, b.contact_name))) for b in briefs]
    often = Counter(labels)
    return [
        [Button(_label(brief, label, often[label]), OpenCustomer(brief.id))]
        for brief, label in zip(briefs, labels, strict=True)
    ]


def _label(brief: CustomerBrief, label: str, times: int) -> str:
    if times > 1 and brief.owner_name:
        label = f"{label} · {brief.owner_name}"
    return shortened(label, _LABEL_SHOWN)


def _turning(say: Speech, page: Page) -> list[list[Button]]:
    row = []
    if page.number > 0:
        row.append(Button(say.plain("button-earlier"), ShowHits(page.draft, page.number - 1)))
    if page.number < page.last:
        row.append(Button(say.plain("button-more"), ShowHits(page.draft, page.number + 1)))
    return [row] if row else []


def _new(say: Speech, fragment: str) -> Button:
    """Takes the name along where a button has room for it."""
    name = " ".join(fragment.replace(":", " ").split())
    fits = len(NewCustomerNamed("").pack()) + len(name.encode()) <= _BUTTON_BYTES
    return Button(say.plain("button-new-customer"), NewCustomerNamed(name if fits else ""))
