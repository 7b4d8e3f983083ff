"""A rep, a manager, and a customer who agreed to be asked."""

import pytest

from crm_core.customers.views import CustomerView, NewContact
from tests.kit.linking import link_customer
from tests.kit.person import Person
from tests.kit.surveys import visit
from tests.kit.world import World


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def manager(world: World) -> Person:
    return world.manager()


@pytest.fixture
def kestrel(world: World, rep: Person) -> CustomerView:
    return world.customer(rep, "Kestrel Robotics", NewContact("Mara Voss", phone="+14155550134"))


@pytest.fixture
def mara(world: World, rep: Person, kestrel: CustomerView) -> Person:
    return link_customer(world, rep, kestrel)


@pytest.fixture
def asked(world: World, rep: Person, mara: Person) -> Person:
    """Mara, a day after a visit; it is Tuesday, 10:00."""
    visit(world, rep)
    world.advance(hours=24)
    return mara
