"""Leaders look after their people.

/team ──► people ──► person ── Revoke ──► sure? ── Yes ──► person, revoked ── Restore ──► person
                       ├────── Role ──► a role ──► person
                       └────── Team ──► a team, or Other ──► its name typed ──► person
"""

from dataclasses import replace

from telegram.ext import filters

from bot.cards import team as cards
from bot.commands import new_menu
from bot.speech import Speech
from bot.steps import Routes
from bot.turn import Turn
from crm_core.channel.outbox import Priority, post
from crm_core.people import actions
from crm_core.people.accounts import Account, account_of
from crm_core.people.actor import STRANGER
from crm_core.people.invitations import roles_to_give
from crm_core.people.queries import get_person, people, teams
from crm_core.people.views import PersonView

TEAM = "team.name"
routes = Routes()


@routes.command("team")
def list_people(turn: Turn) -> None:
    turn.reply(cards.people(turn.say, 0, people(turn.work, cards.ON_A_PAGE)))


@routes.press(cards.ShowPeople)
def show_people(turn: Turn, press: cards.ShowPeople) -> None:
    page = max(press.page, 0)
    shown = people(turn.work, cards.ON_A_PAGE, page * cards.ON_A_PAGE)
    turn.edit(cards.people(turn.say, page, shown))


@routes.press(cards.ShowPerson)
def show_person(turn: Turn, press: cards.ShowPerson) -> None:
    turn.edit(cards.person(turn.say, get_person(turn.work, press.person)))


@routes.press(cards.AskRevoke)
def ask_revoke(turn: Turn, press: cards.AskRevoke) -> None:
    turn.edit(cards.ask_revoke(turn.say, get_person(turn.work, press.person)))


@routes.press(cards.Revoke)
def revoke(turn: Turn, press: cards.Revoke) -> None:
    """The person is told nothing: their phone may be in somebody else's hands."""
    account = account_of(turn.work, press.person)
    turn.edit(cards.person(turn.say, actions.revoke(turn.work, press.person)))
    if account is not None:
        _publish_menu(turn, replace(account, actor=STRANGER))


@routes.press(cards.Restore)
def restore(turn: Turn, press: cards.Restore) -> None:
    person = actions.restore(turn.work, press.person)
    turn.edit(cards.person(turn.say, person))
    _tell(turn, person)


@routes.press(cards.ChooseRole)
def choose_role(turn: Turn, press: cards.ChooseRole) -> None:
    person = get_person(turn.work, press.person)
    turn.edit(cards.choose_role(turn.say, person, roles_to_give(turn.work)))


@routes.press(cards.SetRole)
def set_role(turn: Turn, press: cards.SetRole) -> None:
    person = actions.change_role(turn.work, press.person, press.role)
    turn.edit(cards.person(turn.say, person))
    _tell(turn, person)


@routes.press(cards.ChooseTeam)
def choose_team(turn: Turn, press: cards.ChooseTeam) -> None:
    person = get_person(turn.work, press.person)
    turn.edit(cards.choose_team(turn.say, person, teams(turn.work)))


@routes.press(cards.SetTeam)
def set_team(turn: Turn, press: cards.SetTeam) -> None:
    known = {cards.mark_of(team): team for team in ("", *teams(turn.work))}
    if press.mark not in known:
        turn.answer(turn.say.plain("button-old"), alert=True)
        return
    person = actions.change_team(turn.work, press.person, known[press.mark])
    turn.edit(cards.person(turn.say, person))
    _tell(turn, person)


@routes.press(cards.TypeTeam)
def type_team(turn: Turn, press: cards.TypeTeam) -> None:
    person = get_person(turn.work, press.person)
    turn.edit(cards.ask_team(turn.say, person), cards.ref(person.id))
    turn.expect(TEAM, person=person.id, card=cards.ref(person.id))


@routes.answer(TEAM, filters.TEXT)
def take_team(turn: Turn) -> None:
    person = actions.change_team(turn.work, turn.data["person"], turn.text)
    turn.settle()
    turn.change(cards.person(turn.say, person), cards.ref(person.id))
    _tell(turn, person)


def _tell(turn: Turn, person: PersonView) -> None:
    """What they may do from now on, and the menu that goes with it."""
    account = account_of(turn.work, person.id)
    if account is None:
        return
    if person.id == turn.actor.id:
        turn.act_as(account.actor)
    else:
        say = Speech(account.language, account.actor.timezone, turn.work.now)
        turn.tell(account, cards.changed(say, person))
    _publish_menu(turn, account)


def _publish_menu(turn: Turn, account: Account) -> None:
    menu = new_menu(turn.work, account)
    turn.outgoing += post(turn.work, account.bot, account.chat_id, menu, Priority.REMINDER)
