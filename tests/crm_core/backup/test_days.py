"""A day has one backup, whoever asks first; a process that dies over it is not waited for."""

import datetime as dt
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from crm_core.backup.days import claim_day, close_day, last_day
from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.settings import CoreSettings
from tests.crm_core.backup.conftest import NOW

TODAY = dt.date(2026, 11, 23)
YESTERDAY = TODAY - dt.timedelta(days=1)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


@pytest.fixture
def core(database_url: str, clock: ManualClock) -> Iterator[Core]:
    settings = CoreSettings(_env_file=None, database_url=database_url)  # type: ignore[call-arg]
    made = Core.open(settings, clock)
    yield made
    made.close()


def claims(core: Core, day: dt.date = TODAY) -> bool:
    with core.work() as work:
        return claim_day(work, day)


def ends(core: Core, outcome: str, day: dt.date = TODAY) -> None:
    with core.work() as work:
        close_day(work, day, outcome)


def test_the_first_who_asks_makes_it(core: Core) -> None:
    assert claims(core)
    assert not claims(core)
    assert claims(core, day=YESTERDAY)


def test_of_many_who_ask_at_once_one_makes_it(core: Core) -> None:
    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(lambda _: claims(core), range(16)))
    assert won.count(True) == 1


def test_what_is_made_is_not_made_again(core: Core, clock: ManualClock) -> None:
    claims(core)
    ends(core, "done")
    clock.advance(dt.timedelta(hours=12))
    assert not claims(core)


def test_one_whose_process_died_is_taken_over_once(core: Core, clock: ManualClock) -> None:
    claims(core)
    clock.advance(dt.timedelta(hours=7))
    assert claims(core)
    assert not claims(core)


def test_the_latest_is_told_from_the_latest_good_one(core: Core, clock: ManualClock) -> None:
    with core.reading() as work:
        assert last_day(work) is None
    ends(core, "done", YESTERDAY)
    claims(core)
    ends(core, "failed")
    with core.reading() as work:
        latest, good = last_day(work), last_day(work, "done")
    assert latest is not None
    assert (latest.day, latest.outcome, latest.done_at) == (TODAY, "failed", clock.now())
    assert good is not None
    assert good.day == YESTERDAY
