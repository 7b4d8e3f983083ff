"""The first words: /start with or without an invitation, a short tour, /help by role.

/start TOKEN ──► joined ──► welcome ── Show me ──► tour 1 ──► 2 ──► 3 ──► help
/start ────────────────────► ▲  └───── 中文 / English ──► the same in that language
                             └─ Time zone ──► (settings)
A customer's /start, with or without their link ──► (consent.py, customer.py)
"""

from bot.cards import help as cards
from bot.cards.invite import joined
from bot.commands import new_menu
from bot.conversations import consent, customer
from bot.conversations.settings import speak
from bot.speech import Speech
from bot.steps import CUSTOMERS, EVERYONE, STAFF, Routes
from bot.turn import Turn
from crm_core.linking.invitations import is_for_customer, is_used_by_actor
from crm_core.people.accounts import account_of
from crm_core.people.actor import Role
from crm_core.people.invitations import join

routes = Routes()


@routes.command("start", roles=EVERYONE)
def start(turn: Turn) -> None:
    if turn.arguments and is_used_by_actor(turn.work, turn.arguments):
        customer.welcome(turn)
        return
    if turn.arguments and is_for_customer(turn.work, turn.arguments):
        consent.begin(turn, turn.arguments)
        return
    if turn.arguments:
        _join(turn)
    if turn.actor.role is Role.CUSTOMER:
        customer.welcome(turn)
        return
    turn.reply(cards.welcome(turn.say, turn.actor))
    turn.add(*new_menu(turn.work, turn.account))


def _join(turn: Turn) -> None:
    user = turn.update.effective_user
    name = user.full_name if user else ""
    joining = join(turn.work, turn.arguments, turn.account, name)
    turn.act_as(turn.work.actor)
    inviter = account_of(turn.work, joining.inviter) if joining.inviter else None
    if joining.anew and inviter is not None:
        say = Speech(inviter.language, inviter.actor.timezone, turn.work.now)
        turn.tell(inviter, joined(say, turn.actor.name, joining.role))


@routes.press(cards.Greet)
def greet(turn: Turn, press: cards.Greet) -> None:
    speak(turn, press.language)
    turn.edit(cards.welcome(turn.say, turn.actor))
    turn.add(*new_menu(turn.work, turn.account))


@routes.press(cards.Tour)
def show_tour(turn: Turn, press: cards.Tour) -> None:
    within = 1 <= press.step <= cards.TOUR_STEPS
    card = cards.tour(turn.say, press.step) if within else cards.by_role(turn.say, turn.actor)
    turn.edit(card)


@routes.command("help", roles={*STAFF, *CUSTOMERS})
def show_help(turn: Turn) -> None:
    turn.reply(cards.by_role(turn.say, turn.actor))
