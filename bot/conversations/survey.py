"""Somebody of the team asks a customer how satisfied they are.

/survey ──► which customer? ──► who of them? ──► what? ──► asked, now or as their day begins
/survey Acme, or Survey on a card ──► ▲              └──► the link of a page, and its code
"""

from telegram.ext import filters

from bot.cards import survey_ask as cards
from bot.cards.card import Card
from bot.conversations.reading import tells_something
from bot.conversations.survey_results import WORDS, show_results
from bot.delivery.ticks import post_notice
from bot.notices.surveys import questions
from bot.presses import AskCustomer
from bot.steps import Routes
from bot.turn import Turn
from crm_core.customers.queries import briefs, get_customer
from crm_core.interactions.queries import recent_customers
from crm_core.lookup.search import find
from crm_core.people.policy import Action, require
from crm_core.surveys.actions import AskedRecently, ask, ask_on_web
from crm_core.surveys.people import people_to_ask, person_to_ask
from crm_core.surveys.views import Person

WHOM = "survey.whom"
_MOST_OFFERED = 6
routes = Routes()


@routes.command("survey")
def survey(turn: Turn) -> None:
    require(turn.actor, Action.SEND_SURVEYS)
    if turn.arguments.casefold() in WORDS:
        show_results(turn)
        return
    if turn.arguments:
        _find(turn, turn.arguments)
        return
    turn.expect(WHOM)
    recent = briefs(turn.work, recent_customers(turn.work, _MOST_OFFERED))
    turn.reply(cards.ask_whom(turn.say, recent))


@routes.answer(WHOM, filters.TEXT, unless=tells_something)
def take_whom(turn: Turn) -> None:
    _find(turn, turn.text)


def _find(turn: Turn, typed: str) -> None:
    hits = find(turn.work, typed, _MOST_OFFERED)
    if not hits:
        turn.expect(WHOM)
        turn.reply(Card(turn.say("edit-nobody", fragment=typed[:60])))
        return
    turn.settle()
    if len(hits) == 1 and not hits[0].is_guess:
        _choose(turn, hits[0].customer_id, hits[0].contact_id)
    else:
        found = briefs(turn.work, [hit.customer_id for hit in hits])
        turn.reply(cards.pick(turn.say, typed, found))


@routes.press(AskCustomer)
def ask_customer(turn: Turn, press: AskCustomer) -> None:
    turn.settle()
    _choose(turn, press.customer, None)


def _choose(turn: Turn, customer_id: str, contact_id: str | None) -> None:
    """Whoever can be asked; the one who was named, or is the only one, at once."""
    people = people_to_ask(turn.work, customer_id)
    able = [person for person in people if _can_be_asked(turn, person)]
    named = [person for person in able if contact_id and person.contact_id == contact_id]
    name = get_customer(turn.work, customer_id).name
    if not able:
        stopped = any(person.stopped for person in people)
        turn.edit(cards.nobody(turn.say, name, customer_id, stopped=stopped))
    elif len(named or able) == 1:
        turn.edit(cards.choose_kind(turn.say, (named or able)[0]))
    else:
        turn.edit(cards.choose_person(turn.say, name, able))


def _can_be_asked(turn: Turn, person: Person) -> bool:
    """In the chat; or on a web page, where pages are served."""
    return not person.stopped and (person.user_id is not None or bool(turn.public_url))


@routes.press(cards.AskPerson)
def ask_person(turn: Turn, press: cards.AskPerson) -> None:
    person = person_to_ask(turn.work, press.customer, press.contact or None)
    turn.edit(cards.choose_kind(turn.say, person))


@routes.press(cards.AskKind)
def ask_kind(turn: Turn, press: cards.AskKind) -> None:
    person = person_to_ask(turn.work, press.customer, press.contact or None)
    if not _can_be_asked(turn, person):
        _choose(turn, press.customer, None)
        return
    try:
        if person.user_id is None:
            _give_page(turn, person, press.kind)
        else:
            _ask_in_chat(turn, person, press.kind)
    except AskedRecently as refused:
        turn.answer(cards.rests(turn.say, person, refused.params["until"]), alert=True)


def _ask_in_chat(turn: Turn, person: Person, kind: cards.KindChoice) -> None:
    made = ask(turn.work, person, kind.value)
    turn.edit(cards.asked(turn.say, made))
    if made.survey.state == "sent":
        for notice in questions(turn.work, made.survey):
            turn.outgoing += post_notice(turn.work, notice)


def _give_page(turn: Turn, person: Person, kind: cards.KindChoice) -> None:
    made, token = ask_on_web(turn.work, person, kind.value)
    link = f"{turn.public_url}/survey/{token}"
    turn.edit(cards.page_link(turn.say, made, link))
    turn.reply(cards.page_code(turn.say, made, link))
