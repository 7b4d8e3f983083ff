"""A store is backed up while it is worked on, proved, and restored row by row, on both engines."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert, text

from crm_core.backup.container import content, read_manifest
from crm_core.backup.errors import BackupError, Reason
from crm_core.channel.model import OutboxRow
from crm_core.people.model import UserRow
from crm_core.store.keys import new_key
from crm_core.store.migrate import current_revision, downgrade, migrate
from tests.crm_core.backup.conftest import KEY, NOW, Store, opened


def test_what_was_backed_up_is_there_after_restoring(store: Store, empty: Store) -> None:
    made = store.backs_up()
    store.adds("Later Ltd")

    found = empty.restores(made.path)

    assert made.manifest.rows > 5
    assert found == made.manifest.tables
    assert empty.has("Kestrel Robotics")
    assert not empty.has("Later Ltd")
    with empty.core.reading() as work:
        assert work.session.query(OutboxRow.attachment).scalar() == b"\0\xff'\n"
    migrate(empty.core.engine)
    empty.adds("Works On Inc")


def test_it_says_what_it_is(store: Store) -> None:
    made = store.backs_up()
    manifest = read_manifest(made.path)
    assert manifest == made.manifest
    assert manifest.engine == store.core.engine.dialect.name
    assert manifest.revision == current_revision(store.core.engine)
    assert manifest.created_at == NOW
    assert manifest.tables["customers"].rows == 1
    assert made.size == made.path.stat().st_size


def test_it_is_proved_by_restoring_it_elsewhere(store: Store) -> None:
    proof = store.proves(store.backs_up().path)
    assert proof.restored
    assert proof.manifest.tables["customers"].rows == 1
    assert store.has("Kestrel Robotics")


def test_nobody_else_can_read_the_file(store: Store) -> None:
    made = store.backs_up()
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert b"Kestrel" not in made.path.read_bytes()
    assert [path.name for path in store.folder.iterdir()] == ["a.backup"]


def test_a_writer_neither_waits_for_it_nor_disturbs_it(store: Store) -> None:
    with store.core.work() as work:
        work.session.execute(
            insert(UserRow).values(
                id="u", name="Half", role="rep", team="", language="en", timezone="UTC",
                active=True, created_at=NOW,
            )
        )  # fmt: skip
        work.session.flush()
        made = store.backs_up()
    assert made.manifest.tables["users"].rows == 0


def test_without_a_key_it_is_made_all_the_same(store: Store, empty: Store) -> None:
    store.settings.backup_key = empty.settings.backup_key = type(store.settings.backup_key)("")
    made = store.backs_up()
    assert made.manifest.sealing is None
    empty.restores(made.path)
    assert empty.has("Kestrel Robotics")


def test_an_older_key_still_opens_it(store: Store, database_url: str, folder: Path) -> None:
    made = store.backs_up()
    rotated = opened(database_url, folder, encryption_keys=f"{new_key()}, {KEY}")
    assert rotated.proves(made.path).restored
    rotated.core.close()


def test_a_store_with_tables_but_no_rows_is_empty(store: Store, empty: Store) -> None:
    migrate(empty.core.engine)
    empty.restores(store.backs_up().path)
    assert empty.has("Kestrel Robotics")


def test_a_store_that_is_behind_is_backed_up_as_it_is(store: Store, empty: Store) -> None:
    downgrade(store.core.engine, "0004")
    made = store.backs_up()
    assert made.manifest.revision == "0004"
    migrate(empty.core.engine)
    empty.restores(made.path)
    assert current_revision(empty.core.engine) == "0004"
    migrate(empty.core.engine)
    assert empty.has("Kestrel Robotics")


def test_a_store_with_rows_in_it_is_left_alone(store: Store) -> None:
    made = store.backs_up()
    store.adds("Later Ltd")
    with pytest.raises(BackupError, match="is not empty; set DATABASE_URL to a new one"):
        store.restores(made.path)
    assert store.has("Later Ltd")


def test_what_is_damaged_restores_nothing(store: Store, empty: Store) -> None:
    path = store.backs_up().path
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(BackupError, match="cut off"):
        store.proves(path)
    with pytest.raises(BackupError, match="cut off"):
        empty.restores(path)
    assert current_revision(empty.core.engine) is None


def test_what_a_newer_program_made_is_refused(store: Store, empty: Store) -> None:
    with store.core.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(BackupError, match="newer Fieldlog; back it up with that one"):
        store.backs_up()


def test_a_new_store_has_nothing_to_back_up(empty: Store) -> None:
    with pytest.raises(BackupError, match="nothing to back up"):
        empty.backs_up()
    assert list(empty.folder.iterdir()) == []


@pytest.fixture
def elsewhere(
    store: Store, tmp_path: Path, request: pytest.FixtureRequest, folder: Path
) -> Iterator[Store]:
    """An empty store of the other engine."""
    other = "postgresql" if store.core.engine.dialect.name == "sqlite" else "sqlite"
    made = opened(request.getfixturevalue(f"empty_{other}_url"), folder, backup_key=KEY)
    yield made
    made.core.close()


def test_a_store_of_another_kind_is_refused(store: Store, elsewhere: Store) -> None:
    made = store.backs_up()
    with pytest.raises(BackupError, match="restore it into its own kind"):
        elsewhere.restores(made.path)
    assert current_revision(elsewhere.core.engine) is None


def test_it_can_be_read_through_beside_a_store_of_another_kind(
    store: Store, elsewhere: Store
) -> None:
    made = store.backs_up()
    proof = elsewhere.proves(made.path)
    assert proof.restored == (made.manifest.engine == "sqlite")


def test_a_file_that_is_there_is_not_overwritten(store: Store) -> None:
    (store.folder / "a.backup").write_text("a letter", encoding="utf-8")
    with pytest.raises(BackupError, match="is there already") as refusal:
        store.backs_up()
    assert refusal.value.reason is Reason.FOLDER
    assert (store.folder / "a.backup").read_text(encoding="utf-8") == "a letter"


def test_a_full_disk_is_said_and_leaves_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(BackupError, match="No space left on device") as refusal:
        store.backs_up()
    assert refusal.value.reason is Reason.SPACE
    assert list(store.folder.iterdir()) == []


def test_two_backups_of_the_same_store_have_the_same_sums(store: Store) -> None:
    first, second = store.backs_up("a.backup"), store.backs_up("b.backup")
    assert first.manifest.tables == second.manifest.tables
    assert b"".join(content(first.path, store.settings.opening_keys))
    store.adds("Later Ltd")
    assert store.backs_up("c.backup").manifest.tables != first.manifest.tables
