"""What happened with a customer and what was changed about it, newest first."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.cards.fields import bold, field_name, field_value
from bot.cards.survey import score_of
from bot.presses import CancelStep, OpenCustomer, OpenInteraction, ShowHistory
from bot.speech import Speech
from crm_core.customers.views import CustomerBrief, CustomerView, FieldChangeView
from crm_core.interactions.views import InteractionView
from crm_core.surveys.views import SurveyView

PAGE = 8
_VALUE_SHOWN = 60
_SUMMARY_SHOWN = 120
_LABEL_SHOWN = 60
_NAME_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Event:
    at: dt.datetime
    what: InteractionView | FieldChangeView | SurveyView | CustomerView
    """The customer itself stands for its coming into the record."""


def timeline(
    customer: CustomerView,
    interactions: Iterable[InteractionView],
    changes: Iterable[FieldChangeView],
    answers: Iterable[SurveyView] = (),
) -> list[Event]:
    """Newest first."""
    events = [Event(interaction.occurred_at, interaction) for interaction in interactions]
    events += [Event(change.at, change) for change in changes]
    events += [Event(answer.answered_at, answer) for answer in answers if answer.answered_at]
    if customer.created_at is not None:
        events.append(Event(customer.created_at, customer))
    return sorted(events, key=lambda event: event.at, reverse=True)


def history_card(say: Speech, customer: CustomerView, events: Sequence[Event], page: int) -> Card:
    """One page of the timeline, one line each."""
    shown = events[page * PAGE : (page + 1) * PAGE]
    turning = []
    if len(events) > (page + 1) * PAGE:
        turning.append(Button(say.plain("history-earlier"), ShowHistory(customer.id, page + 1)))
    if page > 0:
        turning.append(Button(say.plain("history-later"), ShowHistory(customer.id, page - 1)))
    numbers = _numbers(shown)
    text = lines(
        say("history-headline", name=bold(customer.name)),
        *(_line(say, event, numbers) for event in shown),
    )
    picks = [Button(str(number), OpenInteraction(key)) for key, number in numbers.items()]
    opening = [Button(say.plain("button-open"), OpenCustomer(customer.id))]
    return Card(text, [*in_rows(picks, PAGE), turning, opening])


def _numbers(shown: Sequence[Event]) -> dict[str, int]:
    """What happened can be opened; its buttons bear these numbers."""
    happened = (event.what for event in shown if isinstance(event.what, InteractionView))
    return {interaction.id: number for number, interaction in enumerate(happened, 1)}


def _line(say: Speech, event: Event, numbers: dict[str, int]) -> str:
    day = say.date(event.at.astimezone(say.zone).date())
    match event.what:
        case InteractionView() as interaction:
            return f"{numbers[interaction.id]}. {_interaction(say, day, interaction)}"
        case FieldChangeView() as change:
            return _change(say, day, change)
        case SurveyView() as answer:
            return _answer(say, day, answer)
        case created:
            return say("history-created", day=day, author=_author(say, created.created_by))


def _answer(say: Speech, day: str, answer: SurveyView) -> str:
    comment = " ".join((answer.comment or "").split())
    return say(
        "history-answer-quoted" if comment else "history-answer",
        day=day,
        person=shortened(answer.person, _NAME_SHOWN),
        kind=answer.kind.upper(),
        score=score_of(say, answer),
        comment=shortened(comment, _SUMMARY_SHOWN),
    )


def _author(say: Speech, name: str | None) -> str:
    return shortened(name, _NAME_SHOWN) if name else say.plain("history-nobody")


def _interaction(say: Speech, day: str, interaction: InteractionView) -> str:
    return say(
        "history-interaction",
        day=day,
        author=_author(say, interaction.author_name),
        kind=say.plain(f"kind-{interaction.kind}"),
        summary=shortened(" ".join(interaction.summary.split()), _SUMMARY_SHOWN),
    )


def _change(say: Speech, day: str, change: FieldChangeView) -> str:
    field = field_name(say, change.field)
    if change.contact_name and change.field != "contact":
        between = " " if say.language == "zh" else ", "
        field = f"{shortened(change.contact_name, _NAME_SHOWN)}{between}{field}"
    return say(
        "history-undone" if change.undone else "history-change",
        day=day,
        author=_author(say, change.author_name),
        field=field,
        old=_value(say, change.field, change.old),
        new=_value(say, change.field, change.new),
    )


def _value(say: Speech, field: str, value: str | None) -> str:
    if not value:
        return "–"
    return shortened(field_value(say, field, " ".join(value.split())), _VALUE_SHOWN)


def whom_card(say: Speech) -> Card:
    return Card(say("history-whom"), [[Button(say.plain("button-cancel"), CancelStep())]])


def pick_card(say: Speech, fragment: str, briefs: Sequence[CustomerBrief]) -> Card:
    """Several customers answer to what was typed."""
    rows = [
        [Button(shortened(_label(brief), _LABEL_SHOWN), ShowHistory(brief.id, 0))]
        for brief in briefs
    ]
    return Card(say("edit-pick", fragment=shortened(fragment, _LABEL_SHOWN)), rows)


def _label(brief: CustomerBrief) -> str:
    return " · ".join(filter(None, (brief.name, brief.city, brief.contact_name)))
