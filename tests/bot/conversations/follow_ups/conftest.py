"""A rep with customers, and a reminder that has just been pushed."""

import pytest

from crm_core.customers.views import CustomerView, NewContact
from crm_core.follow_ups.views import FollowUpView
from tests.bot.conversations.follow_ups.kit import promise
from tests.kit.person import Person
from tests.kit.world import World


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def orion(world: World, rep: Person) -> CustomerView:
    return world.customer(rep, "Orion Pumps", NewContact("Mara Voss"))


@pytest.fixture
def acme(world: World, rep: Person) -> CustomerView:
    return world.customer(rep, "Acme Corp", NewContact("Jane Liu"))


@pytest.fixture
def huaxing(world: World, rep: Person) -> CustomerView:
    return world.customer(rep, "深圳市华星精密", NewContact("李雷"), aliases=("华星",))


@pytest.fixture
def due(world: World, rep: Person, orion: CustomerView) -> FollowUpView:
    """Pushed a moment ago; it is Monday, 11:00."""
    made = promise(world, rep, orion)
    world.advance(hours=1)
    return made
