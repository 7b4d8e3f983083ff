"""Being away: reminders go to a colleague meanwhile, or wait.

Away (settings) ──► which days? ── a button, or typed ──► who takes over? ──► settings
      └── while away ──► card ── I am back ──► settings
                           └──── Change ──► which days?
"""

import datetime as dt

from telegram.ext import filters

from bot.cards import away as cards
from bot.cards.card import Card
from bot.cards.settings import REF, back
from bot.conversations.settings import settings_card
from bot.speech import Speech
from bot.steps import Routes
from bot.turn import Turn
from crm_core.errors import RecordNotFound
from crm_core.follow_ups import habits
from crm_core.follow_ups.absence import Days, read_days
from crm_core.people.accounts import account_of

DAYS = "settings.away"
_FAR = 1000  # days, either way: no button means more
routes = Routes()


@routes.press(cards.AskAway)
def ask_away(turn: Turn, _press: cards.AskAway) -> None:
    absence = habits.my_absence(turn.work)
    if absence is None:
        _ask_days(turn)
    else:
        turn.edit(cards.away(turn.say, absence, back(turn.say)))


@routes.press(cards.ChangeAway)
def change_away(turn: Turn, _press: cards.ChangeAway) -> None:
    _ask_days(turn)


@routes.press(cards.PickDays)
def pick_days(turn: Turn, press: cards.PickDays) -> None:
    _stop_waiting(turn)
    if days := _days(turn, press.first, press.last):
        turn.edit(_ask_delegate(turn, days), REF)


@routes.answer(DAYS, filters.TEXT)
def take_days(turn: Turn) -> None:
    days = read_days(turn.text, turn.work.now, turn.say.zone.key)
    turn.change(cards.ask_days(turn.say, back(turn.say)).without_buttons(), REF)
    if days is None:
        problem = cards.unclear(turn.say, turn.text)
        turn.reply(cards.ask_days(turn.say, back(turn.say), problem), REF)
        return
    habits.require_absence(turn.work, days.first, days.last)
    turn.settle()
    turn.reply(_ask_delegate(turn, days), REF)


@routes.press(cards.GoAway)
def go_away(turn: Turn, press: cards.GoAway) -> None:
    days = _days(turn, press.first, press.last)
    if days is None:
        raise RecordNotFound
    delegate = press.delegate or None
    absence = habits.go_away(turn.work, days.first, days.last, delegate)
    _tell(turn, delegate, absence)
    turn.edit(settings_card(turn), REF)


@routes.press(cards.ComeBack)
def come_back(turn: Turn, _press: cards.ComeBack) -> None:
    _stop_waiting(turn)
    habits.come_back(turn.work)
    turn.edit(settings_card(turn), REF)


def _ask_days(turn: Turn) -> None:
    turn.edit(cards.ask_days(turn.say, back(turn.say)), REF)
    turn.expect(DAYS, card=REF)


def _ask_delegate(turn: Turn, days: Days) -> Card:
    colleagues = habits.colleagues(turn.work)
    return cards.ask_delegate(turn.say, days.first, days.last, colleagues, back(turn.say))


def _tell(turn: Turn, delegate: str | None, absence: habits.Absence) -> None:
    account = account_of(turn.work, delegate) if delegate else None
    if account is not None:
        say = Speech(account.language, account.actor.timezone, turn.work.now)
        turn.tell(account, cards.told(say, turn.actor.name, absence))


def _days(turn: Turn, first: int, last: int) -> Days | None:
    today = turn.say.now.date().toordinal()
    if not today - _FAR <= first <= last <= today + _FAR:
        return None
    return Days(dt.date.fromordinal(first), dt.date.fromordinal(last))


def _stop_waiting(turn: Turn) -> None:
    if turn.conversation.step == DAYS:
        turn.settle()
