"""A file is whole or not there, and a spreadsheet runs nothing of it."""

import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import crm_core.transfer.files
from crm_core.transfer.files import Format, write_file

FORMATS: list[Format] = ["jsonl", "csv", "xlsx"]
FORMULAS = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1+1"]
FIELDS = ("id", "note")


def in_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_json_lines_keep_every_value_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "kind.jsonl"
    values = [1, None, True, "=1+1", "深圳\n市\u2028"]
    assert write_file(path, "jsonl", FIELDS, [(n, v) for n, v in enumerate(values)]) == 5
    lines = path.read_text(encoding="utf-8").split("\n")
    assert [json.loads(line)["note"] for line in lines[:-1]] == values


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_a_text_in_csv(tmp_path: Path, text: str) -> None:
    path = tmp_path / "kind.csv"
    write_file(path, "csv", FIELDS, [("1", text)])
    assert in_csv(path)[1][1] == f"'{text}"


@pytest.mark.parametrize("text", ["+8613800138000", "-5", "-5.50", "+1", "a=b", "", "'quoted"])
def test_phones_numbers_and_plain_texts_are_left_alone_in_csv(tmp_path: Path, text: str) -> None:
    path = tmp_path / "kind.csv"
    write_file(path, "csv", FIELDS, [("1", text)])
    assert in_csv(path)[1][1] == text


@pytest.mark.parametrize("text", [*FORMULAS, "#N/A", "007", "2026-11-23T10:00:00+08:00"])
def test_a_text_stays_the_same_text_in_a_workbook(tmp_path: Path, text: str) -> None:
    path = tmp_path / "kind.xlsx"
    write_file(path, "xlsx", FIELDS, [("1", text)])
    book = load_workbook(path)
    cell = book.active["B2"]
    book.close()
    assert cell.data_type == "s"
    assert cell.value.replace("\n", "\r") == text.replace("\n", "\r")


def test_characters_that_a_workbook_cannot_hold_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "kind.xlsx"
    write_file(path, "xlsx", FIELDS, [("1", "a\x00b\x1fc")])
    book = load_workbook(path)
    assert book.active["B2"].value == "abc"
    book.close()


def test_what_no_sheet_can_hold_goes_on_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crm_core.transfer.files, "ROWS_OF_A_SHEET", 2)
    path = tmp_path / "kind.xlsx"
    assert write_file(path, "xlsx", FIELDS, [(n, n) for n in range(3)]) == 3
    book = load_workbook(path)
    assert [list(sheet.values) for sheet in book] == [[FIELDS, (0, 0), (1, 1)], [FIELDS, (2, 2)]]
    book.close()


@pytest.mark.parametrize("file_format", FORMATS)
@pytest.mark.parametrize("trouble", [OSError, KeyboardInterrupt])
def test_an_interrupted_export_leaves_what_was_there_before(
    tmp_path: Path, file_format: Format, trouble: type[BaseException]
) -> None:
    def rows() -> Iterator[Sequence[Any]]:
        yield "1", "half"
        raise trouble

    path = tmp_path / f"kind.{file_format}"
    write_file(path, file_format, FIELDS, [("1", "whole")])
    before = path.read_bytes()
    with pytest.raises(trouble):
        write_file(path, file_format, FIELDS, rows())
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
