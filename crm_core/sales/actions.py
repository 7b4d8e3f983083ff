"""Notes opportunities as they are heard of."""

from typing import cast

from sqlalchemy import select, update

from crm_core.ids import new_id
from crm_core.people.policy import Action, require
from crm_core.sales.model import OpportunityRow
from crm_core.sales.views import NewOpportunity, OpportunityStage, OpportunityView
from crm_core.work import Work


def note_opportunity(
    work: Work,
    customer_id: str,
    new: NewOpportunity,
    interaction_id: str | None = None,
) -> OpportunityView:
    require(work.actor, Action.LOG_INTERACTIONS)
    row = OpportunityRow(
        id=new_id(),
        customer_id=customer_id,
        interaction_id=interaction_id,
        product=new.product,
        quantity=new.quantity,
        unit=new.unit,
        amount=new.amount,
        currency=new.currency,
        stage=new.stage,
        owner_id=work.actor.id,
        created_at=work.now,
    )
    work.session.add(row)
    work.audit("note_opportunity", "opportunity", row.id, {"customer": customer_id})
    return as_view(row)


def open_of_customer(work: Work, customer_id: str) -> list[OpportunityView]:
    """Neither won, lost nor undone; newest first."""
    require(work.actor, Action.SEE_CUSTOMERS)
    rows = work.session.scalars(
        select(OpportunityRow)
        .where(
            OpportunityRow.customer_id == customer_id,
            OpportunityRow.undone_at.is_(None),
            OpportunityRow.stage.not_in(("won", "lost")),
        )
        .order_by(OpportunityRow.created_at.desc()),
    )
    return [as_view(row) for row in rows]


def undo_opportunity(work: Work, opportunity_id: str) -> None:
    work.session.execute(
        update(OpportunityRow)
        .where(OpportunityRow.id == opportunity_id, OpportunityRow.owner_id == work.actor.id)
        .values(undone_at=work.now),
    )


def as_view(row: OpportunityRow) -> OpportunityView:
    return OpportunityView(
        id=row.id,
        customer_id=row.customer_id,
        product=row.product,
        quantity=row.quantity,
        unit=row.unit,
        amount=row.amount,
        currency=row.currency,
        stage=cast("OpportunityStage", row.stage),
    )
