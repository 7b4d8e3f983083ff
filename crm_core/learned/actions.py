"""A choice teaches: whom a person means by some words, until they take it back."""

from sqlalchemy import Select, delete, select

from crm_core.customers.naming import named
from crm_core.errors import RecordNotFound
from crm_core.ids import new_id
from crm_core.learned.model import LearnedAliasRow
from crm_core.people.policy import Action, require
from crm_core.understanding.text import fold
from crm_core.work import Work

MOST_LEARNED = 200
"""Of one person; the oldest make room. Each is looked for in every sentence."""
_SHORTEST, _LONGEST = 2, 60


def learn(work: Work, words: str, customer_id: str, contact_id: str | None) -> bool:
    """From now on these words mean them, to the actor alone. False when that was known.

    Raises `RecordNotFound` for a customer whom the actor may not see.
    """
    require(work.actor, Action.LOG_INTERACTIONS)
    whom = named(work, customer_id, contact_id)
    words = " ".join(fold(words).split())
    if not _SHORTEST <= len(words) <= _LONGEST:
        return False
    row = work.session.scalar(_own(work).where(LearnedAliasRow.words == words))
    if row is None:
        _make_room(work)
        row = LearnedAliasRow(id=new_id(), user_id=work.actor.id, words=words)
        work.session.add(row)
    elif (row.customer_id, row.contact_id) == (whom.customer_id, whom.contact_id):
        return False
    row.customer_id, row.contact_id = whom.customer_id, whom.contact_id
    row.learned_at = work.now
    data = {"words": words, "customer": whom.customer_id, "contact": whom.contact_id}
    work.audit("learn_alias", "user", work.actor.id or "", data)
    return True


def forget(work: Work, alias_id: str) -> None:
    """Raises `RecordNotFound`, also for what somebody else taught."""
    require(work.actor, Action.LOG_INTERACTIONS)
    row = work.session.scalar(_own(work).where(LearnedAliasRow.id == alias_id))
    if row is None:
        raise RecordNotFound
    work.session.delete(row)
    work.audit("forget_alias", "user", work.actor.id or "", {"words": row.words})


def _own(work: Work) -> Select[LearnedAliasRow]:
    return select(LearnedAliasRow).where(LearnedAliasRow.user_id == work.actor.id)


def _make_room(work: Work) -> None:
    newest = _own(work).order_by(LearnedAliasRow.learned_at.desc(), LearnedAliasRow.id)
    too_many = newest.with_only_columns(LearnedAliasRow.id).offset(MOST_LEARNED - 1)
    gone = list(work.session.scalars(too_many))
    if gone:
        work.session.execute(delete(LearnedAliasRow).where(LearnedAliasRow.id.in_(gone)))
