"""Values on the phone: replaced, kept beside, picked, emptied, taken out; people too."""

import pytest

from crm_core.customers.actions import change_field
from crm_core.customers.queries import changes_of, get_customer
from crm_core.customers.views import CustomerView, FieldChangeView, FieldEdit, NewContact
from tests.kit.person import Person
from tests.kit.world import World


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def acme(world: World, rep: Person) -> CustomerView:
    jane = NewContact("Jane Liu", title="Buyer", phone="13800138000")
    return world.customer(rep, "Acme Corp", jane, phone="0755 8654 1234", city="Shenzhen")


def read(world: World, customer: CustomerView) -> CustomerView:
    with world.core.reading() as work:
        return get_customer(work, customer.id)


def changes(world: World, customer: CustomerView) -> list[FieldChangeView]:
    with world.core.reading() as work:
        return changes_of(work, customer.id, 50)


def phones(customer: CustomerView) -> list[str]:
    return [method.shown for method in customer.methods]


def test_a_wrong_value_is_refused_with_what_would_be_right_and_asked_for_again(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/edit acme phone 12")
    rep.sees("“12” is no phone number", "Phone is now 0755 8654 1234")

    rep.says("still no number")
    rep.sees("“still no number” is no phone number")
    rep.says("0755 2222 3333")
    rep.taps("Save")

    assert phones(read(world, acme)) == ["0755 2222 3333"]


def test_a_number_can_be_kept_beside_the_new_one(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/edit acme phone 0755 2222 3333")

    rep.taps("Keep both")
    rep.sees("0755 8654 1234; 0755 2222 3333")
    rep.taps("Save")

    assert phones(read(world, acme)) == ["0755 8654 1234", "0755 2222 3333"]


def test_one_of_two_numbers_is_taken_out(world: World, rep: Person, acme: CustomerView) -> None:
    with world.core.work(world.actor(rep)) as work:
        change_field(work, FieldEdit(acme.id, "phone", "0755 2222 3333", how="add"))

    rep.says("/edit acme phone")
    rep.taps("✕ 0755 8654 1234")
    rep.taps("Save")

    assert phones(read(world, acme)) == ["0755 2222 3333"]


def test_a_stage_is_picked(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/edit acme")
    rep.taps("Stage")
    rep.sees("Stage is now potential")

    rep.taps("loyal")
    rep.sees("Stage potential → loyal")
    rep.taps("Save")

    assert read(world, acme).stage == "loyal"


def test_a_field_is_emptied(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/edit acme city")
    rep.taps("Empty it")
    rep.sees("City Shenzhen → –")
    rep.taps("Save")

    assert read(world, acme).city is None


def test_tags_are_added_to(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/edit acme tags VIP")
    rep.taps("Save")
    rep.says("/edit acme tags fair")
    rep.taps("Save")

    assert read(world, acme).tags == ("VIP", "fair")


def test_a_contact_has_fields_of_its_own(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/edit acme")
    rep.taps("Jane Liu")
    rep.sees("Acme Corp · Jane Liu", "Title: Buyer")
    rep.taps("Birthday")
    rep.says("1988/5/3")
    rep.taps("Save")

    assert read(world, acme).contacts[0].birthday == "1988-05-03"


def test_a_contact_is_added(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/edit acme")
    rep.taps("+ Contact")
    rep.says("Bill Yu, engineer, 13900139000")
    rep.sees("Acme Corp", "Bill Yu, engineer", "139 0013 9000")
    rep.taps("Save")

    assert [contact.name for contact in read(world, acme).contacts] == ["Jane Liu", "Bill Yu"]


def test_a_contact_is_removed_and_comes_back_with_undo(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/edit acme")
    rep.taps("Jane Liu")
    rep.taps("Remove contact")
    rep.taps("Save")
    assert read(world, acme).contacts == ()

    rep.taps("Undo")

    assert read(world, acme).contacts == acme.contacts


def test_the_other_fields_are_on_the_next_page(rep: Person, acme: CustomerView) -> None:
    rep.says("/edit acme")
    first = rep.buttons()
    assert "Notes" not in first

    rep.taps("More fields")

    assert "Notes" in rep.buttons()
    assert "Phone" not in rep.buttons()


def test_a_rep_is_not_offered_the_owner_and_a_manager_is(
    world: World, rep: Person, acme: CustomerView
) -> None:
    manager = world.manager()
    for person in (rep, manager):
        person.says("/edit acme")
        person.taps("More fields")

    assert "Owner" not in rep.buttons()
    manager.taps("Owner")
    manager.taps("Meg Manager")
    manager.sees("Owner Rui Zhang → Meg Manager")
    manager.taps("Save")
    assert read(world, acme).owner_name == "Meg Manager"


def test_the_same_value_is_no_change(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/edit acme city Shenzhen")

    rep.sees("City holds that already")
    assert changes(world, acme) == []
