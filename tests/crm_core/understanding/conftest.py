"""The directory that the sentences of these tests speak of."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from crm_core.understanding import Directory
from crm_core.understanding.lines import read_directory

HERE = Path(__file__).parent
ZONE = "Asia/Shanghai"


def rows(name: str) -> list[Any]:
    """One sentence a line, with what it means; all are said on Monday, 23 November 2026."""
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    for fixture, name in (("sentence", "sentences.jsonl"), ("expression", "times.jsonl")):
        if fixture in metafunc.fixturenames:
            found = rows(name)
            metafunc.parametrize(fixture, found, ids=[row["text"][:40] for row in found])


@pytest.fixture(scope="session")
def now() -> datetime:
    return datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo(ZONE))


@pytest.fixture(scope="session")
def customers() -> Directory:
    return read_directory(json.loads((HERE / "directory.json").read_text("utf-8")))
