"""A core with nobody in it yet."""

import datetime as dt
from collections.abc import Iterator

import pytest

from crm_core.clock import ManualClock
from tests.crm_core.people.team import Team


@pytest.fixture
def team(database_url: str) -> Iterator[Team]:
    made = Team(database_url, ManualClock(dt.datetime(2026, 11, 23, 2, tzinfo=dt.UTC)))
    yield made
    made.core.close()
