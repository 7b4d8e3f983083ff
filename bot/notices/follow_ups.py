"""A promise that fell due becomes a reminder."""

import datetime as dt
from collections.abc import Mapping

from bot.cards import follow_ups as cards
from bot.delivery.ticks import Notice, Notify
from bot.speech import Speech
from crm_core.channel.due import Due
from crm_core.errors import RecordNotFound
from crm_core.follow_ups.actions import DUE_KIND
from crm_core.follow_ups.queries import get_follow_up
from crm_core.interactions.queries import last_of
from crm_core.people.accounts import account_of
from crm_core.work import Work

_LATE = dt.timedelta(minutes=10)  # a tick or a queue is no delay; a process that was down is


def follow_up_due(work: Work, due: Due) -> list[Notice]:
    """To whoever keeps it by now, unless it was done, put off or removed meanwhile."""
    try:
        follow_up = get_follow_up(work, due.subject_id)
    except RecordNotFound:
        return []
    account = account_of(work, follow_up.assignee_id)
    if follow_up.status != "open" or follow_up.due_at > work.now or account is None:
        return []
    card = cards.reminder(
        Speech(account.language, account.actor.timezone, work.now),
        follow_up,
        last_of(work, follow_up.customer_id),
        delayed=work.now - due.due_at > _LATE,
    )
    return [Notice(account, card, cards.ref(follow_up))]


NOTICES: Mapping[str, Notify] = {DUE_KIND: follow_up_due}
