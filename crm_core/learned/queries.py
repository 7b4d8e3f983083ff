"""Reading what a person has taught."""

from sqlalchemy import bindparam, select

from crm_core.customers.model import ContactRow, CustomerRow
from crm_core.customers.visibility import visible_condition
from crm_core.learned.model import LearnedAliasRow
from crm_core.learned.views import LearnedAlias
from crm_core.people.policy import Action, require
from crm_core.store.prepared import Prepared
from crm_core.understanding import Ref
from crm_core.work import Work

# Built once: it is read before every sentence.
_MEANT = Prepared(
    select(LearnedAliasRow.words, LearnedAliasRow.customer_id, LearnedAliasRow.contact_id).where(
        LearnedAliasRow.user_id == bindparam("user")
    )
)


def meant_by(work: Work) -> dict[str, Ref]:
    """Whom the actor means by which words."""
    rows = _MEANT.all(work.connection, {"user": work.actor.id or ""})
    return {row.words: Ref(row.customer_id, row.contact_id) for row in rows}


def learned(work: Work) -> list[LearnedAlias]:
    """The newest first; of customers whom the actor no longer sees, nothing."""
    require(work.actor, Action.LOG_INTERACTIONS)
    rows = work.session.execute(
        select(
            LearnedAliasRow.id,
            LearnedAliasRow.words,
            CustomerRow.name.label("customer_name"),
            ContactRow.name.label("contact_name"),
        )
        .join(CustomerRow, CustomerRow.id == LearnedAliasRow.customer_id)
        .outerjoin(ContactRow, ContactRow.id == LearnedAliasRow.contact_id)
        .where(
            LearnedAliasRow.user_id == work.actor.id,
            CustomerRow.deleted_at.is_(None),
            visible_condition(work.actor),
        )
        .order_by(LearnedAliasRow.learned_at.desc(), LearnedAliasRow.id)
    )
    return [LearnedAlias(**row) for row in rows.mappings()]
