"""When a person is reminded.

Working time (settings) ──► card ── Quiet hours, Holidays, Agenda ──► a button, or typed ──► card
                             │ └─── Birthdays ──► a button ──► card
                             └───── Days ──► each a tick ──► Back ──► card
"""

from telegram.ext import filters

from bot.cards import working_time as cards
from bot.cards.card import Card
from bot.cards.settings import REF, back
from bot.steps import Routes
from bot.turn import Turn
from crm_core.follow_ups import habits
from crm_core.people.countries import find_country
from crm_core.people.working_time import WorkingTime, read_hour, read_span, time_of

TYPED = "settings.working"
_ALSO_TYPED = {"quiet", "country", "agenda"}
routes = Routes()


@routes.press(cards.ShowWorkingTime)
def show(turn: Turn, _press: cards.ShowWorkingTime) -> None:
    _stop_waiting(turn)
    turn.edit(_card(turn, habits.my_working_time(turn.work)))


@routes.press(cards.ChangePart)
def change_part(turn: Turn, press: cards.ChangePart) -> None:
    _stop_waiting(turn)
    if press.part in _ALSO_TYPED:
        turn.expect(TYPED, part=press.part, card=REF)
    turn.edit(_question(turn, press.part), REF)


@routes.press(cards.SetQuiet)
def set_quiet(turn: Turn, press: cards.SetQuiet) -> None:
    span = (time_of(press.start), time_of(press.end)) if press.start != press.end else None
    _settled(turn, habits.change_quiet(turn.work, span))


@routes.press(cards.ToggleDay)
def toggle_day(turn: Turn, press: cards.ToggleDay) -> None:
    turn.edit(cards.ask_days(turn.say, habits.toggle_day(turn.work, press.day)))


@routes.press(cards.SetCountry)
def set_country(turn: Turn, press: cards.SetCountry) -> None:
    _settled(turn, habits.change_country(turn.work, press.code))


@routes.press(cards.SetAgenda)
def set_agenda(turn: Turn, press: cards.SetAgenda) -> None:
    time = None if press.minutes < 0 else time_of(press.minutes)
    _settled(turn, habits.change_agenda(turn.work, time))


@routes.press(cards.SetBirthdays)
def set_birthdays(turn: Turn, press: cards.SetBirthdays) -> None:
    days = None if press.days < 0 else press.days
    _settled(turn, habits.change_birthdays(turn.work, days))


@routes.answer(TYPED, filters.TEXT)
def take_typed(turn: Turn) -> None:
    part = turn.data["part"]
    working = _taken(turn, part)
    turn.change(_question(turn, part).without_buttons(), REF)
    if working is None:
        turn.reply(_question(turn, part, turn.text), REF)
        return
    turn.settle()
    turn.reply(_card(turn, working), REF)


def _taken(turn: Turn, part: str) -> WorkingTime | None:
    """None when the words are nothing that this part can take."""
    if part == "country":
        code = find_country(turn.text)
        return habits.change_country(turn.work, code) if code else None
    if part == "agenda":
        hour = read_hour(turn.text)
        return habits.change_agenda(turn.work, hour) if hour else None
    span = read_span(turn.text)
    return habits.change_quiet(turn.work, span) if span else None


def _question(turn: Turn, part: str, refused: str | None = None) -> Card:
    say, working = turn.say, habits.my_working_time(turn.work)
    problem = cards.unclear(say, part, refused) if refused is not None else None
    match part:
        case "quiet":
            return cards.ask_quiet(say, working, problem)
        case "days":
            return cards.ask_days(say, working)
        case "country":
            default = turn.work.settings.default_country
            return cards.ask_country(say, working, default, problem)
        case "agenda":
            return cards.ask_agenda(say, working, problem)
        case "birthdays":
            return cards.ask_birthdays(say, working)
    return _card(turn, working)


def _card(turn: Turn, working: WorkingTime) -> Card:
    return cards.working_time(turn.say, working, back(turn.say))


def _settled(turn: Turn, working: WorkingTime) -> None:
    _stop_waiting(turn)
    turn.edit(_card(turn, working), REF)


def _stop_waiting(turn: Turn) -> None:
    if turn.conversation.step == TYPED:
        turn.settle()
