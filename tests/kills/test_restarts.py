"""PostgreSQL is restarted under load: people wait a little, and notice nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.postgres import OwnPostgres, Shutdown, own_postgres
from tests.kit.stores import migrated_postgres
from tests.kit.storm import Blow, Storm, storm

pytestmark = [pytest.mark.kills, pytest.mark.timeout(600)]


@pytest.fixture
def server() -> Iterator[OwnPostgres]:
    """What it has confirmed survives its crash, as on a server that people use."""
    with own_postgres(synchronous_commit="on") as own:
        yield own


def restart(server: OwnPostgres, raging: Storm, how: Shutdown) -> Blow:
    def blow() -> None:
        raging.all_run()
        server.stop(how)
        raging.all_miss_the_store()
        server.start()

    return blow


@pytest.mark.parametrize(
    ("processes", "ways"),
    [(1, [Shutdown.FAST, Shutdown.IMMEDIATE]), (2, [Shutdown.IMMEDIATE])],
    ids=["one process", "two processes"],
)
def test_a_server_that_is_restarted_loses_and_repeats_nothing(
    server: OwnPostgres, tmp_path: Path, processes: int, ways: list[Shutdown]
) -> None:
    url = migrated_postgres(server)
    with storm(url, tmp_path, processes=processes) as raging:
        found = raging.rage([restart(server, raging, how) for how in ways], seconds_between=3)
    assert found.is_well, found
    assert not found.repeats, found
    assert found.updates >= 6, "the storm was too short to tell anything"
