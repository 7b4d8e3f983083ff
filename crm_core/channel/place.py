"""Where a process runs, so that another one on the same machine knows at once when it is gone."""

import os
from pathlib import Path

_PROC = Path("/proc")


def here() -> str:
    """Machine, name space, number and start of this process; empty where they cannot be told."""
    started = _started(os.getpid())
    if started is None:
        return ""
    try:
        boot = (_PROC / "sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        space = (_PROC / "self/ns/pid").readlink()
    except OSError:
        return ""
    return f"{boot}/{space}/{os.getpid()}/{started}"


def is_gone(place: str, mine: str) -> bool:
    """Whether that process ran on this machine and runs no more. False when it may be alive."""
    machine, _, process = place.partition("]/")
    if not mine or mine.partition("]/")[0] != machine:
        return False
    number, _, started = process.partition("/")
    return _started(int(number)) != started


def _started(number: int) -> str | None:
    """When it was started, in ticks of the machine; None for one that has ended."""
    try:
        status = (_PROC / str(number) / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    state, *fields = status.rpartition(")")[2].split()
    return None if state in "ZX" else fields[18]
