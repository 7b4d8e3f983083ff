"""A promise that fell due becomes a reminder."""

from collections.abc import Mapping

from bot.cards import follow_ups as cards
from bot.delivery.ticks import Notice, Notify
from bot.speech import Speech
from crm_core.channel.due import Due
from crm_core.errors import RecordNotFound
from crm_core.follow_ups.planning import DUE_KIND, is_late, postpone
from crm_core.follow_ups.queries import get_follow_up
from crm_core.follow_ups.reaching import recipient_of
from crm_core.interactions.queries import last_of
from crm_core.work import Work


def follow_up_due(work: Work, due: Due) -> list[Notice]:
    """To whoever keeps it by now, unless it was done, put off or removed meanwhile.

    When they may not be disturbed now, it comes as soon as they may.
    """
    try:
        follow_up = get_follow_up(work, due.subject_id)
    except RecordNotFound:
        return []
    if follow_up.status != "open" or follow_up.due_at > work.now:
        return []
    recipient = recipient_of(work, follow_up)
    if recipient is None:
        return []
    earliest = recipient.earliest(work, follow_up)
    if earliest > work.now:
        postpone(work, follow_up, earliest)
        return []
    account = recipient.account
    card = cards.reminder(
        Speech(account.language, account.actor.timezone, work.now),
        get_follow_up(work, follow_up.id),  # it may have been handed over
        last_of(work, follow_up.customer_id),
        delayed=is_late(work, follow_up, recipient.working),
        reader=account.actor.id,
    )
    return [Notice(account, card, cards.ref(follow_up))]


NOTICES: Mapping[str, Notify] = {DUE_KIND: follow_up_due}
