"""English rules for hours: clock times, parts of the day, offsets in minutes, recurrences."""

from crm_core.understanding.numbers import en_int
from crm_core.understanding.time.components import Clock, Day, Part
from crm_core.understanding.time.en.moments import MOMENTS, REPEATS
from crm_core.understanding.time.en.say import (
    clock,
    clock_range,
    rule,
    spoken_clock,
    squeeze,
)
from crm_core.understanding.time.en.words import DAYS, PARTS, STANDS_ALONE, WEEKDAYS
from crm_core.understanding.time.rule import DIGIT, FOUR_DIGITS, HALF_DAY, PARTED, Rule
from crm_core.understanding.words import any_of, words

_HOUR_WORDS = words("one two three four five six seven eight nine ten eleven twelve")
_HOURS = any_of(_HOUR_WORDS)
_FRACTIONS = {
    "half": 30, "quarter": 15, "a quarter": 15, "ten": 10, "twenty": 20, "five": 5,
}  # fmt: skip
_DIGIT, _HALF_DAY, _PARTED, _FOUR = (DIGIT,), (HALF_DAY,), (PARTED,), (FOUR_DIGITS,)
_BESIDE_A_DAY = tuple(p for p in PARTS if p not in STANDS_ALONE)

CLOCKS = (
    rule(
        r"(1[0-2]|0?\d)(?:[:.h]?([0-5]\d))?\s?({ampm})",
        lambda m: clock(m[1], m[2], m[3]),
        _HALF_DAY,
    ),
    rule(
        r"(1[0-2]|[1-9])(?:[:.]([0-5]\d))?\s?([ap])(?=\s|$|[,.;])",
        lambda m: clock(m[1], m[2], m[3]),
        _HALF_DAY,
        weak=True,
    ),
    rule(
        r"([01]?\d|2[0-4])[:h]([0-5]\d)(?:[:][0-5]\d)?(?:\s?h(?:rs?)?)?",
        lambda m: clock(m[1], m[2]),
        _PARTED,
    ),
    rule(
        r"([01]\d|2[0-3])([0-5]\d)\s?(?:h(?:ou)?rs?|h)",
        lambda m: Clock(int(m[1]), int(m[2]), exact=True),
        _FOUR,
    ),
    rule(
        r"([01]\d|2[0-3])([0-5]\d)",
        lambda m: Clock(int(m[1]), int(m[2]), exact=True),
        _FOUR,
        weak=True,
    ),
    rule(r"(0\d|1\d|2[0-3])\s?h", lambda m: clock(m[1], None), _DIGIT, weak=True),
    rule(
        r"(?:(?<=call )|(?<=meet )|(?<=ring )|(?<=see you )|(?<=starts )|(?<=start )|(?<=meeting )|"
        r"(?<=demo )|(?<=there )|(?<=lunch )|(?<=arrive )|(?<=arrives )|(?<=arriving )|"
        r"(?<=pickup ))"
        r"at\s+([01]\d|2[0-3])([0-5]\d)(?!\s?(?:each|per|a\b|eur|usd|gbp|units|pcs|%))",
        lambda m: Clock(int(m[1]), int(m[2]), exact=True),
        ("at",),
    ),
    rule(r"([01]?\d|2[0-3])\.([0-5]\d)", lambda m: clock(m[1], m[2]), _PARTED, weak=True),
    rule(
        r"(?:(?<=there )|(?<=over )|(?<=here ))([01]?\d|2[0-3])\.([0-5]\d)",
        lambda m: clock(m[1], m[2]),
        _PARTED,
    ),
    rule(r"(1[0-2]|[1-9])\s?o['’]?\s?clock", lambda m: Clock(int(m[1])), ("clock", "oclock")),
    rule(
        rf"(?:at|around|about|by|until|till)\s+({_HOURS})\s+(fifteen|thirty|forty[ -]five)"
        r"(?!\s+(?!sharp|on|in|to|with|w|and|for|then|am|pm|this|he|she|they|we|tomorrow|today)[a-z])",
        lambda m: Clock(en_int(m[1]), en_int(m[2].replace(" ", "-"))),
        ("fifteen", "thirty", "five"),
    ),
    rule(
        rf"({_HOURS})\s+(fifteen|thirty|forty[ -]five)",
        lambda m: Clock(en_int(m[1]), en_int(m[2].replace(" ", "-"))),
        ("fifteen", "thirty", "five"),
        weak=True,
    ),
    rule(rf"({_HOURS})\s?o['’]?\s?clock", lambda m: Clock(en_int(m[1])), ("clock", "oclock")),
    rule(
        rf"(half|(?:a\s+)?quarter|ten|twenty|five|10|20|5)\s+(past|to)\s+({_HOURS}|1[0-2]|[1-9])",
        lambda m: spoken_clock(
            _FRACTIONS.get(squeeze(m[1]), 0) or en_int(m[1]), m[3], to=m[2] == "to"
        ),
        ("past", "to"),
    ),
    rule(
        rf"(?:at|around|about|by|until|till)\s+half\s+({_HOURS}|1[0-2]|[1-9])(?!\s*%)",
        lambda m: Clock(en_int(m[1]), 30),
        ("half",),
    ),
    rule(
        rf"half\s+({_HOURS}|1[0-2]|[1-9])(?!\s*%)",
        lambda m: Clock(en_int(m[1]), 30),
        ("half",),
        weak=True,
    ),
    rule(
        r"(?:at|@|around|about|by|before|after|from|since|until|till)\s*"
        r"(1\d|2[0-3]|[1-9])(?:[ -]?ish)?{ends}",
        lambda m: Clock(int(m[1]), led=True),
        _DIGIT,
        weak=True,
    ),
    rule(
        r"(?<!price )(?<!valued )(?<!rate )(?<!stands )(?<!now )(?<!sold )(?<!up )(?<!down )"
        r"at\s+(1[0-2]|[1-9]){ends}",
        lambda m: Clock(int(m[1]), led=True),
        ("at",),
    ),
    rule(
        r"(?:(?<=back )|(?<=again )|(?<=free )|(?<=call )|(?<=come )|(?<=there )|(?<=him )|"
        r"(?<=her ))"
        r"(?:after|before|around|about|by|from)\s+(1[0-2]|[1-9]){ends}",
        lambda m: Clock(int(m[1]), led=True),
        _DIGIT,
    ),
    rule(
        rf"(?:at|around|about|by|before|after|from|until|till)\s+({_HOURS})(?:ish)?{{ends}}",
        lambda m: Clock(en_int(m[1]), led=True),
        _HOUR_WORDS,
        weak=True,
    ),
    rule(
        r"(?<!not )(?:before|after|until|till)\s+(1[0-2]|[1-9])"
        r"(?=\s*(?:$|[,;!?]|\.(?!\d)|today|tomorrow|tmrw))",
        lambda m: Clock(int(m[1]), led=True),
        ("before", "after", "until", "till"),
    ),
    rule(r"at\s+(1[0-2]|[1-9])\s+sharp", lambda m: Clock(int(m[1])), ("at",)),
    rule(
        r"(?:(?:at|around|about)\s+)?(1[0-2]|[1-9])[ -]?ish",
        lambda m: Clock(int(m[1]), led=True),
        ("ish",),
    ),
    rule(r"(1[0-2]|[1-9])(?:ish)?{ends}", lambda m: Clock(int(m[1])), _DIGIT, weak=True),
    rule(
        r"(?:12\s+)?(?:noon|midday|mid-day)(?:ish)?",
        lambda _: Clock(12, exact=True),
        ("noon", "midday", "day", "noonish", "middayish"),
    ),
    rule(r"(?:12\s+)?midnight", lambda _: Clock(23, 59, exact=True), ("midnight",)),
)
CLOCK_RANGES = (
    rule(
        (
            r"(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s?({ampm})\s*{to}\s*(?:1[0-2]|"
            r"0?[1-9])(?:[:.][0-5]\d)?\s?{ampm}"
        ),
        lambda m: clock(m[1], m[2], m[3]),
        _HALF_DAY,
    ),
    rule(
        r"(?:(?:from|between)\s+)?(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s*{to}\s*"
        r"(1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?({ampm})",
        lambda m: clock_range(m[1], m[2], m[3], m[4]),
        _HALF_DAY,
    ),
    rule(
        (
            r"(?:from|between)\s+([01]?\d|2[0-3])(?:[:.]([0-5]\d))?\s*{to}\s*(?:[01]?\d|"
            r"2[0-3])[:.][0-5]\d(?!\d|\s?(?:[%€$£]|(?:per|each|eur|usd|gbp|an? (?:kilo|kg|piece|"
            r"unit|box|lit(?:re|er)|ton|tonne|met(?:re|er)|lb|pound|roll|sheet|bottle|case|pallet))(?![a-z])))"
        ),
        lambda m: clock(m[1], m[2]),
        ("from", "between"),
    ),
    rule(
        r"(?:(?:from|between)\s+)?(1[0-2]|[1-9])\s*{to}\s*(?:1[0-2]|[1-9]){ends}",
        lambda m: clock(m[1], None),
        _DIGIT,
        weak=True,
    ),
)
DAY_PARTS = (
    rule(
        r"(?:the\s+)?end\s+of(?=\s+(?:today|tomorrow|tmrw|tmr|{weekday})(?![a-z]))",
        lambda _: Clock(18, exact=True),
        ("of",),
    ),
    rule(
        rf"(?:(?:in|by|during)\s+)?(?:the\s+)?({any_of(_BESIDE_A_DAY)})",
        lambda m: Part(*PARTS[squeeze(m[1])]),
        _BESIDE_A_DAY,
        weak=True,
    ),
    rule(
        rf"(?:the\s+)?({any_of(STANDS_ALONE)})",
        lambda m: Part(*PARTS[squeeze(m[1])]),
        STANDS_ALONE,
    ),
    rule(
        rf"(early|late|mid)\s+({any_of(DAYS)}|{{weekday}})\s+(morning|afternoon)",
        lambda m: _edge_of_day(m[1], m[2], m[3]),
        ("morning", "afternoon"),
    ),
    rule(r"am", lambda _: Part("morning", 9), ("am",), weak=True),
    rule(r"pm", lambda _: Part("afternoon", 15), ("pm",), weak=True),
    rule(
        r"this\s+(morning|afternoon|evening|arvo|aft)",
        lambda m: Part(*PARTS[m[1]], days=0),
        ("morning", "afternoon", "evening", "arvo", "aft"),
    ),
    rule(
        r"(?:later|earlier)\s+this\s+(morning|afternoon|evening)",
        lambda m: Part(*PARTS[m[1]], days=0),
        ("later", "earlier"),
    ),
    rule(
        r"(?:2|to)n(?:ite|ight)",
        lambda _: Part("evening", 20, days=0),
        ("tonight", "tonite", "nite"),
    ),
    rule(
        r"the\s+(?:night|nite|evening)\s+before\s+last",
        lambda _: Part("night", 20, days=-2),
        ("last",),
    ),
    rule(r"last\s+(?:night|nite|evening)", lambda _: Part("night", 20, days=-1), ("last",)),
    rule(r"the\s+(?:next|following)\s+morning", lambda _: Part("morning", 9, days=1), ("morning",)),
)
RULES: tuple[Rule, ...] = (*CLOCKS, *CLOCK_RANGES, *DAY_PARTS, *MOMENTS, *REPEATS)


def _edge_of_day(edge: str, day: str, part: str) -> tuple[Day, Part]:
    """Late tomorrow afternoon."""
    said = squeeze(day)
    which = Day(days=DAYS[said]) if said in DAYS else Day(weekday=WEEKDAYS[said])
    return which, Part(*PARTS[f"{edge} {part}"])
