"""Keeps the search terms as the customer record is; only what changed is written."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import and_, delete, insert, or_, select

from crm_core.lookup.kinds import Kind
from crm_core.lookup.model import TermRow
from crm_core.lookup.records import read_records
from crm_core.lookup.terms import Term, terms_of
from crm_core.work import Work

_TERMS = TermRow.metadata.tables[TermRow.__tablename__]
_AT_ONCE = 500
_DELETED_AT_ONCE = 100
"""Each is a condition of one statement, and engines limit how deep these may nest."""


def reindex(work: Work, customer_id: str) -> None:
    """After every change of names, contacts, ways to reach them, tags; and after removal."""
    reindex_all(work, [customer_id])


def reindex_all(work: Work, customer_ids: Iterable[str]) -> None:
    """The same for many, in few statements."""
    ids = list(customer_ids)
    for start in range(0, len(ids), _AT_ONCE):
        _reindex(work, ids[start : start + _AT_ONCE])


def _reindex(work: Work, customer_ids: Sequence[str]) -> None:
    wanted = {record.id: terms_of(record) for record in read_records(work, customer_ids)}
    present = _present(work, customer_ids)
    gone, new = [], []
    for customer_id in customer_ids:
        right = wanted.get(customer_id, set())
        gone += [(customer_id, term) for term in present[customer_id] - right]
        new += [(customer_id, term) for term in right - present[customer_id]]
    for start in range(0, len(gone), _DELETED_AT_ONCE):
        _remove(work, gone[start : start + _DELETED_AT_ONCE])
    if new:  # past the session: terms are many, and nothing in memory follows them
        work.connection.execute(insert(_TERMS), [_row(*item) for item in new])


def _present(work: Work, customer_ids: Sequence[str]) -> defaultdict[str, set[Term]]:
    rows = work.session.execute(
        select(TermRow.customer_id, TermRow.term, TermRow.kind, TermRow.contact_id).where(
            TermRow.customer_id.in_(customer_ids)
        )
    )
    found = defaultdict(set)
    for customer_id, text, kind, contact_id in rows:
        found[customer_id].add(Term(text, Kind(kind), contact_id))
    return found


def _remove(work: Work, items: Sequence[tuple[str, Term]]) -> None:
    same = [
        and_(
            TermRow.term == term.text,
            TermRow.customer_id == customer_id,
            TermRow.kind == term.kind.value,
            TermRow.contact_id == term.contact_id,
        )
        for customer_id, term in items
    ]
    work.session.execute(
        delete(TermRow).where(or_(*same)), execution_options={"synchronize_session": False}
    )


def _row(customer_id: str, term: Term) -> dict[str, str]:
    return {
        "term": term.text,
        "customer_id": customer_id,
        "kind": term.kind.value,
        "contact_id": term.contact_id,
    }
