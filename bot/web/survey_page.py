"""What the survey page says: a form, thanks, or why there is none. Pure."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cards.survey import closed_text, score_of, wording
from bot.speech import Speech
from bot.texts import LANGUAGES
from crm_core.linking.actions import NOTICE
from crm_core.surveys.kinds import SCALES
from crm_core.surveys.views import SurveyView

if TYPE_CHECKING:
    from jinja2 import Template

_TEMPLATES = Path(__file__).with_name("templates")
_TAGS = {"en": "en", "zh": "zh-Hans"}
_NAMES = {"en": "English", "zh": "中文"}


@dataclass(frozen=True, slots=True)
class Typed:
    """What came with a form that could not be taken; it is not lost."""

    score: str = ""
    comment: str = ""
    wrong: str = ""


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - not for polling

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("survey.html")


@cache
def style() -> str:
    return (_TEMPLATES / "survey.css").read_text(encoding="utf-8")


def form(say: Speech, survey: SurveyView, typed: Typed | None = None) -> str:
    scores = SCALES[survey.kind].scores
    given = typed.score if typed else str(survey.score if survey.score is not None else "")
    return _page(
        say,
        say.plain("web-title"),
        form=True,
        question=wording(say, survey),
        scale=say.plain(f"survey-scale-{survey.kind}"),
        scores=[str(score) for score in scores],
        chosen=given,
        comment=typed.comment if typed else survey.comment or "",
        notice=say.plain("web-notice", version=NOTICE),
        wrong=typed.wrong if typed else "",
    )


def thanks(say: Speech, survey: SurveyView) -> str:
    """What was kept, and how long it can be changed on this same page."""
    until = survey.changeable_until
    said = [f"“{survey.comment}”"] if survey.comment else []
    if until is not None:
        said.append(say.plain("survey-changeable", until=say.moment(until)))
    title = say.plain("survey-thanks", score=score_of(say, survey))
    return _page(say, title, said=said, changeable=True)


def closed(say: Speech, survey: SurveyView) -> str:
    """No answer is taken any more."""
    title = say.plain("web-closed")
    return _page(say, title, said=[closed_text(say, survey)])


def stopped(say: Speech) -> str:
    return _page(say, say.plain("web-title"), said=[say.plain("web-stopped")])


def sorry(say: Speech, key: str) -> str:
    return _page(say, say.plain("web-title"), said=[say.plain(key)])


def _page(say: Speech, title: str, **shown: object) -> str:
    others = [
        {"code": code, "lang": _TAGS[code], "name": _NAMES[code]}
        for code in LANGUAGES
        if code != say.language
    ]
    nothing = {"form": False, "wrong": "", "said": [], "changeable": False}
    return _template().render(
        nothing
        | {"title": title, "lang": _TAGS[say.language], "code": say.language, "others": others}
        | {"text": say.plain}
        | shown
    )
