"""A reminder is made from one line; what is missing is asked, and nothing typed is lost."""

import datetime as dt

import pytest
from sqlalchemy import func, select

from crm_core.customers.views import CustomerView, NewContact
from crm_core.follow_ups.model import FollowUpRow
from crm_core.follow_ups.queries import open_for_customer
from crm_core.follow_ups.views import FollowUpView
from tests.kit.person import Person
from tests.kit.world import World


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def acme(world: World, rep: Person) -> CustomerView:
    return world.customer(rep, "Acme Corp", NewContact("Jane Liu"))


@pytest.fixture
def huaxing(world: World, rep: Person) -> CustomerView:
    return world.customer(rep, "深圳市华星精密", NewContact("李雷"), aliases=("华星",))


def promised(world: World, rep: Person, customer: CustomerView) -> list[FollowUpView]:
    with world.core.reading(world.actor(rep)) as work:
        return open_for_customer(work, customer.id)


def everything(world: World) -> int:
    with world.core.reading() as work:
        return work.session.execute(select(func.count(FollowUpRow.id))).scalar_one()


def test_one_line_and_one_tap_make_a_reminder(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind Acme next Tue 3pm send the quote")
    rep.sees("Acme Corp", "🔔 Tue 1 Dec 15:00 · send the quote")
    assert rep.buttons() == ["Save", "Edit", "Cancel"]
    assert everything(world) == 0

    rep.taps("Save")

    rep.sees("✓ Reminder set: Acme Corp", "🔔 Tue 1 Dec 15:00 · send the quote", "Undo")
    [made] = promised(world, rep, acme)
    assert (made.note, made.due_at) == (
        "send the quote",
        dt.datetime(2026, 12, 1, 7, 0, tzinfo=dt.UTC),
    )
    assert made.assignee_id == rep.user_id


def test_one_chinese_line_and_one_tap_make_a_reminder(world: World) -> None:
    rep = world.rep("张锐", language="zh-hans")
    huaxing = world.customer(rep, "深圳市华星精密", NewContact("李雷"), aliases=("华星",))

    rep.says("/remind 华星 下周二下午3点 发报价")
    rep.sees("深圳市华星精密", "🔔 12月1日 周二 15:00 · 发报价")
    rep.taps("保存")

    rep.sees("✓ 已设提醒：深圳市华星精密", "撤销")
    assert [made.note for made in promised(world, rep, huaxing)] == ["发报价"]


@pytest.mark.usefixtures("acme")
def test_plain_words_that_ask_to_be_reminded_need_no_command(rep: Person) -> None:
    rep.says("remind me to call Jane Liu tomorrow at 4pm")

    rep.sees("Acme Corp · Jane Liu", "🔔 Tomorrow, Tue 24 Nov 16:00 · call Jane Liu", "Save")


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Acme tomorrow call", "Tomorrow, Tue 24 Nov 09:00"),
        ("Acme on Friday call", "Fri 27 Nov 09:00"),
        ("Acme today call", "Today, Mon 23 Nov 11:00"),
        ("Acme in 2 hours call", "Today, Mon 23 Nov 12:00"),
        ("Acme next week call", "Mon 30 Nov 09:00"),
        ("Acme this week call", "Today, Mon 23 Nov 11:00"),
    ],
)
@pytest.mark.usefixtures("acme")
def test_a_day_without_an_hour_is_nine_in_the_morning_if_that_is_to_come(
    rep: Person, line: str, when: str
) -> None:
    rep.says(f"/remind {line}")

    rep.sees(f"🔔 {when} · call")


def test_the_command_alone_asks_whom_then_when(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind")
    rep.sees("For which customer?")
    rep.says("acm")
    rep.sees("Acme Corp", "When?", "In 1 hour: 11:00", "Tomorrow 09:00: Tue 24 Nov")
    rep.taps("Tomorrow 09:00")
    rep.sees("🔔 Tomorrow, Tue 24 Nov 09:00 · follow up", "What is to be done?")
    rep.says("send the contract")
    rep.taps("Save")

    assert [made.note for made in promised(world, rep, acme)] == ["send the contract"]


@pytest.mark.usefixtures("huaxing")
def test_those_dealt_with_last_are_offered_as_buttons(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("Visited Acme Corp today, wants 40 arms")
    rep.taps("Save")
    rep.says("/remind tomorrow send the quote")
    rep.sees("🔔 Tomorrow, Tue 24 Nov 09:00 · send the quote", "For which customer?")
    assert rep.buttons() == ["Acme Corp · Jane Liu", "Cancel"]
    rep.taps("Acme Corp")
    rep.taps("Save")

    assert len(promised(world, rep, acme)) == 1


def test_the_customer_opened_last_is_offered_first(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/find Acme")
    rep.says("/remind tomorrow send the quote")
    rep.taps("Acme Corp · Jane Liu")
    rep.taps("Save")

    assert [made.note for made in promised(world, rep, acme)] == ["send the quote"]


def test_a_time_given_instead_of_a_name_is_kept(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind")
    rep.says("tomorrow at 3pm")
    rep.sees("🔔 Tomorrow, Tue 24 Nov 15:00", "For which customer?")
    rep.says("Acme send the quote")
    rep.taps("Save")

    [made] = promised(world, rep, acme)
    assert (made.note, made.due_at.hour) == ("send the quote", 7)


def test_remind_on_a_customers_card_asks_only_when(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/find Acme")
    rep.taps("Remind")
    rep.sees("Acme Corp", "When?")
    rep.says("Friday 10am ask for the PO")
    rep.sees("🔔 Fri 27 Nov 10:00 · ask for the PO")
    rep.taps("Save")

    assert [made.note for made in promised(world, rep, acme)] == ["ask for the PO"]


def test_several_customers_of_one_name_are_told_apart_by_buttons(world: World, rep: Person) -> None:
    first = world.customer(rep, "Acme Corp", NewContact("Jane Liu"), city="Boston")
    second = world.customer(rep, "Acme Ltd", NewContact("Jane Lin"), city="Leeds")

    rep.says("/remind call Jane tomorrow")
    rep.sees("Which one do you mean?", "call Jane")
    rep.taps("Acme Ltd · Leeds · Jane Lin")
    rep.sees("Acme Ltd · Jane Lin", "Save")
    rep.taps("Save")

    assert not promised(world, rep, first)
    assert [made.contact_name for made in promised(world, rep, second)] == ["Jane Lin"]


def test_initials_and_pinyin_name_a_customer_too(
    world: World, rep: Person, huaxing: CustomerView
) -> None:
    rep.says("/remind hxjm tomorrow send the samples")
    rep.sees("深圳市华星精密", "· send the samples")
    rep.taps("Save")

    assert [made.note for made in promised(world, rep, huaxing)] == ["send the samples"]


@pytest.mark.usefixtures("acme")
def test_an_unknown_customer_is_asked_for_and_the_words_stay(rep: Person) -> None:
    rep.says("/remind Zyxware tomorrow 3pm call back")
    rep.sees("🔔 Tomorrow, Tue 24 Nov 15:00 · Zyxware call back", "For which customer?")
    rep.says("Qqqq")
    rep.sees("I find no customer like “Qqqq”", "call back")
    rep.says("Acme")
    rep.sees("Acme Corp", "🔔 Tomorrow, Tue 24 Nov 15:00 · Zyxware call back", "Save")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Acme yesterday 3pm call back", "Yesterday, Sun 22 Nov 15:00 has passed."),
        ("Acme 32/13/2026 call back", "“32/13/2026” is no date. Try “tomorrow 9am”"),
        ("Acme 13月45日 call back", "“13月45日” is no date."),
        ("Acme call back", "When?"),
    ],
)
def test_a_time_that_cannot_be_is_refused_and_nothing_typed_is_lost(
    world: World, rep: Person, acme: CustomerView, line: str, answer: str
) -> None:
    rep.says(f"/remind {line}")
    rep.sees("Acme Corp", "🔔 call back", answer, "In 1 hour: 11:00")
    rep.says("tomorrow 9am")
    rep.taps("Save")

    [made] = promised(world, rep, acme)
    assert (made.note, made.due_at) == (
        "call back",
        dt.datetime(2026, 11, 24, 1, 0, tzinfo=dt.UTC),
    )


@pytest.mark.usefixtures("acme")
def test_what_is_no_time_is_refused_again_and_again(rep: Person) -> None:
    rep.says("/remind Acme call back")
    for typed in ("🙂", "<i>soon</i>", "x" * 4000):
        rep.says(typed)
        rep.sees("is no time. Try “tomorrow 9am”", "🔔 call back")


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

    assert not promised(world, rep, acme)
    [made] = promised(world, rep, huaxing)
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
    assert len(promised(world, rep, acme)) == 1


def test_nothing_is_saved_that_was_not_seen(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/remind Acme tomorrow 9am call")
    old = rep.data_of("Save")
    rep.taps("Edit")
    rep.taps("Time")
    rep.taps("This afternoon")
    rep.presses(old)

    assert "changed in the meantime" in rep.popup
    assert not promised(world, rep, acme)


def test_a_cancelled_draft_is_not_saved_later(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind Acme tomorrow 9am call Jane back")
    save = rep.data_of("Save")
    rep.taps("Cancel")
    rep.sees("Not saved.", "Acme Corp", "call Jane back")
    rep.presses(save)

    assert rep.popup == "Cancelled already."
    assert not promised(world, rep, acme)


def test_a_saved_reminder_can_be_taken_back_and_does_not_come(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind Acme tomorrow 9am call")
    rep.taps("Save")
    rep.taps("Undo")
    rep.sees("↩️ Taken back")
    seen = len(rep.messages)

    world.advance(days=2)

    assert not promised(world, rep, acme)
    assert len(rep.messages) == seen


def test_the_undo_command_takes_a_reminder_back(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind Acme tomorrow 9am call")
    rep.taps("Save")
    rep.says("/undo")

    rep.sees("↩️ Taken back")
    assert not promised(world, rep, acme)


def test_a_draft_whose_time_has_passed_is_not_saved(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind Acme in 1 hour call")
    world.advance(hours=3)
    rep.taps("Save")

    assert rep.popup == "That time has passed. Choose one that is still to come."
    rep.sees("When?", "· call")
    assert not promised(world, rep, acme)
    rep.taps("In 1 hour")
    rep.taps("Save")
    assert len(promised(world, rep, acme)) == 1


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
    before = promised(world, rep, acme)
    rep.edits(sent, "/remind Acme Friday 2pm call Jane")

    rep.sees("✓ Reminder set: Acme Corp")
    assert promised(world, rep, acme) == before


def test_a_reminder_half_made_survives_a_restart(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind Acme send the quote")
    world.restart_bot()
    rep.says("tomorrow 9am")
    world.restart_bot()
    rep.taps("Save")

    assert [made.note for made in promised(world, rep, acme)] == ["send the quote"]


def test_a_colleagues_draft_is_out_of_reach(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/remind Acme tomorrow 9am call")
    colleague = world.rep("Lin")
    colleague.presses(rep.data_of("Save"))

    assert colleague.popup
    assert not promised(world, rep, acme)


def test_a_made_reminder_comes_in_time(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/remind Acme in 2 hours send the quote")
    rep.taps("Save")

    world.advance(hours=2)

    rep.sees(f"🔔 {acme.name}", "Send the quote (due 12:00)", "Snooze")
