"""SIGKILL at any moment loses no saved log, repeats no write, and delivers every reminder."""

from pathlib import Path

import pytest

from tests.kit.storm import storm

pytestmark = [pytest.mark.kills, pytest.mark.timeout(600)]


def test_a_process_that_is_killed_again_and_again_loses_and_repeats_nothing(
    database_url: str, tmp_path: Path
) -> None:
    with storm(database_url, tmp_path) as raging:
        found = raging.rage([raging.kill] * 6, seconds_between=3)
    assert found.is_well, found
    assert found.updates > 12, "the storm was too short to tell anything"


def test_of_three_processes_one_after_another_is_killed(
    postgresql_url: str, tmp_path: Path
) -> None:
    with storm(postgresql_url, tmp_path, processes=3, chats=5) as raging:
        found = raging.rage([raging.kill] * 6, seconds_between=3)
    assert found.is_well, found
    assert found.updates > 12, "the storm was too short to tell anything"
