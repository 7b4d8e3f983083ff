"""English words of time, typing slips included."""

from crm_core.understanding.model import PartName
from crm_core.understanding.numbers import EN_ORDINALS, EN_WORDS
from crm_core.understanding.time.components import Edge, Unit

WEEKDAYS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "monday mon mondy monady munday",
            "tuesday tues tue teusday tuseday tuesady tusday",
            "wednesday weds wed wensday wednsday wendesday wednesay wenesday wedneday wednessday",
            "thursday thurs thur thu thrusday thusday thersday thursaday thirsday",
            "friday fri firday fridy frieday",
            "saturday sat saterday satuday saturdy",
            "sunday sun sundy",
        )
    )
    for word in words.split()
}
MONTHS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "january jan janurary januray",
            "february feb febuary feburary",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov novemeber novembr",
            "december dec decemeber decembr",
        ),
        1,
    )
    for word in words.split()
}
DAYS: dict[str, int] = {
    "the day before yesterday": -2,
    "day before yesterday": -2,
    "yesterday": -1,
    "yday": -1,
    "ystd": -1,
    "yest": -1,
    "yesturday": -1,
    "yesteday": -1,
    "yestrday": -1,
    "earlier today": 0,
    "later today": 0,
    "today": 0,
    "2day": 0,
    "tdy": 0,
    "tomorrow": 1,
    "tomorow": 1,
    "tommorow": 1,
    "tommorrow": 1,
    "tomorro": 1,
    "tmrw": 1,
    "tmrow": 1,
    "tmr": 1,
    "tmw": 1,
    "tmo": 1,
    "2moro": 1,
    "2mrw": 1,
    "2morrow": 1,
    "tomoz": 1,
    "tomorrw": 1,
    "tomorroe": 1,
    "tommorw": 1,
    "tmorrow": 1,
    "tmmrw": 1,
    "tmrrw": 1,
    "overmorrow": 2,
    "the day after tomorrow": 2,
    "the day after tmrw": 2,
    "the day after tmr": 2,
    "day after tomorrow": 2,
    "day after tmrw": 2,
    "day after tmr": 2,
}
PARTS: dict[str, tuple[PartName, int]] = {
    "first thing in the morning": ("morning", 8),
    "early morning": ("morning", 7),
    "late morning": ("morning", 11),
    "mid-morning": ("morning", 10),
    "mid morning": ("morning", 10),
    "first thing": ("morning", 8),
    "1st thing": ("morning", 8),
    "last thing": ("eod", 18),
    "morning": ("morning", 9),
    "mornin": ("morning", 9),
    "before lunch": ("morning", 11),
    "lunchtime": ("noon", 12),
    "lunch time": ("noon", 12),
    "over lunch": ("noon", 12),
    "after lunch": ("afternoon", 13),
    "early afternoon": ("afternoon", 13),
    "late afternoon": ("afternoon", 16),
    "mid afternoon": ("afternoon", 15),
    "mid-afternoon": ("afternoon", 15),
    "afternoon": ("afternoon", 15),
    "arvo": ("afternoon", 15),
    "aft": ("afternoon", 15),
    "evening": ("evening", 19),
    "eve": ("evening", 19),
    "after work": ("evening", 18),
    "nite": ("night", 20),
    "night": ("night", 20),
    "end of the business day": ("eod", 18),
    "end of business day": ("eod", 18),
    "end of the working day": ("eod", 18),
    "end of the day": ("eod", 18),
    "end of day": ("eod", 18),
    "end of business": ("eod", 18),
    "end of play": ("eod", 18),
    "close of day": ("eod", 18),
    "close of business": ("eod", 18),
    "close of play": ("eod", 18),
    "eod": ("eod", 18),
    "eob": ("eod", 18),
    "cob": ("eod", 18),
    "cop": ("eod", 18),
}
STANDS_ALONE = frozenset(
    (
        *(w for w, (name, _) in PARTS.items() if name == "eod" and w not in {"cop", "cob"}),
        "cob",
        "lunchtime",
        "after lunch",
        "first thing in the morning",
        "before lunch",
        "after work",
        "mid afternoon",
        "mid-afternoon",
        "late afternoon",
        "early afternoon",
        "mid morning",
        "mid-morning",
        "late morning",
    )
)
"""Parts of a day that need no day beside them."""

_UNITS: tuple[tuple[Unit, str], ...] = (
    ("day", "days day"),
    ("week", "weeks week wks wk"),
    ("fortnight", "fortnights fortnight"),
    ("month", "months month mths mth mos"),
    ("quarter", "quarters quarter"),
    ("year", "years year yrs yr"),
)
UNITS: dict[str, Unit] = {word: unit for unit, said in _UNITS for word in said.split()}
WORKDAY = r"(?:working|business|work|biz)[ -]days?"
MINUTES: dict[str, int] = {
    word: minutes
    for minutes, words in (
        (1, "minutes minute mins min"),
        (60, "hours hour hrs hr h"),
        (15, "quarters-of-an-hour"),
    )
    for word in words.split()
}
EDGES: dict[str, Edge] = {
    "the beginning of": "start",
    "beginning of": "start",
    "the start of": "start",
    "start of": "start",
    "early in": "early",
    "early": "early",
    "the middle of": "mid",
    "middle of": "mid",
    "mid-": "mid",
    "mid": "mid",
    "later": "late",
    "late in": "late",
    "late": "late",
    "towards the end of": "late",
    "the end of": "end",
    "end of": "end",
    "the last day of": "end",
}
TURNS: dict[str, int] = {
    "this coming": 0,
    "this": 0,
    "the current": 0,
    "current": 0,
    "the": 0,
    "next": 1,
    "nxt": 1,
    "the next": 1,
    "the coming": 1,
    "coming": 1,
    "the following": 1,
    "following": 1,
    "last": -1,
    "the last": -1,
    "past": -1,
    "the past": -1,
    "previous": -1,
    "the previous": -1,
}
ORDINALS: dict[str, int] = EN_ORDINALS | {
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "5th": 5,
    "last": -1,
    "final": -1,
}
_TEENS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
DAY_ORDINALS: dict[str, int] = (
    {word: i for i, word in enumerate(_TEENS.split(), 1)}
    | {f"twenty {word}": 20 + i for i, word in enumerate(_TEENS.split()[:9], 1)}
    | {f"twenty-{word}": 20 + i for i, word in enumerate(_TEENS.split()[:9], 1)}
    | {"thirtieth": 30, "thirty first": 31, "thirty-first": 31}
)
COUNTS: dict[str, int] = EN_WORDS | {
    "a couple of": 2,
    "a couple": 2,
    "couple of": 2,
    "couple": 2,
    "a few": 3,
    "few": 3,
    "several": 4,
}
VAGUE = frozenset(w for w in COUNTS if "couple" in w or "few" in w or w == "several")
HALVES: dict[str, Edge] = {
    "first": "early",
    "1st": "early",
    "second": "late",
    "2nd": "late",
    "last": "late",
}
SEASONS: dict[str, int] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
