"""The day at a glance, ticked off in place."""

import pytest

from crm_core.customers.views import CustomerView
from crm_core.follow_ups.queries import get_follow_up
from crm_core.follow_ups.views import FollowUpView
from tests.bot.conversations.follow_ups.kit import promise
from tests.kit.person import Person
from tests.kit.world import World


@pytest.fixture
def day(world: World, rep: Person, orion: CustomerView) -> list[FollowUpView]:
    """Friday's, two of today's, one of tomorrow's; it is Monday, 10:00."""
    return [
        promise(world, rep, orion, "ask for the contract", days=-3),
        promise(world, rep, orion, "send the quote", hours=1),
        promise(world, rep, orion, "call back", hours=4),
        promise(world, rep, orion, "visit", hours=25),
    ]


def status(world: World, follow_up: FollowUpView) -> str:
    with world.core.reading() as work:
        return get_follow_up(work, follow_up.id).status


@pytest.mark.usefixtures("day")
def test_today_shows_what_is_overdue_and_what_is_due(rep: Person) -> None:
    rep.says("/today")

    assert rep.screen.splitlines() == [
        "☀️ Mon 23 Nov · 1 overdue · 2 today",
        "Overdue",
        "1. Orion Pumps · ask for the contract (Fri 20 Nov)",
        "Today",
        "2. 11:00 Orion Pumps · send the quote",
        "3. 14:00 Orion Pumps · call back",
        "Next days",
        "Tomorrow, Tue 24 Nov 11:00 Orion Pumps · visit",
        "[1 ✓] [2 ✓] [3 ✓]",
        "[Tomorrow]",
    ]


@pytest.mark.usefixtures("day")
def test_asking_what_is_planned_opens_the_day(rep: Person) -> None:
    rep.says("what do I have today?")
    assert rep.screen.startswith("☀️ Mon 23 Nov · 1 overdue · 2 today")

    rep.says("明天有什么安排")
    assert rep.screen.startswith("☀️ Tue 24 Nov")


def test_today_in_chinese(world: World) -> None:
    rep = world.rep("张锐", language="zh-hans")
    huaxing = world.customer(rep, "华星精密")
    promise(world, rep, huaxing, "催合同", days=-3)
    promise(world, rep, huaxing, "回访", hours=4)

    rep.says("/today")

    assert rep.screen.splitlines() == [
        "☀️ 11月23日 周一 · 逾期 1 项 · 今天 1 项",
        "逾期",
        "1. 华星精密 · 催合同（11月20日 周五）",
        "今天",
        "2. 14:00 华星精密 · 回访",
        "[1 ✓] [2 ✓]",
        "[明天]",
    ]


def test_a_tick_is_done_in_place_and_keeps_the_numbers(
    world: World, rep: Person, day: list[FollowUpView]
) -> None:
    rep.says("/today")
    before = len(rep.messages)
    rep.taps("2 ✓")

    assert status(world, day[1]) == "done"
    assert len(rep.messages) == before
    rep.sees("· 1 overdue · 1 today", "send the quote ✓", "3. 14:00 Orion Pumps · call back")
    assert rep.buttons() == ["1 ✓", "2 ↩", "3 ✓", "Tomorrow"]


def test_a_slip_of_the_thumb_is_taken_back(
    world: World, rep: Person, day: list[FollowUpView]
) -> None:
    rep.says("/today")
    rep.taps("2 ✓")
    rep.taps("2 ↩")

    assert status(world, day[1]) == "open"
    rep.sees("· 1 overdue · 2 today")


def test_a_second_tap_on_a_tick_does_nothing_more(
    world: World, rep: Person, day: list[FollowUpView]
) -> None:
    rep.says("/today")
    tick = rep.data_of("1 ✓")
    rep.taps("1 ✓")
    rep.presses(tick)

    assert rep.popup == "Done already."
    assert status(world, day[0]) == "done"


def test_what_was_ticked_is_not_pushed(world: World, rep: Person, day: list[FollowUpView]) -> None:
    assert day[1].note == "send the quote"
    rep.says("/today")
    rep.taps("2 ✓")
    seen = len(rep.messages)

    world.advance(hours=2)

    assert not [m for m in rep.messages[seen:] if "Send the quote" in m.body["text"]]


@pytest.mark.usefixtures("day")
def test_tomorrow_is_a_tap_away_and_back(rep: Person) -> None:
    rep.says("/today")
    rep.taps("Tomorrow")
    assert rep.screen.splitlines() == [
        "☀️ Tue 24 Nov · 1 due",
        "1. 11:00 Orion Pumps · visit",
        "[1 ✓]",
        "[Today]",
    ]

    rep.taps("Today")
    rep.sees("☀️ Mon 23 Nov")


def test_an_empty_day_says_so(rep: Person) -> None:
    rep.says("/today")

    assert rep.screen.splitlines() == ["☀️ Mon 23 Nov", "Nothing is due.", "[Tomorrow]"]


def test_a_card_of_yesterday_shows_today_once_it_is_touched(
    world: World, rep: Person, day: list[FollowUpView]
) -> None:
    rep.says("/today")
    card = rep.last
    world.advance(days=1)
    rep.taps("1 ✓", card)

    assert status(world, day[0]) == "done"
    rep.sees_no("Mon 23 Nov ·")


def test_a_long_day_is_turned_page_by_page(world: World, rep: Person, orion: CustomerView) -> None:
    for number in range(20):
        promise(world, rep, orion, f"task {number:02} " + "long " * 200, minutes=number + 1)

    rep.says("/today")
    rep.sees("· 20 due", "1. 10:01", "9. 10:09", "9 ✓")
    rep.sees_no("10. 10:10")
    rep.taps("›")
    rep.sees("10. 10:10", "18. 10:18")
    rep.taps("10 ✓")
    rep.sees("10 ↩", "18. 10:18")
    rep.taps("›")
    rep.sees("20. 10:20")
    rep.taps("‹")
    rep.taps("‹")
    rep.sees("1. 10:01")


def test_an_agenda_is_ones_own(world: World, rep: Person, orion: CustomerView) -> None:
    promise(world, rep, orion, "call back", hours=1)
    colleague = world.rep("Lin")
    colleague.says("/today")

    colleague.sees("Nothing is due.")
