"""One thing is out of order for long: people are answered in order when it is back."""

import asyncio
import datetime as dt
from collections.abc import Callable

import pytest
from sqlalchemy import Connection, event

from crm_core.follow_ups.actions import create_follow_up
from crm_core.follow_ups.views import NewFollowUp
from tests.faults.simulation import Rep, Simulation

MINUTE = 60.0


@pytest.fixture
def simulation(sqlite_url: str) -> Simulation:
    return Simulation(sqlite_url, 5)


def promise(simulation: Simulation, rep: Rep, **ahead: float) -> None:
    with simulation.core.work(rep.actor) as work:
        due_at = work.now + dt.timedelta(**ahead)
        create_follow_up(work, NewFollowUp(rep.customer.id, due_at, "the quote"))


def reminders(simulation: Simulation, rep: Rep) -> int:
    return sum(text.startswith("🔔") for text in simulation.texts(rep))


def through(simulation: Simulation, begin: Callable[[], None], end: Callable[[], None]) -> Rep:
    """People write and a reminder falls due in an hour in which something is out of order."""
    rep = simulation.reps[0]

    async def scenario() -> None:
        promise(simulation, rep, minutes=20)
        begin()
        for _ in range(6):
            await simulation.say(rep)
            await asyncio.sleep(10 * MINUTE)
            await simulation.tick()
        end()
        await asyncio.sleep(10 * MINUTE)
        await simulation.tick()
        await asyncio.sleep(2 * MINUTE)

    simulation.play(scenario)
    return rep


@pytest.mark.parametrize("what", ["is_down", "is_flooded"])
def test_telegram_that_answers_nothing_for_an_hour_gets_everything_after_it(
    simulation: Simulation, what: str
) -> None:
    rep = through(
        simulation,
        lambda: setattr(simulation.telegram, what, True),
        lambda: setattr(simulation.telegram, what, False),
    )
    assert list(dict.fromkeys(simulation.answered(rep))) == rep.said
    assert reminders(simulation, rep) == 1


def test_a_disk_that_was_full_has_lost_nothing(simulation: Simulation) -> None:
    pages = 0

    @event.listens_for(simulation.core.engine, "begin")
    def allow(connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages or 2**30}")

    def fill() -> None:
        nonlocal pages
        pages = 1  # SQLite makes it as many as there are

    def empty() -> None:
        nonlocal pages
        pages = 0

    async def scenario() -> None:
        fill()
        asking = asyncio.gather(*(simulation.say(rep) for _ in range(40)))
        await asyncio.sleep(3 * MINUTE)
        assert not asking.done(), "the disk was not full"
        empty()
        await asking
        await asyncio.sleep(2 * MINUTE)

    rep = simulation.reps[0]
    simulation.play(scenario)
    assert set(simulation.answered(rep)) == set(rep.said)


def test_who_blocks_and_unblocks_the_bot_is_written_to_again(simulation: Simulation) -> None:
    rep = simulation.reps[0]

    async def scenario() -> None:
        simulation.telegram.blocked.add(rep.chat_id)
        await simulation.say(rep)
        await asyncio.sleep(MINUTE)
        assert not simulation.texts(rep)
        simulation.telegram.blocked.clear()
        await simulation.say(rep)
        await asyncio.sleep(MINUTE)
        promise(simulation, rep, minutes=1)
        await asyncio.sleep(2 * MINUTE)
        await simulation.tick()
        await asyncio.sleep(MINUTE)

    simulation.play(scenario)
    assert simulation.answered(rep)[0] == rep.said[1]
    assert reminders(simulation, rep) >= 1


@pytest.mark.parametrize("hours", [-1, 24])
def test_a_clock_that_is_set_costs_no_reminder_and_repeats_none(
    simulation: Simulation, hours: int
) -> None:
    rep = simulation.reps[0]

    async def scenario() -> None:
        promise(simulation, rep, minutes=30)
        await asyncio.sleep(10 * MINUTE)
        simulation.clock.set_by += dt.timedelta(hours=hours)
        for _ in range(40):
            await asyncio.sleep(5 * MINUTE)
            await simulation.tick()

    simulation.play(scenario)
    assert reminders(simulation, rep) == 1


def test_ten_minutes_of_reminders_hold_up_no_answer(simulation: Simulation) -> None:
    """Each has its own note; the person is answered while they come."""
    rep, other = simulation.reps[:2]
    waits = []

    async def scenario() -> None:
        for _ in range(150):
            promise(simulation, other, minutes=1)
        await asyncio.sleep(2 * MINUTE)
        ticking = asyncio.create_task(simulation.tick())
        await asyncio.sleep(20)
        for _ in range(5):
            began = simulation.loop.time()
            await simulation.say(rep)
            while len(simulation.answered(rep)) < len(rep.said):  # noqa: ASYNC110 - in virtual time
                await asyncio.sleep(0.05)
            waits.append(simulation.loop.time() - began)
            await asyncio.sleep(5)
        assert reminders(simulation, other) < 60, "they came faster than Telegram allows"
        await ticking

    simulation.play(scenario)
    assert max(waits) < 2
