"""The day comes by itself, in the person's morning, when there is something to say."""

import datetime as dt

import pytest

from bot.cards import agenda as agenda_cards
from crm_core.customers.actions import change_field
from crm_core.customers.views import CustomerView, FieldEdit
from crm_core.follow_ups.habits import change_agenda, change_birthdays
from crm_core.people.preferences import change_timezone
from tests.bot.conversations.follow_ups.kit import promise
from tests.kit.person import Person
from tests.kit.world import ZONE, World


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


def wants_agenda(world: World, rep: Person, time: dt.time | None = dt.time(8, 30)) -> None:
    with world.core.work(world.actor(rep)) as work:
        change_agenda(work, time)


def has_birthday(world: World, rep: Person, customer: CustomerView, day: str) -> None:
    contact = customer.contacts[0].id
    with world.core.work(world.actor(rep)) as work:
        change_field(work, FieldEdit(customer.id, "birthday", day, contact))


def agendas(rep: Person) -> list[str]:
    return [m.body["text"] for m in rep.messages if "☀️" in m.body["text"]]


@pytest.fixture
def rep(world: World) -> Person:
    rep = world.rep()
    wants_agenda(world, rep)
    return rep


def test_the_day_comes_in_the_morning_and_is_ticked_off_in_place(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promise(world, rep, orion, hours=-2)
    promise(world, rep, orion, "call back", hours=28)
    promise(world, rep, orion, "visit", hours=50)

    world.move_to(at(24, 8, 29))
    assert not agendas(rep)
    world.move_to(at(24, 8, 30))
    rep.sees(
        "☀️ Tue 24 Nov · 1 overdue · 1 today",
        "1. Orion Pumps · send the quote (Mon 23 Nov)",
        "2. 14:00 Orion Pumps · call back",
        "Next days",
        "Tomorrow, Wed 25 Nov 12:00 Orion Pumps · visit",
    )
    rep.taps("1 ✓")
    rep.sees("send the quote (Mon 23 Nov) ✓")
    assert len(agendas(rep)) == 1


def test_nothing_is_pushed_when_there_is_nothing_to_say_or_on_free_days(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promise(world, rep, orion, days=4)  # Friday 10:00
    for day in (24, 25, 26):
        world.move_to(at(day, 9))
    assert not agendas(rep)

    world.move_to(at(27, 8, 30))
    assert len(agendas(rep)) == 1
    for day in (28, 29):
        world.move_to(at(day, 12))
    assert len(agendas(rep)) == 1
    world.move_to(at(30, 8, 30))
    rep.sees("☀️ Mon 30 Nov · 1 overdue")


def test_a_morning_that_was_missed_is_made_up_for_on_its_own_day_alone(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promise(world, rep, orion, hours=-2)
    world.stop_bot()
    world.clock.set(at(25, 10).astimezone(dt.UTC))

    world.start_bot()
    world.settle()
    rep.sees("☀️ Wed 25 Nov")
    world.restart_bot()
    world.tick()
    assert len(agendas(rep)) == 1

    world.stop_bot()
    world.clock.set(at(26, 22).astimezone(dt.UTC))
    world.start_bot()
    world.settle()
    assert len(agendas(rep)) == 1


def test_the_day_comes_once_when_its_hour_is_moved_or_the_person_travels(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promise(world, rep, orion, hours=-2)
    world.move_to(at(24, 8, 30))
    wants_agenda(world, rep, dt.time(11))
    world.move_to(at(24, 11))
    assert len(agendas(rep)) == 1

    with world.core.work(world.actor(rep)) as work:
        change_timezone(work, "Europe/London")
    world.move_to(at(25, 11))
    assert len(agendas(rep)) == 1
    world.move_to(at(25, 19))  # eleven in London
    rep.sees("☀️ Wed 25 Nov")


def test_a_birthday_is_told_when_it_comes_into_sight_and_on_the_day(
    world: World, rep: Person, orion: CustomerView
) -> None:
    has_birthday(world, rep, orion, "1980-11-27")

    world.move_to(at(24, 8, 30))
    rep.sees("☀️ Tue 24 Nov", "🎂 Fri 27 Nov · Mara Voss turns 46, Orion Pumps")
    for day in (25, 26):
        world.move_to(at(day, 8, 30))
    assert len(agendas(rep)) == 1
    world.move_to(at(27, 8, 30))
    rep.sees("🎂 Today, Fri 27 Nov · Mara Voss turns 46")


def test_whoever_wants_no_agenda_is_told_of_birthdays_alone(
    world: World, rep: Person, orion: CustomerView
) -> None:
    wants_agenda(world, rep, None)
    has_birthday(world, rep, orion, "11-24")
    promise(world, rep, orion, hours=-2)

    world.move_to(at(24, 8, 30))
    rep.sees("🎂 Today, Tue 24 Nov · birthday of Mara Voss, Orion Pumps")
    rep.sees_no("send the quote")
    rep.taps("Orion Pumps")
    rep.sees("Mara Voss")


def test_birthdays_can_be_switched_off(world: World, rep: Person, orion: CustomerView) -> None:
    has_birthday(world, rep, orion, "11-24")
    with world.core.work(world.actor(rep)) as work:
        change_birthdays(work, None)

    world.move_to(at(24, 9))
    assert not agendas(rep)
    rep.says("/today")
    rep.sees("Nothing is due.")


def test_somebody_new_has_an_agenda_without_asking_for_it(world: World) -> None:
    admin = world.admin()
    admin.says("/invite rep")
    link = next(
        word for m in admin.messages for word in m.body.get("text", "").split() if "start=" in word
    )
    newcomer = world.stranger("Nia New")
    newcomer.starts(link.partition("start=")[2])
    newcomer.says("/settings")
    newcomer.taps("Reminders")
    newcomer.sees("Agenda at 08:30")


def test_a_morning_that_goes_wrong_is_not_the_last(
    world: World, rep: Person, orion: CustomerView, monkeypatch: pytest.MonkeyPatch
) -> None:
    promise(world, rep, orion, hours=-2)
    with monkeypatch.context() as broken:
        broken.setattr(agenda_cards, "agenda_card", lambda *_: 1 / 0)
        world.move_to(at(24, 8, 30))
    assert not agendas(rep)

    world.move_to(at(25, 8, 30))
    assert len(agendas(rep)) == 1
