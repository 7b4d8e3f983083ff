"""Time expressions: where they stand and what they mean, and what only looks like one."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from crm_core.understanding.model import Span
from crm_core.understanding.text import read_text
from crm_core.understanding.time.find import find_times

HERE = ZoneInfo("Asia/Shanghai")


def test_an_expression_is_found_whole_and_read_rightly(
    expression: dict[str, Any], now: datetime
) -> None:
    text = expression["text"]
    found = [w for w in find_times(read_text(text), now) if not w.recurrence]
    values = [w.value.replace(tzinfo=None).isoformat(timespec="minutes") for w in found]
    assert len(found) == len(expression["times"])
    for when, value, (words, meaning) in zip(found, values, expression["times"], strict=True):
        assert value.startswith(meaning)
        covered = text[when.span.start : when.span.end]
        assert words in covered or covered in words


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("call Dana on Friday", (2026, 11, 27, 17), (2026, 12, 4)),
        ("next Monday at 9", (2026, 11, 27, 17), (2026, 11, 30)),
        ("月底交货", (2027, 2, 26, 9), (2027, 2, 28)),
        ("一个月以后再看", (2027, 1, 30, 9), (2027, 2, 28)),
        ("下周二见客户", (2026, 11, 29, 21), (2026, 12, 1)),
        ("明天放假", (2026, 12, 31, 9), (2027, 1, 1)),
        ("in 3 working days", (2026, 11, 27, 9), (2026, 12, 2)),
        ("除夕前", (2026, 12, 1, 9), (2027, 2, 5)),
    ],
)
def test_the_same_words_mean_another_day_on_another_day(
    text: str, said: tuple[int, int, int, int], value: tuple[int, int, int]
) -> None:
    found = find_times(read_text(text), datetime(*said, tzinfo=HERE))
    assert [w.value.date().timetuple()[:3] for w in found] == [value]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("call them every other Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("每月5号对账", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("每两周回访一次", "FREQ=WEEKLY;INTERVAL=2"),
    ],
)
def test_what_repeats_is_kept_apart_from_single_times(text: str, rule: str, now: datetime) -> None:
    assert [w.recurrence for w in find_times(read_text(text), now)] == [rule]


@pytest.mark.parametrize("text", ["过两天再联系", "回头发给你", "call her in a couple of weeks"])
def test_a_vague_time_is_proposed_as_a_guess(text: str, now: datetime) -> None:
    assert [w.guess for w in find_times(read_text(text), now)] == [True]


def test_a_name_is_never_read_as_a_time(now: datetime) -> None:
    text = read_text("met April Fridays today")
    start = len("met ")
    found = find_times(text, now, [Span(start, start + len("April Fridays"))])
    assert [text.of(w.span) for w in found] == ["today"]
