"""The draft of a reminder: corrected, saved once, taken back."""

import datetime as dt

import pytest

from crm_core.customers.views import CustomerView
from tests.bot.conversations.follow_ups.kit import still_open
from tests.kit.person import Person
from tests.kit.world import World


def test_each_line_of_the_draft_can_be_changed(
    world: World, rep: Person, acme: CustomerView, huaxing: CustomerView
) -> None:
    rep.says("/remind Acme tomorrow 9am call")
    rep.taps("Edit")
    rep.taps("Note")
    rep.says("send <b>everything</b>")
    rep.sees("send <b>everything</b>")
    rep.taps("Edit")
    rep.taps("Time")
    rep.taps("This afternoon")
    rep.sees("🔔 Today, Mon 23 Nov 15:00")
    rep.taps("Edit")
    rep.taps("Customer")
    rep.says("华星")
    rep.sees("深圳市华星精密")
    rep.taps("Save")

    assert not still_open(world, rep, acme)
    [made] = still_open(world, rep, huaxing)
    assert (made.note, made.due_at) == (
        "send <b>everything</b>",
        dt.datetime(2026, 11, 23, 7, 0, tzinfo=dt.UTC),
    )


@pytest.mark.usefixtures("acme")
def test_going_back_from_a_change_keeps_the_line(rep: Person) -> None:
    rep.says("/remind Acme tomorrow 9am call")
    rep.taps("Edit")
    rep.taps("Time")
    rep.taps("‹ Back")

    rep.sees("🔔 Tomorrow, Tue 24 Nov 09:00 · call")
    assert rep.buttons() == ["Save", "Edit", "Cancel"]


def test_save_is_done_once_however_often_it_is_tapped(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind Acme tomorrow 9am call")
    save = rep.data_of("Save")
    rep.taps("Save")
    rep.presses(save)

    assert rep.popup == "Saved already."
    assert len(still_open(world, rep, acme)) == 1


def test_nothing_is_saved_that_was_not_seen(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/remind Acme tomorrow 9am call")
    old = rep.data_of("Save")
    rep.taps("Edit")
    rep.taps("Time")
    rep.taps("This afternoon")
    rep.presses(old)

    assert "changed in the meantime" in rep.popup
    assert not still_open(world, rep, acme)


def test_a_cancelled_draft_is_not_saved_later(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind Acme tomorrow 9am call Jane back")
    save = rep.data_of("Save")
    rep.taps("Cancel")
    rep.sees("Not saved.", "Acme Corp", "call Jane back")
    rep.presses(save)

    assert rep.popup == "Cancelled already."
    assert not still_open(world, rep, acme)


def test_a_saved_reminder_can_be_taken_back_and_does_not_come(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind Acme tomorrow 9am call")
    rep.taps("Save")
    rep.taps("Undo")
    rep.sees("↩️ Taken back")
    seen = len(rep.messages)

    world.advance(days=2)

    assert not still_open(world, rep, acme)
    assert len(rep.messages) == seen


def test_the_undo_command_takes_a_reminder_back(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind Acme tomorrow 9am call")
    rep.taps("Save")
    rep.says("/undo")

    rep.sees("↩️ Taken back")
    assert not still_open(world, rep, acme)


def test_a_draft_whose_time_has_passed_is_not_saved(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind Acme in 1 hour call")
    world.advance(hours=3)
    rep.taps("Save")

    assert rep.popup == "That time has passed. Choose one that is still to come."
    rep.sees("When?", "· call")
    assert not still_open(world, rep, acme)
    rep.taps("In 1 hour")
    rep.taps("Save")
    assert len(still_open(world, rep, acme)) == 1


@pytest.mark.usefixtures("acme")
def test_editing_the_message_updates_the_draft(rep: Person) -> None:
    sent = rep.says("/remind Acme tomorrow 9am call")
    rep.edits(sent, "/remind Acme Friday 2pm call Jane")

    rep.sees("Acme Corp", "🔔 Fri 27 Nov 14:00 · call Jane", "Save")


def test_editing_the_message_after_saving_changes_nothing(
    world: World, rep: Person, acme: CustomerView
) -> None:
    sent = rep.says("/remind Acme tomorrow 9am call")
    rep.taps("Save")
    before = still_open(world, rep, acme)
    rep.edits(sent, "/remind Acme Friday 2pm call Jane")

    rep.sees("✓ Reminder set: Acme Corp")
    assert still_open(world, rep, acme) == before


def test_a_reminder_half_made_survives_a_restart(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind Acme send the quote")
    world.restart_bot()
    rep.says("tomorrow 9am")
    world.restart_bot()
    rep.taps("Save")

    assert [made.note for made in still_open(world, rep, acme)] == ["send the quote"]


def test_a_colleagues_draft_is_out_of_reach(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/remind Acme tomorrow 9am call")
    colleague = world.rep("Lin")
    colleague.presses(rep.data_of("Save"))

    assert colleague.popup
    assert not still_open(world, rep, acme)


def test_a_made_reminder_comes_in_time(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/remind Acme in 2 hours send the quote")
    rep.taps("Save")

    world.advance(hours=2)

    rep.sees(f"🔔 {acme.name}", "Send the quote (due 12:00)", "Snooze")
