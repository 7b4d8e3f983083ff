"""`fieldlog understand`: JSON lines in, JSON lines out."""

import datetime as dt
import json
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from bot.running import CannotRun
from crm_core.understanding.lines import read_directory, understand_line


def answer_lines(
    lines: TextIO,
    answers: TextIO,
    now: str,
    timezone: str,
    directory: Path | None,
) -> None:
    """Raises `CannotRun` for what is no time, zone, directory or JSON line."""
    moment = _moment(now, timezone)
    known = read_directory(_customers(directory))
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            answer = understand_line(asked, moment, timezone, known)
        except (ValueError, KeyError, TypeError) as error:
            msg = f'line {number}: expected {{"id": …, "text": …}}'
            raise CannotRun(msg) from error
        answers.write(json.dumps(answer, ensure_ascii=False) + "\n")


def _moment(now: str, timezone: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(now)
        return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(timezone))
    except (ValueError, KeyError) as error:
        msg = "write --now as 2026-11-23T10:00 and --timezone as Asia/Shanghai"
        raise CannotRun(msg) from error


def _customers(directory: Path | None) -> dict[str, object]:
    if directory is None:
        return {}
    try:
        read: dict[str, object] = json.loads(directory.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        msg = f"cannot read {directory}: expected JSON with a list of customers"
        raise CannotRun(msg) from error
    return read
