"""Done counts at once, asks what came of it, and can be taken back."""

import pytest

from crm_core.customers.actions import remove_customer
from crm_core.customers.views import CustomerView, NewContact
from crm_core.follow_ups.actions import cancel, complete, reopen
from crm_core.follow_ups.views import FollowUpView
from tests.bot.conversations.follow_ups.kit import cards, stored
from tests.kit.person import Person
from tests.kit.world import World


def test_done_counts_at_once_and_asks_what_came_of_it(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Done")

    assert stored(world, due).status == "done"
    rep.sees("✓ Done: Orion Pumps · Mara Voss", "Send the quote", "What came of it?")
    assert rep.buttons() == ["Skip", "Undo"]
    assert len(cards(rep)) == 1


def test_a_typed_result_is_kept_and_the_next_date_is_asked(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Done")
    rep.says("sent, he decides on Friday")

    assert stored(world, due).result == "sent, he decides on Friday"
    rep.sees("Result: “sent, he decides on Friday”", "When next?", "Tomorrow 09:00: Tue 24 Nov")
    assert "Log" in rep.buttons()
    assert rep.buttons(cards(rep)[0]) == ["Open", "Undo"]


def test_a_log_about_somebody_else_is_no_result(
    world: World, rep: Person, due: FollowUpView
) -> None:
    world.customer(rep, "Acme Corp", NewContact("Jane Liu"))
    rep.taps("Done")
    rep.says("Visited Acme Corp today, wants a quote for 40 arms")

    rep.sees("Acme Corp", "Visit", "Save")
    assert stored(world, due).result is None


def test_a_result_may_name_others(world: World, rep: Person, due: FollowUpView) -> None:
    world.customer(rep, "Acme Corp", NewContact("Jane Liu"))
    rep.taps("Done")
    rep.says("they prefer the price of Acme Corp")

    assert stored(world, due).result == "they prefer the price of Acme Corp"


def test_done_can_be_taken_back(world: World, rep: Person, due: FollowUpView) -> None:
    rep.taps("Done")
    rep.taps("Undo")

    assert stored(world, due).status == "open"
    assert rep.buttons() == ["Done", "Log", "Snooze", "Open"]
    world.advance(hours=5)
    assert len(cards(rep)) == 1


def test_after_done_was_taken_back_a_line_is_no_result(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Done")
    rep.taps("Undo")
    rep.says("Orion Pumps")

    assert stored(world, due).result is None


def test_a_second_tap_on_done_says_so_and_keeps_the_question(
    world: World, rep: Person, due: FollowUpView
) -> None:
    done = rep.data_of("Done")
    rep.taps("Done")
    rep.presses(done)

    assert rep.popup == "Done already."
    rep.sees("What came of it?")
    rep.says("sent")
    assert stored(world, due).result == "sent"


def test_a_done_button_a_month_later_says_what_happened(
    world: World, rep: Person, due: FollowUpView
) -> None:
    old = cards(rep)[0]
    done = rep.data_of("Done")
    with world.core.work(world.actor(rep)) as work:
        complete(work, due.id, "by phone", due.version)
    world.advance(days=30)
    rep.presses(done, old)

    assert rep.popup == "Done already."
    rep.sees("✓ Done", "Result: “by phone”")
    assert stored(world, due).done_at == due.due_at


@pytest.mark.parametrize("label", ["Done", "Snooze"])
def test_a_button_of_what_was_cancelled_says_so(
    world: World, rep: Person, due: FollowUpView, label: str
) -> None:
    with world.core.work(world.actor(rep)) as work:
        cancel(work, due.id)
    rep.taps(label)

    assert rep.popup == "It is no longer to be done."
    rep.sees("✕ No longer to be done: Orion Pumps · Mara Voss", "Open")
    assert stored(world, due).status == "cancelled"


def test_a_second_tap_on_undo_changes_nothing_more(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Done")
    undo = rep.data_of("Undo")
    rep.taps("Undo")
    after = stored(world, due)
    rep.presses(undo)

    assert stored(world, due) == after
    assert rep.buttons() == ["Done", "Log", "Snooze", "Open"]


def test_undo_after_the_result_was_told_opens_it_again(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Done")
    rep.says("sent")
    rep.taps("Undo")

    assert stored(world, due).status == "open"


def test_a_conversation_about_a_result_survives_a_restart(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Done")
    world.restart_bot()
    rep.says("sent")

    assert stored(world, due).result == "sent"


def test_a_line_after_the_customer_was_removed_is_taken_as_any_other(
    world: World, rep: Person, orion: CustomerView, due: FollowUpView, acme: CustomerView
) -> None:
    assert due.status == "open"
    rep.taps("Done")
    with world.core.work(world.actor(rep)) as work:
        remove_customer(work, orion.id)
    rep.says(f"{acme.name} wants 40 arms")

    rep.sees("Acme Corp", "Save")


def test_a_line_after_it_was_opened_again_elsewhere_is_no_result(
    world: World, rep: Person, due: FollowUpView, acme: CustomerView
) -> None:
    rep.taps("Done")
    done = stored(world, due)
    with world.core.work(world.actor(rep)) as work:
        reopen(work, due.id, done.version)
    rep.says(f"{acme.name} wants 40 arms")

    rep.sees("Acme Corp", "Save")
    assert stored(world, due).result is None
