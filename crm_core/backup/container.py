"""The file that a backup is: a head that anybody can read, then its content in sealed pieces.

FIELDLOG BACKUP 1
{"engine": …, "tables": …}         the manifest, one line
<length><piece> <length><piece> …  packed, encrypted when there is a key; the last piece is
                                   a checksum of all that stands before it
"""

import hashlib
import hmac
import struct
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from crm_core.backup.errors import BackupError
from crm_core.backup.manifest import Manifest
from crm_core.backup.sealing import Seal, key_id

_MAGIC = b"FIELDLOG BACKUP 1\n"
_PIECE = 1 << 20
_SPARE = 64
_LAST = 1 << 31
_LONGEST_HEAD = 1 << 20
_LEVEL = 3
_DAMAGED = "This backup is damaged: it does not add up; use another one"
_CUT_OFF = "This backup is cut off: its end is missing; use another one"


class Writer:
    """Takes the content in any portions; `finish` belongs to it."""

    def __init__(self, file: BinaryIO, manifest: Manifest, key: bytes | None) -> None:
        head = _MAGIC + manifest.to_line()
        self._file = file
        self._seal = _seal(manifest, key, head)
        self._pack = zlib.compressobj(_LEVEL) if manifest.packing == "zlib" else None
        self._sum = hashlib.sha256(head)
        self._waiting = bytearray()
        file.write(head)

    def write(self, data: bytes) -> None:
        self._waiting += self._pack.compress(data) if self._pack else data
        while len(self._waiting) >= _PIECE:
            self._put(bytes(self._waiting[:_PIECE]))
            del self._waiting[:_PIECE]

    def finish(self) -> None:
        if self._pack:
            self._waiting += self._pack.flush()
        self._put(bytes(self._waiting))
        self._put(self._sum.digest(), last=True)

    def _put(self, piece: bytes, *, last: bool = False) -> None:
        self._sum.update(piece)
        sealed = self._seal.close(piece, last=last) if self._seal else piece
        self._file.write(struct.pack(">I", len(sealed) | (_LAST if last else 0)) + sealed)


def read_manifest(path: Path) -> Manifest:
    """Raises `BackupError`."""
    with _opened(path) as (_, manifest, _head):
        return manifest


def content(path: Path, keys: Sequence[bytes]) -> Iterator[bytes]:
    """What was written. Raises `BackupError`, at the latest at the end: believe nothing before."""
    with _opened(path) as (file, manifest, head):
        seal = _seal(manifest, _key_for(manifest, keys), head)
        pieces = _pieces(file, seal, hashlib.sha256(head))
        yield from _unpacked(pieces) if manifest.packing == "zlib" else pieces


@contextmanager
def _opened(path: Path) -> Iterator[tuple[BinaryIO, Manifest, bytes]]:
    try:
        with path.open("rb") as file:
            if file.read(len(_MAGIC)) != _MAGIC:
                raise BackupError(f"{path} is no backup of Fieldlog")
            line = file.readline(_LONGEST_HEAD)
            yield file, Manifest.from_line(line), _MAGIC + line
    except OSError as error:
        raise BackupError(f"Cannot read {path}: {error.strerror or error}") from error


def _key_for(manifest: Manifest, keys: Sequence[bytes]) -> bytes | None:
    if manifest.sealing is None:
        return None
    if not keys:
        msg = "This backup is encrypted; set BACKUP_KEY (or ENCRYPTION_KEYS) to its key"
        raise BackupError(msg)
    for key in keys:
        if key_id(key) == manifest.sealing.key_id:
            return key
    raise BackupError(
        "This backup was encrypted with another key; set BACKUP_KEY to the one it was made with"
    )


def _seal(manifest: Manifest, key: bytes | None, head: bytes) -> Seal | None:
    if manifest.sealing is None or key is None:
        return None
    return Seal(key, manifest.sealing, head)


def _pieces(file: BinaryIO, seal: Seal | None, total: "hashlib._Hash") -> Iterator[bytes]:
    while True:
        piece, last = _next(file, seal)
        if last:
            if not hmac.compare_digest(piece, total.digest()) or file.read(1):
                raise BackupError(_DAMAGED)
            return
        total.update(piece)
        yield piece


def _next(file: BinaryIO, seal: Seal | None) -> tuple[bytes, bool]:
    announced = file.read(4)
    if len(announced) < len(b"len."):
        raise BackupError(_CUT_OFF)
    (length,) = struct.unpack(">I", announced)
    last, length = bool(length & _LAST), length & ~_LAST
    if length > _PIECE + _SPARE:
        raise BackupError(_DAMAGED)
    piece = file.read(length)
    if len(piece) < length:
        raise BackupError(_CUT_OFF)
    return (seal.open(piece, last=last) if seal else piece), last


def _unpacked(pieces: Iterator[bytes]) -> Iterator[bytes]:
    unpack = zlib.decompressobj()
    try:
        for piece in pieces:
            waiting = piece
            while waiting:
                yield unpack.decompress(waiting, _PIECE)
                waiting = unpack.unconsumed_tail
        yield unpack.flush()
    except zlib.error as error:
        raise BackupError(_DAMAGED) from error
    if not unpack.eof:
        raise BackupError(_DAMAGED)
