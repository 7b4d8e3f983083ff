"""Asking by hand: which customer, who of them, what; and what became of it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, lines, shortened
from bot.cards.qr import picture_of, share_address
from bot.cards.survey_results import By, ShowResults
from bot.presses import AskCustomer, CancelStep, InviteCustomer
from bot.speech import Speech
from crm_core.customers.views import CustomerBrief
from crm_core.surveys.views import Asked, Person, SurveyView

_LABEL_SHOWN, _NAME_SHOWN, _MOST_PEOPLE = 60, 80, 10


class KindChoice(StrEnum):
    CSAT = "csat"
    NPS = "nps"
    CES = "ces"


@dataclass(frozen=True, slots=True)
class AskPerson(Press):
    """Without a contact: the customer itself."""

    CODE: ClassVar[str] = "vw"
    customer: str
    contact: str


@dataclass(frozen=True, slots=True)
class AskKind(Press):
    CODE: ClassVar[str] = "va"
    customer: str
    contact: str
    kind: KindChoice


def ask_whom(say: Speech, recent: Sequence[CustomerBrief]) -> Card:
    results = Button(say.plain("button-results"), ShowResults(By.ALL))
    return Card(say("survey-whom"), [*_rows(recent), [results, _cancel(say)]])


def pick(say: Speech, fragment: str, found: Sequence[CustomerBrief]) -> Card:
    return Card(say("edit-pick", fragment=shortened(fragment, _LABEL_SHOWN)), _rows(found))


def _rows(briefs: Sequence[CustomerBrief]) -> list[list[Button]]:
    return [[Button(_label(brief), AskCustomer(brief.id))] for brief in briefs]


def _label(brief: CustomerBrief) -> str:
    known = (brief.name, brief.city, brief.contact_name)
    return shortened(" · ".join(filter(None, known)), _LABEL_SHOWN)


def choose_person(say: Speech, customer_name: str, people: Sequence[Person]) -> Card:
    rows = [
        [Button(_way(say, person), AskPerson(person.customer_id, person.contact_id or ""))]
        for person in people[:_MOST_PEOPLE]
    ]
    return Card(say("survey-who", customer=shortened(customer_name, _NAME_SHOWN)), rows)


def _way(say: Speech, person: Person) -> str:
    way = say.plain("survey-way-chat" if person.user_id else "survey-way-web")
    return f"{shortened(person.name, _LABEL_SHOWN)} · {way}"


def nobody(say: Speech, customer_name: str, customer_id: str, *, stopped: bool) -> Card:
    """Nobody is linked, or nobody wants questions."""
    customer = shortened(customer_name, _NAME_SHOWN)
    if stopped:
        return Card(say("survey-all-stopped", customer=customer))
    invite = Button(say.plain("button-invite"), InviteCustomer(customer_id))
    return Card(say("survey-nobody", customer=customer), [[invite]])


def choose_kind(say: Speech, person: Person) -> Card:
    rows = [
        [
            Button(
                say.plain(f"survey-kind-{kind}"),
                AskKind(person.customer_id, person.contact_id or "", kind),
            )
        ]
        for kind in KindChoice
    ]
    return Card(say("survey-what", name=shortened(person.name, _NAME_SHOWN)), rows)


def asked(say: Speech, made: Asked) -> Card:
    survey = made.survey
    name = shortened(survey.person, _NAME_SHOWN)
    kind = say.plain(f"survey-kind-{survey.kind}")
    if survey.state == "sent":
        return Card(say("survey-asked", name=name, kind=kind))
    if survey.state == "planned":
        return Card(say("survey-asked-later", name=name, kind=kind, time=say.moment(made.at)))
    return Card(say("survey-not-asked", name=name))


def page_link(say: Speech, survey: SurveyView, link: str) -> Card:
    """To be sent on as it is."""
    until = say.moment(survey.expires_at) if survey.expires_at else ""
    name = shortened(survey.person, _NAME_SHOWN)
    text = say("survey-page", name=name, kind=say.plain(f"survey-kind-{survey.kind}"), until=until)
    return Card(lines(text, say.text(link)), [[_share(say, link)]])


def page_code(say: Speech, survey: SurveyView, link: str) -> Card:
    """To be held under somebody's camera."""
    caption = say("survey-page-code", name=shortened(survey.person, _NAME_SHOWN))
    return Card(caption, [[_share(say, link)]], picture=picture_of(link))


def _share(say: Speech, link: str) -> Button:
    return Button(say.plain("button-share"), url=share_address(link))


def rests(say: Speech, person: Person, until: dt.datetime) -> str:
    name = shortened(person.name, _NAME_SHOWN)
    return say.plain("survey-rests", name=name, until=say.date(until.astimezone(say.zone).date()))


def _cancel(say: Speech) -> Button:
    return Button(say.plain("button-cancel"), CancelStep())
