"""A reminder comes when it is due, once, to whoever keeps it."""

import datetime as dt

import pytest

from crm_core.customers.actions import remove_customer
from crm_core.customers.views import CustomerView
from crm_core.follow_ups.actions import complete
from crm_core.follow_ups.model import FollowUpRow
from crm_core.follow_ups.views import FollowUpView
from crm_core.people.model import UserRow
from tests.bot.conversations.follow_ups.kit import cards, promise, stored
from tests.kit.person import Person
from tests.kit.world import World


def test_a_reminder_comes_when_it_is_due_and_not_before(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promise(world, rep, orion)

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
    promise(world, rep, orion, hours=24)

    world.advance(hours=24)

    rep.sees("Last: visit, yesterday, Mon 23 Nov: “", "wants a quote for 40 arms”")


@pytest.mark.usefixtures("due")
def test_a_reminder_in_chinese_reads_like_chinese(world: World, orion: CustomerView) -> None:
    rep = world.rep("张锐", language="zh-hans")
    promise(world, rep, orion, "发报价", hours=1)

    world.advance(hours=1)

    rep.sees("🔔 Orion Pumps · Mara Voss", "发报价（12:00 到期）")
    assert rep.buttons() == ["完成", "记录", "推迟", "打开"]


def test_a_promise_keeps_its_moment_when_the_person_travels(
    world: World, rep: Person, orion: CustomerView
) -> None:
    rep.says("/remind Orion Pumps today 11am send the quote")
    rep.taps("Save")
    rep.says("/settings")
    rep.taps("Time zone")
    rep.says("Berlin")
    before = len(cards(rep))

    world.advance(minutes=59)
    assert len(cards(rep)) == before

    world.advance(minutes=1)
    rep.sees("🔔 Orion Pumps", "Send the quote (due 04:00)")


def test_what_was_due_while_the_bot_was_down_comes_at_start_marked_delayed(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promise(world, rep, orion)
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
    promise(world, rep, orion)

    world.advance(hours=1, minutes=1)

    rep.sees("(due 11:00)")


def test_what_was_done_meanwhile_is_not_pushed(
    world: World, rep: Person, orion: CustomerView
) -> None:
    made = promise(world, rep, orion)
    with world.core.work(world.actor(rep)) as work:
        complete(work, made.id, None, made.version)

    world.advance(hours=2)

    assert not cards(rep)


def test_a_reminder_goes_to_whoever_keeps_it_by_now(
    world: World, rep: Person, orion: CustomerView
) -> None:
    made = promise(world, rep, orion)
    colleague = world.rep("Lin")
    with world.core.work() as work:
        work.session.get_one(FollowUpRow, made.id).assignee_id = colleague.user_id

    world.advance(hours=1)

    assert not cards(rep)
    colleague.sees("Send the quote")


def test_a_revoked_rep_is_not_reminded(world: World, rep: Person, orion: CustomerView) -> None:
    promise(world, rep, orion)
    with world.core.work() as work:
        work.session.get_one(UserRow, rep.user_id).active = False

    world.advance(hours=1)

    assert not cards(rep)


def test_a_removed_customer_is_not_reminded_of(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promise(world, rep, orion)
    with world.core.work(world.actor(rep)) as work:
        remove_customer(work, orion.id)

    world.advance(hours=1)

    assert not cards(rep)


def test_a_note_with_html_and_of_great_length_is_shown_as_text(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promise(world, rep, orion, "<b>bold</b> & " + "x" * 4000)

    world.advance(hours=1)

    rep.sees("<b>bold</b> & xxx", "…")


def test_somebody_elses_button_does_nothing(world: World, rep: Person, due: FollowUpView) -> None:
    stranger = world.rep("Lin")
    stranger.says("/today")
    stranger.presses(rep.data_of("Done"))

    assert "no such record" in stranger.popup
    assert stored(world, due) == due
