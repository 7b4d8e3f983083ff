"""Leaders bring people in.

/invite ──► as what? ── Rep ──► link (text) and its code (picture) ── Withdraw ──► withdrawn
/invite rep ───────────────────► ▲
/invite Acme ──► says what /invite takes
"""

from bot.cards import invite as cards
from bot.steps import Routes
from bot.turn import Turn
from crm_core.people import invitations
from crm_core.people.actor import Role

# What people call the roles, in both languages.
_WORDS = {
    Role.REP: ("rep", "sales", "销售", "业务员", "业务"),
    Role.SERVICE: ("service", "support", "客服", "售后", "服务"),
    Role.MANAGER: ("manager", "经理", "主管"),
    Role.ADMIN: ("admin", "administrator", "管理员"),
}
_ROLES = {word: role for role, words in _WORDS.items() for word in words}
routes = Routes()


@routes.command("invite")
def invite(turn: Turn) -> None:
    roles = invitations.roles_to_give(turn.work)
    role = _ROLES.get(turn.arguments.casefold())
    if role is not None:
        made = _make(turn, role)
        turn.reply(cards.link(turn.say, made))
        turn.reply(cards.code(turn.say, made))
    elif turn.arguments:
        turn.reply(cards.not_a_role(turn.say, turn.arguments, roles))
    else:
        turn.reply(cards.choose_role(turn.say, roles))


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
