"""What the team hears of a survey: a low score, what came of it, that it is good again."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, lines, shortened
from bot.cards.follow_ups import comes
from bot.cards.survey import score_of
from bot.presses import LogFor, OpenCustomer
from bot.speech import Speech
from crm_core.follow_ups.views import Upcoming
from crm_core.interactions.views import InteractionView
from crm_core.surveys.views import Alarm, SurveyView

_NAME_SHOWN, _COMMENT_SHOWN, _NOTE_SHOWN = 80, 600, 200


@dataclass(frozen=True, slots=True)
class CallPerson(Press):
    """Shows the numbers, which a tap calls."""

    CODE: ClassVar[str] = "vp"
    survey: str


def low(say: Speech, alarm: Alarm, keeper_name: str | None) -> Card:
    """To whoever keeps the follow-up; to others it says who that is."""
    survey = alarm.survey
    text = lines(
        say("alarm-low", person=who(say, survey), score=_score(say, survey)),
        _quoted(say, survey),
        _made(say, alarm.follow_up, keeper_name) if alarm.follow_up else None,
    )
    return Card(text, [_buttons(say, survey)])


def _made(say: Speech, made: Upcoming, keeper_name: str | None) -> str:
    due = say.moment(made.follow_up.due_at)
    if keeper_name is not None:
        return say("alarm-follow-up-of", due=due, name=shortened(keeper_name, _NAME_SHOWN))
    return lines(say("alarm-follow-up", due=due), comes(say, made.comes_at))


def comment_added(say: Speech, survey: SurveyView) -> Card:
    text = lines(
        say("alarm-comment", person=who(say, survey), score=_score(say, survey)),
        _quoted(say, survey),
    )
    return Card(text, [_buttons(say, survey) if survey.is_low else [_open(say, survey)]])


def changed(say: Speech, survey: SurveyView) -> Card:
    text = say("alarm-changed", person=who(say, survey), score=_score(say, survey))
    return Card(text, [[_open(say, survey)]])


def recovered(say: Speech, before: SurveyView, after: SurveyView) -> Card:
    text = say(
        "alarm-recovered",
        person=who(say, after),
        before=_score(say, before),
        after=_score(say, after),
    )
    return Card(lines(text, _quoted(say, after)), [[_open(say, after)]])


def contact_made(say: Speech, survey: SurveyView, made: InteractionView) -> Card:
    text = lines(
        say(
            "alarm-contact",
            name=shortened(made.author_name or "", _NAME_SHOWN),
            person=who(say, survey),
            score=_score(say, survey),
            kind=say.plain(f"kind-{made.kind}"),
        ),
        say.text(f"“{shortened(made.summary, _NOTE_SHOWN)}”") if made.summary else None,
    )
    return Card(text, [[_open(say, survey)]])


def numbers(say: Speech, survey: SurveyView, found: list[str]) -> Card:
    if not found:
        return Card(say("alarm-no-number", person=who(say, survey)))
    return Card(lines(who(say, survey), *(f"📞 {number}" for number in found)))


def follow_up_note(say: Speech, survey: SurveyView) -> str:
    return say.plain("alarm-note", score=_score(say, survey))


def who(say: Speech, survey: SurveyView) -> str:
    """`Mara Voss (Kestrel Robotics)`"""
    customer = shortened(survey.customer_name, _NAME_SHOWN)
    if survey.person == survey.customer_name:
        return say("whom", customer=customer)
    return say("alarm-who", person=shortened(survey.person, _NAME_SHOWN), customer=customer)


def _score(say: Speech, survey: SurveyView) -> str:
    """`2 of 5`; of a scale that one could mistake, with its name."""
    score = score_of(say, survey)
    return score if survey.kind == "csat" else f"{survey.kind.upper()} {score}"


def _quoted(say: Speech, survey: SurveyView) -> str | None:
    if not survey.comment:
        return None
    return say.text(f"“{shortened(survey.comment, _COMMENT_SHOWN)}”")


def _buttons(say: Speech, survey: SurveyView) -> list[Button]:
    return [
        Button(say.plain("button-call"), CallPerson(survey.id)),
        Button(say.plain("button-log"), LogFor(survey.customer_id)),
        _open(say, survey),
    ]


def _open(say: Speech, survey: SurveyView) -> Button:
    return Button(say.plain("button-open"), OpenCustomer(survey.customer_id))
