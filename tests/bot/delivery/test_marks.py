"""What Telegram has taken is remembered, whatever becomes of the process."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import pytest
from sqlalchemy import select

from bot.delivery.marks import Marks
from bot.operation.metrics import Metrics
from bot.road.threads import StoreThreads
from crm_core.channel import outbox
from crm_core.channel.model import OutboxRow
from crm_core.channel.outbox import Message, Outgoing, Sent
from crm_core.core import Core
from tests.kit.stores import opened

T = TypeVar("T")


class Stuck(StoreThreads):
    """The store never comes to what it is asked."""

    async def run(self, work: Callable[[], T], *, hurried: bool = False) -> T:
        await asyncio.Event().wait()
        return await super().run(work, hurried=hurried)


@pytest.fixture
def core(database_url: str) -> Iterator[Core]:
    with opened(database_url) as made:
        yield made


@pytest.fixture
def item(core: Core) -> Outgoing:
    with core.work() as work:
        (posted,) = outbox.post(work, "1", 5, [Message("sendMessage", {"text": "x"}, ref="card")])
    return posted


def row(core: Core) -> Any:
    with core.reading() as work:
        return work.connection.execute(select(OutboxRow.done_at, OutboxRow.message_id)).one()


async def sent_and_killed(core: Core, item: Outgoing) -> int:
    """How unsure it is whether a kill, now, would repeat the message."""
    threads = Stuck(core, Metrics())
    marks = Marks(core, threads)
    await marks.start()
    marks.add(Sent(item.id, 77), item)
    await asyncio.sleep(0)
    return marks.unsure


async def started_and_stopped(core: Core) -> None:
    threads = StoreThreads(core, Metrics())
    marks = Marks(core, threads)
    await marks.start()
    await marks.stop()
    threads.close()


def test_a_kill_before_the_store_knows_is_made_good_at_the_next_start(
    core: Core, item: Outgoing
) -> None:
    unsure = asyncio.run(sent_and_killed(core, item))
    assert row(core).done_at is None
    asyncio.run(started_and_stopped(core))
    is_known = row(core).message_id == 77
    # PostgreSQL has no journal; there the sender waits for a hurried mark instead.
    assert (is_known, unsure) == ((True, 0) if core.one_writer else (False, 1))


def test_what_is_marked_late_is_in_the_store_when_it_stops(core: Core, item: Outgoing) -> None:
    async def send_and_stop() -> None:
        threads = StoreThreads(core, Metrics())
        marks = Marks(core, threads)
        await marks.start()
        marks.add(Sent(item.id, 77), item)
        await asyncio.sleep(0)  # the first flush has begun
        marks.add(Sent("unknown", 78), item)
        await marks.stop()
        assert marks.is_quiet
        threads.close()

    asyncio.run(send_and_stop())
    assert row(core).message_id == 77
