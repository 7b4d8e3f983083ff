"""What goes out: a row first, sent after the commit, marked when Telegram has it."""

import json
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, cast

from sqlalchemy import Table, bindparam, insert, select, update
from sqlalchemy.engine import Row as ResultRow

from crm_core.channel.model import OutboxRow
from crm_core.ids import new_id
from crm_core.store.prepared import Prepared
from crm_core.work import Work


class Priority(IntEnum):
    REPLY = 0
    REMINDER = 1
    SURVEY = 2
    CAMPAIGN = 3


@dataclass(frozen=True, slots=True)
class Message:
    """One call to make: a Bot API method with its parameters (`chat_id` is added by the sender).

    `ref` names the card that is shown; with `edits_ref` the call changes the message in which
    that card was last sent, known only when the earlier call has been answered.
    """

    method: str
    payload: Mapping[str, Any]
    ref: str | None = None
    edits_ref: bool = False
    attachment: bytes | None = None


@dataclass(frozen=True, slots=True)
class Outgoing:
    id: str
    bot: str
    chat_id: int
    priority: int
    place: int
    method: str
    payload: Mapping[str, Any]
    attachment: bytes | None
    ref: str | None
    edits_ref: bool
    held_by: str | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """How a call ended: with the message's id, or for good without success (`error`)."""

    id: str
    message_id: int | None = None
    error: str | None = None


_UNREADABLE = "cannot be read"
_last_place = 0


def _next_place() -> int:
    """Grows from call to call and from process to process."""
    global _last_place  # noqa: PLW0603 - the one counter of this process
    _last_place = max(_last_place + 1, time.time_ns())
    return _last_place


_TABLE = cast("Table", OutboxRow.__table__)
# Built once: every turn and every answer of Telegram's uses them.
_INSERT = Prepared(insert(_TABLE))
_MARK = Prepared(
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("row_id"))
    .values(
        done_at=bindparam("now"),
        payload=None,
        attachment=None,
        message_id=bindparam("sent_as"),
        error=bindparam("why"),
    )
)


def post(
    work: Work,
    bot: str,
    chat_id: int,
    messages: Iterable[Message],
    priority: Priority = Priority.REPLY,
    held_by: str | None = None,
) -> list[Outgoing]:
    """Writes the messages in order; they are sent once the transaction is committed.

    `held_by` names the process that sends them straight from memory; else they are fetched.
    """
    items = [
        Outgoing(
            id=new_id(),
            bot=bot,
            chat_id=chat_id,
            priority=priority,
            place=_next_place(),
            method=message.method,
            payload=message.payload,
            attachment=message.attachment,
            ref=message.ref,
            edits_ref=message.edits_ref,
            held_by=held_by,
        )
        for message in messages
    ]
    _INSERT.run_all(work.connection, [_values(work, item) for item in items])
    return items


def _values(work: Work, item: Outgoing) -> dict[str, Any]:
    content = {"call": item.payload, "edits_ref": item.edits_ref}
    return {
        "id": item.id,
        "bot": item.bot,
        "chat_id": item.chat_id,
        "priority": item.priority,
        "place": item.place,
        "method": item.method,
        "payload": json.dumps(content, ensure_ascii=False),
        "attachment": item.attachment,
        "ref": item.ref,
        "created_at": work.now,
        "held_by": item.held_by,
    }


def hold(
    work: Work, bot: str, holder: str, limit: int, least: Priority = Priority.CAMPAIGN
) -> list[Outgoing]:
    """Fetches what nobody holds, the most urgent first, nothing less urgent than `least`."""
    free = (
        select(OutboxRow.id)
        .where(
            OutboxRow.bot == bot,
            OutboxRow.held_by.is_(None),
            OutboxRow.done_at.is_(None),
            OutboxRow.priority <= least,
        )
        .order_by(OutboxRow.priority, OutboxRow.place)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    rows = work.session.execute(
        update(_TABLE)
        .where(_TABLE.c.id.in_(free.scalar_subquery()))
        .values(held_by=holder)
        .returning(*_TABLE.c),
    )
    found = {row.id: _outgoing(row) for row in rows}
    if broken := [Sent(row_id, error=_UNREADABLE) for row_id, item in found.items() if not item]:
        mark(work, broken)
    readable = [item for item in found.values() if item]
    return sorted(readable, key=lambda item: (item.priority, item.place))


def release(work: Work, bot: str, process: str) -> None:
    """Lets go what other processes have: they send for this bot no more.

    Who holds a row is named by the process and, after that, by whatever it likes.
    """
    held_by_others = _TABLE.c.held_by.is_not(None) & ~_TABLE.c.held_by.startswith(process)
    work.session.execute(
        update(_TABLE)
        .where(_TABLE.c.bot == bot, _TABLE.c.done_at.is_(None), held_by_others)
        .values(held_by=None),
    )


def let_go(work: Work, bot: str, holder: str) -> None:
    """Of this one holder: it is not known whether it ever had them."""
    work.session.execute(
        update(_TABLE)
        .where(_TABLE.c.bot == bot, _TABLE.c.done_at.is_(None), _TABLE.c.held_by == holder)
        .values(held_by=None),
    )


def _outgoing(row: ResultRow[Any]) -> Outgoing | None:
    """None for a row that cannot be read."""
    try:
        content = json.loads(row.payload)
        payload, edits_ref = content["call"], content["edits_ref"]
    except (ValueError, TypeError, KeyError):
        return None
    return Outgoing(
        id=row.id,
        bot=row.bot,
        chat_id=row.chat_id,
        priority=row.priority,
        place=row.place,
        method=row.method,
        payload=payload,
        attachment=row.attachment,
        ref=row.ref,
        edits_ref=edits_ref,
        held_by=row.held_by,
    )


def mark(work: Work, sent: Iterable[Sent]) -> None:
    """Closes rows and empties them: what a person was told is not kept twice."""
    rows = [
        {
            "row_id": item.id,
            "now": work.now,
            "sent_as": item.message_id,
            "why": item.error and item.error[:200],
        }
        for item in sent
    ]
    _MARK.run_all(work.connection, rows)


def message_of(work: Work, ref: str, chat_id: int) -> int | None:
    """The message in which a card was last sent to this chat."""
    return work.session.execute(
        select(OutboxRow.message_id)
        .where(
            OutboxRow.ref == ref,
            OutboxRow.chat_id == chat_id,
            OutboxRow.message_id.is_not(None),
        )
        .order_by(OutboxRow.place.desc())
        .limit(1),
    ).scalar_one_or_none()


def drop_for(work: Work, bot: str, chat_id: int, error: str) -> None:
    """Closes all that waits for a chat, e.g. when the person blocked the bot."""
    work.session.execute(
        update(OutboxRow)
        .where(OutboxRow.bot == bot, OutboxRow.chat_id == chat_id, OutboxRow.done_at.is_(None))
        .values(done_at=work.now, payload=None, attachment=None, error=error)
        .execution_options(synchronize_session=False),
    )
