"""Somebody who had blocked the bot writes again."""

from collections.abc import Mapping

from bot.cards.follow_ups import REF
from bot.delivery.ticks import Notice, Notify
from crm_core.channel.due import Due
from crm_core.follow_ups.missed import COMEBACK, push_what_was_missed
from crm_core.work import Work


def came_back(work: Work, due: Due) -> list[Notice]:
    """What they missed falls due with the next tick."""
    push_what_was_missed(work, due.subject_id, REF)
    return []


NOTICES: Mapping[str, Notify] = {COMEBACK: came_back}
