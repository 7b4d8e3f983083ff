"""The road without a front end: a core with a clock that stands still."""

import datetime as dt
from collections.abc import Iterator

import pytest

from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.settings import CoreSettings

NOW = dt.datetime(2026, 11, 23, 2, 0, tzinfo=dt.UTC)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


@pytest.fixture
def core(database_url: str, clock: ManualClock) -> Iterator[Core]:
    yield from _opened(database_url, clock)


@pytest.fixture
def many(postgresql_url: str, clock: ManualClock) -> Iterator[Core]:
    """A core of the engine that several processes may share."""
    yield from _opened(postgresql_url, clock)


def _opened(url: str, clock: ManualClock) -> Iterator[Core]:
    core = Core.open(CoreSettings(_env_file=None, database_url=url), clock)  # type: ignore[call-arg]
    yield core
    core.close()
