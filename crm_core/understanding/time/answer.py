"""Text that a person gives as the answer to "when?": the grammar first, then dateparser."""

import re
import warnings
from datetime import datetime
from zoneinfo import ZoneInfo

from crm_core.understanding.model import Span, When
from crm_core.understanding.text import read_text
from crm_core.understanding.time.calendar import resolve
from crm_core.understanding.time.components import Clock, Day
from crm_core.understanding.time.find import at_time, find_times

_LONGEST = 60
_DASHED = re.compile(r"(0?[1-9]|1[0-2])[-.](0?[1-9]|[12]\d|3[01])")
_SHORT_YEAR = re.compile(r"(?<!\d)\d{1,2}-\d{1,2}(?!\d)")


def read_time(text: str, now: datetime, timezone: str) -> When | None:
    """None when it is no time."""
    local = now.astimezone(ZoneInfo(timezone))
    message = read_text(text)
    found = [w for w in find_times(message, local) if not w.recurrence]
    if found:
        return found[0]
    said = message.plain.strip()
    dashed = _DASHED.fullmatch(said)
    if dashed:
        return _dated(Day(month=int(dashed[1]), day=int(dashed[2]), past=False), text, local)
    return _parsed(said, text, local)


def _dated(day: Day, text: str, now: datetime) -> When | None:
    period = resolve(day, now.date(), past=False)
    if period is None:
        return None
    return When(at_time(period.value, Clock(0), now.tzinfo), "day", Span(0, len(text)))


def _parsed(said: str, text: str, now: datetime) -> When | None:
    """For words alone: of bare numbers dateparser makes years and minutes."""
    if not said or len(said) > _LONGEST or _SHORT_YEAR.search(said):
        return None
    if not re.search(r"[^\W\d_]", said):
        return None
    import dateparser  # noqa: PLC0415 - 3 MB that a bot needs only for such an answer

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed = dateparser.parse(
            said,
            languages=["en", "zh"],
            settings={
                "RELATIVE_BASE": now.replace(tzinfo=None),
                "PREFER_DATES_FROM": "future",
                "REQUIRE_PARTS": ["day"],
                "RETURN_TIME_AS_PERIOD": True,
            },
        )
    if parsed is None or parsed.tzinfo is not None:
        return None
    timed = (parsed.hour, parsed.minute) != (0, 0)
    return When(parsed.replace(tzinfo=now.tzinfo), "minute" if timed else "day", Span(0, len(text)))
