"""Readers of time expressions under one roof: ours, and those of others that are installed."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from importlib import import_module
from typing import Any

from crm_core.understanding.text import read_text
from crm_core.understanding.time.find import find_times
from tests.crm_core.understanding.judging import is_value

Said = list[tuple[str, str]]
"""The words of each time that was found, and its value in ISO form."""
Reader = Callable[[str, datetime], Said]


def available() -> Iterator[tuple[str, Reader, tuple[str, ...]]]:
    """Each with its languages. One that is not installed is left out, and why is printed."""
    both = ("en", "zh")
    yield "fieldlog", ours, both
    others = (
        ("dateparser", "dateparser.search", _dateparser, both),
        ("recognizers-text", "recognizers_date_time", _recognizers, both),
        ("jionlp", "jionlp", _jionlp, ("zh",)),
    )
    for name, module, make, languages in others:
        try:
            reader = make(import_module(module))
        except ImportError as missing:
            print(f"{name:18} left out: {missing}; make bench installs it")
        else:
            yield name, reader, languages


def ours(text: str, now: datetime) -> Said:
    found = (w for w in find_times(read_text(text), now) if not w.recurrence)
    return [
        (
            text[w.span.start : w.span.end],
            w.value.replace(tzinfo=None).isoformat(timespec="minutes")
            if w.grain in {"minute", "part"}
            else w.value.date().isoformat(),
        )
        for w in found
    ]


def right(meant: Sequence[tuple[str, str]], said: Said) -> int:
    """How many of the times meant have an overlapping one of the same value."""
    return sum(
        any((words in w or w in words) and is_value(read, value) for w, read in said)
        for words, value in meant
    )


def _dateparser(module: Any) -> Reader:
    def read(text: str, now: datetime) -> Said:
        settings = {"RELATIVE_BASE": now.replace(tzinfo=None), "PREFER_DATES_FROM": "future"}
        found = module.search_dates(text, languages=["en", "zh"], settings=settings) or []
        return [(words, value.isoformat()[:16]) for words, value in found]

    return read


def _recognizers(module: Any) -> Reader:
    cultures = module.Culture

    def read(text: str, now: datetime) -> Said:
        culture = cultures.English if text.isascii() else cultures.Chinese
        found = module.recognize_datetime(text, culture, reference=now.replace(tzinfo=None))
        return [
            (result.text, str(value.get("value") or value.get("start") or "").replace(" ", "T"))
            for result in found
            for value in (result.resolution or {}).get("values", ())[-1:]
        ]

    return read


def _jionlp(module: Any) -> Reader:
    def read(text: str, now: datetime) -> Said:
        try:
            found = module.ner.extract_time(text, time_base=now.timestamp()) or []
        except Exception:  # noqa: BLE001 - it fails on some sentences, which counts as not read
            return []
        return [
            (one["text"], str(one["detail"]["time"][0]).replace(" ", "T")[:16])
            for one in found
            if isinstance(one["detail"].get("time"), list)
        ]

    return read
