"""What repeats comes again when it is done, on its own days, until it is stopped."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from crm_core.customers.views import CustomerView
from crm_core.people.preferences import change_timezone
from tests.bot.conversations.follow_ups.kit import cards, still_open
from tests.kit.person import Person
from tests.kit.world import ZONE, World


def at(day: int, hour: int, month: int = 11) -> dt.datetime:
    return dt.datetime(2026, month, day, hour, tzinfo=ZONE)


def test_every_two_weeks_comes_again_when_it_is_done(
    world: World, rep: Person, orion: CustomerView
) -> None:
    rep.says("/remind Orion Pumps every other Friday 3pm check the stock")
    rep.sees("🔔 Fri 27 Nov 15:00 · check the stock", "🔁 every 2 weeks on Fri")
    rep.taps("Save")
    rep.sees("Reminder set", "🔁 every 2 weeks on Fri")

    world.move_to(at(27, 15))
    rep.sees("Check the stock (due 15:00)", "🔁 every 2 weeks on Fri", "Stop repeating")
    rep.taps("Done")
    rep.sees("🔁 Next: Fri 11 Dec 15:00 (every 2 weeks on Fri)", "What came of it?")
    rep.taps("Skip")
    rep.sees("✓ Done", "🔁 Next: Fri 11 Dec 15:00")
    rep.sees_no("When next?")

    world.move_to(at(11, 15, month=12))
    rep.sees("Check the stock (due 15:00)")
    assert len(still_open(world, rep, orion)) == 1


def test_the_next_one_says_when_it_comes_if_its_day_is_free(
    world: World, rep: Person, orion: CustomerView
) -> None:
    world.move_to(dt.datetime(2026, 12, 30, 10, 0, tzinfo=ZONE))
    rep.says("/remind Orion Pumps every weekday 9am read the meter")
    rep.taps("Save")
    world.move_to(dt.datetime(2026, 12, 31, 9, 0, tzinfo=ZONE))
    rep.taps("Done")
    rep.sees("🔁 Next: tomorrow, Fri 1 Jan 09:00", "Comes Mon 4 Jan 08:00")
    rep.taps("Skip")
    rep.sees("Comes Mon 4 Jan 08:00")
    world.move_to(dt.datetime(2027, 1, 4, 8, 0, tzinfo=ZONE))
    rep.sees("Read the meter (due Fri 1 Jan 09:00)")


def test_snoozing_moves_one_time_and_not_the_cadence(
    world: World, rep: Person, orion: CustomerView
) -> None:
    rep.says("/remind Orion Pumps every Friday 3pm check the stock")
    rep.taps("Save")
    world.move_to(at(27, 15))
    rep.taps("Snooze")
    rep.taps("Next Monday 09:00")
    world.move_to(at(30, 9))
    rep.taps("Done")

    rep.sees("🔁 Next: Fri 4 Dec 15:00")


def test_done_taken_back_takes_the_next_one_back_too(
    world: World, rep: Person, orion: CustomerView
) -> None:
    rep.says("/remind Orion Pumps every Friday 3pm check the stock")
    rep.taps("Save")
    world.move_to(at(27, 15))
    rep.taps("Done")
    rep.taps("Undo")

    (left,) = still_open(world, rep, orion)
    assert left.due_at == at(27, 15)
    rep.taps("Done")
    rep.sees("🔁 Next: Fri 4 Dec 15:00")
    assert len(still_open(world, rep, orion)) == 1


def test_what_is_stopped_stays_once_and_does_not_come_again(
    world: World, rep: Person, orion: CustomerView
) -> None:
    rep.says("/remind Orion Pumps every weekday call")
    rep.taps("Save")
    world.move_to(at(24, 9))
    rep.sees("🔁 every weekday")
    stop = rep.data_of("Stop repeating")
    rep.taps("Stop repeating")
    assert rep.popup == "It no longer repeats. This one stays."
    rep.sees_no("🔁", "Stop repeating")
    rep.presses(stop)
    rep.taps("Done")
    rep.taps("Skip")
    rep.sees("When next?")
    assert not still_open(world, rep, orion)


def test_undo_of_a_repeating_reminder_takes_the_series_back(
    world: World, rep: Person, orion: CustomerView
) -> None:
    rep.says("/remind Orion Pumps every weekday call")
    rep.taps("Save")
    rep.taps("Undo")
    world.advance(days=4)

    assert not still_open(world, rep, orion)
    rep.sees_no("Done")


def test_the_hour_is_kept_when_the_clocks_change(
    world: World, rep: Person, orion: CustomerView
) -> None:
    london = ZoneInfo("Europe/London")
    world.move_to(dt.datetime(2026, 10, 19, 10, tzinfo=london))
    with world.core.work(world.actor(rep)) as work:
        change_timezone(work, london.key)
    rep.says("/remind Orion Pumps every Friday 9am call")
    rep.taps("Save")

    for day, offset in ((23, 1), (30, 0)):  # summer time ends on the 25th
        due = dt.datetime(2026, 10, day, 9, tzinfo=london)
        assert due.utcoffset() == dt.timedelta(hours=offset)
        world.move_to(due - dt.timedelta(minutes=1))
        before = len(cards(rep))
        world.move_to(due)
        assert len(cards(rep)) == before + 1
        rep.sees("Call (due 09:00)")
        rep.taps("Done")
        rep.taps("Skip")


def test_any_log_starts_the_clock_anew_of_what_follows_the_last_contact(
    world: World, rep: Person, orion: CustomerView
) -> None:
    rep.says("/remind Orion Pumps 30 days after last contact")
    rep.sees("🔔 Wed 23 Dec 09:00", "🔁 30 days after the last contact")
    rep.taps("Save")
    world.move_to(at(30, 10))
    rep.says("Called Orion Pumps today, all is well")
    rep.taps("Save")
    assert still_open(world, rep, orion)[0].due_at == at(30, 9, month=12)
    rep.taps("Undo")
    assert still_open(world, rep, orion)[0].due_at == at(23, 9, month=12)

    world.move_to(at(23, 9, month=12))
    rep.taps("Done")
    rep.sees("🔁 Next: Fri 22 Jan 09:00")


def test_a_log_promises_what_repeats(world: World, rep: Person, orion: CustomerView) -> None:
    rep.says("Visited Orion Pumps today, call them every two weeks")
    rep.sees("🤝 Visit", "🔔 Mon 7 Dec 09:00 · call them", "🔁 every 2 weeks")
    rep.taps("Save")
    rep.sees("🔁 every 2 weeks")

    (made,) = still_open(world, rep, orion)
    assert made.repeats is not None
    rep.taps("Undo")
    assert not still_open(world, rep, orion)


@pytest.mark.usefixtures("huaxing")
def test_it_all_reads_like_chinese(world: World) -> None:
    rep = world.rep("张锐", language="zh-hans")
    rep.says("/remind 华星 每月5号 对账")
    rep.sees("🔔 12月5日 周六 09:00 · 对账", "🔁 每月5号")
    rep.taps("保存")
    rep.says("/remind 华星 每周一和周四 上午9点 查库存")
    rep.sees("🔁 每周一、周四")
    rep.says("/remind 华星 每次联系后30天 回访")
    rep.sees("🔁 每次联系后 30 天", "回访")


def test_what_repeats_is_an_answer_to_when(world: World, rep: Person, orion: CustomerView) -> None:
    rep.says("/remind Orion Pumps check the stock")
    rep.says("every Monday and Thursday at 9")
    rep.sees("🔔 Thu 26 Nov 09:00 · check the stock", "🔁 every Mon, Thu")
    rep.taps("Edit")
    rep.taps("Time")
    rep.says("Friday 8am")
    rep.sees("🔔 Fri 27 Nov 08:00", "🔁 every Mon, Thu")
    rep.taps("Save")
    rep.sees("🔁 every Mon, Thu")


def test_what_repeats_needs_no_command(world: World, rep: Person, orion: CustomerView) -> None:
    rep.says("remind me every two weeks to call Orion Pumps")
    rep.sees("Orion Pumps", "🔔 Mon 7 Dec 09:00", "call", "🔁 every 2 weeks")
    rep.says("每周五下午3点提醒我给Orion Pumps打电话")
    rep.sees("Orion Pumps", "🔔 Fri 27 Nov 15:00", "🔁 every Fri")
