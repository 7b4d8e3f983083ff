"""A reminder comes when it is due, once, and every button on it does what it says once."""

import datetime as dt

import pytest

from bot.sandbox.world import Message
from crm_core.customers.views import CustomerView, NewContact
from crm_core.follow_ups.actions import complete, create_follow_up, snooze
from crm_core.follow_ups.model import FollowUpRow
from crm_core.follow_ups.queries import get_follow_up
from crm_core.follow_ups.views import FollowUpView, NewFollowUp
from crm_core.people.model import UserRow
from tests.kit.person import Person, shown
from tests.kit.world import World

NOTE = "send the quote"


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def orion(world: World, rep: Person) -> CustomerView:
    return world.customer(rep, "Orion Pumps", NewContact("Mara Voss"))


def promised(
    world: World, rep: Person, customer: CustomerView, note: str = NOTE, **ahead: float
) -> FollowUpView:
    """A follow-up of the rep's, due in an hour unless said otherwise."""
    due_at = world.clock.now() + dt.timedelta(**(ahead or {"hours": 1}))
    with world.core.work(world.actor(rep)) as work:
        contact = customer.contacts[0].id if customer.contacts else None
        return create_follow_up(work, NewFollowUp(customer.id, due_at, note, contact))


@pytest.fixture
def due(world: World, rep: Person, orion: CustomerView) -> FollowUpView:
    """A reminder that has just been pushed, on Monday at 11:00."""
    made = promised(world, rep, orion)
    world.advance(hours=1)
    return made


def stored(world: World, follow_up: FollowUpView) -> FollowUpView:
    with world.core.reading() as work:
        return get_follow_up(work, follow_up.id)


def cards(person: Person) -> list[Message]:
    """The bot's messages about the customer, the welcome left out."""
    return [message for message in person.messages if "Orion" in shown(message)]


def test_a_reminder_comes_when_it_is_due_and_not_before(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promised(world, rep, orion)

    world.advance(minutes=59, seconds=59)
    assert not cards(rep)

    world.advance(seconds=1)
    rep.sees("🔔 Orion Pumps · Mara Voss", "Send the quote (due 11:00)")
    assert rep.buttons() == ["Done", "Log", "Snooze", "Open"]

    world.advance(hours=1)
    assert len(cards(rep)) == 1


def test_a_reminder_quotes_what_happened_last(
    world: World, rep: Person, orion: CustomerView
) -> None:
    rep.says("Visited Orion Pumps today, wants a quote for 40 arms")
    rep.taps("Save")
    promised(world, rep, orion, hours=24)

    world.advance(hours=24)

    rep.sees("Last: visit, yesterday, Mon 23 Nov: “", "wants a quote for 40 arms”")


@pytest.mark.usefixtures("due")
def test_a_reminder_in_chinese_reads_like_chinese(world: World, orion: CustomerView) -> None:
    rep = world.rep("张锐", language="zh-hans")
    promised(world, rep, orion, "发报价", hours=1)

    world.advance(hours=1)

    rep.sees("🔔 Orion Pumps · Mara Voss", "发报价（12:00 到期）")
    assert rep.buttons() == ["完成", "记录", "推迟", "打开"]


def test_what_was_due_while_the_bot_was_down_comes_at_start_marked_delayed(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promised(world, rep, orion)
    world.stop_bot()
    world.clock.advance(dt.timedelta(hours=3))

    world.start_bot()
    world.settle()

    rep.sees("Send the quote (due 11:00, delayed)")
    world.restart_bot()
    world.tick()
    assert len(cards(rep)) == 1


def test_a_reminder_that_is_a_little_late_is_not_called_delayed(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promised(world, rep, orion)

    world.advance(hours=1, minutes=10)

    rep.sees("(due 11:00)")


def test_what_was_done_meanwhile_is_not_pushed(
    world: World, rep: Person, orion: CustomerView
) -> None:
    made = promised(world, rep, orion)
    with world.core.work(world.actor(rep)) as work:
        complete(work, made.id, None, made.version)

    world.advance(hours=2)

    assert not cards(rep)


def test_a_reminder_goes_to_whoever_keeps_it_by_now(
    world: World, rep: Person, orion: CustomerView
) -> None:
    made = promised(world, rep, orion)
    colleague = world.rep("Lin")
    with world.core.work() as work:
        work.session.get_one(FollowUpRow, made.id).assignee_id = colleague.user_id

    world.advance(hours=1)

    assert not cards(rep)
    colleague.sees("Send the quote")


def test_a_revoked_rep_is_not_reminded(world: World, rep: Person, orion: CustomerView) -> None:
    promised(world, rep, orion)
    with world.core.work() as work:
        work.session.get_one(UserRow, rep.user_id).active = False

    world.advance(hours=1)

    assert not cards(rep)


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


def test_somebody_elses_button_does_nothing(world: World, rep: Person, due: FollowUpView) -> None:
    stranger = world.rep("Lin")
    stranger.says("/today")
    stranger.presses(rep.data_of("Done"))

    assert "no such record" in stranger.popup
    assert stored(world, due) == due


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


def test_a_conversation_about_a_result_survives_a_restart(
    world: World, rep: Person, due: FollowUpView
) -> None:
    rep.taps("Done")
    world.restart_bot()
    rep.says("sent")

    assert stored(world, due).result == "sent"


def test_a_note_with_html_and_of_great_length_is_shown_as_text(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promised(world, rep, orion, "<b>bold</b> & " + "x" * 4000)

    world.advance(hours=1)

    rep.sees("<b>bold</b> & xxx", "…")
