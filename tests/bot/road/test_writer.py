"""Works that wait at the same moment share one commit, and still are transactions of their own."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import OperationalError

from bot.road.writer import Writer
from crm_core.channel.inbox import Received, receive
from crm_core.channel.model import InboxRow
from crm_core.core import Core
from tests.kit.stores import opened


@pytest.fixture
def core(sqlite_url: str) -> Iterator[Core]:
    with opened(sqlite_url) as made:
        yield made


@pytest.fixture
def commits(core: Core) -> list[str]:
    seen: list[str] = []
    event.listen(core.engine, "commit", lambda _: seen.append("commit"))
    return seen


def keep(core: Core, update_id: int, error: Exception | None = None) -> Callable[[], int]:
    def work() -> int:
        with core.work() as part:
            receive(part, [Received("1", update_id, "{}")])
            if error is not None:
                raise error
        return update_id

    return work


def at_once(core: Core, *works: Callable[[], Any]) -> list[Any]:
    """All asked for before the writer has done the first; what each gave, or raised."""

    async def ask() -> list[Any]:
        writer, go = Writer(core), threading.Event()
        asked = [asyncio.ensure_future(writer.run(work)) for work in (go.wait, *works)]
        await asyncio.sleep(0)
        go.set()
        _, *found = await asyncio.gather(*asked, return_exceptions=True)
        writer.close()
        return found

    return asyncio.run(ask())


def kept(core: Core) -> list[int]:
    with core.reading() as work:
        return list(work.session.scalars(select(InboxRow.update_id).order_by(InboxRow.update_id)))


def test_works_that_wait_together_share_one_commit(core: Core, commits: list[str]) -> None:
    assert at_once(core, *(keep(core, number) for number in range(10))) == [*range(10)]
    assert kept(core) == [*range(10)]
    assert len(commits) == 1


def test_one_that_fails_is_taken_back_alone(core: Core) -> None:
    works = [keep(core, 1), keep(core, 2, KeyError("odd")), keep(core, 3)]
    first, odd, last = at_once(core, *works)
    assert (first, last) == (1, 3)
    assert isinstance(odd, KeyError)
    assert kept(core) == [1, 3]


def test_when_the_store_fails_the_others_are_done_all_the_same_and_once(core: Core) -> None:
    away = OperationalError("", {}, Exception("disk I/O error"))
    works = [keep(core, 1), keep(core, 2, away), keep(core, 3)]
    first, failed, last = at_once(core, *works)
    assert (first, last) == (1, 3)
    assert failed is away
    assert kept(core) == [1, 3]


def test_a_read_sees_what_was_written_just_before_it(core: Core) -> None:
    assert at_once(core, keep(core, 1), lambda: kept(core)) == [1, [1]]


def test_what_was_asked_for_is_done_before_it_closes(core: Core) -> None:
    async def ask_and_leave() -> None:
        writer = Writer(core)
        asked = [asyncio.ensure_future(writer.run(keep(core, number))) for number in range(40)]
        await asyncio.sleep(0)
        writer.close()
        await asyncio.gather(*asked)

    asyncio.run(ask_and_leave())
    assert kept(core) == [*range(40)]
