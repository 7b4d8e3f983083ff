"""A customer's history on the phone."""

import pytest

from bot.cards.history import PAGE
from crm_core.customers.actions import change_field, undo_changes
from crm_core.customers.views import CustomerView, FieldEdit, NewContact
from tests.kit.person import Person
from tests.kit.world import World


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def acme(world: World, rep: Person) -> CustomerView:
    return world.customer(rep, "Acme Corp", NewContact("Jane Liu"))


def change(world: World, rep: Person, edit: FieldEdit, batch: str | None = None) -> None:
    with world.core.work(world.actor(rep)) as work:
        change_field(work, edit, batch)


def test_what_changed_is_told_newest_first_with_day_and_author(
    world: World, rep: Person, acme: CustomerView
) -> None:
    world.advance(days=1)
    change(world, rep, FieldEdit(acme.id, "city", "Leeds"))
    world.advance(days=1)
    change(world, rep, FieldEdit(acme.id, "title", "Buyer", acme.contacts[0].id))

    rep.says("/history acme")

    assert rep.screen.splitlines()[:4] == [
        "🕘 History of Acme Corp",
        "✏️ Wed 25 Nov · Rui Zhang · Jane Liu, Title – → Buyer",
        "✏️ Tue 24 Nov · Rui Zhang · City – → Leeds",
        "🆕 Mon 23 Nov · Rui Zhang · added the customer",
    ]


def test_an_undone_change_says_so(world: World, rep: Person, acme: CustomerView) -> None:
    change(world, rep, FieldEdit(acme.id, "city", "Leeds"), batch="draft")
    with world.core.work(world.actor(rep)) as work:
        undo_changes(work, "draft")

    rep.says("/history acme")

    rep.sees("City – → Leeds (undone)")


def test_a_visit_stands_among_the_changes(rep: Person, acme: CustomerView) -> None:
    rep.says("Visited Acme Corp today, wants a quote for 200 units")
    rep.taps("Save")

    rep.says("/history acme")

    rep.sees(acme.name, "🗒 Mon 23 Nov · Rui Zhang · Visit:", "quote")


def test_a_long_history_has_pages(world: World, rep: Person, acme: CustomerView) -> None:
    for number in range(PAGE + 2):
        world.advance(minutes=1)
        change(world, rep, FieldEdit(acme.id, "budget", f"{number} million"))

    rep.says("/history acme")
    rep.sees(f"{PAGE + 1} million", "Earlier")
    rep.sees_no("added the customer")
    rep.taps("Earlier")
    rep.sees("added the customer", "Later")
    rep.taps("Later")

    rep.sees(f"{PAGE + 1} million")


def test_history_alone_is_of_the_customer_opened_last(rep: Person, acme: CustomerView) -> None:
    rep.says("/history")
    rep.sees("Whose history?")
    rep.says("acme")
    rep.sees(acme.name)
    rep.says("/find acme")

    rep.says("/history")

    rep.sees("History of Acme Corp")


def test_of_several_customers_one_is_picked(world: World, rep: Person, acme: CustomerView) -> None:
    world.customer(rep, "Acme Components", city="Leeds")

    rep.says("/history acme")
    rep.taps("Acme Components · Leeds")

    rep.sees("History of Acme Components")
    assert acme.name not in rep.screen


def test_the_button_on_the_card_opens_it(rep: Person, acme: CustomerView) -> None:
    rep.says("/find acme")

    rep.taps("History")

    rep.sees("History of", acme.name)


def test_another_teams_history_is_not_told(world: World, acme: CustomerView) -> None:
    other = world.rep("Ole Other", team="north")

    other.says("/history acme")
    other.sees("I find no customer")
    other.presses(f"ch:{acme.id}:0")

    assert other.popup == "There is no such record among those you may see."


def test_it_is_told_in_chinese(world: World) -> None:
    rep = world.rep("张锐", language="zh")
    huaxing = world.customer(rep, "深圳华星精密")
    change(world, rep, FieldEdit(huaxing.id, "stage", "loyal"))

    rep.says("/history 华星")

    rep.sees("深圳华星精密 的历史", "11月23日 周一 · 张锐 · 阶段 潜在 → 忠实")
