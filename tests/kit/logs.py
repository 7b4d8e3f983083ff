"""What was logged with a customer, read from the store."""

from crm_core.customers.views import CustomerView
from crm_core.interactions.queries import of_customer
from crm_core.interactions.views import InteractionView
from tests.kit.person import Person
from tests.kit.world import World


def logged(world: World, rep: Person, customer: CustomerView) -> list[InteractionView]:
    with world.core.reading(world.actor(rep)) as work:
        return of_customer(work, customer.id, limit=10)
