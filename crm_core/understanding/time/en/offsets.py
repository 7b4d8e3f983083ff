"""English rules for days told from another day: in three days, after Christmas."""

from crm_core.understanding.time.components import Day, Shift
from crm_core.understanding.time.en.festivals import FESTIVALS
from crm_core.understanding.time.en.say import (
    plus,
    rule,
    shift,
    squeeze,
)
from crm_core.understanding.time.en.words import (
    DAYS,
    ORDINALS,
    UNITS,
    WEEKDAYS,
)
from crm_core.understanding.words import any_of

AGO = ("ago", "back", "earlier")


WORKDAYS = ("day", "days")


ANY_UNIT = (*UNITS, *WORKDAYS)


FESTIVAL = any_of(FESTIVALS)


OFFSETS = (
    rule("(" + any_of(DAYS) + ")", lambda m: Day(days=DAYS[squeeze(m[1])]), DAYS),
    rule(
        r"(?:in|within)\s+(?:(?:the\s+next|about|around|exactly|max|maximum|at\s+most|just|only|like|maybe|another|"
        r"roughly)\s+)?({count})\s+"
        r"({unit}|{workday})(?:['’]s?|s['’])?(?:\s+time)?(?:\s+or\s+so)?",
        lambda m: shift(m[1], m[2]),
        ANY_UNIT,
    ),
    rule(
        r"(?:in\s+)?({small})(?:\s?-\s?|\s+(?:or|to)\s+){small}\s+({unit}|{workday})(?:['’]s?)?"
        r"(?:\s+time|\s+from\s+(?:now|today))",
        lambda m: shift(m[1], m[2]).union(Day(guess=True)),
        ("time", "now", "today"),
    ),
    rule(
        r"in\s+({small})(?:\s?-\s?|\s+(?:or|to)\s+){small}\s+({unit}|{workday})(?:\s+time)?",
        lambda m: shift(m[1], m[2]).union(Day(guess=True)),
        ANY_UNIT,
    ),
    rule(
        r"in\s+a\s+month\s+and\s+a\s+half",
        lambda _: Day(shift=Shift(1, "month"), plus=Shift(15, "day")),
        ("half",),
    ),
    rule(
        r"({count})\s+({unit}|{workday})(?:['’])?\s+(?:from\s+(?:now|today)|later|hence|time|out)",
        lambda m: shift(m[1], m[2]),
        ("now", "today", "later", "hence", "time", "out"),
    ),
    rule(
        r"(?:(?<=allow )|(?<=need )|(?<=needs )|(?<=takes )|(?<=give us ))({count})\s+({workday})",
        lambda m: shift(m[1], m[2]),
        WORKDAYS,
    ),
    rule(
        r"(?:for|over|in|during)\s+the\s+(?:next|coming)\s+({count})\s+({unit}|{workday})",
        lambda m: shift(m[1], m[2]),
        ("next", "coming"),
    ),
    rule(
        r"(?:(?:about|around|over|like|maybe)\s+)?({count})\s+({unit}|{workday})\s+{ago}",
        lambda m: shift(m[1], m[2], -1),
        AGO,
    ),
    rule(
        r"(?:in\s+)?half\s+a\s+year(?:['’]s\s+time|\s+from\s+now)?",
        lambda m: Day(shift=Shift(6, "month")) if m[0] != "half a year" else None,
        ("half",),
    ),
    rule(r"the\s+other\s+day", lambda _: Day(days=-2, guess=True), ("other",)),
    rule(
        r"this\s+time\s+next\s+(?:week|wk)",
        lambda _: Day(days=7),
        ("time",),
    ),
)


FESTIVE = (
    rule(
        rf"between\s+({FESTIVAL})\s+and\s+(?:{FESTIVAL})",
        lambda m: Day(festival=FESTIVALS[squeeze(m[1])]),
        FESTIVALS,
    ),
    rule(
        rf"({FESTIVAL})(?:\s+(?:holidays?|break))?",
        lambda m: Day(festival=FESTIVALS[squeeze(m[1])]),
        FESTIVALS,
    ),
    rule(
        rf"(?:the\s+)?(?:(first|second)\s+)?({{weekday}})\s+(before|after)\s+({FESTIVAL})",
        lambda m: Day(
            festival=FESTIVALS[squeeze(m[4])],
            weekday=WEEKDAYS[m[2]],
            nth=-1 if m[3] == "before" else ORDINALS.get(m[1] or "first"),
        ),
        FESTIVALS,
    ),
    rule(
        rf"(?:({{count}})\s+|the\s+)?({{unit}})\s+(before|after)\s+(?:the\s+)?({FESTIVAL})",
        lambda m: Day(festival=FESTIVALS[squeeze(m[4])]).union(
            plus(m[1] or "a", m[2], -1 if m[3] == "before" else 1)
        ),
        FESTIVALS,
    ),
)
