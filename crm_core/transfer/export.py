"""Every record as plain rows, one kind after another: what `fieldlog export` writes."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from crm_core.people.policy import Action, require
from crm_core.transfer.joins import Selection
from crm_core.transfer.selections import SELECTIONS
from crm_core.work import Work

_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of record: its fields, then its rows, oldest first, read as they are asked for."""

    kind: str
    fields: tuple[str, ...]
    rows: Iterator[Sequence[Any]]


def announce_export(work: Work) -> None:
    """Says in the audit trail that everything was taken out."""
    require(work.actor, Action.EXPORT_ALL)
    work.audit("export", "store", "all", {"kinds": list(SELECTIONS)})


def tables(work: Work) -> Iterator[Table]:
    """Times are ISO 8601 with the offset of the actor's zone, ids as in the store."""
    require(work.actor, Action.EXPORT_ALL)
    _hold_still(work)
    for kind, selection in SELECTIONS.items():
        selected = selection()
        yield Table(kind, tuple(selected.selected_columns.keys()), _rows(work, selected))


def _hold_still(work: Work) -> None:
    """All kinds as of one moment; a transaction on SQLite reads so by itself."""
    if work.connection.dialect.name == "postgresql":
        work.session.connection(execution_options={"isolation_level": "REPEATABLE READ"})


def _rows(work: Work, selected: Selection) -> Iterator[Sequence[Any]]:
    zone = ZoneInfo(work.actor.timezone)
    for row in work.session.execute(selected, execution_options={"yield_per": _AT_ONCE}):
        yield [_plain(value, zone) for value in row]


def _plain(value: Any, zone: ZoneInfo) -> Any:
    if isinstance(value, dt.datetime):
        return value.astimezone(zone).isoformat(timespec="seconds")
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return value
