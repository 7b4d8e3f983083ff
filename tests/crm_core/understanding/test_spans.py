"""Nothing is invented: every value stands in the words that its span points at."""

import json
import re
from collections.abc import Iterator
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_core.understanding import Directory, Entry, FieldUpdate, Span, Understanding, understand
from crm_core.understanding.lines import read_directory
from crm_core.understanding.numbers import en_int, en_number, zh_number
from crm_core.understanding.text import fold
from tests.crm_core.understanding.judging import CORPORA, REPS, messages

ZONE = "Asia/Shanghai"
SAID = [m.text for corpus in CORPORA for m in messages(corpus)]
NUMERAL = re.compile(r"\d|[零一二两俩三四五六七八九十百千万亿]|[a-z]+", re.IGNORECASE)
TOLD = ("kind", "sentiment", "complaint", "new_customer", "new_contact")
SPAN_OF = {"new_customer": "new"}


@pytest.fixture(scope="module")
def reps() -> Directory:
    return read_directory(json.loads((REPS / "directory.json").read_text("utf-8")))


@pytest.mark.parametrize("text", SAID)
def test_every_field_stands_in_the_words_that_it_came_from(
    text: str, reps: Directory, now: datetime
) -> None:
    assert list(unsupported(understand(text, now, ZONE, reps))) == []


@given(
    said=st.lists(st.sampled_from(SAID), min_size=2, max_size=4), stop=st.sampled_from(".\n，; ")
)
def test_so_does_every_field_of_several_sentences(
    said: list[str], stop: str, reps: Directory, now: datetime
) -> None:
    assert list(unsupported(understand(f"{stop} ".join(said), now, ZONE, reps))) == []


def unsupported(understood: Understanding) -> Iterator[str]:
    for entry in understood.entries:
        yield from _untold(understood.text, entry)
        for update in entry.updates:
            if not _is_written(update, _words(understood.text, update.span)):
                yield f"{update.field} {update.value}"
        tasks = [task for task in (entry.follow_up, *entry.tasks) if task is not None]
        for task in tasks:
            if task.due is None or not _words(understood.text, task.due.span):
                yield f"due of {task.note}"
            if not set(_letters(task.note)) <= set(_letters(understood.text)):
                yield f"note {task.note}"


def _untold(text: str, entry: Entry) -> Iterator[str]:
    for field in TOLD:
        value = getattr(entry, field)
        span = entry.spans.get(SPAN_OF.get(field, field))
        if value in {None, "neutral", False} or (field == "kind" and value == "other"):
            continue
        if span is None or not _words(text, span):
            yield field
        elif isinstance(value, str) and field.startswith("new") and value not in _words(text, span):
            yield f"{field} {value}"
    offer = entry.opportunity
    if offer is None:
        return
    for field in ("product", "quantity", "amount", "stage"):
        value = getattr(offer, field)
        if value is None:
            continue
        words = _words(text, offer.spans.get(field, Span(0, 0)))
        if not words or not _says(field, value, words):
            yield f"{field} {value}"


def _says(field: str, value: object, words: str) -> bool:
    if field == "product":
        return value == words
    if field == "quantity":
        return value in {*_numbers(fold(words)), en_number(words.lower())}
    return field == "stage" or NUMERAL.search(words) is not None


def _numbers(words: str) -> Iterator[float | None]:
    for said in re.findall(
        r"[\d,.]+(?:万|k(?![a-z]))?|[零一二两俩三四五六七八九十百千万]+|[a-z]+(?:[ -][a-z]+)?",
        words,
    ):
        yield (
            float(en_int(said))
            if said[0].isalpha() and said.isascii()
            else zh_number(said.replace(",", "").replace("k", "千"))
        )


def _is_written(update: FieldUpdate, words: str) -> bool:
    if update.field in {"budget", "employees", "birthday"}:
        return NUMERAL.search(words) is not None
    return update.value == words.strip()


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _letters(text: str) -> list[str]:
    return re.findall(r"\w", text)
