"""What was written is read back to the byte, and whatever happened to the file is noticed."""

import random
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_core.backup.container import Writer, content, read_manifest
from crm_core.backup.errors import BackupError
from crm_core.backup.manifest import Manifest, Packing, TableSum
from crm_core.backup.sealing import new_sealing
from crm_core.store.keys import key_bytes, new_key
from tests.crm_core.backup.conftest import NOW

KEY, OTHER = key_bytes(new_key()), key_bytes(new_key())
MANY_PIECES = random.Random(1).randbytes(2_500_000)  # it cannot be packed
with_one_file = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def write(
    path: Path, portions: Iterable[bytes], key: bytes | None = KEY, packing: Packing = "zlib"
) -> Path:
    sealing = new_sealing(key) if key else None
    manifest = Manifest("sqlite", "0001", NOW, {"users": TableSum(3, "ab")}, packing, sealing)
    with path.open("wb") as file:
        writer = Writer(file, manifest, key)
        for portion in portions:
            writer.write(portion)
        writer.finish()
    return path


def read(path: Path, *keys: bytes) -> bytes:
    return b"".join(content(path, keys or [KEY]))


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write(tmp_path_factory.mktemp("sealed") / "a", [MANY_PIECES]).read_bytes()


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write(tmp_path_factory.mktemp("plain") / "a", [MANY_PIECES], None).read_bytes()


@with_one_file
@given(
    st.lists(st.binary(max_size=200)),
    st.sampled_from([KEY, None]),
    st.sampled_from(["zlib", "none"]),
)
def test_what_was_written_is_read(
    tmp_path: Path, portions: list[bytes], key: bytes | None, packing: Packing
) -> None:
    path = write(tmp_path / "a", portions, key, packing)
    assert read(path) == b"".join(portions)


@pytest.mark.parametrize("key", [KEY, None], ids=["sealed", "open"])
@pytest.mark.parametrize("packing", ["zlib", "none"])
def test_a_large_content_is_read_in_pieces(
    tmp_path: Path, key: bytes | None, packing: Packing
) -> None:
    path = write(tmp_path / "a", [MANY_PIECES, b"\0" * 10_000_000], key, packing)
    pieces = list(content(path, [KEY]))
    assert b"".join(pieces) == MANY_PIECES + b"\0" * 10_000_000
    assert max(map(len, pieces)) <= 1 << 20


def test_the_head_is_read_without_the_key(tmp_path: Path) -> None:
    found = read_manifest(write(tmp_path / "a", [b"x"]))
    assert (found.engine, found.created_at, found.rows) == ("sqlite", NOW, 3)


def test_the_content_cannot_be_seen(tmp_path: Path) -> None:
    path = write(tmp_path / "a", [b"Kestrel Robotics"], packing="none")
    assert b"Kestrel" not in path.read_bytes()
    assert b"Kestrel" in write(tmp_path / "b", [b"Kestrel Robotics"], None, "none").read_bytes()


def test_any_of_several_keys_opens_it(tmp_path: Path) -> None:
    assert read(write(tmp_path / "a", [b"x"]), OTHER, KEY) == b"x"


@pytest.mark.parametrize(
    ("keys", "line"), [([], "set BACKUP_KEY"), ([OTHER], "another key")], ids=["none", "another"]
)
def test_without_its_key_it_stays_closed(tmp_path: Path, keys: list[bytes], line: str) -> None:
    path = write(tmp_path / "a", [b"x"])
    with pytest.raises(BackupError, match=line):
        list(content(path, keys))


@with_one_file
@given(st.data())
def test_a_changed_byte_is_noticed(
    tmp_path: Path, sealed: bytes, plain: bytes, data: st.DataObject
) -> None:
    whole = bytearray(data.draw(st.sampled_from([sealed, plain])))
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] ^= data.draw(st.integers(1, 255))
    (tmp_path / "a").write_bytes(whole)
    with pytest.raises(BackupError) as refusal:
        read(tmp_path / "a")
    assert "\n" not in str(refusal.value)


@with_one_file
@given(st.data())
def test_an_end_that_is_missing_is_noticed(
    tmp_path: Path, sealed: bytes, plain: bytes, data: st.DataObject
) -> None:
    whole = data.draw(st.sampled_from([sealed, plain]))
    (tmp_path / "a").write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])
    with pytest.raises(BackupError):
        read(tmp_path / "a")


def test_something_added_is_noticed(tmp_path: Path, sealed: bytes, plain: bytes) -> None:
    for whole in (sealed, plain):
        (tmp_path / "a").write_bytes(whole + b"x")
        with pytest.raises(BackupError, match="damaged"):
            read(tmp_path / "a")


def test_pieces_in_another_order_are_noticed(tmp_path: Path, sealed: bytes) -> None:
    head = sealed.index(b"\n", 20) + 1
    length = 4 + (1 << 20) + 16
    first, second = sealed[head:][:length], sealed[head:][length : 2 * length]
    (tmp_path / "a").write_bytes(sealed[:head] + second + first + sealed[head + 2 * length :])
    with pytest.raises(BackupError, match="changed or damaged"):
        read(tmp_path / "a")


@pytest.mark.parametrize("found", [b"", b"PK\3\4", b"FIELDLOG BACKUP 2\n{}\n"])
def test_another_file_is_no_backup(tmp_path: Path, found: bytes) -> None:
    (tmp_path / "a").write_bytes(found)
    with pytest.raises(BackupError, match="is no backup of Fieldlog"):
        read_manifest(tmp_path / "a")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match=r"Cannot read .*/a: No such file"):
        read_manifest(tmp_path / "a")
