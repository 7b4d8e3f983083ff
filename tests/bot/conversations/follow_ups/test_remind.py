"""A reminder is made from one line; what is missing is asked, and nothing typed is lost."""

import datetime as dt

import pytest
from sqlalchemy import func, select

from crm_core.customers.views import CustomerView, NewContact
from crm_core.follow_ups.model import FollowUpRow
from tests.bot.conversations.follow_ups.kit import still_open
from tests.kit.person import Person
from tests.kit.world import World


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
    [made] = still_open(world, rep, acme)
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
    assert [made.note for made in still_open(world, rep, huaxing)] == ["发报价"]


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

    assert [made.note for made in still_open(world, rep, acme)] == ["send the contract"]


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

    assert len(still_open(world, rep, acme)) == 1


def test_the_customer_opened_last_is_offered_first(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/find Acme")
    rep.says("/remind tomorrow send the quote")
    rep.taps("Acme Corp · Jane Liu")
    rep.taps("Save")

    assert [made.note for made in still_open(world, rep, acme)] == ["send the quote"]


def test_a_time_given_instead_of_a_name_is_kept(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind")
    rep.says("tomorrow at 3pm")
    rep.sees("🔔 Tomorrow, Tue 24 Nov 15:00", "For which customer?")
    rep.says("Acme send the quote")
    rep.taps("Save")

    [made] = still_open(world, rep, acme)
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

    assert [made.note for made in still_open(world, rep, acme)] == ["ask for the PO"]


def test_several_customers_of_one_name_are_told_apart_by_buttons(world: World, rep: Person) -> None:
    first = world.customer(rep, "Acme Corp", NewContact("Jane Liu"), city="Boston")
    second = world.customer(rep, "Acme Ltd", NewContact("Jane Lin"), city="Leeds")

    rep.says("/remind call Jane tomorrow")
    rep.sees("Which one do you mean?", "call Jane")
    rep.taps("Acme Ltd · Leeds · Jane Lin")
    rep.sees("Acme Ltd · Jane Lin", "Save")
    rep.taps("Save")

    assert not still_open(world, rep, first)
    assert [made.contact_name for made in still_open(world, rep, second)] == ["Jane Lin"]


def test_initials_and_pinyin_name_a_customer_too(
    world: World, rep: Person, huaxing: CustomerView
) -> None:
    rep.says("/remind hxjm tomorrow send the samples")
    rep.sees("深圳市华星精密", "· send the samples")
    rep.taps("Save")

    assert [made.note for made in still_open(world, rep, huaxing)] == ["send the samples"]


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

    [made] = still_open(world, rep, acme)
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
