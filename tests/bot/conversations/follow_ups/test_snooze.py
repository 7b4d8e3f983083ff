"""Putting a reminder off: it comes again when the button said."""

import datetime as dt

import pytest

from crm_core.customers.views import CustomerView
from crm_core.follow_ups.actions import complete, snooze
from crm_core.follow_ups.views import FollowUpView
from tests.bot.conversations.follow_ups.kit import cards, stored
from tests.kit.person import Person
from tests.kit.world import World


@pytest.mark.parametrize(
    ("label", "said", "hours"),
    [
        ("In 1 hour", "today, Mon 23 Nov 12:00", 1),
        ("This afternoon", "today, Mon 23 Nov 15:00", 4),
        ("Tomorrow 09:00", "tomorrow, Tue 24 Nov 09:00", 22),
        ("Next Monday 09:00", "Mon 30 Nov 09:00", 7 * 24 - 2),
    ],
)
@pytest.mark.usefixtures("due")
def test_a_snoozed_reminder_comes_again_when_the_button_said(
    world: World, rep: Person, label: str, said: str, hours: int
) -> None:
    rep.taps("Snooze")
    rep.sees(f"{label}: ")
    rep.taps(label)

    rep.sees(f"💤 Snoozed until {said}: Orion Pumps")
    assert len(cards(rep)) == 1
    world.advance(hours=hours, seconds=-1)
    assert len(cards(rep)) == 1
    world.advance(seconds=1)
    assert len(cards(rep)) == 2
    rep.sees("Send the quote (due", "Snooze")


@pytest.mark.usefixtures("due")
def test_each_snooze_button_shows_the_date_it_means(rep: Person) -> None:
    rep.taps("Snooze")

    rep.sees(
        "In 1 hour: 12:00",
        "This afternoon: 15:00",
        "Tomorrow 09:00: Tue 24 Nov",
        "Next Monday 09:00: Mon 30 Nov",
    )


@pytest.mark.usefixtures("due")
def test_a_time_of_ones_own_is_typed_and_understood(world: World, rep: Person) -> None:
    rep.taps("Snooze")
    rep.taps("Other time")
    rep.sees("Type a time")
    rep.says("Thursday 4pm")

    rep.sees("💤 Snoozed until Thu 26 Nov 16:00", "Undo")
    world.move_to(dt.datetime(2026, 11, 26, 8, 0, tzinfo=dt.UTC))
    rep.sees("Send the quote (due 16:00)")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("yesterday", "Yesterday, Sun 22 Nov 09:00 has passed."),
        ("32/13/2026", "“32/13/2026” is no time. Try “tomorrow 9am”"),
        ("<b>🙂</b>", "is no time"),
    ],
)
def test_a_time_that_cannot_be_is_refused_and_can_be_typed_again(
    world: World, rep: Person, due: FollowUpView, typed: str, answer: str
) -> None:
    rep.taps("Snooze")
    rep.taps("Other time")
    rep.says(typed)
    rep.sees(answer)
    assert stored(world, due) == due

    rep.says("tomorrow 9am")
    rep.sees("💤 Snoozed until tomorrow, Tue 24 Nov 09:00")


@pytest.mark.usefixtures("due")
def test_a_sticker_is_no_time_and_the_question_stays(rep: Person) -> None:
    rep.taps("Snooze")
    rep.taps("Other time")
    rep.sends_sticker("👍")
    rep.sees("I read text. Please type your answer")
    rep.sees_no("about the visit")

    rep.says("tomorrow 9am")
    rep.sees("💤 Snoozed until tomorrow, Tue 24 Nov 09:00")


def test_a_snooze_can_be_taken_back_and_does_not_ring_again(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Snooze")
    rep.taps("In 1 hour")
    rep.taps("Undo")

    rep.sees("(due 11:00)", "Done")
    assert stored(world, due).due_at == due.due_at
    world.advance(hours=2)
    assert len(cards(rep)) == 1


def test_a_second_tap_on_a_time_keeps_the_first(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Snooze")
    hour = rep.data_of("In 1 hour")
    rep.taps("In 1 hour")
    after = stored(world, due)
    rep.presses(hour)

    assert stored(world, due) == after
    assert "today, Mon 23 Nov 12:00" in rep.popup
    rep.sees("💤 Snoozed until")


def test_a_time_that_has_passed_since_it_was_offered_is_offered_anew(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Snooze")
    world.advance(hours=2)
    rep.taps("In 1 hour")

    assert rep.popup == "That time has passed. Choose one that is still to come."
    rep.sees("In 1 hour: 14:00")
    assert stored(world, due) == due


def test_a_snooze_menu_leads_back(rep: Person, due: FollowUpView) -> None:
    assert due.status == "open"
    rep.taps("Snooze")
    rep.taps("‹ Back")

    assert rep.buttons() == ["Done", "Log", "Snooze", "Open"]


def test_a_reminder_that_was_put_off_elsewhere_shows_its_new_time(
    world: World, rep: Person, due: FollowUpView
) -> None:
    with world.core.work(world.actor(rep)) as work:
        snooze(work, due.id, due.due_at + dt.timedelta(days=1), due.version)
    rep.taps("Done")

    assert stored(world, due).status == "open"
    assert rep.popup == "Open, due tomorrow, Tue 24 Nov 11:00."
    rep.sees("(due tomorrow, Tue 24 Nov 11:00)")


def test_a_second_tap_on_undo_snooze_changes_nothing_more(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Snooze")
    rep.taps("Tomorrow 09:00")
    undo = rep.data_of("Undo")
    rep.taps("Undo")
    after = stored(world, due)
    rep.presses(undo)

    assert stored(world, due) == after


def test_a_line_typed_for_what_was_done_meanwhile_is_taken_as_any_other(
    world: World, rep: Person, due: FollowUpView, acme: CustomerView
) -> None:
    rep.taps("Snooze")
    rep.taps("Other time")
    with world.core.work(world.actor(rep)) as work:
        done = complete(work, due.id, "by phone", due.version)
    rep.says(f"Visited {acme.name} today, wants 40 arms")

    rep.sees("Acme Corp", "Visit", "Save")
    assert stored(world, due) == done


@pytest.mark.parametrize("label", ["In 1 hour", "‹ Back"])
def test_after_a_button_the_next_line_is_no_time(
    world: World, rep: Person, due: FollowUpView, acme: CustomerView, label: str
) -> None:
    rep.taps("Snooze")
    rep.taps("Other time")
    rep.taps(label)
    before = stored(world, due)
    rep.says(f"Visited {acme.name} today, wants 40 arms")

    rep.sees("Acme Corp", "Visit", "Save")
    assert stored(world, due) == before
