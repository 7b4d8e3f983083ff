"""`fieldlog understand`: a JSON line in, a JSON line out, whatever stands on the lines before."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.kit.commands import Terminal

HERE = ("understand", "--now", "2026-11-23T10:00", "--timezone", "Asia/Shanghai")
ACME = {
    "customers": [{"id": "c1", "name": "Acme Corp", "contacts": [{"id": "p1", "name": "Jane"}]}]
}


def answers(stdout: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stdout.splitlines()]


def test_each_line_is_answered_in_order(terminal: Terminal) -> None:
    typed = '{"id": 1, "text": "Call Acme tomorrow 3pm"}\n\n{"id": "b", "text": "下周三拜访"}\n'
    result = terminal.run(*HERE, typed=typed)
    assert (result.exit_code, result.stderr) == (0, "")
    first, second = answers(result.stdout)
    assert first["id"] == 1
    assert first["preds"] == [{"start": 10, "end": 22, "value": "2026-11-24T15:00"}]
    assert (second["id"], second["preds"][0]["value"]) == ("b", "2026-12-02")


def test_a_line_may_carry_its_own_time(terminal: Terminal) -> None:
    there = {"now": "2026-01-01T23:30:00+00:00", "tz": "Asia/Tokyo"}
    line = {"id": 1, "text": "visited Acme today", **there}
    result = terminal.run(*HERE, typed=json.dumps(line))
    assert answers(result.stdout)[0]["preds"][0]["value"] == "2026-01-02"


def test_customers_come_from_the_directory(terminal: Terminal, tmp_path: Path) -> None:
    directory = tmp_path / "directory.json"
    directory.write_text(json.dumps(ACME), encoding="utf-8")
    typed = '{"id": 1, "text": "Visited Acme today, saw Jane"}'
    result = terminal.run(*HERE, "--directory", str(directory), typed=typed)
    [answer] = answers(result.stdout)
    assert answer["pred"]["customers"] == [{"company": "c1", "contact": "p1"}]


@pytest.mark.parametrize(
    "line",
    [
        b"visited Acme",
        b"[1, 2]",
        b'"text"',
        b"null",
        b'{"id": 1}',
        b'{"id": 1, "text": 5}',
        b'{"id": 1, "text": "visited Acme", "now": "soon"}',
        b'{"id": 1, "text": "visited Acme today", "tz": "Mars"}',
        b'{"id": 1, "text": "\xff\xfe"}',
        b"[" * 100_000,
    ],
)
def test_a_bad_line_is_named_and_the_others_are_answered(terminal: Terminal, line: bytes) -> None:
    good = b'{"id": 7, "text": "visited Acme today"}\n'
    result = terminal.run(*HERE, typed=good + line + b"\n" + good)
    assert result.exit_code == 1
    assert len(answers(result.stdout)) == 2
    [complaint] = result.stderr.splitlines()
    assert complaint.startswith('line 2: expected {"id"')


def test_odd_characters_are_answered_in_utf_8(terminal: Terminal) -> None:
    typed = '\ufeff{"id": "é", "text": "\\ud83d 明天 \\u0000"}'
    result = terminal.run(*HERE, typed=typed.encode())
    assert result.exit_code == 0
    [answer] = answers(result.stdout)
    assert (answer["id"], answer["preds"][0]["value"]) == ("é", "2026-11-24")


@pytest.mark.parametrize(
    ("now", "timezone"), [("noon", "UTC"), ("2026-11-23T10:00", "Mars"), ("2026-11-23", "../x")]
)
def test_what_is_no_time_or_zone_is_refused(terminal: Terminal, now: str, timezone: str) -> None:
    line = terminal.refuses("understand", "--now", now, "--timezone", timezone)
    assert "--now as 2026-11-23T10:00" in line


@pytest.mark.parametrize("content", [None, "{", "[]", '{"customers": [{"name": "Acme"}]}'])
def test_what_is_no_directory_is_refused(
    terminal: Terminal, tmp_path: Path, content: str | None
) -> None:
    directory = tmp_path / "directory.json"
    if content is not None:
        directory.write_text(content, encoding="utf-8")
    line = terminal.refuses(*HERE, "--directory", str(directory))
    assert line.startswith(f"Cannot read {directory}: expected JSON")
