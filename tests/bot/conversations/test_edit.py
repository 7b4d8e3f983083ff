"""Changing a customer: find, see, change, confirm, saved; and back again."""

import pytest

from crm_core.customers.actions import change_field
from crm_core.customers.queries import changes_of, get_customer
from crm_core.customers.views import CustomerView, FieldChangeView, FieldEdit, NewContact
from crm_core.people.actor import Role
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


def test_a_field_is_found_seen_changed_and_confirmed(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/edit acme")
    rep.sees("Acme Corp", "Phone: 0755 8654 1234", "City: Shenzhen", "Jane Liu")
    rep.taps("Phone")
    rep.sees("Phone is now 0755 8654 1234", "send the new value")
    rep.says("0755 2222 3333")
    rep.sees("Phone 0755 8654 1234 → 0755 2222 3333", "Save", "Cancel")
    assert read(world, acme) == acme

    rep.taps("Save")

    rep.sees("✓ Changed: Acme Corp", "→ 0755 2222 3333", "Open", "Undo")
    assert phones(read(world, acme)) == ["0755 2222 3333"]
    (change,) = changes(world, acme)
    assert (change.old, change.new, change.author_name) == (
        "0755 8654 1234",
        "0755 2222 3333",
        "Rui Zhang",
    )


def test_undo_puts_the_old_value_back(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/edit acme city Guangzhou")
    rep.taps("Save")

    rep.taps("Undo")

    rep.sees("Undone: City of Acme Corp is as it was")
    assert read(world, acme).city == "Shenzhen"


def test_the_undo_command_takes_the_latest_change_back(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/edit acme city Guangzhou")
    rep.taps("Save")

    rep.says("/undo")

    assert read(world, acme).city == "Shenzhen"


def test_one_line_says_it_all(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/edit Acme Jane phone 139 1234 5678")

    rep.sees("Acme Corp · Jane Liu", "138 0013 8000 → 139 1234 5678")
    rep.taps("Save")
    assert read(world, acme).contacts[0].methods[0].value == "+8613912345678"


def test_one_line_in_chinese(world: World) -> None:
    rep = world.rep("张锐", language="zh")
    huaxing = world.customer(rep, "深圳华星精密", NewContact("李雷"))

    rep.says("/edit 华星电话改成13800138000")

    rep.sees("深圳华星精密", "电话 138 0013 8000", "保存")
    rep.taps("保存")
    assert phones(read(world, huaxing)) == ["138 0013 8000"]


def test_a_second_tap_writes_nothing(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/edit acme city Guangzhou")
    save = rep.data_of("Save")
    rep.taps("Save")

    rep.presses(save)

    assert rep.popup == "Saved already."
    assert len(changes(world, acme)) == 1


def test_cancel_changes_nothing(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/edit acme city Guangzhou")

    rep.taps("Cancel")

    rep.sees("Not changed: Acme Corp")
    assert read(world, acme) == acme


def test_of_several_customers_one_is_picked_and_the_value_is_not_lost(
    world: World, rep: Person, acme: CustomerView
) -> None:
    world.customer(rep, "Acme Components", city="Leeds")

    rep.says("/edit acme city Guangzhou")
    rep.sees("Which “acme” do you mean?", "Acme Components · Leeds")
    rep.taps("Acme Corp")
    rep.sees("City Shenzhen → Guangzhou")
    rep.taps("Save")

    assert read(world, acme).city == "Guangzhou"


def test_nobody_of_that_name_is_said_and_another_name_is_taken(
    rep: Person, acme: CustomerView
) -> None:
    rep.says("/edit zzz city Guangzhou")
    rep.sees("I find no customer like “zzz”")
    rep.says("acme")

    rep.sees("City Shenzhen → Guangzhou", acme.name)


def test_edit_alone_asks_whom(rep: Person, acme: CustomerView) -> None:
    rep.says("/edit")
    rep.sees("Which customer")
    rep.says("acme")

    rep.sees("Which field", acme.name)


def test_what_changed_since_the_card_was_shown_is_shown_before_it_is_saved(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/edit acme city Guangzhou")
    with world.core.work(world.actor(rep)) as work:
        change_field(work, FieldEdit(acme.id, "city", "Foshan"))

    rep.taps("Save")
    assert "changed in the meantime" in rep.popup
    rep.sees("City Foshan → Guangzhou")
    rep.taps("Save")

    assert read(world, acme).city == "Guangzhou"


def test_editing_the_message_updates_the_card(
    world: World, rep: Person, acme: CustomerView
) -> None:
    sent = rep.says("/edit acme city Guangzhou")

    rep.edits(sent, "/edit acme city Foshan")
    rep.sees("City Shenzhen → Foshan")
    rep.taps("Save")

    assert read(world, acme).city == "Foshan"


def test_another_team_finds_nothing_to_edit(world: World, acme: CustomerView) -> None:
    other = world.rep("Ole Other", team="north")

    other.says("/edit acme city Oslo")
    other.sees("I find no customer")
    other.presses(f"ei:{acme.id}::city")

    assert other.popup == "There is no such record among those you may see."


def test_a_conversation_goes_on_after_a_restart(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/edit acme city")
    world.restart_bot()
    rep.says("Guangzhou")
    world.restart_bot()
    rep.taps("Save")

    assert read(world, acme).city == "Guangzhou"


def test_undo_leaves_what_a_colleague_changed_since(
    world: World, rep: Person, acme: CustomerView
) -> None:
    colleague = world.rep("Lin Other")
    rep.says("/edit acme city Guangzhou")
    rep.taps("Save")
    with world.core.work(world.actor(colleague)) as work:
        change_field(work, FieldEdit(acme.id, "city", "Foshan"))

    rep.taps("Undo")

    rep.sees("Changed again since", "City")
    assert read(world, acme).city == "Foshan"


def test_who_may_see_but_not_change_is_told_so(world: World, acme: CustomerView) -> None:
    service = world.member("Sam Service", Role.SERVICE, team="north")

    service.says("/edit acme")

    service.sees("Your role does not include this")
    assert read(world, acme) == acme


def test_a_name_may_contain_the_word_for_a_field(world: World, rep: Person) -> None:
    world.customer(rep, "Acme Site Services")

    rep.says("/edit acme site services")

    rep.sees("Acme Site Services", "Which field")
