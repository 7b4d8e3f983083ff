"""What each person chooses for themselves.

/settings ──► card ── English, 中文 ──► card, in that language
               ├──── Name ──► a name typed ──► card
               ├──── Time zone ──► (zone.py) ──► card
               ├──── Reminders ──► (working_time.py) ──► card
               ├──── Away ──► (away.py) ──► card
               ├──── Calendar ──► (calendar_feed.py) ──► card
               └──── My names ──► (learned.py)
"""

from typing import cast

from telegram.ext import filters

from bot.cards import settings as cards
from bot.cards.card import Card
from bot.commands import new_menu
from bot.steps import Routes
from bot.texts import LANGUAGES
from bot.turn import Turn
from crm_core.follow_ups.habits import my_absence, my_working_time
from crm_core.people.preferences import change_language, rename
from crm_core.settings import Language

NAME = "settings.name"
routes = Routes()


@routes.command("settings")
def show_settings(turn: Turn) -> None:
    turn.reply(settings_card(turn))


@routes.press(cards.ShowSettings)
def back_to_settings(turn: Turn, _press: cards.ShowSettings) -> None:
    if turn.conversation.step.startswith("settings."):
        turn.settle()
    turn.edit(settings_card(turn))


def settings_card(turn: Turn) -> Card:
    working, absence = my_working_time(turn.work), my_absence(turn.work)
    has_web = bool(turn.public_url)
    return cards.settings(turn.say, turn.actor, working, absence, has_web=has_web)


@routes.press(cards.SetLanguage)
def set_language(turn: Turn, press: cards.SetLanguage) -> None:
    speak(turn, press.language)
    turn.edit(settings_card(turn))
    turn.add(*new_menu(turn.work, turn.account))


def speak(turn: Turn, language: str) -> None:
    """From here on in that language."""
    if language in LANGUAGES:
        turn.act_as(change_language(turn.work, cast("Language", language)))


@routes.press(cards.AskName)
def ask_name(turn: Turn, _press: cards.AskName) -> None:
    turn.edit(cards.ask_name(turn.say, turn.actor), cards.REF)
    turn.expect(NAME, card=cards.REF)


@routes.answer(NAME, filters.TEXT)
def take_name(turn: Turn) -> None:
    turn.act_as(rename(turn.work, turn.text))
    turn.settle()
    turn.change(settings_card(turn), cards.REF)
