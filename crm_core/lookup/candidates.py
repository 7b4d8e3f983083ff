"""Rows of the term table that begin as typed, of customers whom the actor may see."""

import datetime as dt
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, select
from sqlalchemy.orm import aliased

from crm_core.customers.model import CustomerRow
from crm_core.customers.visibility import visible_condition
from crm_core.lookup.kinds import Kind
from crm_core.lookup.model import TermRow
from crm_core.work import Work

_MOST_ROWS = 600
_LAST = "\U0010ffff"
_MANY = 200
_SOME = (
    select(TermRow.kind)
    .where(TermRow.term >= bindparam("from0"), TermRow.term < bindparam("to0"))
    .limit(_MANY)
)
"""Enough to tell a rare beginning from a common one."""


class Candidate(NamedTuple):
    customer_id: str
    name: str
    owner_id: str | None
    last_contact_at: dt.datetime | None
    matches: tuple[tuple[str, Kind, str], ...]
    """For each word: the term, its kind, and the contact that it belongs to."""


def starting(work: Work, words: Sequence[str]) -> list[Candidate]:
    """Customers each of whose words begins a term; those who match exactly come first."""
    rarest_first = sorted(range(len(words)), key=lambda place: _frequency(work, words, place))
    ordered = [words[place] for place in rarest_first]
    found = _run(work, ordered)
    if len(found) == _MOST_ROWS:  # cut off: the actor's own must not be among the lost
        found += _run(work, ordered, CustomerRow.owner_id == work.actor.id)
    return [_as_typed(candidate, rarest_first) for candidate in found]


def _frequency(work: Work, words: Sequence[str], place: int) -> int:
    """How many terms begin so. The join looks at each of the first word's: let these be few."""
    if len(words) == 1:
        return 0
    word = words[place]
    return len(work.session.scalars(_SOME, {"from0": word, "to0": after(word)}).all())


def _as_typed(candidate: Candidate, order: Sequence[int]) -> Candidate:
    """Its matches in the order of the words as they were given."""
    by_place = dict(zip(order, candidate.matches, strict=True))
    return candidate._replace(matches=tuple(by_place[place] for place in sorted(by_place)))


def after(start: str) -> str:
    """Where the terms that begin so end: a range reads the index on both engines, LIKE does not."""
    return start + _LAST


def _run(work: Work, words: Sequence[str], *conditions: ColumnElement[bool]) -> list[Candidate]:
    ranges = {f"from{place}": word for place, word in enumerate(words)}
    ranges |= {f"to{place}": after(word) for place, word in enumerate(words)}
    visible = _statement(len(words)).where(visible_condition(work.actor), *conditions)
    return [
        Candidate(customer_id, name, owner_id, last_contact_at, _matches(matches))
        for customer_id, name, owner_id, last_contact_at, *matches in work.session.execute(
            visible.limit(_MOST_ROWS), ranges
        )
    ]


@cache
def _statement(words: int) -> Select[*tuple[Any, ...]]:
    """Built once for each number of words: building it takes longer than running it."""
    first, *others = terms = [aliased(TermRow) for _ in range(words)]
    statement: Select[*tuple[Any, ...]] = (
        select(
            CustomerRow.id,
            CustomerRow.name,
            CustomerRow.owner_id,
            CustomerRow.last_contact_at,
            *(column for t in terms for column in (t.term, t.kind, t.contact_id)),
        )
        .select_from(first)
        .join(CustomerRow, CustomerRow.id == first.customer_id)
        .order_by(first.term)
    )
    for other in others:
        statement = statement.join(other, other.customer_id == first.customer_id)
    for place, term in enumerate(terms):
        statement = statement.where(
            term.term >= bindparam(f"from{place}"), term.term < bindparam(f"to{place}")
        )
    return statement


def _matches(columns: Sequence[str]) -> tuple[tuple[str, Kind, str], ...]:
    return tuple(
        (columns[place], Kind(columns[place + 1]), columns[place + 2])
        for place in range(0, len(columns), 3)
    )
