"""`fieldlog understand`: JSON lines in, JSON lines out."""

import datetime as dt
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from bot.errors import CannotRun
from crm_core.understanding.lines import read_directory, understand_line
from crm_core.understanding.who.directory import Directory


def answer_lines(
    lines: Iterable[bytes],
    answers: BinaryIO,
    complain: Callable[[str], None],
    *,
    now: str,
    timezone: str,
    directory: Path | None,
) -> None:
    """A line that cannot be read is complained of; the others are answered.

    Raises `CannotRun` for what is no time, zone or directory.
    """
    moment = _moment(now, timezone)
    known = _directory(directory)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            answer = understand_line(_asked(line), moment, timezone, known)
        except (ValueError, KeyError, TypeError, RecursionError):
            complain(f'line {number}: expected {{"id": …, "text": "…"}}, "now" and "tz" if wanted')
            continue
        answers.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")
        answers.flush()  # who asks line by line waits for each


def _asked(line: bytes) -> dict[str, Any]:
    """Raises `ValueError` or `TypeError`."""
    asked = json.loads(line.decode("utf-8-sig"))
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        raise TypeError
    # Half of a character pair can be written in JSON but not in UTF-8; its place is kept.
    text = asked["text"].encode("utf-8", "replace").decode()
    return {**asked, "text": text}


def _moment(now: str, timezone: str) -> dt.datetime:
    try:
        zone = ZoneInfo(timezone)
        moment = dt.datetime.fromisoformat(now)
    except (ValueError, LookupError, OSError) as error:
        msg = "Write --now as 2026-11-23T10:00 and --timezone as Asia/Shanghai"
        raise CannotRun(msg) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _directory(path: Path | None) -> Directory:
    try:
        return read_directory(json.loads(path.read_bytes()) if path else {})
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        msg = f'Cannot read {path}: expected JSON, {{"customers": [{{"id": …, "name": …}}]}}'
        raise CannotRun(msg) from error
