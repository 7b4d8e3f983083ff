"""Where a backup is written: under another name until it is whole, for its owner's eyes only."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from crm_core.backup.errors import BackupError, Reason

PART = ".part"
_OWNER_ONLY = 0o600
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """After the block the file is there, on the disk; if it raises, nothing is.

    Raises `BackupError` where the file cannot be written.
    """
    part = path.with_name(f"{path.name}{PART}")
    try:
        if path.exists():
            raise BackupError(f"{path} is there already; name another file", Reason.FOLDER)
        part.unlink(missing_ok=True)
        descriptor = os.open(part, _NEW, _OWNER_ONLY)
        try:
            with os.fdopen(descriptor, "wb") as file:
                yield file
                file.flush()
                os.fsync(descriptor)
            part.replace(path)
            _keep_name(path.parent)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> BackupError:
    reason = Reason.SPACE if error.errno in _FULL else Reason.FOLDER
    return BackupError(
        f"Cannot write {path}: {error.strerror or error}; choose another place", reason
    )


def _keep_name(folder: Path) -> None:
    """The name is on the disk as well; Windows sees to that by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
