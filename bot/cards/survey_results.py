"""What the answers come to, as short text: the score, and beside it how many answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.speech import Speech
from crm_core.surveys.results import MONTHS, PERIOD, Figures, Group, Grouping

_TENTH = Decimal("0.1")
_NAME_SHOWN, _MOST_GROUPS = 60, 20


class By(StrEnum):
    ALL = "all"
    REP = "rep"
    TEAM = "team"
    MONTH = "month"
    TRIGGER = "trigger"


@dataclass(frozen=True, slots=True)
class ShowResults(Press):
    CODE: ClassVar[str] = "vr"
    by: By


def results(
    say: Speech, groups: Sequence[Group], by: Grouping | None, offered: Sequence[Grouping]
) -> Card:
    title = (
        say("results-title-months", months=MONTHS)
        if by == "month"
        else say("results-title", days=PERIOD.days)
    )
    parts = [_group(say, group, by) for group in groups[:_MOST_GROUPS]]
    text = "\n".join([title, *(parts or [say("results-none")])])
    buttons = [
        Button(say.plain(f"results-by-{other}"), ShowResults(By(other)))
        for other in ("all", *offered)
        if other != (by or "all")
    ]
    return Card(text, in_rows(buttons, 2))


def _group(say: Speech, group: Group, by: Grouping | None) -> str:
    return lines(_heading(say, group, by), *(_figures(say, each) for each in group.figures))


def _heading(say: Speech, group: Group, by: Grouping | None) -> str | None:
    if by == "month":
        return say("results-group", name=say.month(group.since.astimezone(say.zone).date()))
    if by is None or group.key is None:
        return None
    name = say.plain(f"trigger-{group.key}") if by == "trigger" else group.key
    name = name or say.plain("results-no-team" if by == "team" else "customer-nobody")
    return say("results-group", name=shortened(name, _NAME_SHOWN))


def _figures(say: Speech, figures: Figures) -> str:
    """`CSAT 4.3 · 82% satisfied · 12 of 20 answered (60%)`"""
    score = [figures.kind.upper()]
    if figures.nps is not None and figures.kind == "nps":
        score.append(f"{figures.nps:+d}" if figures.nps else "0")
    elif figures.mean is not None:
        score.append(say.number(figures.mean.quantize(_TENTH)))
    parts = [say.text(" ".join(score))]
    if figures.kind == "csat" and figures.satisfied is not None:
        parts.append(say("results-satisfied", share=_percent(figures.satisfied)))
    parts.append(
        say(
            "results-answered",
            answered=figures.answered,
            sent=figures.sent,
            rate=_percent(figures.rate),
        )
    )
    return " · ".join(parts)


def _percent(share: Decimal) -> str:
    return f"{round(100 * share)}%"
