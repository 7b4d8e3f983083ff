"""What stays overdue reaches the manager, as one digest a day, each at most twice."""

import datetime as dt

from crm_core.customers.views import CustomerView
from crm_core.follow_ups.actions import complete
from tests.bot.conversations.follow_ups.kit import promise
from tests.kit.person import Person
from tests.kit.world import ZONE, World


def at(day: int, hour: int = 9, month: int = 11) -> dt.datetime:
    return dt.datetime(2026, month, day, hour, tzinfo=ZONE)


def digests(person: Person) -> list[str]:
    return [m.body["text"] for m in person.messages if "Overdue in the team" in m.body["text"]]


def test_the_manager_is_told_after_two_working_days_and_again_after_two_more(
    world: World, rep: Person, orion: CustomerView, acme: CustomerView
) -> None:
    manager, other = world.manager(), world.manager("Moe", team="north")
    promise(world, rep, orion)
    done = promise(world, rep, acme)
    world.advance(hours=1)
    with world.core.work(world.actor(rep)) as work:
        complete(work, done.id, None, done.version)

    world.move_to(at(24))
    assert not digests(manager)
    world.move_to(at(25))
    manager.sees(
        "⚠️ Overdue in the team · 1",
        "1. Rui Zhang · Orion Pumps · send the quote (Mon 23 Nov)",
    )
    manager.taps("1. Orion Pumps")
    manager.sees("Mara Voss")

    world.move_to(at(26))
    assert len(digests(manager)) == 1
    world.move_to(at(27))
    assert len(digests(manager)) == 2
    for day in (1, 2, 3, 4, 7, 8):
        world.move_to(at(day, month=12))
    assert len(digests(manager)) == 2
    assert not digests(other)
    assert not digests(rep)


def test_a_weekend_is_no_working_day(world: World, rep: Person, orion: CustomerView) -> None:
    manager = world.manager()
    promise(world, rep, orion, hours=98)  # Friday noon
    for day in (28, 29, 30):
        world.move_to(at(day))
    assert not digests(manager)
    world.move_to(at(1, month=12))
    assert len(digests(manager)) == 1


def test_without_a_manager_the_admins_are_told(
    world: World, rep: Person, orion: CustomerView
) -> None:
    admin = world.admin()
    promise(world, rep, orion)
    world.move_to(at(25))

    assert len(digests(admin)) == 1


def test_the_digest_in_chinese(world: World, rep: Person, huaxing: CustomerView) -> None:
    manager = world.manager("赵经理", language="zh-hans")
    promise(world, rep, huaxing)
    world.move_to(at(25))

    manager.sees(
        "⚠️ 团队逾期跟进 · 1 项",
        "1. Rui Zhang · 深圳市华星精密 · send the quote（11月23日 周一）",
        "[1. 深圳市华星精密]",
    )
