"""What a customer's card tells: the record, what happened last, what is still to be done."""

from dataclasses import dataclass, replace

from crm_core.customers.queries import get_customer
from crm_core.customers.views import CustomerView
from crm_core.follow_ups.queries import open_for_customer
from crm_core.follow_ups.views import FollowUpView
from crm_core.interactions.queries import last_of
from crm_core.interactions.views import InteractionView
from crm_core.sales.actions import open_of_customer
from crm_core.sales.views import OpportunityView
from crm_core.surveys.satisfaction import satisfaction_of
from crm_core.surveys.views import Satisfaction
from crm_core.work import Work


@dataclass(frozen=True, slots=True)
class CustomerOverview:
    """`viewer_id` is who looks: their own doings are said with "you"."""

    customer: CustomerView
    last: InteractionView | None = None
    follow_ups: tuple[FollowUpView, ...] = ()
    """Open ones, soonest first."""
    deals: tuple[OpportunityView, ...] = ()
    """Open ones, newest first."""
    viewer_id: str | None = None
    satisfaction: Satisfaction | None = None
    """None where nobody answered a survey."""


def overview(work: Work, customer_id: str, contact_id: str | None = None) -> CustomerOverview:
    """With that contact first. Raises `RecordNotFound`. Who looked at whom is in the trail."""
    customer = get_customer(work, customer_id)
    work.audit("see_customer", "customer", customer_id)
    # Sorting keeps the order of all the others.
    contacts = sorted(customer.contacts, key=lambda contact: contact.id != contact_id)
    return CustomerOverview(
        customer=replace(customer, contacts=tuple(contacts)),
        last=last_of(work, customer_id),
        follow_ups=tuple(open_for_customer(work, customer_id)),
        deals=tuple(open_of_customer(work, customer_id)),
        viewer_id=work.actor.id,
        satisfaction=satisfaction_of(work, customer_id),
    )
