"""What came in: kept before Telegram may forget it, done in the same transaction as its turn."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, exists, or_, select, tuple_, update
from sqlalchemy.orm import aliased

from crm_core.channel.model import InboxRow
from crm_core.channel.processes import living
from crm_core.store.prepared import Prepared
from crm_core.store.statements import insert_or_ignore
from crm_core.work import Work


@dataclass(frozen=True, slots=True)
class Received:
    """`person` is the outside id of who sent it: theirs are taken in order."""

    bot: str
    update_id: int
    payload: str
    person: str | None = None


class EarlierOpen(Exception):  # noqa: N818 - it only has to wait
    """An earlier update of the same person is not done yet."""


def receive(work: Work, received: Sequence[Received], holder: str | None = None) -> None:
    """Keeps updates for the process that has them; those that are here already stay as they are."""
    rows = [
        {
            "bot": each.bot,
            "update_id": each.update_id,
            "person": each.person,
            "holder": holder,
            "payload": each.payload,
            "received_at": work.now,
        }
        for each in received
    ]
    insert_or_ignore(work.connection, InboxRow, rows)


# Built once: every turn ends an update with it.
_DONE = (
    update(InboxRow)
    .where(
        InboxRow.bot == bindparam("of_bot"),
        InboxRow.update_id == bindparam("of_update"),
        InboxRow.done_at.is_(None),
    )
    .values(done_at=bindparam("now"), payload=None)
)
_TAKE = Prepared(_DONE)
_EARLIER = aliased(InboxRow)
# Where several processes may take a person's updates. Here it costs no statement of its own.
_TAKE_IN_ORDER = Prepared(
    _DONE.where(
        ~exists().where(
            _EARLIER.bot == bindparam("of_bot"),
            _EARLIER.person == InboxRow.person,
            _EARLIER.update_id < bindparam("of_update"),
            _EARLIER.done_at.is_(None),
        )
    )
)


def take(work: Work, bot: str, update_id: int) -> bool:
    """Marks an update done within its own turn; False when an earlier turn did it.

    Raises `EarlierOpen`; not on SQLite, whose one process keeps the order itself.
    """
    values = {"of_bot": bot, "of_update": update_id, "now": work.now}
    if work.one_writer:
        return _TAKE.run(work.connection, values) == 1
    if _TAKE_IN_ORDER.run(work.connection, values) == 1:
        return True
    still_open = select(InboxRow.update_id).where(
        InboxRow.bot == bot, InboxRow.update_id == update_id, InboxRow.done_at.is_(None)
    )
    if work.session.scalar(still_open) is not None:
        raise EarlierOpen
    return False


def fail(work: Work, bot: str, update_id: int, code: str) -> None:
    """Closes an update that no turn could take, with the code the person was shown."""
    work.session.execute(
        update(InboxRow)
        .where(InboxRow.bot == bot, InboxRow.update_id == update_id)
        .values(done_at=work.now, payload=None, error=code)
        .execution_options(synchronize_session=False),
    )


def adopt(work: Work, bot: str, holder: str, *, own: bool = False) -> list[Received]:
    """Takes what nobody who lives has in memory, in order of arrival; also its `own` once more."""
    free = or_(InboxRow.holder.is_(None), InboxRow.holder.not_in(living()))
    orphans = (
        select(InboxRow.bot, InboxRow.update_id)
        .where(
            InboxRow.bot == bot,
            InboxRow.done_at.is_(None),
            or_(free, InboxRow.holder == holder) if own else free,
        )
        .with_for_update(skip_locked=True)
    )
    rows = work.session.execute(
        update(InboxRow)
        .where(tuple_(InboxRow.bot, InboxRow.update_id).in_(orphans))
        .values(holder=holder)
        .returning(InboxRow.update_id, InboxRow.payload, InboxRow.person)
        .execution_options(synchronize_session=False),
    ).all()
    found = [Received(bot, row.update_id, row.payload or "", row.person) for row in rows]
    return sorted(found, key=lambda each: each.update_id)
