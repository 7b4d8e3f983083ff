"""Dates that are written like dates and do not exist: 5月32日, 30 Feb, 2026-13-01."""

import calendar
import re
from collections.abc import Iterable, Sequence
from itertools import islice

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text
from crm_core.understanding.time.en.words import MONTHS
from crm_core.understanding.words import any_of

_MONTH = any_of(MONTHS)
_TH = r"(?:\s?(?:st|nd|rd|th))?"
_LIKE_A_DATE = (
    re.compile(r"(?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})(?:[日号]|(?!\d))"),
    re.compile(r"(?<![\w.\-/])(?:19|20)\d\d([-/.])(?P<month>\d{1,2})\1(?P<day>\d{1,2})(?![\w\-/])"),
    re.compile(rf"(?<![\w.\-/])(?P<day>\d{{1,2}}){_TH}(?:\sof)?\s?(?P<month>{_MONTH})(?![a-z\d])"),
    re.compile(rf"(?<![a-z])(?P<month>{_MONTH})\.?\s(?:the\s)?(?P<day>\d{{1,2}}){_TH}(?![\w%:])"),
    re.compile(r"(?<![\w.\-/])(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?:(?:19|20)?\d\d)(?![\w/])"),
)
_A_LEAP_YEAR, _DECEMBER = 2028, 12
_MOST = 64


def no_dates(text: Text, taken: Sequence[Span]) -> tuple[Span, ...]:
    """In the order of the text; `taken` is what has been read as something else."""
    found = (Span(*m.span()) for m in _matches(text) if not _exists(m["month"], m["day"]))
    return tuple(sorted(s for s in found if not any(s.overlaps(t) for t in taken)))


def _matches(text: Text) -> Iterable[re.Match[str]]:
    return (
        match for pattern in _LIKE_A_DATE for match in islice(pattern.finditer(text.plain), _MOST)
    )


def _exists(month: str, day: str) -> bool:
    """12/3 and 3/12 are both read; a 29 February has its year."""
    in_month, number = MONTHS.get(month) or int(month), int(day)
    either_way = month.isdecimal() and _is_day(number, in_month)
    return _is_day(in_month, number) or either_way


def _is_day(month: int, day: int) -> bool:
    if not 1 <= month <= _DECEMBER:
        return False
    return 1 <= day <= calendar.monthrange(_A_LEAP_YEAR, month)[1]
