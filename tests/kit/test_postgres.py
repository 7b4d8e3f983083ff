"""The test server itself: it stands on a socket and dies with the tests."""

import os
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from tests.kit.postgres import PostgresServer


def test_a_copied_database_holds_what_its_template_held(postgres: PostgresServer) -> None:
    template = postgres.create_database()
    with psycopg.connect(template) as connection:
        connection.execute("CREATE TABLE note AS SELECT '李雷' AS text")

    copy = postgres.create_database(template)

    with psycopg.connect(copy) as connection:
        assert connection.execute("SELECT text FROM note").fetchone() == ("李雷",)
    postgres.drop_database(copy)
    postgres.drop_database(template)


def test_a_database_in_use_can_be_dropped(postgres: PostgresServer) -> None:
    url = postgres.create_database()

    with psycopg.connect(url):
        postgres.drop_database(url)

    with psycopg.connect(postgres.admin_url) as connection:
        found = connection.execute(
            "SELECT 1 FROM pg_database WHERE datname = %s",
            [make_url(url).database],
        ).fetchone()
    assert found is None


@pytest.mark.kills
def test_the_server_goes_away_when_the_tests_are_killed() -> None:
    tests = subprocess.Popen(
        [sys.executable, "-c", _START_AND_WAIT],
        env={name: value for name, value in os.environ.items() if name != "TEST_DATABASE_URL"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert tests.stdout is not None
    home = Path(tests.stdout.readline().strip())
    assert (home / "data" / "postmaster.pid").exists()

    tests.kill()
    tests.communicate()

    deadline = time.monotonic() + 20
    while home.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not home.exists()


_START_AND_WAIT = """
import sys
from sqlalchemy.engine import make_url
from tests.kit.postgres import running_postgres

with running_postgres() as server:
    print(make_url(server.admin_url).query["host"], flush=True)
    sys.stdin.read()
"""
