"""A rep asks a customer by hand: /survey, or from the card."""

from crm_core.customers.views import CustomerView, NewContact
from tests.kit.linking import link_customer
from tests.kit.person import Person
from tests.kit.surveys import surveys
from tests.kit.world import World


def test_a_rep_chooses_customer_and_kind_and_the_customer_is_asked(
    world: World, rep: Person, mara: Person
) -> None:
    rep.says("/survey Kestrel")
    rep.sees("What shall Mara Voss be asked?", "Satisfied? 1–5", "Recommend us? 0–10", "Easy? 1–7")
    rep.taps("Recommend us?")
    rep.sees("📨 Mara Voss is asked: Recommend us? 0–10")
    mara.sees(
        "How likely are you to recommend us to others?\n0 = not at all likely · 10 = certainly",
        "[0] [1] [2] [3] [4] [5]\n[6] [7] [8] [9] [10]\n[Stop surveys]",
    )
    mara.taps("10")
    mara.sees("Thank you: 10 of 10.")
    rep.says("/survey Kestrel")
    rep.taps("Easy?")
    assert "was asked within the last 30 days. Ask again from Wed 23 Dec" in rep.popup
    assert [(row.kind, row.score, row.trigger) for row in surveys(world)] == [("nps", 10, "hand")]


def test_at_night_it_waits_for_the_customers_morning(
    world: World, rep: Person, mara: Person
) -> None:
    world.advance(hours=12)
    mara.looks_up()
    rep.says("/find Kestrel")
    rep.taps("⋯")
    rep.taps("Survey")
    rep.taps("Easy?")
    rep.sees("Mara Voss will be asked tomorrow, Tue 24 Nov 09:00, by day")
    mara.sees_no("How easy")
    world.restart_bot()
    world.advance(hours=11)
    mara.sees("How easy is it to get from us what you need?", "[1] [2] [3] [4] [5] [6] [7]")


def test_nobody_is_linked_yet(world: World, rep: Person, kestrel: CustomerView) -> None:
    rep.says("/survey Kestrel")
    rep.sees("Nobody of Kestrel Robotics is linked yet", "Invite")
    rep.taps("Invite")
    assert "?start=" in rep.messages[-2].body["text"]


def test_who_stopped_is_not_asked_by_hand_either(world: World, rep: Person, mara: Person) -> None:
    mara.says("/stop")
    rep.says("/survey Kestrel")
    rep.sees("wants no questions")


def test_one_of_several_people_is_chosen(world: World, rep: Person) -> None:
    orion = world.customer(rep, "Orion Pumps", NewContact("Tom Reed"), NewContact("Ann Bell"))
    tom = link_customer(world, rep, orion, "Tom R.", contact="Tom Reed")
    link_customer(world, rep, orion, "Ann B.", contact="Ann Bell")
    rep.says("/survey")
    rep.sees("Which customer shall be asked?")
    rep.says("Nothing Like It")
    rep.sees("I find no customer like")
    rep.says("Orion")
    rep.taps("Tom Reed · in the chat")
    rep.taps("Satisfied?")
    tom.sees("How satisfied are you with Rui Zhang?")
