"""What a customer reads before and after they agree to be asked; how they stop and come back."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, shortened
from bot.presses import OpenCustomer
from bot.speech import Speech
from bot.texts import LANGUAGES
from crm_core.linking.actions import NOTICE
from crm_core.linking.views import Consent, LinkView, Offer

_NAME_SHOWN = 80
REF = "privacy"


@dataclass(frozen=True, slots=True)
class Agree(Press):
    """`notice` is the version that was read."""

    CODE: ClassVar[str] = "qa"
    draft: str
    notice: int


@dataclass(frozen=True, slots=True)
class Decline(Press):
    CODE: ClassVar[str] = "qn"
    draft: str


@dataclass(frozen=True, slots=True)
class ReadIn(Press):
    """Shows the notice in another language; from then on everything is."""

    CODE: ClassVar[str] = "ql"
    draft: str
    language: str


@dataclass(frozen=True, slots=True)
class StopSurveys(Press):
    CODE: ClassVar[str] = "qs"


@dataclass(frozen=True, slots=True)
class AgreeAgain(Press):
    CODE: ClassVar[str] = "qb"
    notice: int


@dataclass(frozen=True, slots=True)
class SpeakTo(Press):
    """The language of somebody who is linked already."""

    CODE: ClassVar[str] = "qw"
    language: str


@dataclass(frozen=True, slots=True)
class Unlink(Press):
    CODE: ClassVar[str] = "qu"
    link: str


OPENING: tuple[type[Press], ...] = (Agree, Decline, ReadIn)
"""What somebody presses before they are anybody to us."""


def ask(say: Speech, offer: Offer, draft_id: str) -> Card:
    inviter = shortened(offer.inviter_name, _NAME_SHOWN) or say.plain("consent-team")
    return Card(
        f"{say('consent-ask', inviter=inviter)}\n\n{notice(say)}",
        [
            [
                Button(say.plain("button-agree"), Agree(draft_id, NOTICE)),
                Button(say.plain("button-no"), Decline(draft_id)),
            ],
            [
                Button(say.plain(f"language-{language}"), ReadIn(draft_id, language))
                for language in LANGUAGES
                if language != say.language
            ],
        ],
    )


def notice(say: Speech) -> str:
    return say("privacy-notice", version=NOTICE)


def agreed(say: Speech, name: str) -> Card:
    return Card(say("consent-agreed", name=shortened(name, _NAME_SHOWN)))


def declined(say: Speech) -> Card:
    return Card(say("consent-declined"))


def welcome(say: Speech, name: str, consent: Consent | None) -> Card:
    """To who is linked already. Whoever stopped reads the notice again before they agree."""
    shown = shortened(name, _NAME_SHOWN)
    if consent is None:
        text = f"{say('customer-welcome-stopped', name=shown)}\n\n{notice(say)}"
    else:
        text = say("customer-welcome", name=shown)
    other = [
        Button(say.plain(f"language-{language}"), SpeakTo(language))
        for language in LANGUAGES
        if language != say.language
    ]
    return Card(text, [[_switch(say, consent), *other]])


def privacy(say: Speech, consent: Consent | None) -> Card:
    """The notice, and where the person stands."""
    if consent is None:
        state = say("consent-none")
    else:
        given = say.day(consent.given_at.astimezone(say.zone).date())
        state = say("consent-given", day=given, version=consent.notice)
    return Card(f"{notice(say)}\n\n{state}", [[_switch(say, consent)]])


def staff_privacy(say: Speech) -> Card:
    return Card(f"{say('privacy-for-staff')}\n\n{notice(say)}")


def _switch(say: Speech, consent: Consent | None) -> Button:
    if consent is None:
        return Button(say.plain("button-agree"), AgreeAgain(NOTICE))
    return Button(say.plain("button-stop-surveys"), StopSurveys())


def stopped(say: Speech, *, anew: bool) -> Card:
    return Card(say("surveys-stopped" if anew else "surveys-stopped-already"))


def talk(say: Speech, *, asked: bool) -> Card:
    """To whatever a customer writes that is no answer. `asked`: a question waits for one."""
    return Card(say("customer-talk-asked" if asked else "customer-talk"))


def linked(say: Speech, link: LinkView) -> Card:
    """To whoever had invited."""
    text = say(
        "customer-linked",
        who=shortened(link.user_name, _NAME_SHOWN),
        name=shortened(link.name, _NAME_SHOWN),
        customer=shortened(link.customer_name, _NAME_SHOWN),
    )
    return Card(text, [[Button(say.plain("button-unlink"), Unlink(link.id))]])


def unlinked(say: Speech, link: LinkView) -> Card:
    text = say(
        "customer-unlinked",
        who=shortened(link.user_name, _NAME_SHOWN),
        customer=shortened(link.customer_name, _NAME_SHOWN),
    )
    opened = Button(say.plain("button-open"), OpenCustomer(link.customer_id))
    return Card(text, [[opened]])
