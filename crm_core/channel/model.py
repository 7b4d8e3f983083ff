"""Rows that any chat needs kept: what came in, what is awaited, what goes out, what falls due."""

import datetime as dt
from typing import Any

from sqlalchemy import BigInteger, Date, Index, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from crm_core.store.base import Row
from crm_core.store.indexes import partial_index
from crm_core.store.types import JsonValue


class InboxRow(Row):
    """An update that Telegram may forget, because we have it. Emptied when it is done with."""

    __tablename__ = "inbox"
    __table_args__ = (
        partial_index("ix_inbox_open", "bot", "person", "update_id", where="done_at IS NULL"),
    )

    bot: Mapped[str] = mapped_column(String(32), primary_key=True)
    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    person: Mapped[str | None] = mapped_column(String(32))
    """Whose it is, by their outside id: a person's updates are taken in order."""
    holder: Mapped[str | None] = mapped_column(String(16))
    """The process that has it in memory."""
    payload: Mapped[str | None] = mapped_column(Text)
    received_at: Mapped[dt.datetime]
    done_at: Mapped[dt.datetime | None]
    error: Mapped[str | None] = mapped_column(String(16))
    """The short code that the person was shown when the turn failed."""


class ConversationRow(Row):
    """What the bot waits for from one account."""

    __tablename__ = "conversations"

    account_id: Mapped[str] = mapped_column(String(16), primary_key=True)
    step: Mapped[str] = mapped_column(String(40))
    data: Mapped[dict[str, Any]] = mapped_column(JsonValue)
    changed_at: Mapped[dt.datetime]


class DraftRow(Row):
    """A card that is not yet saved. `state` is open, saved, undone or cancelled."""

    __tablename__ = "drafts"
    __table_args__ = (Index(None, "account_id", "origin"),)

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    account_id: Mapped[str] = mapped_column(String(16))
    kind: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(10), default="open")
    version: Mapped[int] = mapped_column(Integer, default=1)
    origin: Mapped[str | None] = mapped_column(String(40))
    """The message it came from; editing that message updates the draft."""
    payload: Mapped[str] = mapped_column(Text)
    created_at: Mapped[dt.datetime]
    changed_at: Mapped[dt.datetime]
    saved_at: Mapped[dt.datetime | None]


class OutboxRow(Row):
    """Something to be sent. Emptied of its content once Telegram has it."""

    __tablename__ = "outbox"
    __table_args__ = (
        partial_index(
            "ix_outbox_open", "bot", "held_by", "priority", "place", where="done_at IS NULL"
        ),
        Index("ix_outbox_ref", "ref", "chat_id"),
    )

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    bot: Mapped[str] = mapped_column(String(32))
    chat_id: Mapped[int] = mapped_column(BigInteger)
    priority: Mapped[int] = mapped_column(Integer)
    place: Mapped[int] = mapped_column(BigInteger)
    """Order within a chat, growing from turn to turn."""
    method: Mapped[str] = mapped_column(String(24))
    payload: Mapped[str | None] = mapped_column(Text)
    attachment: Mapped[bytes | None] = mapped_column(LargeBinary)
    ref: Mapped[str | None] = mapped_column(String(40))
    """The card that this message shows, e.g. `draft:<id>`; edits find the message by it."""
    created_at: Mapped[dt.datetime]
    held_by: Mapped[str | None] = mapped_column(String(16))
    """The process that has it in memory and will send it; empty while none has fetched it."""
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    done_at: Mapped[dt.datetime | None]
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    error: Mapped[str | None] = mapped_column(String(200))


class DueRow(Row):
    """Something that must happen at a time: the schedule itself. One row for each occurrence."""

    __tablename__ = "due"
    __table_args__ = (
        partial_index("ix_due_open", "due_at", where="done_at IS NULL"),
        Index("ix_due_subject", "kind", "subject_id"),
    )

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    subject_id: Mapped[str] = mapped_column(String(16))
    due_at: Mapped[dt.datetime]
    done_at: Mapped[dt.datetime | None]
    outcome: Mapped[str | None] = mapped_column(String(16))
    """sent, dropped (no longer made sense) or failed."""


class ProcessRow(Row):
    """A running program. It counts on; whoever sees it stand still takes over what it held."""

    __tablename__ = "processes"

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    place: Mapped[str] = mapped_column(String(120))
    """Machine and process, where they can be told; the others on that machine see it die."""
    beat: Mapped[int] = mapped_column(BigInteger)


class LeadRow(Row):
    """Which process asks Telegram for a bot's updates and sends what it has to say."""

    __tablename__ = "leads"

    bot: Mapped[str] = mapped_column(String(32), primary_key=True)
    holder: Mapped[str] = mapped_column(String(16))


class JobDayRow(Row):
    """A job of which each day has one run, whichever process was first."""

    __tablename__ = "job_days"

    job: Mapped[str] = mapped_column(String(40), primary_key=True)
    day: Mapped[dt.date] = mapped_column(Date, primary_key=True)
