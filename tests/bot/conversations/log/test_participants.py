"""Several people of one customer took part: the card names them all, and so does the record."""

import pytest

from crm_core.customers.actions import remove_contact
from crm_core.customers.views import CustomerView, NewContact
from tests.kit.logs import logged
from tests.kit.person import Person
from tests.kit.world import World

SENTENCE = "Zoom with Northwind today, Harriet and Oscar want 20 racks"


@pytest.fixture
def northwind(world: World, rep: Person) -> CustomerView:
    harriet = NewContact("Harriet Shaw", title="Buyer")
    return world.customer(rep, "Northwind Traders", harriet, NewContact("Oscar Diaz"))


def test_all_who_took_part_are_on_the_card_and_in_the_record(
    world: World, rep: Person, northwind: CustomerView
) -> None:
    rep.says(SENTENCE)
    rep.sees("Northwind Traders · Harriet Shaw, Buyer, Oscar Diaz")
    rep.taps("Save")
    rep.sees("✓ Logged for Northwind Traders · Harriet Shaw, Oscar Diaz")
    [interaction] = logged(world, rep, northwind)
    assert (interaction.contact_name, interaction.participants) == ("Harriet Shaw", ("Oscar Diaz",))
    rep.says("/history Northwind")
    rep.taps("1")
    rep.sees("Northwind Traders · Harriet Shaw, Oscar Diaz")


def test_they_stand_in_the_order_in_which_they_were_named(world: World, rep: Person) -> None:
    world.customer(rep, "Lumen Labs", *map(NewContact, ("Ada Brooks", "Ravi Menon", "Lena Fox")))
    rep.says("Lunch with Lena, Ravi and Ada of Lumen Labs today, they want 3 microscopes")
    rep.sees("Lumen Labs · Lena Fox, Ravi Menon, Ada Brooks")


def test_a_chinese_card_names_them_too(world: World) -> None:
    rep = world.rep("张锐", language="zh-hans")
    people = NewContact("李雷", title="采购经理"), NewContact("韩梅梅")
    world.customer(rep, "华为技术有限公司", *people, aliases=("华为",))
    rep.says("今天拜访了华为的李雷和韩梅梅，聊了报价")
    rep.sees("华为技术有限公司 · 李雷 采购经理、韩梅梅")


def test_who_is_picked_instead_stands_once(rep: Person, northwind: CustomerView) -> None:
    rep.says(SENTENCE)
    rep.taps("Edit")
    rep.taps("Contact")
    rep.taps("Oscar Diaz")
    rep.sees("Northwind Traders · Oscar Diaz")
    assert "Harriet" not in rep.screen.splitlines()[0]


def test_nobody_is_left_when_the_line_is_dropped(
    world: World, rep: Person, northwind: CustomerView
) -> None:
    rep.says(SENTENCE)
    rep.taps("Edit")
    rep.taps("Contact")
    rep.taps("Drop")
    rep.taps("Save")
    [interaction] = logged(world, rep, northwind)
    assert (interaction.contact_name, interaction.participants) == (None, ())


def test_another_customer_has_other_people(
    world: World, rep: Person, northwind: CustomerView
) -> None:
    world.customer(rep, "Acme Corp")
    rep.says(SENTENCE)
    rep.taps("Edit")
    rep.taps("Customer")
    rep.says("Acme Corp")
    assert rep.screen.splitlines()[0] == "Acme Corp"


def test_somebody_who_is_gone_by_now_is_not_recorded(
    world: World, rep: Person, northwind: CustomerView
) -> None:
    rep.says(SENTENCE)
    with world.core.work(world.actor(rep)) as work:
        remove_contact(work, northwind.contacts[1].id)
    rep.taps("Save")
    assert logged(world, rep, northwind) == []
