"""A customer opens the link that somebody of the team gave them, and decides.

/start TOKEN ──► notice ── Agree ──► linked; whoever invited is told ── Unlink ──► unlinked
                  │  └─── No ──► nothing was kept
                  └────── 中文 / English ──► the same in that language
"""

import json
from typing import cast

from bot.cards import consent as cards
from bot.commands import new_menu
from bot.speech import Speech
from bot.steps import EVERYONE, Routes
from bot.texts import LANGUAGES
from bot.turn import Turn
from crm_core.channel import drafts
from crm_core.channel.drafts import Draft
from crm_core.linking import actions, invitations
from crm_core.linking.views import LinkView
from crm_core.people.accounts import account_of
from crm_core.settings import Language

KIND = "consent"
routes = Routes()


def begin(turn: Turn, token: str) -> None:
    """Raises what an invitation refuses."""
    offer = invitations.open_invitation(turn.work, token, turn.account.id)
    payload = json.dumps({"token_hash": offer.token_hash})
    draft = drafts.create(turn.work, turn.account.id, KIND, payload)
    turn.reply(cards.ask(turn.say, offer, draft.id), draft.ref)


@routes.press(cards.ReadIn, roles=EVERYONE)
def read_in(turn: Turn, press: cards.ReadIn) -> None:
    draft = _open(turn, press.draft)
    if draft is None or press.language not in LANGUAGES:
        return
    if turn.actor.role is None:
        language = cast("Language", press.language)
        turn.account = actions.speak(turn.work, turn.account, language)
        turn.act_as(turn.actor)
    _ask(turn, draft, press.language)


@routes.press(cards.Agree, roles=EVERYONE)
def agree(turn: Turn, press: cards.Agree) -> None:
    draft = _open(turn, press.draft)
    if draft is None:
        return
    if press.notice != actions.NOTICE:
        _ask(turn, draft, turn.say.language)  # the notice has changed since
        return
    drafts.settle(turn.work, draft, "saved")
    user = turn.update.effective_user
    link = actions.agree(
        turn.work, _token_hash(draft), turn.account, user.full_name if user else ""
    )
    turn.act_as(turn.work.actor)
    turn.edit(cards.agreed(turn.say, turn.actor.name), draft.ref)
    turn.add(*new_menu(turn.work, turn.account))
    _tell_inviter(turn, link)


def _tell_inviter(turn: Turn, link: LinkView) -> None:
    inviter = account_of(turn.work, link.invited_by) if link.invited_by else None
    if inviter is not None:
        say = Speech(inviter.language, inviter.actor.timezone, turn.work.now)
        turn.tell(inviter, cards.linked(say, link))


@routes.press(cards.Decline, roles=EVERYONE)
def decline(turn: Turn, press: cards.Decline) -> None:
    if draft := _open(turn, press.draft):
        drafts.settle(turn.work, draft, "cancelled")
        turn.edit(cards.declined(turn.say), draft.ref)


@routes.press(cards.Unlink)
def unlink(turn: Turn, press: cards.Unlink) -> None:
    turn.edit(cards.unlinked(turn.say, actions.unlink(turn.work, press.link)))


def _ask(turn: Turn, draft: Draft, language: str) -> None:
    offer = invitations.offered(turn.work, _token_hash(draft), turn.account.id)
    say = Speech(language, turn.say.zone.key, turn.work.now)
    turn.edit(cards.ask(say, offer, draft.id), draft.ref)


def _open(turn: Turn, draft_id: str) -> Draft | None:
    """None when the person decided already; they were told so."""
    draft = drafts.get(turn.work, turn.account.id, draft_id, KIND)
    if draft.state == "open":
        return draft
    turn.answer(turn.say.plain("consent-decided"), alert=True)
    return None


def _token_hash(draft: Draft) -> str:
    return str(json.loads(draft.payload)["token_hash"])
