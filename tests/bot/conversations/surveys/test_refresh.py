"""After an answer a customer is asked whether their phone or address is still right."""

import pytest

from crm_core.customers.queries import get_customer
from crm_core.customers.views import CustomerView, NewContact
from tests.kit.linking import link_customer
from tests.kit.person import Person
from tests.kit.surveys import visit
from tests.kit.world import World


@pytest.fixture
def kestrel(world: World, rep: Person) -> CustomerView:
    mara = NewContact("Mara Voss", phone="+14155550134")
    return world.customer(rep, "Kestrel Robotics", mara, address="1 Old Street, San Jose")


def phone(world: World, rep: Person, kestrel: CustomerView) -> str:
    with world.core.reading(world.actor(rep)) as work:
        return get_customer(work, kestrel.id).contacts[0].methods[0].value


def test_a_new_phone_is_proposed_to_the_owner_who_saves_it_with_a_tap(
    world: World, rep: Person, asked: Person, kestrel: CustomerView
) -> None:
    asked.taps("5")
    asked.taps("Skip")
    asked.sees("is this still your phone number? +1 415-555-0134", "[Yes] [No]")
    no = asked.data_of("No")
    asked.taps("No")
    asked.sees("What is it now?")
    world.restart_bot()
    asked.says("12")
    asked.sees("“12” is no phone number")
    asked.says("+1 415 555 0199")
    asked.sees("Thank you, passed on.")
    rep.sees(
        "🔄 Mara Voss says it is different now: Phone",
        "+1 415-555-0134 → +1 415-555-0199",
        "[Save] [Edit] [Cancel]",
    )
    assert phone(world, rep, kestrel) == "+14155550134"
    rep.taps("Save")
    assert phone(world, rep, kestrel) == "+14155550199"
    rep.taps("Undo")
    assert phone(world, rep, kestrel) == "+14155550134"
    asked.presses(no)
    assert "You answered that already" in asked.popup


def test_one_thing_is_asked_at_a_time_and_not_again_for_half_a_year(
    world: World, rep: Person, asked: Person
) -> None:
    asked.taps("4")
    asked.says("all fine")
    asked.taps("Yes")
    asked.sees("Thank you.")
    world.advance(days=31)
    visit(world, rep)
    world.advance(hours=24)
    asked.taps("5")
    asked.taps("Skip")
    asked.sees("is this still your address? 1 Old Street, San Jose")
    asked.taps("No")
    asked.taps("Skip")
    asked.sees("Thank you.")
    world.advance(days=31)
    visit(world, rep)
    world.advance(hours=24)
    asked.taps("5")
    asked.taps("Skip")
    asked.sees("Thank you: 5 of 5.")


def test_who_is_unhappy_is_asked_nothing_more(world: World, asked: Person) -> None:
    asked.taps("1")
    asked.says("the arms arrived late")
    asked.sees("Thank you, noted.")
    asked.sees_no("still your phone")


def test_the_question_is_nobody_elses_and_stop_ends_it(
    world: World, rep: Person, asked: Person, kestrel: CustomerView
) -> None:
    asked.taps("5")
    asked.taps("Skip")
    yes = asked.data_of("Yes")
    other = link_customer(world, rep, kestrel, "Otto Other")
    other.presses(yes)
    assert "no such record" in other.popup
    asked.taps("No")
    asked.says("退订")
    asked.sees("you will not be asked again")
