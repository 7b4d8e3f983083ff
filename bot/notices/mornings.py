"""A person's morning begins."""

from collections.abc import Mapping

from bot.delivery.ticks import Notice, Notify
from crm_core.channel.due import Due
from crm_core.follow_ups.mornings import DUE_KIND, schedule_morning
from crm_core.work import Work


def morning_begins(work: Work, due: Due) -> list[Notice]:
    schedule_morning(work, due.subject_id)
    return []


NOTICES: Mapping[str, Notify] = {DUE_KIND: morning_begins}
