"""Where the stores of tests lie."""

import os
import shutil
from pathlib import Path

MEMORY = Path("/dev/shm")
ENOUGH_BYTES = 2**30


def scratch() -> Path | None:
    """Memory where there is enough of it, as no disk is waited for there; else the usual place."""
    has_room = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ENOUGH_BYTES
    return MEMORY if has_room and os.access(MEMORY, os.W_OK) else None
