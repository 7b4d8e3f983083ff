"""A person's morning begins: their day, and what is overdue in a team that they lead."""

from collections.abc import Iterator, Mapping

import structlog

from bot.cards import agenda as cards
from bot.cards import escalation
from bot.cards.card import Card
from bot.delivery.ticks import Notice, Notify
from bot.speech import Speech
from crm_core.channel.due import Due
from crm_core.follow_ups.mornings import DUE_KIND, Morning, begin_morning, schedule_morning
from crm_core.store.engine import is_transient
from crm_core.work import Work

_log = structlog.get_logger()


def morning_begins(work: Work, due: Due) -> list[Notice]:
    """One that goes wrong must not be the last."""
    schedule_morning(work, due.subject_id)
    try:
        with work.session.begin_nested():
            return _notices(work, due.subject_id)
    except Exception as error:
        if is_transient(error):
            raise
        _log.exception("morning_failed", subject=due.subject_id)
        return []


def _notices(work: Work, user_id: str) -> list[Notice]:
    morning = begin_morning(work, user_id)
    if morning is None:
        return []
    account = morning.account
    say = Speech(account.language, account.actor.timezone, work.now)
    return [Notice(account, card) for card in _cards(say, morning)]


def _cards(say: Speech, morning: Morning) -> Iterator[Card]:
    if morning.agenda is not None and morning.wants_agenda:
        yield cards.agenda_card(say, morning.agenda)
    elif morning.agenda is not None:
        yield cards.occasions_card(say, morning.agenda.occasions)
    if morning.digest is not None:
        yield escalation.digest(say, morning.digest)


NOTICES: Mapping[str, Notify] = {DUE_KIND: morning_begins}
