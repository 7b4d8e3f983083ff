"""What a customer does in their own chat beside answering: read the notice, stop, come back.

/stop, STOP, 退订, or Stop surveys ──► nothing is asked any more
/start, /privacy ──► the notice ── Agree ──► asked again
anything else ──► what this chat is for
"""

import re

from telegram.ext import filters

from bot.cards import consent as cards
from bot.cards.plain import unreadable_answer
from bot.commands import new_menu
from bot.conversations.settings import speak
from bot.steps import CUSTOMERS, STAFF, Routes
from bot.turn import Turn
from crm_core.linking.actions import NOTICE, agree_again
from crm_core.linking.queries import own_consent
from crm_core.people.actor import Role
from crm_core.surveys.answering import stop_surveys
from crm_core.surveys.queries import unanswered

ONE_WORD_STOP = filters.Regex(
    re.compile(r"^\s*(?:stop|unsubscribe|退订|停止|不再接收)\s*[.!。！]?\s*$", re.IGNORECASE)
)
routes = Routes()


def welcome(turn: Turn) -> None:
    turn.reply(cards.welcome(turn.say, turn.actor.name, own_consent(turn.work)))
    turn.add(*new_menu(turn.work, turn.account))


@routes.command("privacy", roles={*STAFF, *CUSTOMERS})
def privacy(turn: Turn) -> None:
    if turn.actor.role is Role.CUSTOMER:
        turn.reply(cards.privacy(turn.say, own_consent(turn.work)))
    else:
        turn.reply(cards.staff_privacy(turn.say))


@routes.command("stop", roles=CUSTOMERS)
@routes.content(ONE_WORD_STOP, roles=CUSTOMERS)
def stop(turn: Turn) -> None:
    turn.settle()
    turn.reply(cards.stopped(turn.say, anew=stop_surveys(turn.work)))


@routes.press(cards.StopSurveys, roles=CUSTOMERS)
def stop_pressed(turn: Turn, _press: cards.StopSurveys) -> None:
    turn.settle()
    turn.edit(cards.stopped(turn.say, anew=stop_surveys(turn.work)))


@routes.press(cards.AgreeAgain, roles=CUSTOMERS)
def come_back(turn: Turn, press: cards.AgreeAgain) -> None:
    if press.notice != NOTICE:
        turn.edit(cards.privacy(turn.say, own_consent(turn.work)))
        return
    agree_again(turn.work)
    turn.edit(cards.welcome(turn.say, turn.actor.name, own_consent(turn.work)))


@routes.press(cards.SpeakTo, roles=CUSTOMERS)
def speak_to(turn: Turn, press: cards.SpeakTo) -> None:
    speak(turn, press.language)
    turn.edit(cards.welcome(turn.say, turn.actor.name, own_consent(turn.work)))
    turn.add(*new_menu(turn.work, turn.account))


@routes.content(filters.ALL, roles=CUSTOMERS)
def talk(turn: Turn) -> None:
    if turn.conversation.step:
        turn.reply(unreadable_answer(turn.say))
    else:
        turn.reply(cards.talk(turn.say, asked=unanswered(turn.work) is not None))
