"""Who of a customer can be asked, and in which way."""

from sqlalchemy import select

from crm_core.customers.queries import get_customer
from crm_core.errors import RecordNotFound
from crm_core.linking.queries import consent_of, links_of_customer
from crm_core.linking.views import LinkView
from crm_core.people.accounts import account_of
from crm_core.people.policy import Action, require
from crm_core.surveys.model import SurveyRow
from crm_core.surveys.views import Person
from crm_core.work import Work


def people_to_ask(work: Work, customer_id: str) -> list[Person]:
    """The contacts; and the customer itself, where it is linked or has none."""
    require(work.actor, Action.SEND_SURVEYS)
    customer = get_customer(work, customer_id)
    links = links_of_customer(work, customer_id)
    people = [
        _person(work, customer_id, contact.id, contact.name, links) for contact in customer.contacts
    ]
    if not people or any(link.contact_id is None for link in links):
        people.append(_person(work, customer_id, None, customer.name, links))
    return people


def person_to_ask(work: Work, customer_id: str, contact_id: str | None) -> Person:
    """Raises `RecordNotFound`."""
    for person in people_to_ask(work, customer_id):
        if person.contact_id == contact_id:
            return person
    raise RecordNotFound


def _person(
    work: Work, customer_id: str, contact_id: str | None, name: str, links: list[LinkView]
) -> Person:
    """Of several accounts of one person, the one that was linked last."""
    own = [link for link in links if link.contact_id == contact_id]
    agreed = [link for link in own if consent_of(work, link.user_id) is not None]
    reached = next((link for link in agreed if account_of(work, link.user_id)), None)
    return Person(
        customer_id,
        contact_id,
        user_id=reached.user_id if reached else None,
        name=name,
        stopped=not agreed if own else _stopped_on_page(work, customer_id, contact_id),
    )


def _stopped_on_page(work: Work, customer_id: str, contact_id: str | None) -> bool:
    found = work.session.execute(
        select(SurveyRow.id)
        .where(
            SurveyRow.customer_id == customer_id,
            SurveyRow.contact_id.is_not_distinct_from(contact_id),
            SurveyRow.token_hash.is_not(None),
            SurveyRow.reason == "stopped",
        )
        .limit(1)
    )
    return found.first() is not None
