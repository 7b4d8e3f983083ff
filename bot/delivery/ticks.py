"""What the clock does: claims the rows that fell due and puts their notices into the outbox."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import structlog

from bot.cards.card import Card
from bot.delivery.messages import card_message
from bot.operation.metrics import Metrics
from crm_core.channel import due
from crm_core.channel.due import Due
from crm_core.channel.outbox import Outgoing, Priority, post
from crm_core.core import Core
from crm_core.people.accounts import Account
from crm_core.store.engine import is_transient
from crm_core.work import Work

_log = structlog.get_logger()
_AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class Notice:
    """A card for one person, as a due row asks for it."""

    account: Account
    card: Card
    ref: str | None = None
    priority: Priority = Priority.REMINDER


Notify = Callable[[Work, Due], Sequence[Notice]]
"""Looks again whether the row still makes sense, acts on it in the same transaction, and says
whom to tell what; nothing when there is nothing to tell."""


def notify_some(
    core: Core, notices: Mapping[str, Notify], metrics: Metrics
) -> tuple[list[Outgoing], bool]:
    """The first few that are due: what is committed and can be sent, and whether there are more.

    Few at a time, so that a person's turn, which needs the store too, hardly waits for them.
    """
    with core.work() as work:
        claimed = due.claim(work, _AT_ONCE)
        outgoing = [item for row in claimed for item in _notify(work, notices, row)]
    for row in claimed:
        metrics.fell_due((work.now - row.due_at).total_seconds())
    return outgoing, len(claimed) == _AT_ONCE


def _notify(work: Work, notices: Mapping[str, Notify], row: Due) -> list[Outgoing]:
    """One row that cannot be read must not stop the others."""
    try:
        with work.session.begin_nested():
            said = notices[row.kind](work, row)
            if not said:
                due.close(work, row, "dropped")
            return [item for notice in said for item in post_notice(work, notice)]
    except Exception as error:
        if is_transient(error):
            raise
        _log.exception("notice_failed", kind=row.kind, subject=row.subject_id)
        due.close(work, row, "failed")
        return []


def post_notice(work: Work, notice: Notice) -> list[Outgoing]:
    """Also for what an answer leads to, in the transaction of that answer."""
    message = card_message(notice.card, notice.ref)
    account = notice.account
    return post(work, account.bot, account.chat_id, [message], notice.priority)
