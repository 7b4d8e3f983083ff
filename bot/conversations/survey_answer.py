"""A customer answers what they are asked, and may change it for a day.

question ── a score, tapped or typed ──► thanks, and why? ── a line typed, or Skip ──► thanks
   │                                         └── Change ──► question      └──► (refresh.py)
   └── Stop surveys ──► (customer.py)

The score counts at once; the line is never required.
"""

import re
from collections.abc import Sequence

from telegram.ext import filters

from bot.cards import survey as cards
from bot.conversations.customer import ONE_WORD_STOP, stop, talk
from bot.conversations.refresh import offer
from bot.delivery.ticks import Notice, post_notice
from bot.notices.surveys import comment_added, consequences
from bot.steps import CUSTOMERS, Routes
from bot.turn import Turn
from crm_core.errors import RecordNotFound
from crm_core.surveys import answering
from crm_core.surveys.kinds import SCALES
from crm_core.surveys.queries import own_survey, unanswered
from crm_core.surveys.views import SurveyView

COMMENT = "survey.comment"
SCORE = re.compile(r"^\s*(\d{1,2})\s*分?\s*$")
routes = Routes()
routes.answer(COMMENT, ONE_WORD_STOP)(stop)


@routes.press(cards.Score, roles=CUSTOMERS)
def take_score(turn: Turn, press: cards.Score) -> None:
    survey = _open(turn, press.survey)
    if survey is None or press.score not in SCALES[survey.kind].scores:
        return
    if survey.score == press.score:
        turn.answer(turn.say.plain("survey-same", score=cards.score_of(turn.say, survey)))
    else:
        survey = _answer(turn, survey, press.score)
    if survey.comment is None:
        turn.expect(COMMENT, survey=survey.id)
    turn.edit(cards.thanks(turn.say, survey, asks=survey.comment is None), cards.ref(survey))


@routes.content(filters.Regex(SCORE), roles=CUSTOMERS)
def take_typed_score(turn: Turn) -> None:
    survey, typed = unanswered(turn.work), SCORE.match(turn.text)
    if survey is None or typed is None or int(typed[1]) not in SCALES[survey.kind].scores:
        talk(turn)
        return
    turn.change(cards.question(turn.say, survey).without_buttons(), cards.ref(survey))
    survey = _answer(turn, survey, int(typed[1]))
    turn.expect(COMMENT, survey=survey.id)
    turn.reply(cards.thanks(turn.say, survey, asks=True), cards.ref(survey))


@routes.press(cards.ChangeScore, roles=CUSTOMERS)
def change_score(turn: Turn, press: cards.ChangeScore) -> None:
    if survey := _open(turn, press.survey):
        _stop_waiting(turn, survey)
        turn.edit(cards.question(turn.say, survey), cards.ref(survey))


@routes.answer(COMMENT, filters.TEXT)
def take_comment(turn: Turn) -> None:
    survey = _awaited(turn)
    if survey is None or not survey.accepts(turn.work.now):
        turn.settle()
        talk(turn)
        return
    survey = answering.comment(turn.work, survey.id, turn.text)
    turn.settle()
    _tell(turn, comment_added(turn.work, survey))
    turn.change(cards.thanks(turn.say, survey, asks=False), cards.ref(survey))
    turn.reply(cards.noted(turn.say))
    offer(turn, survey)


@routes.press(cards.SkipComment, roles=CUSTOMERS)
def skip_comment(turn: Turn, press: cards.SkipComment) -> None:
    survey = own_survey(turn.work, press.survey)
    _stop_waiting(turn, survey)
    if survey.score is None:
        return
    turn.edit(cards.thanks(turn.say, survey, asks=False), cards.ref(survey))
    if survey.accepts(turn.work.now):
        offer(turn, survey)


def _answer(turn: Turn, survey: SurveyView, score: int) -> SurveyView:
    answered = answering.answer(turn.work, survey.id, score)
    _tell(turn, consequences(turn.work, answered))
    return answered.survey


def _open(turn: Turn, survey_id: str) -> SurveyView | None:
    """None when no answer is taken any more: the person was told why, and the card says so."""
    survey = own_survey(turn.work, survey_id)
    if survey.accepts(turn.work.now):
        return survey
    turn.answer(cards.closed_text(turn.say, survey), alert=True)
    turn.edit(cards.closed(turn.say, survey), cards.ref(survey))
    return None


def _awaited(turn: Turn) -> SurveyView | None:
    try:
        return own_survey(turn.work, turn.data["survey"])
    except RecordNotFound:
        return None


def _stop_waiting(turn: Turn, survey: SurveyView) -> None:
    if turn.conversation.step == COMMENT and turn.data["survey"] == survey.id:
        turn.settle()


def _tell(turn: Turn, notices: Sequence[Notice]) -> None:
    for notice in notices:
        turn.outgoing += post_notice(turn.work, notice)
