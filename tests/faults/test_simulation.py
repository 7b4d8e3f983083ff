"""A few days in virtual time with a fault at every boundary; `make faults` has a thousand."""

import pytest

from tests.faults.simulation import Simulation


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whatever_fails_nothing_is_lost_or_written_twice(sqlite_url: str, seed: int) -> None:
    Simulation(sqlite_url, seed).run(days=3)
