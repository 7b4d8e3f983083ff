"""Leaders bring people in, and everybody their customers.

/invite ──► as what? ── Rep ──► link (text) and its code (picture) ── Withdraw ──► withdrawn
/invite rep ───────────────────► ▲
/invite Acme, or Customer ──► (invite_customer.py)
"""

from bot.cards import invite as cards
from bot.cards.card import Card
from bot.conversations.invite_customer import ask_whom, invite_by_name
from bot.steps import Routes
from bot.turn import Turn
from crm_core.people import invitations
from crm_core.people.actor import Role
from crm_core.people.policy import Action, Scope, require, scope_of

# What people call the roles, in both languages.
_WORDS = {
    Role.REP: ("rep", "sales", "销售", "业务员", "业务"),
    Role.SERVICE: ("service", "support", "客服", "售后", "服务"),
    Role.MANAGER: ("manager", "经理", "主管"),
    Role.ADMIN: ("admin", "administrator", "管理员"),
}
_ROLES = {word: role for role, words in _WORDS.items() for word in words}
_CUSTOMER = {"customer", "client", "客户"}
routes = Routes()


@routes.command("invite")
def invite(turn: Turn) -> None:
    require(turn.actor, Action.INVITE_CUSTOMERS)
    typed = turn.arguments.casefold()
    if (role := _ROLES.get(typed)) is not None:
        made = _make(turn, role)
        turn.reply(cards.link(turn.say, made))
        turn.reply(cards.code(turn.say, made))
    elif typed in _CUSTOMER or not (typed or _leads(turn)):
        ask_whom(turn)
    elif not typed:
        turn.reply(cards.choose_role(turn.say, invitations.roles_to_give(turn.work)))
    elif invite_by_name(turn, turn.arguments):
        return
    elif _leads(turn):
        roles = invitations.roles_to_give(turn.work)
        turn.reply(cards.not_a_role(turn.say, turn.arguments, roles))
    else:
        turn.reply(Card(turn.say("edit-nobody", fragment=turn.arguments[:60])))


def _leads(turn: Turn) -> bool:
    return scope_of(turn.actor, Action.INVITE_PEOPLE) > Scope.NONE


@routes.press(cards.Invite)
def invite_as(turn: Turn, press: cards.Invite) -> None:
    made = _make(turn, press.role)
    turn.edit(cards.link(turn.say, made))
    turn.reply(cards.code(turn.say, made))


def _make(turn: Turn, role: Role) -> cards.Invitation:
    token = invitations.invite(turn.work, role)
    link = f"https://t.me/{turn.bot_username}?start={token}"
    return cards.Invitation(role, token, link, turn.work.now + invitations.LIFETIME)


@routes.press(cards.Withdraw)
def withdraw(turn: Turn, press: cards.Withdraw) -> None:
    turn.edit(cards.withdrawn(turn.say, invitations.withdraw(turn.work, press.token)))
