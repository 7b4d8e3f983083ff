"""A person's morning begins: the agenda of their day, if there is anything to say."""

from collections.abc import Mapping

from bot.cards import agenda as cards
from bot.cards.card import Card
from bot.delivery.ticks import Notice, Notify
from bot.speech import Speech
from crm_core.channel.due import Due
from crm_core.follow_ups.mornings import DUE_KIND, Morning, begin_morning
from crm_core.work import Work


def morning_begins(work: Work, due: Due) -> list[Notice]:
    morning = begin_morning(work, due.subject_id)
    if morning is None:
        return []
    account = morning.account
    say = Speech(account.language, account.actor.timezone, work.now)
    return [Notice(account, card) for card in _cards(say, morning)]


def _cards(say: Speech, morning: Morning) -> list[Card]:
    if morning.agenda is None:
        return []
    if morning.wants_agenda:
        return [cards.agenda_card(say, morning.agenda)]
    return [cards.occasions_card(say, morning.agenda.occasions)]


NOTICES: Mapping[str, Notify] = {DUE_KIND: morning_begins}
