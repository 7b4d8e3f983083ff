"""Lines of a list of hits: each names the person that was typed, if one was."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select

from crm_core.customers.model import ContactRow
from crm_core.customers.queries import briefs
from crm_core.customers.views import CustomerBrief
from crm_core.lookup.hits import Hit
from crm_core.work import Work


def listed(work: Work, hits: Sequence[Hit]) -> list[CustomerBrief]:
    """In the order of the hits."""
    found = briefs(work, [hit.customer_id for hit in hits])
    people = _names(work, [hit.contact_id for hit in hits if hit.contact_id])
    typed = {hit.customer_id: people.get(hit.contact_id or "") for hit in hits}
    return [replace(brief, contact_name=typed[brief.id] or brief.contact_name) for brief in found]


def _names(work: Work, contact_ids: Sequence[str]) -> dict[str, str]:
    rows = work.session.execute(
        select(ContactRow.id, ContactRow.name).where(ContactRow.id.in_(contact_ids))
    )
    return {row.id: row.name for row in rows}
