"""A customer's own chat: the link that a rep shows, opened and agreed to."""

from sqlalchemy import select

from crm_core.customers.views import CustomerView
from crm_core.linking.model import ConsentRow, CustomerLinkRow
from tests.kit.person import Person, shown
from tests.kit.world import World


def token_in(person: Person) -> str:
    """Of the latest link that the bot gave."""
    texts = [shown(message) for message in reversed(person.messages)]
    text: str = next(text for text in texts if "?start=" in text)
    return text.partition("?start=")[2].split("\n")[0]


def link_customer(
    world: World,
    rep: Person,
    customer: CustomerView,
    name: str = "Mara V.",
    *,
    contact: str | None = None,
    language: str = "en",
    by: Person | None = None,
) -> Person:
    """Somebody opens the rep's link and agrees; or `by`, who is linked to others already."""
    rep.says(f"/invite {customer.name}")
    if len(customer.contacts) > 1:
        rep.taps(contact or "The customer itself")
    person = by or world.stranger(name, language)
    person.starts(token_in(rep))
    person.taps("同意" if language == "zh" else "Agree")
    person.looks_up()
    return person


def links(world: World) -> list[CustomerLinkRow]:
    with world.core.reading() as work:
        return list(work.session.scalars(select(CustomerLinkRow)))


def consents(world: World) -> list[ConsentRow]:
    with world.core.reading() as work:
        order = select(ConsentRow).order_by(ConsentRow.given_at)
        return list(work.session.scalars(order))
