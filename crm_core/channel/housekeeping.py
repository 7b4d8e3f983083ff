"""Forgets what is long done, so that the tables of the road stay as small as its traffic."""

import datetime as dt
from typing import Any

from sqlalchemy import ColumnElement, delete, or_, select, tuple_

from crm_core.channel import jobs
from crm_core.channel.model import DraftRow, DueRow, InboxRow, OutboxRow
from crm_core.work import Work

_DAYS_RECEIVED = 7  # Telegram repeats an update for at most a day
_DAYS_SENT = 7
_DAYS_CARD = 90
"""As long a card can still be changed in place; a later change comes as a new message."""
_DAYS_DRAFT = 180
"""As long a button of a draft's card works."""
_DAYS_DUE = 30


def purge(work: Work, at_once: int = 1_000) -> bool:
    """Some rows of each table. Whether there may be more."""
    jobs.purge(work)
    deleted = [_delete(work, key, gone, at_once) for key, gone in _rules(work)]
    return at_once in deleted


def _rules(work: Work) -> list[tuple[Any, ColumnElement[bool]]]:
    def before(days: int) -> dt.datetime:
        return work.now - dt.timedelta(days=days)

    no_card = OutboxRow.ref.is_(None) & (OutboxRow.done_at < before(_DAYS_SENT))
    return [
        (tuple_(InboxRow.bot, InboxRow.update_id), InboxRow.done_at < before(_DAYS_RECEIVED)),
        (OutboxRow.id, or_(no_card, OutboxRow.done_at < before(_DAYS_CARD))),
        (DraftRow.id, DraftRow.changed_at < before(_DAYS_DRAFT)),
        (DueRow.id, DueRow.done_at < before(_DAYS_DUE)),
    ]


def _delete(work: Work, key: Any, gone: ColumnElement[bool], at_once: int) -> int:
    columns = key.clauses if hasattr(key, "clauses") else [key]
    some = select(*columns).where(gone).limit(at_once)
    table = columns[0].table
    return work.connection.execute(delete(table).where(key.in_(some))).rowcount
