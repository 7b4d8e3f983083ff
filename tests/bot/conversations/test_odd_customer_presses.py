"""Buttons on customers' cards that are old, made up, or come too late."""

import pytest

from crm_core.customers.queries import get_customer
from crm_core.customers.views import CustomerView, NewContact
from tests.kit.person import Person
from tests.kit.world import World


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def acme(world: World, rep: Person) -> CustomerView:
    return world.customer(rep, "Acme Corp", NewContact("Jane Liu", phone="13800138000"))


def unchanged(world: World, customer: CustomerView) -> bool:
    with world.core.reading() as work:
        return get_customer(work, customer.id) == customer


@pytest.mark.parametrize(
    "data",
    [
        "ei:{customer}::shoesize",
        "ei:{customer}:{contact}:stage",
        "ei:{customer}:nobody:phone",
        "ei:nobody::phone",
        "ev:{customer}::stage:great",
        "ev:{customer}:{contact}:contact:Bob",
        "er:{customer}:{contact}:phone:7",
        "er:{customer}:{contact}:phone:-7",
        "er:{customer}::name:-1",
        "ef:{customer}:99",
        "ef:{customer}:-99",
        "ep:{customer}:nobody",
        "ch:{customer}:-1",
        "ch:{customer}:99999999999999999999",
        "et:nobody",
        "ea:nobody",
        "es:nothing:1",
        "ns:nothing:1",
        "np:nothing:name",
        "cn:",
    ],
)
def test_a_made_up_button_is_answered_and_changes_nothing(
    world: World, rep: Person, acme: CustomerView, data: str
) -> None:
    rep.presses(data.format(customer=acme.id, contact=acme.contacts[0].id))

    assert "went wrong" not in rep.screen
    assert unchanged(world, acme)


@pytest.mark.parametrize("data", ["np:{}:owner", "nd:{}:owner", "nd:{}:name", "nj:{}:nobody"])
def test_a_made_up_button_on_a_draft_loses_nothing_of_it(rep: Person, data: str) -> None:
    rep.says("/new Bolt Ltd, Bill Yu, 13800138000")
    draft = rep.data_of("Save").split(":")[1]

    rep.presses(data.format(draft))

    assert "went wrong" not in rep.screen
    rep.sees("Bolt Ltd", "Bill Yu", "138 0013 8000", "Save")


def test_two_taps_at_once_make_one_customer(world: World, rep: Person) -> None:
    rep.says("/new Bolt Ltd")
    save = rep.data_of("Save")
    for _ in range(2):
        rep.phone.tap(rep.last.message_id, data=save)
    world.settle()

    rep.says("/find bolt")

    rep.sees("Bolt Ltd", "Log")


def test_a_draft_of_a_contact_is_joined_to_no_second_customer(
    world: World, rep: Person, acme: CustomerView
) -> None:
    world.customer(rep, "Bolt Ltd")
    rep.shares_contact("Bill Yu", "+8613900139000")
    draft = rep.data_of("Save").split(":")[1]
    rep.presses(f"nj:{draft}:{acme.id}")
    rep.sees("Acme Corp", "Bill Yu")

    rep.taps("Edit")
    rep.presses(f"na:{draft}")
    rep.says("bolt")

    rep.sees("Acme Corp", "Bill Yu", "Save")


def test_a_draft_goes_on_after_a_restart(world: World, rep: Person) -> None:
    rep.says("/new 13800138000")
    world.restart_bot()
    rep.says("Bolt Ltd")
    world.restart_bot()
    rep.taps("Save")

    rep.sees("✓ Saved: Bolt Ltd")
