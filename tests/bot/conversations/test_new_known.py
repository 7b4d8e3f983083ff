"""A new customer who is perhaps known already; and contacts that are shared."""

from sqlalchemy import select

from crm_core.customers.model import CustomerRow
from crm_core.customers.queries import get_customer
from crm_core.customers.views import CustomerView, NewContact
from tests.kit.world import World


def customers(world: World) -> list[CustomerView]:
    with world.core.reading() as work:
        ids = work.session.execute(
            select(CustomerRow.id)
            .where(CustomerRow.deleted_at.is_(None))
            .order_by(CustomerRow.created_at)
        ).scalars()
        return [get_customer(work, customer_id) for customer_id in ids]


def test_a_duplicate_is_warned_of_masked_and_can_be_opened(world: World) -> None:
    rep = world.rep()
    world.customer(rep, "Acme Corporation", NewContact("Jane Liu", phone="13800138000"))

    rep.says("/new Bolt Ltd, Bill, 13800138000")

    rep.sees("The phone 138 **** 8000 is Acme Corporation’s", "Save")
    rep.taps("Open Acme")
    rep.sees("Acme Corporation", "Log")


def test_a_duplicate_can_be_created_anyway(world: World) -> None:
    rep = world.rep()
    world.customer(rep, "Acme Corporation")

    rep.says("/new Acme Corp")
    rep.sees("There is already Acme Corporation, called the same")
    rep.taps("Save")

    assert len(customers(world)) == 2


def test_what_is_new_about_a_duplicate_is_added_to_it_and_undone_again(world: World) -> None:
    rep = world.rep()
    acme = world.customer(rep, "Acme Corporation", NewContact("Jane Liu"))

    rep.says("/new Acme Corp, Bill Yu, 13900139000")
    rep.taps("Same as Acme")
    rep.sees("Acme Corporation", "Also called Acme Corp", "Bill Yu")
    rep.taps("Save")

    rep.sees("✓ Added to Acme Corporation")
    (joined,) = customers(world)
    assert joined.aliases == ("Acme Corp",)
    assert [contact.name for contact in joined.contacts] == ["Jane Liu", "Bill Yu"]
    rep.taps("Undo")
    (back,) = customers(world)
    assert (back.id, back.aliases, back.contacts) == (acme.id, (), acme.contacts)


def test_a_shared_contact_becomes_a_filled_card(world: World) -> None:
    rep = world.rep()

    rep.shares_contact("Jane Liu", "+8613800138000")

    rep.sees("Jane Liu", "person", "138 0013 8000", "Add to a customer")
    rep.taps("Save")
    assert [(c.name, c.kind) for c in customers(world)] == [("Jane Liu", "person")]


def test_a_shared_contact_whose_number_is_known_opens_the_customer(world: World) -> None:
    rep = world.rep()
    world.customer(rep, "Acme Corp", NewContact("Jane Liu", phone="13800138000"))

    rep.shares_contact("Jane", "8613800138000")

    rep.sees("Acme Corp", "Log", "History")


def test_a_shared_contact_is_added_to_a_customer_found_by_name(world: World) -> None:
    rep = world.rep()
    world.customer(rep, "Acme Corp")

    rep.shares_contact("Jane Liu", "+8613800138000")
    rep.taps("Add to a customer")
    rep.sees("Which customer does Jane Liu belong to?")
    rep.says("acme")
    rep.sees("Acme Corp", "Jane Liu")
    rep.taps("Save")

    (acme,) = customers(world)
    assert acme.contacts[0].methods[0].value == "+8613800138000"


def test_a_lookup_that_found_nobody_leads_to_a_new_customer(world: World) -> None:
    rep = world.rep()

    rep.says("/find Zebra Ltd")
    rep.taps("New customer")

    rep.sees("Zebra Ltd", "Save")
