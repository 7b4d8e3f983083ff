"""After an answer, a customer is asked whether what we have of them is still right.

Is this still your phone? ── Yes ──► thanks
  └── No ──► what is it now? ── a value typed ──► thanks; whoever looks after them saves it, or not
                └── Skip ──► thanks
"""

from telegram.ext import filters

from bot.cards import refresh as cards
from bot.cards.card import Card
from bot.conversations.customer import ONE_WORD_STOP, stop, talk
from bot.conversations.edit import KIND as EDIT
from bot.delivery.ticks import Notice, post_notice
from bot.notices.surveys import speech_of
from bot.steps import CUSTOMERS, Routes
from bot.turn import Turn
from crm_core.channel import drafts
from crm_core.errors import InvalidValue, RecordNotFound
from crm_core.surveys import refresh
from crm_core.surveys.refresh import Proposed, Question
from crm_core.surveys.views import SurveyView

VALUE = "refresh.value"
routes = Routes()
routes.answer(VALUE, ONE_WORD_STOP)(stop)


def offer(turn: Turn, survey: SurveyView) -> None:
    """Asks, if there is anything that was not asked for long."""
    question = refresh.next_question(turn.work, survey)
    if question is not None:
        turn.reply(cards.ask(turn.say, question), cards.ref(question))


@routes.press(cards.StillRight, roles=CUSTOMERS)
def still_right(turn: Turn, press: cards.StillRight) -> None:
    if question := _open(turn, press.question):
        refresh.confirm(turn.work, question.id)
        turn.edit(cards.thanks(turn.say), cards.ref(question))


@routes.press(cards.NoLonger, roles=CUSTOMERS)
def no_longer(turn: Turn, press: cards.NoLonger) -> None:
    if question := _open(turn, press.question):
        turn.expect(VALUE, question=question.id)
        turn.edit(cards.ask_value(turn.say, question), cards.ref(question))


@routes.press(cards.SkipValue, roles=CUSTOMERS)
def skip_value(turn: Turn, press: cards.SkipValue) -> None:
    question = refresh.get_question(turn.work, press.question)
    if turn.conversation.step == VALUE and turn.data["question"] == question.id:
        turn.settle()
    turn.edit(cards.thanks(turn.say), cards.ref(question))


@routes.answer(VALUE, filters.TEXT)
def take_value(turn: Turn) -> None:
    try:
        question = refresh.get_question(turn.work, turn.data["question"])
    except RecordNotFound:
        turn.settle()
        talk(turn)
        return
    try:
        proposed = refresh.propose(turn.work, question.id, turn.text)
    except InvalidValue as refused:
        turn.reply(Card(turn.say(f"error-{refused.key}", **refused.params)))
        return
    turn.settle()
    turn.change(cards.thanks(turn.say), cards.ref(question))
    turn.reply(cards.passed_on(turn.say) if proposed else cards.thanks(turn.say))
    if proposed is not None:
        _tell_keeper(turn, proposed)


def _tell_keeper(turn: Turn, proposed: Proposed) -> None:
    """As the draft of a change like any other: saved, corrected, dropped, undone."""
    keeper = proposed.keeper
    draft = drafts.create(turn.work, keeper.id, EDIT, proposed.edit.model_dump_json())
    who = proposed.edit.contact_name or turn.actor.name
    card = cards.proposal(speech_of(turn.work, keeper), draft, proposed, who)
    turn.outgoing += post_notice(turn.work, Notice(keeper, card, draft.ref))


def _open(turn: Turn, question_id: str) -> Question | None:
    """None when it was answered before: the card says thanks already."""
    question = refresh.get_question(turn.work, question_id)
    if not question.answered:
        return question
    turn.answer(turn.say.plain("refresh-answered"))
    turn.edit(cards.thanks(turn.say), cards.ref(question))
    return None
