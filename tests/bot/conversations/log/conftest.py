"""A rep with one customer."""

import pytest

from crm_core.customers.views import CustomerView, NewContact
from tests.kit.person import Person
from tests.kit.world import World


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def acme(world: World, rep: Person) -> CustomerView:
    jane = NewContact("Jane Liu", title="Buyer", phone="+14155550111")
    return world.customer(rep, "Acme Corp", jane, aliases=("Acme",))
