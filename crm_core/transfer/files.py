"""Writes tables as files: JSON lines, CSV or a workbook."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

Format = Literal["jsonl", "csv", "xlsx"]
Fields = Sequence[str]
Rows = Iterable[Sequence[Any]]

ROWS_OF_A_SHEET = 1_000_000
"""Excel's limit is 1,048,576 with the headings."""

# What a spreadsheet may run: also full-width signs, and what follows a tab or a line's end.
_FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r\n]")
_NUMBER = re.compile(r"[+-]\d+(\.\d+)?", re.ASCII)


def write_file(path: Path, file_format: Format, fields: Fields, rows: Rows) -> int:
    """How many rows were written. The file is there whole, or as it was before."""
    part = path.with_name(f"{path.name}.part")
    try:
        count = _WRITERS[file_format](part, fields, rows)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return count


def _jsonl(path: Path, fields: Fields, rows: Rows) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            record = dict(zip(fields, row, strict=True))
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
            count += 1
    return count


def _csv(path: Path, fields: Fields, rows: Rows) -> int:
    """With a byte-order mark: without it Excel reads Chinese as Latin letters."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(fields)
        for row in rows:
            writer.writerow([_no_formula(value) for value in row])
            count += 1
    return count


def _no_formula(value: Any) -> Any:
    """A text that a spreadsheet would run stays a text; phones and numbers are left alone."""
    if isinstance(value, str) and _FORMULA.match(value) and not _NUMBER.fullmatch(value):
        return f"'{value}"
    return value


def _xlsx(path: Path, fields: Fields, rows: Rows) -> int:
    book = Workbook(write_only=True)
    remaining, count, full = iter(rows), 0, True
    while full:
        with closing(book.create_sheet()) as sheet:
            written = _fill(sheet, fields, islice(remaining, ROWS_OF_A_SHEET))
        count += written
        full = written == ROWS_OF_A_SHEET
    book.save(path)
    return count


def _fill(sheet: Any, fields: Fields, rows: Rows) -> int:
    count = 0
    sheet.append(list(fields))
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
        count += 1
    return count


def _cell(sheet: Any, value: Any) -> Any:
    """A text is marked as one, so that it is neither run nor read as a number."""
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value))
    cell.data_type = "s"
    return cell


_WRITERS: dict[Format, Callable[[Path, Fields, Rows], int]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "xlsx": _xlsx,
}
