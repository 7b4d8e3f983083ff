"""After Done: the next date is one tap, written once."""

import datetime as dt

import pytest

from crm_core.follow_ups.views import FollowUpView
from tests.bot.conversations.follow_ups.kit import cards, stored
from tests.kit.person import Person
from tests.kit.world import World


def test_the_next_date_is_one_tap_and_comes_when_it_said(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Done")
    rep.taps("Skip")
    rep.taps("Tomorrow 09:00")

    rep.sees("✓ Done", "🔔 Tomorrow, Tue 24 Nov 09:00 · send the quote", "Undo")
    assert stored(world, due).status == "done"
    world.advance(hours=21, minutes=59)
    assert len(cards(rep)) == 1
    world.advance(minutes=1)
    rep.sees("Send the quote (due 09:00)")


def test_the_next_date_is_written_once_however_often_it_is_tapped(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Done")
    rep.taps("Skip")
    tomorrow = rep.data_of("Tomorrow 09:00")
    rep.taps("Tomorrow 09:00")
    rep.presses(tomorrow)

    assert rep.popup == "Saved already."
    world.advance(hours=22)
    assert len(cards(rep)) == 2


def test_another_time_and_another_task_can_be_typed_for_the_next_date(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Done")
    rep.taps("Skip")
    rep.taps("Other time")
    rep.says("Friday 10am ask for the decision")
    rep.sees("🔔 Fri 27 Nov 10:00 · ask for the decision", "Save")
    rep.taps("Save")

    world.move_to(dt.datetime(2026, 11, 27, 2, 0, tzinfo=dt.UTC))
    rep.sees("Ask for the decision (due 10:00)")


def test_no_more_leaves_what_was_done_as_it_is(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Done")
    rep.taps("Skip")
    rep.taps("No more")

    rep.sees("✓ Done")
    rep.sees_no("When next?")
    world.advance(days=30)
    assert len(cards(rep)) == 1
    assert stored(world, due).status == "done"


def test_a_second_tap_on_skip_keeps_the_question(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Done")
    skip = rep.data_of("Skip")
    rep.taps("Skip")
    rep.presses(skip)

    rep.sees("When next?")
    rep.taps("No more")
    assert stored(world, due).status == "done"


def test_skip_after_done_was_taken_back_shows_the_reminder(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Done")
    skip = rep.data_of("Skip")
    rep.taps("Undo")
    rep.presses(skip)

    assert rep.popup == "Open, due today, Mon 23 Nov 11:00."
    assert stored(world, due).status == "open"


@pytest.mark.parametrize(
    ("label", "shown"), [("Tomorrow 09:00", "✓ Reminder set"), ("No more", "Not saved.")]
)
@pytest.mark.usefixtures("due")
def test_the_question_stands_alone_once_done_was_taken_back(
    rep: Person, label: str, shown: str
) -> None:
    rep.taps("Done")
    rep.says("sent")
    rep.taps("Undo", cards(rep)[0])
    rep.taps(label)

    rep.sees(shown, "send the quote")
    rep.sees_no("✓ Done")
