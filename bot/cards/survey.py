"""A survey as the customer sees it: the question with its scores, thanks, or why it is closed."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.cards.consent import StopSurveys
from bot.speech import Speech
from crm_core.surveys.kinds import SCALES
from crm_core.surveys.views import SurveyView

_NAME_SHOWN, _COMMENT_SHOWN = 80, 300
_MOST_IN_A_ROW = 7


@dataclass(frozen=True, slots=True)
class Score(Press):
    CODE: ClassVar[str] = "vs"
    survey: str
    score: int


@dataclass(frozen=True, slots=True)
class ChangeScore(Press):
    CODE: ClassVar[str] = "vc"
    survey: str


@dataclass(frozen=True, slots=True)
class SkipComment(Press):
    CODE: ClassVar[str] = "vk"
    survey: str


REF = "survey:"


def ref(survey: SurveyView) -> str:
    """By which the survey's message is found again."""
    return REF + survey.id


def question(say: Speech, survey: SurveyView) -> Card:
    scores = SCALES[survey.kind].scores
    width = len(scores) if len(scores) <= _MOST_IN_A_ROW else (len(scores) + 1) // 2
    buttons = [Button(str(score), Score(survey.id, score)) for score in scores]
    text = lines(wording(say, survey), say(f"survey-scale-{survey.kind}"))
    return Card(text, [*in_rows(buttons, width), [_stop(say)]])


def wording(say: Speech, survey: SurveyView) -> str:
    """The question itself, as it stands in the chat and on the web page."""
    rep = shortened(survey.rep_name or say.plain("survey-us"), _NAME_SHOWN)
    if survey.trigger == "visit" and survey.about_at is not None:
        day = say.date(survey.about_at.astimezone(say.zone).date())
        return say("survey-ask-visit", rep=rep, day=day)
    return say(f"survey-ask-{survey.kind}", rep=rep)


def thanks(say: Speech, survey: SurveyView, *, asks: bool) -> Card:
    """What was kept, and how long it can be changed. `asks` for a line of the person's own."""
    text = lines(
        say("survey-thanks", score=score_of(say, survey)),
        _comment(say, survey),
        say("survey-ask-comment") if asks else None,
        _until(say, survey),
    )
    change = Button(say.plain("button-change"), ChangeScore(survey.id))
    skip = [Button(say.plain("button-skip"), SkipComment(survey.id))] if asks else []
    return Card(text, [[*skip, change], [_stop(say)]])


def noted(say: Speech) -> Card:
    """Below the line that somebody typed; the card above shows it too."""
    return Card(say("survey-noted"))


def closed(say: Speech, survey: SurveyView) -> Card:
    """For a button that comes too late: no button is left."""
    return Card(closed_text(say, survey))


def closed_text(say: Speech, survey: SurveyView) -> str:
    standing = survey.standing(say.now)
    score = score_of(say, survey) if survey.score is not None else ""
    return say(f"survey-{standing}", score=score)


def score_of(say: Speech, survey: SurveyView) -> str:
    """`4 of 5`"""
    last = SCALES[survey.kind].last
    return say.plain("survey-score", score=survey.score, last=last)


def _comment(say: Speech, survey: SurveyView) -> str | None:
    if not survey.comment:
        return None
    return say.text(f"“{shortened(survey.comment, _COMMENT_SHOWN)}”")


def _until(say: Speech, survey: SurveyView) -> str | None:
    until = survey.changeable_until
    return say("survey-changeable", until=say.moment(until)) if until else None


def _stop(say: Speech) -> Button:
    return Button(say.plain("button-stop-surveys"), StopSurveys())
