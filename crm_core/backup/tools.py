"""PostgreSQL's own pg_dump and pg_restore: found, asked for their version, run."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from sqlalchemy.engine import URL

from crm_core.backup.errors import BackupError, Reason

_PIECE = 1 << 20
_VERSION = re.compile(rb"\) (\d+)")


@dataclass(frozen=True, slots=True)
class Tools:
    """Of the folder that PGBIN names, or of the PATH."""

    pgbin: str

    def path(self, name: str) -> str:
        """Raises `BackupError`."""
        found = shutil.which(name, path=self.pgbin or None)
        if found is None:
            where = f"in PGBIN ({self.pgbin})" if self.pgbin else "on the PATH"
            msg = (
                f"There is no {name} {where}; install PostgreSQL's client programs, "
                "or name their folder in PGBIN"
            )
            raise BackupError(msg, Reason.TOOLS)
        return found

    def require(self, name: str, server: int) -> None:
        """Raises `BackupError` unless the program is there and no older than the server."""
        answer = subprocess.run([self.path(name), "--version"], capture_output=True, check=False)  # noqa: S603 - found above
        found = _VERSION.search(answer.stdout)
        if found is None or int(found[1]) < server:
            version = found[1].decode() if found else "unknown"
            msg = (
                f"{name} is of version {version}, the server of version {server}; install the "
                f"client programs of PostgreSQL {server} or newer, or name their folder in PGBIN"
            )
            raise BackupError(msg, Reason.TOOLS)

    def output(self, name: str, url: URL, *options: str) -> Iterator[bytes]:
        """What the program writes. Raises `BackupError`."""
        with TemporaryFile() as complaints, self._started(name, url, options, complaints) as run:
            assert run.stdout is not None  # noqa: S101 - it is a pipe
            try:
                while piece := run.stdout.read(_PIECE):
                    yield piece
            except BaseException:
                run.kill()
                raise
            _succeeded(name, run, complaints)

    def feed(self, name: str, url: URL | None, pieces: Iterable[bytes], *options: str) -> None:
        """Gives the program its input. Raises `BackupError`, whatever raises in `pieces` too."""
        with TemporaryFile() as complaints, self._started(name, url, options, complaints) as run:
            assert run.stdin is not None  # noqa: S101 - it is a pipe
            try:
                for piece in pieces:
                    run.stdin.write(piece)
                run.stdin.close()
            except BrokenPipeError:
                pass  # it has read enough, or says below why it stopped
            except BaseException:
                run.kill()  # before its input ends, which it might take for the whole
                raise
            _succeeded(name, run, complaints)

    def _started(
        self, name: str, url: URL | None, options: Iterable[str], complaints: IO[bytes]
    ) -> "subprocess.Popen[bytes]":
        """The password goes by the environment: arguments can be seen by everybody."""
        environment = {**os.environ, "PGCONNECT_TIMEOUT": "10", "LC_ALL": "C"}
        target = []
        if url is not None:
            bare = url.set(drivername="postgresql", password=None)
            target = ["--no-password", f"--dbname={bare.render_as_string()}"]
            if url.password:
                environment["PGPASSWORD"] = str(url.password)
        return subprocess.Popen(  # noqa: S603 - found by name, no shell
            [self.path(name), *options, *target],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if name == "pg_dump" else subprocess.DEVNULL,
            stderr=complaints,
            env=environment,
            cwd=Path("/"),
        )


def _succeeded(name: str, run: "subprocess.Popen[bytes]", complaints: IO[bytes]) -> None:
    if run.wait() == 0:
        return
    complaints.seek(0)
    said = complaints.read(4096).decode(errors="replace").strip() or "it said nothing"
    first = said.splitlines()[0].removeprefix(f"{name}: ").removeprefix("error: ")
    raise BackupError(f"{name} failed: {first}", Reason.STORE)
