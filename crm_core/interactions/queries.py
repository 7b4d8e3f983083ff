"""Reads what happened with a customer."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from sqlalchemy import Select, select

from crm_core.customers.model import ContactRow, CustomerRow
from crm_core.customers.visibility import visible_condition
from crm_core.errors import RecordNotFound
from crm_core.interactions.model import InteractionEditRow, InteractionRow, ParticipantRow
from crm_core.interactions.views import (
    Grain,
    InteractionEditView,
    InteractionKind,
    InteractionView,
)
from crm_core.people.model import UserRow
from crm_core.people.policy import Action, require
from crm_core.work import Work


def get_interaction(work: Work, interaction_id: str) -> InteractionView:
    """Raises `RecordNotFound`, also for one that was undone."""
    found = _read(work, _visible(work).where(InteractionRow.id == interaction_id))
    if not found:
        raise RecordNotFound
    return found[0]


def last_of(work: Work, customer_id: str) -> InteractionView | None:
    return next(iter(of_customer(work, customer_id, limit=1)), None)


def of_customer(
    work: Work,
    customer_id: str,
    limit: int,
    offset: int = 0,
) -> list[InteractionView]:
    """Newest first."""
    return _read(
        work,
        _visible(work)
        .where(InteractionRow.customer_id == customer_id)
        .order_by(InteractionRow.occurred_at.desc(), InteractionRow.created_at.desc())
        .limit(limit)
        .offset(offset),
    )


def recent_customers(work: Work, limit: int) -> list[str]:
    """Ids of the customers whom the actor logged last, for buttons."""
    rows = work.session.execute(
        select(InteractionRow.customer_id)
        .join(CustomerRow, CustomerRow.id == InteractionRow.customer_id)
        .where(
            InteractionRow.author_id == work.actor.id,
            InteractionRow.undone_at.is_(None),
            visible_condition(work.actor),
        )
        .order_by(InteractionRow.created_at.desc())
        .limit(limit * 8),
    )
    return list(dict.fromkeys(customer_id for (customer_id,) in rows))[:limit]


def edits_of(work: Work, interaction_id: str) -> list[InteractionEditView]:
    """What the summary said before, newest first."""
    get_interaction(work, interaction_id)
    rows = work.session.execute(
        select(InteractionEditRow, UserRow.name)
        .outerjoin(UserRow, UserRow.id == InteractionEditRow.author_id)
        .where(InteractionEditRow.interaction_id == interaction_id)
        .order_by(InteractionEditRow.at.desc(), InteractionEditRow.id),
    )
    return [InteractionEditView(row.old, row.new, name, row.at) for row, name in rows]


def _visible(work: Work) -> Select[*tuple[Any, ...]]:
    require(work.actor, Action.SEE_CUSTOMERS)
    return (
        select(InteractionRow, CustomerRow.name, ContactRow.name, UserRow.name)
        .join(CustomerRow, CustomerRow.id == InteractionRow.customer_id)
        .outerjoin(ContactRow, ContactRow.id == InteractionRow.contact_id)
        .outerjoin(UserRow, UserRow.id == InteractionRow.author_id)
        .where(InteractionRow.undone_at.is_(None), visible_condition(work.actor))
    )


def _read(work: Work, statement: Select[*tuple[Any, ...]]) -> list[InteractionView]:
    found = [_view(*row) for row in work.session.execute(statement)]
    if not found:
        return []
    took_part = _participants(work, [one.id for one in found])
    return [replace(one, participants=took_part[one.id]) for one in found]


def _participants(work: Work, interaction_ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """By interaction, the names of the further contacts who took part."""
    rows = work.session.execute(
        select(ParticipantRow.interaction_id, ContactRow.name)
        .join(ContactRow, ContactRow.id == ParticipantRow.contact_id)
        .where(ParticipantRow.interaction_id.in_(interaction_ids))
        .order_by(ParticipantRow.place)
    )
    names = defaultdict[str, tuple[str, ...]](tuple)
    for interaction_id, name in rows:
        names[interaction_id] += (name,)
    return names


def _view(
    row: InteractionRow,
    customer: str,
    contact: str | None,
    author: str | None,
) -> InteractionView:
    return InteractionView(
        id=row.id,
        customer_id=row.customer_id,
        customer_name=customer,
        contact_id=row.contact_id,
        contact_name=contact,
        kind=cast("InteractionKind", row.kind),
        occurred_at=row.occurred_at,
        grain=cast("Grain", row.grain),
        summary=row.summary,
        text=row.text,
        author_id=row.author_id,
        author_name=author,
        created_at=row.created_at,
    )
