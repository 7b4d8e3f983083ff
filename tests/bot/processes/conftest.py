"""Two processes that share a store."""

from collections.abc import Iterator

import pytest

from tests.bot.processes.fleet import Fleet


@pytest.fixture
def fleet(postgresql_url: str) -> Iterator[Fleet]:
    made = Fleet(postgresql_url)
    made.join()
    made.join()
    yield made
    made.close()


@pytest.fixture
def polling(postgresql_url: str) -> Iterator[Fleet]:
    """The one that leads polls."""
    made = Fleet(postgresql_url, polling=True)
    made.join()
    made.join()
    yield made
    made.close()
