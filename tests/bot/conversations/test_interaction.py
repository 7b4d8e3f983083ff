"""A saved interaction is corrected later, and what it said before is kept."""

import pytest

from crm_core.customers.views import CustomerView
from tests.kit.person import Person
from tests.kit.world import World


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def acme(world: World, rep: Person) -> CustomerView:
    acme = world.customer(rep, "Acme Corp")
    rep.says("Visited Acme Corp today, they want 200 units")
    rep.taps("Save")
    return acme


def opened(rep: Person) -> None:
    rep.says("/history Acme Corp")
    rep.taps("1")


def test_an_addition_is_kept_with_the_text_before_it(rep: Person, acme: CustomerView) -> None:
    opened(rep)
    rep.taps("Add")
    rep.says("The budget is approved.")
    rep.sees("200 units", "The budget is approved.", "before “")


def test_a_rewritten_text_can_be_taken_back(rep: Person, acme: CustomerView) -> None:
    opened(rep)
    rep.taps("Rewrite")
    rep.says("They want 300 units.")
    rep.sees("They want 300 units.")
    rep.taps("Undo")
    assert "200 units" in rep.screen.splitlines()[2]


def test_editing_the_message_of_a_saved_log_asks_before_it_changes_the_record(
    world: World, rep: Person
) -> None:
    world.customer(rep, "Acme Corp")
    sent = rep.says("Visited Acme Corp today, they want 200 units")
    rep.taps("Save")
    rep.edits(sent, "Visited Acme Corp today, they want 250 units")
    rep.sees("saved already", "250 units")
    rep.taps("Yes")
    rep.sees("250 units", "before “")


def test_an_offer_that_is_no_longer_open_changes_nothing(world: World, rep: Person) -> None:
    world.customer(rep, "Acme Corp")
    sent = rep.says("Visited Acme Corp today, they want 200 units")
    rep.taps("Save")
    rep.edits(sent, "Visited Acme Corp today, they want 250 units")
    offer, yes = rep.last, rep.data_of("Yes")
    rep.taps("Yes")
    rep.presses(yes, offer)
    assert "no longer in use" in rep.popup


def test_a_colleague_reads_the_record_but_does_not_rewrite_it(
    world: World, rep: Person, acme: CustomerView
) -> None:
    colleague = world.rep("Carl Colleague")
    opened(colleague)
    colleague.sees("200 units", "Open")
    assert "Rewrite" not in colleague.buttons()
