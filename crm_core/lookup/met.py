"""Finds customers by when one had to do with them: the one I saw yesterday, 上周拜访的."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

from sqlalchemy import select

from crm_core.customers.model import CustomerRow
from crm_core.customers.visibility import visible_condition
from crm_core.interactions.model import InteractionRow
from crm_core.lookup.candidates import Candidate
from crm_core.lookup.hits import Hit, Scored
from crm_core.lookup.kinds import FRAGMENT, Kind
from crm_core.understanding import Directory, When, understand
from crm_core.work import Work

_MET = re.compile(
    r"\b(?:saw|seen|see|met|meet|visit(?:ed)?|call(?:ed)?|talked|spoke|wrote|e?mailed)\b"
    r"|见|拜访|电话|打过|聊|联系|去过|来过",
    re.IGNORECASE,
)
_LONGEST = 200
_NOBODY = Directory.build(())


def met_when(work: Work, text: str) -> list[Scored]:
    """None when the words are not about a time at which one met somebody."""
    if not _MET.search(text):
        return []
    times = understand(text[:_LONGEST], work.now, work.actor.timezone, _NOBODY).times
    return _met_in(work, *_period(work, times[0])) if times else []


def _period(work: Work, when: When) -> tuple[dt.datetime, dt.datetime]:
    """Whole days: an interaction often tells no more than its day."""
    zone = ZoneInfo(work.actor.timezone)
    first = when.value.astimezone(zone).date()
    after = (when.period_end or first) + dt.timedelta(days=1)
    return dt.datetime.combine(first, dt.time(), zone), dt.datetime.combine(after, dt.time(), zone)


def _met_in(work: Work, start: dt.datetime, end: dt.datetime) -> list[Scored]:
    rows = work.session.execute(
        select(CustomerRow.id, CustomerRow.name, CustomerRow.owner_id, InteractionRow.occurred_at)
        .join(CustomerRow, CustomerRow.id == InteractionRow.customer_id)
        .where(
            InteractionRow.author_id == work.actor.id,
            InteractionRow.undone_at.is_(None),
            InteractionRow.occurred_at >= start,
            InteractionRow.occurred_at < end,
            visible_condition(work.actor),
        )
    )
    return [
        (Candidate(customer_id, name, owner_id, at, ()), Hit(customer_id, None, FRAGMENT, Kind.MET))
        for customer_id, name, owner_id, at in rows
    ]
