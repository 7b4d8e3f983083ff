"""Cards that wait for a tap: each is settled at most once, however often its button is pressed."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, cast

from sqlalchemy import ColumnElement, Table, insert, select, update

from crm_core.channel.model import DraftRow
from crm_core.errors import Refusal
from crm_core.ids import new_id
from crm_core.store.prepared import Prepared
from crm_core.store.statements import affected
from crm_core.work import Work

State = Literal["open", "saved", "undone", "cancelled"]


class DraftGone(Refusal):
    """The draft is somebody else's, or was never there."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`payload` is JSON of the front end's own making."""

    id: str
    kind: str
    state: State
    version: int
    payload: str
    origin: str | None
    saved_at: dt.datetime | None = None

    @property
    def ref(self) -> str:
        return f"draft:{self.id}"


_INSERT = Prepared(insert(cast("Table", DraftRow.__table__)))


def create(
    work: Work, account_id: str, kind: str, payload: str, origin: str | None = None
) -> Draft:
    draft = Draft(new_id(), kind, "open", 1, payload, origin)
    values = {
        "id": draft.id,
        "account_id": account_id,
        "kind": kind,
        "state": draft.state,
        "version": draft.version,
        "payload": payload,
        "origin": origin,
        "created_at": work.now,
        "changed_at": work.now,
    }
    _INSERT.run(work.connection, values)
    return draft


def get(work: Work, account_id: str, draft_id: str, kind: str | None = None) -> Draft:
    """Raises `DraftGone`, also for a draft of another kind than the one that was asked for."""
    draft = _one(work, DraftRow.account_id == account_id, DraftRow.id == draft_id)
    if kind is not None and draft.kind != kind:
        raise DraftGone
    return draft


def of_origin(work: Work, account_id: str, origin: str) -> Draft | None:
    """The latest draft that this message led to."""
    try:
        return _one(work, DraftRow.account_id == account_id, DraftRow.origin == origin)
    except DraftGone:
        return None


def _one(work: Work, *conditions: ColumnElement[bool]) -> Draft:
    row = work.session.execute(
        select(DraftRow)
        .where(*conditions)
        .order_by(DraftRow.created_at.desc())
        .limit(1)
        .execution_options(populate_existing=True),
    ).scalar_one_or_none()
    if row is None:
        raise DraftGone
    return _draft(row)


def _draft(row: DraftRow) -> Draft:
    state = cast("State", row.state)
    return Draft(row.id, row.kind, state, row.version, row.payload, row.origin, row.saved_at)


def rewrite(work: Work, draft: Draft, payload: str) -> Draft:
    """A new version of an open draft."""
    work.session.execute(
        update(DraftRow)
        .where(DraftRow.id == draft.id)
        .values(payload=payload, version=draft.version + 1, changed_at=work.now)
        .execution_options(synchronize_session=False),
    )
    return Draft(draft.id, draft.kind, draft.state, draft.version + 1, payload, draft.origin)


def settle(work: Work, draft: Draft, state: State, *, only_from: State = "open") -> bool:
    """Moves a draft from one state to another; False when another tap was first."""
    statement = (
        update(DraftRow)
        .where(DraftRow.id == draft.id, DraftRow.state == only_from)
        .values(state=state, changed_at=work.now)
    )
    if state == "saved":
        statement = statement.values(saved_at=work.now)
    return affected(work.connection, statement) == 1


def last_saved(work: Work, account_id: str) -> Draft | None:
    """What `/undo` takes back: the latest that was saved and not yet undone."""
    row = work.session.execute(
        select(DraftRow)
        .where(DraftRow.account_id == account_id, DraftRow.state == "saved")
        .order_by(DraftRow.saved_at.desc())
        .limit(1),
    ).scalar_one_or_none()
    if row is None:
        return None
    return _draft(row)
