"""English rules for periods: weeks, months, quarters, years, their beginnings and ends."""

from crm_core.understanding.time.components import Day
from crm_core.understanding.time.en.say import edge, edge_of_period, period, rule, turn, year
from crm_core.understanding.time.en.words import EDGES, HALVES, MONTHS, ORDINALS, SEASONS, UNITS
from crm_core.understanding.time.rule import FOUR_DIGITS, Rule

_PERIODS = ("week", "month", "quarter", "year", "wk", "yr")
_WEEKEND = ("weekend", "weekends", "wkend", "wknd", "week")

RULES: tuple[Rule, ...] = (
    rule(
        r"(this\s+coming|this|the\s+current|next|nxt|last|the\s+(?:next|last|coming|following|"
        r"previous)|following|previous|coming|past)\s+({unit})(?!\s+of)",
        lambda m: None if m[2].endswith("s") or m[2] == "day" else period(m[1], m[2]),
        UNITS,
    ),
    rule(
        (
            r"(?:the\s+)?(1st|2nd|3rd|4th|first|second|third|"
            r"fourth)\s+(?:full\s+)?week\s+(?:of|in)\s+({month})"
        ),
        lambda m: Day(month=MONTHS[m[2]], day=7 * ORDINALS[m[1]] - 6),
        ("week",),
    ),
    rule(
        (
            r"the\s+last\s+(?:(?:working|business)\s+)?(?:day|week)\s+of\s+(?:(the|this|"
            r"next)\s+)?(week|month|quarter|year)"
        ),
        lambda m: edge_of_period("end of", m[1], m[2]),
        ("last",),
    ),
    rule(
        r"the\s+last\s+(?:(?:working|business)\s+)?(?:day|week)\s+of\s+({month})",
        lambda m: Day(month=MONTHS[m[1]], edge="end"),
        ("last",),
    ),
    rule(r"(?:the\s+)?week\s+after\s+(?:next|that)", lambda _: Day(week=2), ("week",)),
    rule(
        r"(?:(?<=in )|(?<=by )|(?<=to )|(?<=until )|(?<=till )|(?<=for )|(?<=from )|(?<=since )|"
        r"(?<=before )|(?<=after )|(?<=deliver )|(?<=delivery )|(?<=calendar )|(?<=around ))"
        r"(?:week|wk|kw|cw)\s?([1-9]|[1-4]\d|5[0-2])(?!\s+(?:of|weeks|days))",
        lambda m: Day(numbered=int(m[1])),
        ("week", "wk", "kw", "cw"),
    ),
    rule(
        r"({edge})\s*(?:week|wk|kw|cw)\s?([1-9]|[1-4]\d|5[0-2])",
        lambda m: edge(m[1]).union(Day(numbered=int(m[2]))),
        ("week", "wk", "kw", "cw"),
    ),
    rule(
        r"(?:(?:(?:for\s+)?the\s+(?:rest|remainder)|(?:in|over)\s+the\s+course)\s+of\s+(?:the|this)|"
        r"within\s+the)\s+(week|month|quarter|year)(?!-?\s?end)",
        lambda m: period("the", m[1]),
        _PERIODS,
    ),
    rule(r"(?:the\s+)?month\s+after\s+next", lambda _: Day(months=2), ("month",)),
    rule(r"(?:the\s+)?(?:week|wk)\s+before\s+last", lambda _: Day(week=-2), ("last",)),
    rule(r"(?:the\s+)?month\s+before\s+last", lambda _: Day(months=-2), ("last",)),
    rule(r"(?:the\s+)?year\s+before\s+last", lambda _: Day(years=-2), ("last",)),
    rule(
        r"(?:the\s+)?(?:week-?end|wkend|wknd)\s+before\s+last",
        lambda _: Day(weekend=True, week=-2),
        ("last",),
    ),
    rule(
        r"({edge})\s*(?:(?:of\s+)?({turn})\s+)?(week|wk|month|quarter|year|yr)",
        lambda m: edge_of_period(m[1], m[2], m[3]),
        _PERIODS,
    ),
    rule(
        r"({edge})\s*(?:the\s+)?({month})(?:\s+({year}))?",
        lambda m: edge(m[1]).union(Day(month=MONTHS[m[2]], year=year(m[3]))),
        MONTHS,
    ),
    rule(
        r"(?:the\s+)?(first|second|1st|2nd|last)\s+half\s+of\s+(?:the\s+)?({month})",
        lambda m: Day(month=MONTHS[m[2]], edge=HALVES[m[1]]),
        MONTHS,
    ),
    rule(
        r"(?:before\s+)?the\s+(week|month|quarter|year)(?:\s+is|['’]s)\s+(?:out|over|up)",
        lambda m: edge_of_period("end of", None, m[1]),
        _PERIODS,
    ),
    rule(
        r"(?:the\s+)?mid-?\s?week\s+next\s+week|(?:the\s+)?middle\s+of\s+next\s+week",
        lambda _: Day(week=1, edge="mid"),
        ("week",),
    ),
    rule(r"end\s+({month})", lambda m: Day(month=MONTHS[m[1]], edge="end"), MONTHS),
    rule(r"({edge})\s*({year})", lambda m: edge(m[1]).union(Day(year=int(m[2]))), EDGES),
    rule(
        r"(?:({edge})\s*|end\s+)(?:the\s+)?q([1-4])",
        lambda m: edge(m[1] or "end of").union(Day(quarter=int(m[2]))),
        ("q",),
    ),
    rule(
        r"(?:the\s+)?(month|quarter|year)[ -]?end",
        lambda m: edge_of_period("end of", None, m[1]),
        ("end", "monthend", "yearend", "quarterend"),
    ),
    rule(r"eow", lambda _: Day(week=0, edge="end"), ("eow",)),
    rule(r"eom", lambda _: Day(months=0, edge="end"), ("eom",)),
    rule(r"eoq", lambda _: Day(quarters=0, edge="end"), ("eoq",)),
    rule(r"eoy", lambda _: Day(years=0, edge="end"), ("eoy",)),
    rule(
        r"(?:(this|next|last|the|the\s+coming|this\s+coming|coming|over\s+the)\s+)?"
        r"(?:week-?end|wkend|wknd)s?",
        lambda m: _weekend(m[1]),
        (*_WEEKEND, "end"),
    ),
    rule(
        r"(?:right\s+|straight\s+)?after\s+the\s+(?:week-?end|wkend|wknd)",
        lambda _: Day(weekday=0, past=False),
        (*_WEEKEND, "end"),
    ),
    rule(
        r"q([1-4])(?:[\s/'-]*({year}))?",
        lambda m: Day(quarter=int(m[1]), year=year(m[2])),
        ("q",),
    ),
    rule(
        r"(?:the\s+)?(first|second|third|fourth|1st|2nd|3rd|4th|last)\s+quarter",
        lambda m: Day(quarter=ORDINALS[m[1]] % 5),
        ("quarter",),
    ),
    rule(r"h([12])(?:\s+({year}))?", lambda m: Day(half=int(m[1]), year=year(m[2])), ("h",)),
    rule(
        r"(?:the\s+)?(first|second)\s+half\s+of\s+(?:(next|this)\s+year|({year}))",
        lambda m: Day(half=ORDINALS[m[1]], years=turn(m[2]) if m[2] else None, year=year(m[3])),
        ("half",),
    ),
    rule(
        r"(?:in\s+(?:the\s+)?|this\s+|over\s+the\s+|next\s+|the\s+coming\s+|by\s+|"
        r"until\s+(?:the\s+)?|early\s+|late\s+|before\s+(?:the\s+)?|after\s+(?:the\s+)?|"
        r"during\s+(?:the\s+)?|by\s+the\s+)"
        r"({season})(?!\s+(?:festival|back|short))",
        lambda m: Day(season=SEASONS[m[1]]),
        SEASONS,
    ),
    rule(
        r"({season})\s+(?:of\s+)?({year})",
        lambda m: Day(season=SEASONS[m[1]], year=year(m[2])),
        SEASONS,
    ),
    rule(r"last\s+({season})", lambda m: Day(season=SEASONS[m[1]], past=True), SEASONS),
    rule(r"({month})\.?\s+({year})", lambda m: Day(month=MONTHS[m[1]], year=year(m[2])), MONTHS),
    rule(r"(?<=since )({month})", lambda m: Day(month=MONTHS[m[1]], past=True), MONTHS),
    rule(r"({month})", lambda m: Day(month=MONTHS[m[1]]), MONTHS),
    rule(
        r"(next|this|this\s+coming|coming|last)\s+({month})",
        lambda m: Day(month=MONTHS[m[2]], past=m[1] == "last"),
        MONTHS,
    ),
    rule(
        (
            r"(?:the\s+)?week\s+(?:of|commencing|starting|beginning)\s+(?:the\s+)?(?=\d|"
            r"{month}|{weekday})"
        ),
        lambda _: None,
        ("week",),
    ),
    rule(
        (
            r"(?<!interested )(?:in|by|until|till|for|since|during|through|before|"
            r"after)\s+({year})(?!\s?(?:units|pcs|x|usd|eur))"
        ),
        lambda m: Day(year=year(m[1])),
        (FOUR_DIGITS,),
    ),
    rule(r"(?:of\s+)?({year})", lambda m: Day(year=year(m[1])), (FOUR_DIGITS,), weak=True),
)


def _weekend(which: str | None) -> Day:
    said = (which or "the").split()
    if "next" in said or "last" in said:
        return Day(weekend=True, week=turn(said[-1]))
    return Day(weekend=True, week=0 if "this" in said else None)
