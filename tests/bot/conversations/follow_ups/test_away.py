"""While somebody is away a colleague is reminded for them, or the reminders wait."""

import datetime as dt

import pytest

from crm_core.customers.views import CustomerView, NewContact
from crm_core.follow_ups.views import FollowUpView
from tests.bot.conversations.follow_ups.kit import cards, promise, stored
from tests.kit.person import Person
from tests.kit.world import ZONE, World


def at(day: int, hour: int) -> dt.datetime:
    return dt.datetime(2026, 11, day, hour, tzinfo=ZONE)


@pytest.fixture
def lin(world: World) -> Person:
    return world.rep("Lin")


@pytest.fixture
def wednesday(world: World, rep: Person, orion: CustomerView) -> FollowUpView:
    """Due on Wednesday, 11:00."""
    return promise(world, rep, orion, hours=49)


def goes_away(rep: Person, days: str, to: str) -> None:
    rep.says("/settings")
    rep.taps("Away")
    rep.says(days)
    rep.taps(to)


def test_a_colleague_is_reminded_meanwhile_and_may_do_it(
    world: World, rep: Person, lin: Person, wednesday: FollowUpView
) -> None:
    goes_away(rep, "tomorrow to Wednesday", "Lin")
    rep.sees("✈️ Away Tue 24 Nov – Wed 25 Nov · Lin takes over")
    lin.sees("✈️ Rui Zhang is away Tue 24 Nov – Wed 25 Nov. Their reminders come to you.")

    world.move_to(at(25, 11))
    assert not cards(rep)
    lin.sees("🔔 Orion Pumps", "For Rui Zhang", "Send the quote (due 11:00)")
    lin.says("/today")
    lin.sees("send the quote (for Rui Zhang)")
    lin.taps("Done", cards(lin)[0])
    assert stored(world, wednesday).status == "done"


def test_it_comes_back_by_itself(
    world: World, rep: Person, lin: Person, wednesday: FollowUpView
) -> None:
    goes_away(rep, "today to tomorrow", "Lin")
    world.move_to(at(25, 11))

    rep.sees("Send the quote (due 11:00)")
    rep.sees_no("For Rui Zhang")
    assert not cards(lin)
    rep.says("/settings")
    rep.sees_no("✈️")


def test_without_a_colleague_reminders_wait(
    world: World, rep: Person, wednesday: FollowUpView
) -> None:
    goes_away(rep, "tomorrow to Thursday", "Nobody, they wait")
    rep.sees("✈️ Away Tue 24 Nov – Thu 26 Nov · reminders wait")

    world.move_to(at(26, 18))
    assert not cards(rep)
    world.move_to(at(27, 8))
    rep.sees("Send the quote (due Wed 25 Nov 11:00)")


def test_whoever_is_back_early_says_so(
    world: World, rep: Person, lin: Person, wednesday: FollowUpView
) -> None:
    goes_away(rep, "today to Friday", "Lin")
    rep.says("/settings")
    rep.taps("Away")
    rep.taps("I am back")
    rep.sees_no("✈️")

    world.move_to(at(25, 11))
    rep.sees("Send the quote")
    assert not cards(lin)


def test_days_that_cannot_be_are_refused_and_asked_again(
    world: World, rep: Person, lin: Person
) -> None:
    rep.says("/settings")
    rep.taps("Away")
    rep.says("soon")
    rep.sees("“soon” is no span of days. Try “tomorrow to Friday”")
    rep.says("2 Nov 2025 to 5 Nov 2025")
    rep.sees("These days are over")
    world.restart_bot()
    rep.says("明天到周五")
    rep.sees("Away Tue 24 Nov – Fri 27 Nov", "Who gets your reminders meanwhile?", "Lin")


def test_of_two_who_stand_in_for_each_other_nobody_is_forgotten(
    world: World, rep: Person, lin: Person, wednesday: FollowUpView
) -> None:
    goes_away(rep, "today to Friday", "Lin")
    goes_away(lin, "today to Friday", "Rui Zhang")

    world.move_to(at(25, 11))
    rep.sees("Send the quote")


def test_who_was_revoked_hands_on_to_the_customers_owner(
    world: World, rep: Person, lin: Person
) -> None:
    manager = world.manager()
    northwind = world.customer(lin, "Northwind", NewContact("Bo"))
    made = promise(world, rep, northwind)
    manager.says("/team")
    manager.taps("Rui Zhang")
    manager.taps("Revoke")
    manager.taps("Yes")
    world.advance(hours=1)

    lin.sees("🔔 Northwind", "Send the quote")
    assert stored(world, made).assignee_id == lin.user_id
    lin.taps("Done")
    assert stored(world, made).status == "done"


def test_who_was_revoked_hands_on_to_the_manager_when_it_was_their_own_customer(
    world: World, rep: Person, orion: CustomerView
) -> None:
    manager = world.manager()
    made = promise(world, rep, orion)
    manager.says("/team")
    manager.taps("Rui Zhang")
    manager.taps("Revoke")
    manager.taps("Yes")
    world.advance(hours=1)

    manager.sees("🔔 Orion Pumps", "Send the quote")
    assert stored(world, made).assignee_id == manager.user_id
