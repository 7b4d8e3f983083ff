"""What came in: kept before Telegram may forget it, done in the same transaction as its turn."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, select, update

from crm_core.channel.model import InboxRow
from crm_core.store.statements import affected, insert_or_ignore
from crm_core.work import Work

_KEPT_FOR = dt.timedelta(days=7)  # Telegram repeats an update for at most a day


@dataclass(frozen=True, slots=True)
class Received:
    bot: str
    update_id: int
    payload: str


def receive(work: Work, received: Sequence[Received]) -> None:
    """Keeps updates; those that are here already stay as they are."""
    rows = [
        {
            "bot": each.bot,
            "update_id": each.update_id,
            "payload": each.payload,
            "received_at": work.now,
        }
        for each in received
    ]
    insert_or_ignore(work.session, InboxRow, rows)


# Built once: every turn ends an update with it.
_TAKE = (
    update(InboxRow)
    .where(
        InboxRow.bot == bindparam("of_bot"),
        InboxRow.update_id == bindparam("of_update"),
        InboxRow.done_at.is_(None),
    )
    .values(done_at=bindparam("now"), payload=None)
)


def take(work: Work, bot: str, update_id: int) -> bool:
    """Marks an update done within its own turn; False when an earlier turn did it."""
    values = {"of_bot": bot, "of_update": update_id, "now": work.now}
    return affected(work.session, _TAKE, values) == 1


def fail(work: Work, bot: str, update_id: int, code: str) -> None:
    """Closes an update that no turn could take, with the code the person was shown."""
    work.session.execute(
        update(InboxRow)
        .where(InboxRow.bot == bot, InboxRow.update_id == update_id)
        .values(done_at=work.now, error=code)
        .execution_options(synchronize_session=False),
    )


def pending(work: Work, bot: str) -> list[Received]:
    """What an earlier process had not finished, in order of arrival."""
    rows = work.session.execute(
        select(InboxRow.update_id, InboxRow.payload)
        .where(InboxRow.bot == bot, InboxRow.done_at.is_(None))
        .order_by(InboxRow.update_id),
    )
    return [Received(bot, update_id, payload) for update_id, payload in rows if payload]


def purge(work: Work) -> None:
    """Forgets what is long done."""
    work.session.execute(
        delete(InboxRow).where(InboxRow.done_at < work.now - _KEPT_FOR),
        execution_options={"synchronize_session": False},
    )
