"""The messages and times of the reps' corpora are read wholly right."""

import json
from datetime import datetime
from typing import Any

import pytest

from crm_core.understanding import Directory
from crm_core.understanding.lines import read_directory, understand_line
from tests.crm_core.understanding.judging import (
    CORPORA,
    OPEN,
    REPS,
    messages,
    mistakes,
    sentences,
    times_wrong,
)

ZONE = "Asia/Shanghai"
MESSAGES_WRONG = {"en.heldout": 30, "zh.heldout": 20}
TIMES_WRONG = {"en.heldout": 3}
"""As many as this may be wrong where the rules were not tuned; elsewhere none."""


@pytest.fixture(scope="module")
def reps() -> Directory:
    return read_directory(json.loads((REPS / "directory.json").read_text("utf-8")))


@pytest.mark.parametrize("corpus", CORPORA)
def test_messages_are_read_wholly_right(corpus: str, reps: Directory, now: datetime) -> None:
    wrong = {}
    for message in messages(corpus):
        if found := mistakes(message, _read(message.text, now, reps)):
            wrong[message.text] = found
    assert len(wrong) <= MESSAGES_WRONG.get(corpus, 0), wrong


@pytest.mark.parametrize("corpus", OPEN)
def test_what_is_read_by_now_is_open_no_more(corpus: str, reps: Directory, now: datetime) -> None:
    right = [
        message.text
        for message in messages(corpus)
        if not mistakes(message, _read(message.text, now, reps))
    ]
    assert right == [], "these belong to the messages that are seen"


def _read(text: str, now: datetime, directory: Directory) -> dict[str, Any]:
    pred: dict[str, Any] = understand_line({"id": "1", "text": text}, now, ZONE, directory)["pred"]
    return pred


@pytest.mark.parametrize("corpus", CORPORA)
def test_times_are_read_wholly_right(corpus: str, now: datetime) -> None:
    wrong = {}
    for sentence in sentences(corpus):
        line = {"id": "1", "text": sentence.text}
        preds = understand_line(line, now, ZONE, read_directory({}))["preds"]
        read = [(sentence.text[p["start"] : p["end"]], p["value"]) for p in preds]
        if found := times_wrong(sentence, read):
            wrong[sentence.text] = found
    assert len(wrong) <= TIMES_WRONG.get(corpus, 0), wrong
