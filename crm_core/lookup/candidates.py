"""Rows of the term table that begin as typed, of customers whom the actor may see."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from crm_core.customers.model import CustomerRow
from crm_core.customers.visibility import visible_condition
from crm_core.lookup.kinds import Kind
from crm_core.lookup.model import TermRow
from crm_core.work import Work

_MOST_ROWS = 600
_LAST = "\U0010ffff"


class Candidate(NamedTuple):
    customer_id: str
    name: str
    owner_id: str | None
    last_contact_at: dt.datetime | None
    matches: tuple[tuple[str, Kind, str], ...]
    """For each word: the term, its kind, and the contact that it belongs to."""


def starting(work: Work, words: Sequence[str]) -> list[Candidate]:
    """Customers each of whose words begins a term; those who match exactly come first."""
    found = _run(work, words)
    if len(found) == _MOST_ROWS:  # cut off: the actor's own must not be among the lost
        found += _run(work, words, CustomerRow.owner_id == work.actor.id)
    return found


def begins(
    term: InstrumentedAttribute[str], start: str | ColumnElement[str]
) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """As a range, which reads the index on both engines; LIKE would not."""
    return term >= start, term < start + _LAST


def _run(work: Work, words: Sequence[str], *conditions: ColumnElement[bool]) -> list[Candidate]:
    rows = work.session.execute(
        _statement(words).where(visible_condition(work.actor), *conditions).limit(_MOST_ROWS)
    )
    return [
        Candidate(customer_id, name, owner_id, last_contact_at, _matches(matches))
        for customer_id, name, owner_id, last_contact_at, *matches in rows
    ]


def _statement(words: Sequence[str]) -> Select[*tuple[Any, ...]]:
    first, *others = [aliased(TermRow) for _ in words]
    columns = [c for t in (first, *others) for c in (t.term, t.kind, t.contact_id)]
    statement: Select[*tuple[Any, ...]] = (
        select(
            CustomerRow.id,
            CustomerRow.name,
            CustomerRow.owner_id,
            CustomerRow.last_contact_at,
            *columns,
        )
        .select_from(first)
        .join(CustomerRow, CustomerRow.id == first.customer_id)
        .where(*begins(first.term, words[0]))
        .order_by(first.term)
    )
    for other, word in zip(others, words[1:], strict=True):
        statement = statement.join(other, other.customer_id == first.customer_id).where(
            *begins(other.term, word)
        )
    return statement


def _matches(columns: Sequence[str]) -> tuple[tuple[str, Kind, str], ...]:
    return tuple(
        (columns[place], Kind(columns[place + 1]), columns[place + 2])
        for place in range(0, len(columns), 3)
    )
