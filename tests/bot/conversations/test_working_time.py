"""Each person says when reminders may come; what is planned moves along."""

import datetime as dt

import pytest

from crm_core.follow_ups.habits import my_working_time
from crm_core.people.working_time import WorkingTime
from tests.bot.conversations.follow_ups.kit import promise
from tests.kit.person import Person
from tests.kit.world import ZONE, World


def _working(world: World, rep: Person) -> WorkingTime:
    with world.core.reading(world.actor(rep)) as work:
        return my_working_time(work)


@pytest.fixture
def rep(world: World) -> Person:
    rep = world.rep()
    rep.says("/settings")
    return rep


def test_what_holds_is_shown_and_each_part_is_changed_in_place(world: World, rep: Person) -> None:
    rep.sees("🔔 Reminders 08:00–20:00 · Mon–Fri")
    rep.taps("Reminders")
    rep.sees("Quiet 20:00–08:00", "Mon–Fri", "China, with make-up days", "No morning agenda")

    rep.taps("Quiet hours")
    rep.taps("22:00–07:00")
    rep.sees("Quiet 22:00–07:00")
    rep.taps("Days")
    rep.taps("Sat")
    rep.taps("Back")
    rep.sees("Mon–Sat")
    rep.taps("Holidays")
    rep.taps("None")
    rep.sees("Public holidays are not kept")
    rep.taps("Agenda")
    rep.taps("08:30")
    rep.taps("Birthdays")
    rep.taps("7 days ahead")
    rep.sees("☀️ Agenda at 08:30", "🎂 Birthdays: 7 days ahead")
    assert (
        len(
            [
                m
                for m in rep.messages
                if "Settings" in m.body["text"] or "reminded" in m.body["text"]
            ]
        )
        == 1
    )

    working = _working(world, rep)
    assert (working.quiet, working.country) == ((dt.time(22), dt.time(7)), "")
    assert (working.agenda_at, working.birthday_days) == (dt.time(8, 30), 7)


def test_hours_and_countries_can_be_typed_and_what_is_unclear_is_asked_again(
    world: World, rep: Person
) -> None:
    rep.taps("Reminders")
    rep.taps("Quiet hours")
    rep.says("at night")
    rep.sees("“at night” is no span of hours. Try “22:00-7:30”")
    world.restart_bot()
    rep.says("9pm to 7:30")
    rep.sees("Quiet 21:00–07:30")
    rep.taps("Holidays")
    rep.says("Germny")
    rep.sees("I know no country “Germny”")
    rep.says("德国")
    rep.sees("Public holidays: Germany")
    rep.taps("Agenda")
    rep.says("7am")
    rep.sees("Agenda at 07:00")

    assert _working(world, rep).country == "DE"


def test_the_last_working_day_cannot_be_taken_away(world: World, rep: Person) -> None:
    rep.taps("Reminders")
    rep.taps("Days")
    for day in ("Mon", "Tue", "Wed", "Thu"):
        rep.taps(f"✓ {day}")
    rep.taps("✓ Fri")

    assert rep.popup == "One working day must be left."
    assert _working(world, rep).days == {5}


def test_a_quiet_night_keeps_a_reminder_until_the_morning(world: World, rep: Person) -> None:
    promise(world, rep, world.customer(rep, "Orion Pumps"), hours=11)

    world.advance(hours=20)
    rep.sees_no("Orion Pumps")
    world.advance(hours=2)
    rep.sees("🔔 Orion Pumps", "Send the quote (due yesterday, Mon 23 Nov 21:00)")
    rep.sees_no("delayed")


def test_an_hour_that_was_named_is_kept_on_a_free_day_and_at_night(
    world: World, rep: Person
) -> None:
    world.customer(rep, "Orion Pumps")
    rep.says("/remind Orion Pumps Saturday 10am call him")
    rep.taps("Save")
    rep.says("/remind Orion Pumps tonight 9pm call his boss")
    rep.taps("Save")
    rep.says("/remind Orion Pumps tomorrow night call his wife")
    rep.sees("Tomorrow, Tue 24 Nov 20:00")
    rep.taps("Save")
    rep.sees_no("Comes")

    world.move_to(dt.datetime(2026, 11, 23, 21, 0, tzinfo=ZONE))
    rep.sees("Call his boss (due 21:00)")
    world.move_to(dt.datetime(2026, 11, 28, 10, 0, tzinfo=ZONE))
    rep.sees("Call him (due 10:00)")


def test_a_day_that_is_free_is_waited_out_and_the_card_says_so(world: World, rep: Person) -> None:
    world.customer(rep, "Orion Pumps")
    rep.says("/remind Orion Pumps Saturday send the quote")
    rep.taps("Save")
    rep.sees("🔔 Sat 28 Nov 09:00", "Comes Mon 30 Nov 08:00, in your next working time.")

    world.move_to(dt.datetime(2026, 11, 29, 23, 0, tzinfo=ZONE))
    rep.sees("Reminder set")
    world.move_to(dt.datetime(2026, 11, 30, 8, 0, tzinfo=ZONE))
    rep.sees("Send the quote (due Sat 28 Nov 09:00)")


def test_what_waits_comes_when_the_person_drops_quiet_hours(world: World, rep: Person) -> None:
    promise(world, rep, world.customer(rep, "Orion Pumps"), hours=11)
    world.advance(hours=11, minutes=5)
    rep.sees_no("Orion Pumps")
    rep.taps("Reminders")
    rep.taps("Quiet hours")
    rep.taps("None")
    world.tick()

    rep.sees("🔔 Orion Pumps", "due 21:00")


def test_a_time_zone_that_changes_moves_the_quiet_hours_along(world: World, rep: Person) -> None:
    promise(world, rep, world.customer(rep, "Orion Pumps"), hours=3)
    rep.taps("Time zone")
    rep.taps("Europe")
    rep.taps("London")

    world.advance(hours=3)
    rep.sees_no("Orion Pumps")
    world.advance(hours=3)
    rep.sees("Send the quote (due 05:00)")


def test_what_was_due_in_the_night_while_the_bot_was_down_waits_for_the_morning(
    world: World, rep: Person
) -> None:
    world.customer(rep, "Orion Pumps")
    rep.says("/remind Orion Pumps today 3pm call him")
    rep.taps("Save")
    world.stop_bot()
    world.clock.set(dt.datetime(2026, 11, 24, 2, 0, tzinfo=ZONE))

    world.start_bot()
    world.settle()
    rep.sees("Reminder set")
    world.move_to(dt.datetime(2026, 11, 24, 8, 0, tzinfo=ZONE))
    rep.sees("Call him (due yesterday, Mon 23 Nov 15:00, delayed)")


def test_it_all_reads_like_chinese(world: World) -> None:
    rep = world.rep("张锐", language="zh-hans")
    rep.says("/settings")
    rep.sees("🔔 提醒时间 08:00–20:00 · 周一–周五")
    rep.taps("提醒时间")
    rep.sees("免打扰 20:00–08:00", "法定节假日：中国，含调休", "生日：提前 3 天")
    rep.taps("免打扰")
    rep.says("22点到7点")
    rep.sees("免打扰 22:00–07:00")


def test_without_a_web_address_no_calendar_is_offered(world: World, rep: Person) -> None:
    assert "Calendar" not in rep.buttons()


FORGED = [
    *("wa:999999", "wq:5000:-3", "wd:9", "wd:-1", "wh:XX", "wh:", "wb:500", "wc:nonsense"),
    *("yd:1:3652059", "yg:3652059:3652059:", "yd:9:3", "yb", "yn", "yx", "yf"),
]


def test_forged_and_old_buttons_are_answered_and_break_nothing(world: World, rep: Person) -> None:
    before = len(rep.messages)
    for data in FORGED:
        rep.presses(data)
        assert "went wrong" not in rep.popup + rep.screen, data
    assert len(rep.messages) == before
    rep.says("/settings")
    rep.sees("Reminders")
