"""Chinese rules for periods: weeks, months, quarters, years, their beginnings and ends."""

from crm_core.understanding.numbers import zh_int
from crm_core.understanding.time.components import Day
from crm_core.understanding.time.rule import Rule
from crm_core.understanding.time.zh.say import calendar_year, edge, month, period, rule
from crm_core.understanding.time.zh.words import EDGES, SEASONS, TURNS, YEARS
from crm_core.understanding.words import any_of

RULES: tuple[Rule, ...] = (
    rule(
        r"({year})年({month})月(?:份)?(?:的)?({edge})?",
        lambda m: Day(year=calendar_year(m[1]), month=month(m[2]), edge=EDGES.get(m[3] or "")),
        "年",
    ),
    rule(
        r"({month})月(?:份)?[的月]?({edge})",
        lambda m: Day(month=month(m[1]), edge=EDGES[m[2]]),
        "月",
    ),
    rule(
        r"({month})月(?:份)?(?!\d|[一二三四五六七八九十]+[号日])",
        lambda m: Day(month=month(m[1])),
        "月",
    ),
    rule(
        (
            r"(?:({month})|({turn})个?)月(?:份)?(?:的)?第([一二三四1-4])个?(?:周|星期|"
            r"礼拜)(?![一二三四五六日天])"
        ),
        lambda m: _nth_week(m[1], m[2], m[3]),
        "第",
    ),
    rule(r"({year})年", lambda m: Day(year=calendar_year(m[1])), "年"),
    rule(
        r"({turn})个?({week}|月|季度|季)(?!\d|[一二三四五六日天末])",
        lambda m: period(m[1], "季度" if m[2] == "季" else m[2]),
        "周期拜月季",
    ),
    rule(
        r"({turn})个?({week}|月|季度){within}",
        lambda m: period(m[1], m[2]).union(Day(edge="end")),
        "内",
    ),
    rule(
        r"({turn})个?月(?:份)?[的月]?({edge})", lambda m: period(m[1], "月").union(edge(m[2])), "月"
    ),
    rule(
        r"({turn})个?{week}([初中底尾])",
        lambda m: period(m[1], "周").union(edge(m[2])),
        "周期拜",
    ),
    rule(r"({turn})个?季度?({edge})", lambda m: period(m[1], "季度").union(edge(m[2])), "季"),
    rule(
        r"(?<![个每])月(初|中旬|中|上旬|下旬|底|末|尾|内)",
        lambda m: Day(months=0, edge=EDGES.get(m[1], "end"), rolls=True),
        "月",
    ),
    rule(r"([上中下]旬)", lambda m: Day(months=0, edge=EDGES[m[1]], rolls=True), "旬"),
    rule(r"季度?(初|末|底)", lambda m: Day(quarters=0, edge=EDGES[m[1]]), "季"),
    rule(
        r"({years})(初|年?底|末|年?中)?",
        lambda m: Day(years=YEARS[m[1]]).union(edge((m[2] or "").lstrip("年"))),
        "年",
    ),
    rule(
        r"(?<![\d一二三四五六七八九十今明去后前])年(初|底|末|中(?!国|心)|尾|内)",
        lambda m: Day(years=0, edge=EDGES.get(m[1], "end")),
        "年",
    ),
    rule(r"(上|下)半年", lambda m: Day(half=1 if m[1] == "上" else 2), "半"),
    rule(r"(上|下)半月", lambda m: Day(months=0, edge="early" if m[1] == "上" else "late"), "半"),
    rule(
        r"(?:第)?([一二三四1-4])季度(?:的)?(初|末|底)?",
        lambda m: Day(quarter=zh_int(m[1])).union(edge(m[2])),
        "季",
    ),
    rule("(" + any_of(SEASONS) + ")", lambda m: Day(season=SEASONS[m[1]]), "春夏秋冬"),
)


def _nth_week(in_month: str | None, turn: str | None, nth: str) -> Day:
    """The week that holds the 1st, 8th, 15th, 22nd."""
    first = 7 * zh_int(nth) - 6
    if in_month:
        return Day(month=month(in_month), day=first)
    return Day(months=TURNS[turn or "本"], day=first)
