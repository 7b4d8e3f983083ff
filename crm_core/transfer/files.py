"""Writes rows as files: JSON lines, CSV or a workbook."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any, Literal

from openpyxl import Workbook

Format = Literal["jsonl", "csv", "xlsx"]
Record = dict[str, Any]


def write_file(path: Path, file_format: Format, rows: Iterable[Record]) -> int:
    """How many rows were written. A file that cannot be finished leaves the old one alone."""
    part = path.with_suffix(f"{path.suffix}.part")
    count = _WRITERS[file_format](part, rows)
    part.replace(path)
    return count


def _jsonl(path: Path, rows: Iterable[Record]) -> int:
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


def _csv(path: Path, rows: Iterable[Record]) -> int:
    """With a byte-order mark: without it Excel reads Chinese as Latin letters."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        for line in _table(rows):
            writer.writerow([_safe(value) for value in line])
            count += 1
    return max(count - 1, 0)


def _xlsx(path: Path, rows: Iterable[Record]) -> int:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(path.name.split(".")[0])
    count = 0
    for line in _table(rows):
        sheet.append([_safe(value) for value in line])
        count += 1
    book.save(path)
    return max(count - 1, 0)


def _table(rows: Iterable[Record]) -> Iterator[list[Any]]:
    """The headings, then the values."""
    remaining = iter(rows)
    first = next(remaining, None)
    if first is None:
        return
    yield list(first)
    for row in chain([first], remaining):
        yield list(row.values())


def _safe(value: Any) -> Any:
    """A text that a spreadsheet would run as a formula is kept as text."""
    if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        return value if _is_phone(value) else f"'{value}"
    return value


def _is_phone(value: str) -> bool:
    return value[1:].isdigit()


_WRITERS: dict[Format, Callable[[Path, Iterable[Record]], int]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "xlsx": _xlsx,
}
