"""What a field's value must look like: as typed in, as kept out, or a refusal that says how."""

import datetime as dt
import re
from collections.abc import Mapping

from email_validator import EmailNotValidError, validate_email

from crm_core.quality import text
from crm_core.quality.errors import (
    InvalidBirthday,
    InvalidEmail,
    InvalidEmployees,
    InvalidLevel,
    InvalidStage,
    InvalidWebsite,
    InvalidWechat,
)

MOST_TAG_CHARACTERS = 40
MOST_METHOD_CHARACTERS = 200
"""Of an address for mail or of a website; what their column holds."""
_TAG_SIGNS = re.compile(r"[#,\uff0c、;\uff1b\n]+")
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24}(?::\d{1,5})?")
_WECHAT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{4,19}")
_COUNT = re.compile(r"(?:约|大约|about|ca\.?|~)?\s*(\d+(?:\.\d+)?)\s*(万|k)?\s*(?:\+|多)?\D{0,12}")
_FACTORS = {None: 1, "k": 1_000, "万": 10_000}
_MOST_EMPLOYEES = 10_000_000
_FULL_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_YEARLY_DAY = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_LEAP_YEAR = 2000
_OLDEST_YEAR = 1900

STAGES: Mapping[str, tuple[str, ...]] = {
    "potential": ("potential", "潜在", "潜在客户"),
    "active": ("active", "活跃", "活跃客户"),
    "loyal": ("loyal", "忠实", "忠实客户"),
    "dormant": ("dormant", "沉睡", "沉睡客户"),
    "lost": ("lost", "流失", "流失客户"),
}
LEVELS = ("A", "B", "C")


def email(value: str) -> str:
    typed = text.plain(value).strip().removeprefix("mailto:")
    try:
        checked = validate_email(typed, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        raise InvalidEmail(value) from None
    if len(checked.normalized) > MOST_METHOD_CHARACTERS:
        raise InvalidEmail(value)
    return checked.normalized.lower()


def website(value: str) -> str:
    """Host and path; the scheme and `www.` say nothing."""
    typed = _SCHEME.sub("", text.plain(value).strip(), count=1).removeprefix("www.").rstrip("/")
    host, slash, path = typed.partition("/")
    is_long = len(typed) > MOST_METHOD_CHARACTERS
    if is_long or not _HOST.fullmatch(host) or re.search(r"\s", path):
        raise InvalidWebsite(value)
    return f"{host.lower()}{slash}{path}"


def wechat(value: str) -> str:
    """An id, or the number that many use as one."""
    typed = re.sub(r"\s", "", text.plain(value))
    if not _WECHAT.fullmatch(typed):
        raise InvalidWechat(value)
    return typed


def tags(value: str) -> tuple[str, ...]:
    parts = (part for part in _TAG_SIGNS.split(text.plain(value)) if part.strip())
    found = tuple(dict.fromkeys(text.line(part, MOST_TAG_CHARACTERS) for part in parts))
    return found or (text.line("", MOST_TAG_CHARACTERS),)


def stage(value: str) -> str:
    typed = text.plain(value).strip().casefold()
    for code, words in STAGES.items():
        if typed in words:
            return code
    raise InvalidStage(value)


def level(value: str) -> str:
    typed = text.plain(value).strip().upper().removeprefix("★").removesuffix("级").strip()
    if typed not in LEVELS:
        raise InvalidLevel(value)
    return typed


def employees(value: str) -> str:
    typed = text.plain(value).strip().casefold().replace(",", "").replace("\uff0c", "")
    found = _COUNT.fullmatch(typed)
    count = float(found[1]) * _FACTORS[found[2]] if found else 0
    if not 1 <= count <= _MOST_EMPLOYEES:
        raise InvalidEmployees(value)
    return str(round(count))


def birthday(value: str, today: dt.date) -> str:
    """`YYYY-MM-DD`, or `MM-DD` where the year is not known."""
    typed = text.dashed(text.plain(value)).strip()
    full, yearly = _FULL_DAY.fullmatch(typed), _YEARLY_DAY.fullmatch(typed)
    try:
        if full:
            day = dt.date(int(full[1]), int(full[2]), int(full[3]))
            if day.year >= _OLDEST_YEAR and day <= today:
                return day.isoformat()
        elif yearly:
            return dt.date(_LEAP_YEAR, int(yearly[1]), int(yearly[2])).isoformat()[5:]
    except ValueError:
        raise InvalidBirthday(value) from None
    raise InvalidBirthday(value)
