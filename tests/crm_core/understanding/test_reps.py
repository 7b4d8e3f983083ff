"""How many messages and times of the reps' corpora are read wholly right."""

import json
from datetime import datetime

import pytest

from crm_core.understanding import Directory
from crm_core.understanding.lines import read_directory, understand_line
from tests.crm_core.understanding.judging import REPS, messages, mistakes, sentences, times_wrong

ZONE = "Asia/Shanghai"
MESSAGES = {"en.seen": 60, "zh.seen": 60, "en.heldout": 50, "zh.heldout": 47}
TIMES = {"en.seen": 51, "zh.seen": 50, "en.heldout": 43, "zh.heldout": 48}
"""What is reached of 60 messages and of 50 sentences with times."""


@pytest.fixture(scope="module")
def reps() -> Directory:
    return read_directory(json.loads((REPS / "directory.json").read_text("utf-8")))


@pytest.mark.parametrize(("half", "reached"), MESSAGES.items())
def test_messages_are_read_wholly_right(
    half: str, reached: int, reps: Directory, now: datetime
) -> None:
    wrong = {}
    for message in messages(half):
        pred = understand_line({"id": "1", "text": message.text}, now, ZONE, reps)["pred"]
        if found := mistakes(message, pred):
            wrong[message.text] = found
    assert len(messages(half)) - len(wrong) >= reached, wrong


@pytest.mark.parametrize(("half", "reached"), TIMES.items())
def test_times_are_read_wholly_right(half: str, reached: int, now: datetime) -> None:
    wrong = {}
    for sentence in sentences(half):
        line = {"id": "1", "text": sentence.text}
        preds = understand_line(line, now, ZONE, read_directory({}))["preds"]
        read = [(sentence.text[p["start"] : p["end"]], p["value"]) for p in preds]
        if found := times_wrong(sentence, read):
            wrong[sentence.text] = found
    assert len(sentences(half)) - len(wrong) >= reached, wrong
