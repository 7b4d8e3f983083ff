"""English rules for days: dates, weekdays, offsets in days."""

from crm_core.understanding.time.components import Clock, Day, Shift
from crm_core.understanding.time.en.offsets import FESTIVE, OFFSETS
from crm_core.understanding.time.en.say import (
    count,
    month_first,
    ordinal,
    plus,
    rule,
    turn,
    year,
)
from crm_core.understanding.time.en.words import (
    DAY_ORDINALS,
    DAYS,
    MONTHS,
    ORDINALS,
    UNITS,
    WEEKDAYS,
)
from crm_core.understanding.time.rule import FOUR_DIGITS, PARTED, Rule
from crm_core.understanding.words import any_of

_PARTED, _FOUR = (PARTED,), (FOUR_DIGITS,)
_ORDINAL = any_of(DAY_ORDINALS)

DATES = (
    rule(
        r"({year})[-/.](0?[1-9]|1[0-2])[-/.]({day})",
        lambda m: Day(year=int(m[1]), month=int(m[2]), day=int(m[3])),
        _FOUR,
    ),
    rule(
        r"({year})-(0[1-9]|1[0-2])-({day})t([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?",
        lambda m: (
            Day(year=int(m[1]), month=int(m[2]), day=int(m[3])),
            Clock(int(m[4]), int(m[5]), exact=True),
        ),
        _FOUR,
    ),
    rule(
        r"(?<!\d )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )"  # 9 December 11 am
        r"({month})\.?\s?(?:the\s+)?({day}){th}?(?:,?\s*({year})(?!\s?[a-z]))?",
        lambda m: Day(month=MONTHS[m[1]], day=int(m[2]), year=year(m[3])),
        MONTHS,
    ),
    rule(
        r"(?:the\s+)?({day}){th}?(?:\s+of\s+|[ -]?)({month})\.?"
        r"(?:,?[ -]*({year}|['’]\d\d|(?<=-)\d\d))?",
        lambda m: Day(month=MONTHS[m[2]], day=int(m[1]), year=year(m[3])),
        MONTHS,
    ),
    rule(
        rf"(?:the\s+)?({_ORDINAL})\s+of\s+({{month}})",
        lambda m: Day(month=MONTHS[m[2]], day=ordinal(m[1])),
        MONTHS,
    ),
    rule(
        rf"({{month}})\s+(?:the\s+)?({_ORDINAL})(?!\s+(?:week|half|quarter|batch|order|visit|call))",
        lambda m: Day(month=MONTHS[m[1]], day=ordinal(m[2])),
        MONTHS,
    ),
    rule(
        rf"(?:(?<=on )|(?<=by )|(?<=before )|(?<=until ))the\s+({_ORDINAL})"
        r"(?!\s+(?:[a-hj-z]|in[a-z])|-)",
        lambda m: Day(day=ordinal(m[1])),
        DAY_ORDINALS,
    ),
    rule(
        r"({day})\.({day})\.({year}|\d\d)",
        lambda m: month_first(m[2], m[1], m[3]),
        _PARTED,
    ),
    rule(
        r"(?:(?<=on )|(?<=by )|(?<=until )|(?<=till )|(?<=from )|(?<=due )|(?<=before )|"
        r"(?<=since ))({day})\.(0?[1-9]|1[0-2])\.",
        lambda m: Day(month=int(m[2]), day=int(m[1])),
        _PARTED,
    ),
    rule(r"({day})[/-]({day})[/-]({year}|\d\d)", lambda m: month_first(m[1], m[2], m[3]), _PARTED),
    rule(r"({day})/({day})", lambda m: month_first(m[1], m[2], None), _PARTED),
    rule(
        r"the\s+(?:({day}){th}|(first))(?:(\s+of\s+(?:(the|this|next|last)\s+)?month)|{day_ends})",
        lambda m: _of_month(m[1], m[2], m[3], m[4]),
        ("th", "st", "nd", "rd", "first"),
    ),
    rule(
        r"({day}){th}\s+of\s+(?:(the|this|next|last)\s+)?month",
        lambda m: Day(day=int(m[1]), months=turn(m[2] or "the")),
        ("month",),
    ),
    rule(
        r"(?:(?<=on )|(?<=by )|(?<=before )|(?<=until )|(?<=till )|(?<=due )|(?<=from ))"
        r"(?:the\s+)?({day}){th}"
        r"(?!\s+(?:floor|avenue|ave|street|st|party|time|quarter|visit|call|meeting|"
        r"line|place|round|"
        r"attempt|unit|order|batch|generation|edition|anniversary|day|week|month|year))",
        lambda m: Day(day=int(m[1])),
        ("th", "st", "nd", "rd"),
    ),
    rule(r"({day}){th}", lambda m: Day(day=int(m[1])), ("th", "st", "nd", "rd"), weak=True),
    rule(
        r"({weekday})\s+(?:the\s+({day}){th}?|({day}){th}|(1[3-9]|2\d|3[01]))"
        r"(?![:.]\d)(?!\s*(?:{ampm}|units|pcs|people|boxes|%))",
        lambda m: Day(weekday=WEEKDAYS[m[1]], day=int(m[2] or m[3] or m[4])),
        WEEKDAYS,
    ),
)
RANGES = (
    rule(
        r"(?:(?:the\s+)?(?:week-?end|wkend|wknd)\s+(?:of\s+)?)?"
        r"({day}){th}?\s?[/&+]\s?{day}{th}?\s+({month})",
        lambda m: Day(day=int(m[1]), month=MONTHS[m[2]]),
        MONTHS,
    ),
    rule(
        r"between\s+({weekday})\s+and\s+{weekday}",
        lambda m: Day(weekday=WEEKDAYS[m[1]]),
        WEEKDAYS,
    ),
    rule(
        r"(?:from\s+)?({weekday})\s+({day}){th}?\s*{to}\s*"
        r"{weekday}\s+{day}{th}?(?:\s+of)?\s+({month})",
        lambda m: Day(weekday=WEEKDAYS[m[1]], day=int(m[2]), month=MONTHS[m[3]]),
        MONTHS,
    ),
    rule(
        r"(?:from\s+)?(?:the\s+)?({day}){th}?\s*{to}\s*(?:the\s+)?{day}{th}?(?:\s+of)?\s+({month})"
        r"(?:,?\s+({year}))?",
        lambda m: Day(day=int(m[1]), month=MONTHS[m[2]], year=year(m[3])),
        MONTHS,
    ),
    rule(
        r"({month})\.?\s+({day}){th}?\s*{to}\s*(?:the\s+)?{day}{th}?(?:,?\s+({year}))?"
        r"(?![:.]\d)(?!\s*{ampm})",
        lambda m: Day(month=MONTHS[m[1]], day=int(m[2]), year=year(m[3])),
        MONTHS,
    ),
)
WEEKDAY = (
    rule(r"({weekday})(?:s|\.(?=\s?\d))?", lambda m: Day(weekday=WEEKDAYS[m[1]]), WEEKDAYS),
    rule(
        r"(next|nxt|this|last|past|previous|the\s+following|following)\s+({weekday})",
        lambda m: Day(weekday=WEEKDAYS[m[2]], week=turn(m[1])),
        WEEKDAYS,
    ),
    rule(
        r"(?:this\s+coming|the\s+coming|coming|upcoming)\s+({weekday})",
        lambda m: Day(weekday=WEEKDAYS[m[1]], past=False),
        WEEKDAYS,
    ),
    rule(
        r"({count})\s+({weekday})s\s+(?:from\s+(?:now|today)|away|hence)",
        lambda m: _weekdays_on(m[1], m[2]),
        ("now", "today", "away", "hence"),
    ),
    rule(
        r"({count})\s+({weekday})s\s+ago",
        lambda m: _weekdays_back(m[1], m[2]),
        ("ago",),
    ),
    rule(
        r"(?:the\s+)?({weekday})\s+(after\s+next|before\s+last)",
        lambda m: Day(weekday=WEEKDAYS[m[1]], week=2 if m[2].startswith("after") else -2),
        WEEKDAYS,
    ),
    rule(
        r"({weekday})\s+(week|wk|fortnight)(?!\s*-?end)",
        lambda m: Day(weekday=WEEKDAYS[m[1]], plus=Shift(1, UNITS[m[2]]), past=False),
        WEEKDAYS,
    ),
    rule(
        r"({count})\s+({unit})\s+(?:(?:from|on|after)\s+)?(next\s+)?({weekday})",
        lambda m: Day(weekday=WEEKDAYS[m[4]], week=1 if m[3] else None, past=False).union(
            plus(m[1], m[2])
        ),
        WEEKDAYS,
    ),
    rule(
        r"({count})\s+({unit})\s+ago\s+(?:last\s+|on\s+)?({weekday})",
        lambda m: Day(weekday=WEEKDAYS[m[3]], past=True).union(plus(m[1], m[2], -1)),
        WEEKDAYS,
    ),
    rule(
        r"({count})\s+({unit})\s+(?:(?:from|after)\s+(?=\w)|(?!now))(tomorrow|tmrw|tmr|today|now)",
        lambda m: Day(days=DAYS.get(m[3], 0)).union(plus(m[1], m[2])),
        ("tomorrow", "tmrw", "tmr", "today", "now"),
    ),
    rule(
        r"(?:the\s+)?({ordinal})\s+({weekday})\s+(?:of|in)\s+({month})(?:\s+({year}))?",
        lambda m: Day(
            nth=ORDINALS[m[1]], weekday=WEEKDAYS[m[2]], month=MONTHS[m[3]], year=year(m[4])
        ),
        WEEKDAYS,
    ),
    rule(
        r"(?:the\s+)?({ordinal})\s+({weekday})\s+(?:of|in)\s+(?:(the|this|next|last)\s+)?month",
        lambda m: Day(nth=ORDINALS[m[1]], weekday=WEEKDAYS[m[2]], months=turn(m[3] or "the")),
        ("month",),
    ),
    rule(r"mid-?week", lambda _: Day(weekday=2), ("midweek", "week")),
)
RULES: tuple[Rule, ...] = (*DATES, *RANGES, *WEEKDAY, *OFFSETS, *FESTIVE)


def _weekdays_on(many: str, weekday: str) -> Day:
    """Two Mondays from now: the coming one and as many weeks as are left."""
    return Day(weekday=WEEKDAYS[weekday], plus=Shift(count(many) - 1, "week"), past=False)


def _weekdays_back(many: str, weekday: str) -> Day:
    return Day(weekday=WEEKDAYS[weekday], plus=Shift(1 - count(many), "week"), past=True)


def _of_month(day: str | None, first: str | None, of: str | None, which: str | None) -> Day | None:
    if first and not of:
        return None
    return Day(day=int(day or 1), months=turn(which or "the") if of else None)
