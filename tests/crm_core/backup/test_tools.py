"""PostgreSQL's programs are looked for before they are needed, and what they say is passed on."""

from pathlib import Path

import pytest

from crm_core.backup.errors import BackupError, Reason
from crm_core.backup.tools import Tools
from tests.crm_core.backup.conftest import KEY, Store, opened
from tests.kit.postgres import programs


def pretend(folder: Path, version: str) -> Path:
    program = folder / "pg_dump"
    program.write_text(f"#!/bin/sh\necho 'pg_dump (PostgreSQL) {version}'\n", encoding="utf-8")
    program.chmod(0o755)
    return folder


def test_a_missing_program_is_named_with_where_it_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match=r"no pg_dump in PGBIN .*; install") as refusal:
        Tools(str(tmp_path)).path("pg_dump")
    assert refusal.value.reason is Reason.TOOLS


def test_without_pgbin_the_path_is_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BackupError, match="no pg_dump on the PATH"):
        Tools("").path("pg_dump")
    pretend(tmp_path, "18.1")
    assert Tools("").path("pg_dump")


def test_an_older_program_than_the_server_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="of version 16, the server of version 18"):
        Tools(str(pretend(tmp_path, "16.4"))).require("pg_dump", 18)


@pytest.mark.parametrize("version", ["18.0", "19beta1"])
def test_a_program_as_old_as_the_server_or_newer_will_do(tmp_path: Path, version: str) -> None:
    Tools(str(pretend(tmp_path, version))).require("pg_dump", 18)


def test_what_the_program_complains_of_is_one_line(postgresql_url: str, tmp_path: Path) -> None:
    store: Store = opened(postgresql_url, tmp_path, backup_key=KEY)
    url = store.core.engine.url.set(database="nowhere")
    with pytest.raises(BackupError, match=r"^pg_dump failed: .*nowhere") as refusal:
        list(Tools(str(programs())).output("pg_dump", url))
    assert "\n" not in str(refusal.value)
    store.core.close()


def test_the_password_is_not_among_the_arguments(tmp_path: Path, postgresql_url: str) -> None:
    program = tmp_path / "pg_dump"
    program.write_text('#!/bin/sh\necho "$@"\necho "$PGPASSWORD"\n', encoding="utf-8")
    program.chmod(0o755)
    store = opened(postgresql_url, tmp_path)
    url = store.core.engine.url.set(password="pa55")
    arguments, password = b"".join(Tools(str(tmp_path)).output("pg_dump", url)).splitlines()
    assert b"pa55" not in arguments
    assert password == b"pa55"
    store.core.close()
