"""A few days in virtual time with a fault at every boundary; `make faults` has a thousand."""

import logging
from collections.abc import Iterator

import pytest
import structlog

from tests.faults.simulation import Simulation


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    yield
    structlog.reset_defaults()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whatever_fails_nothing_is_lost_or_written_twice(sqlite_url: str, seed: int) -> None:
    Simulation(sqlite_url, seed).run(days=4)
