"""Chinese rules for days: dates, weekdays, offsets in days, festivals."""

from crm_core.understanding.numbers import zh_int
from crm_core.understanding.time.components import Day, Part, Shift
from crm_core.understanding.time.rule import Rule
from crm_core.understanding.time.zh.festivals import FESTIVALS
from crm_core.understanding.time.zh.say import (
    bare_unit,
    date,
    day,
    first_characters,
    month,
    rule,
    shift,
    weekday,
)
from crm_core.understanding.time.zh.words import (
    DAY_PARTS,
    DAYS,
    SHORT_DAYS,
    TURNS,
    UNITS,
    VAGUE,
    WEEKDAYS,
    YEARS,
)
from crm_core.understanding.words import any_of

_NOT_SAID = frozenset({"前夜", "后夜", "前早", "后早", "前早上", "后早上", "前午", "后午", "当午"})
_FESTIVE = "(" + any_of(FESTIVALS) + ")(?:节)?(?:假期?|长假)?"

DATES = (
    rule(
        r"(?:({year})年|({years}))(?:的)?({month})月(?:份)?(?:的)?({day})(?:日|号)?",
        lambda m: date(m[1] or m[2], m[3], m[4]),
        "年",
    ),
    rule(
        r"({month})月({day})(?:[日号]|(?!\d))(?!个)",
        lambda m: date(None, m[1], m[2]),
        "月",
    ),
    rule(
        r"({month})月({day})[日号]?[-~—至到、,]{day}[日号]",
        lambda m: date(None, m[1], m[2]),
        "月",
    ),
    rule(r"(?<![\d.])({day})[-~—至到、,和]{day}[日号]", lambda m: Day(day=day(m[1])), "号日"),
    rule(
        r"(?<![\d.])({month})\.({day})(?:[号日]|(?={before}|见|到货|交货|开会|下午|上午|晚上))",
        lambda m: date(None, m[1], m[2]),
        "号日前见到交开下上晚",
    ),
    rule(
        r"({turn})个?月(?:份)?(?:的)?({day})(?:日|号)",
        lambda m: Day(months=TURNS[m[1]], day=day(m[2])),
        "月",
    ),
    rule(r"(?<![\d月])({day})[号日]", lambda m: Day(day=day(m[1])), "号日"),
)
WEEKDAY = (
    rule(
        r"(?:({turn})个?)?{week}({weekday})(?:[和、或]?(?:{week})?[一二三四五六日](?![\u4e00-\u9fff]?[点号月个]|大?早))?",
        lambda m: weekday(m[1], m[2]),  # 周三四 begins on Wednesday
        "周期拜",
    ),
    rule(r"({turn})个?{week}(?:的)?{week}({weekday})", lambda m: weekday(m[1], m[2]), "周期拜"),
    rule(
        r"(?:({turn})个?)?(?:周末|周六日|周六周日|星期六日)",
        lambda m: Day(weekend=True, week=TURNS[m[1]] if m[1] else None),
        "周星",
    ),
    rule(
        (
            r"(?:({month})月(?:份)?|({turn})个?月)(?:的)?(?:第([一二三四五1-5])|"
            r"最后一)个?{week}({weekday})"
        ),
        lambda m: Day(
            month=month(m[1]) if m[1] else None,
            months=TURNS[m[2]] if m[2] else None,
            nth=zh_int(m[3]) if m[3] else -1,
            weekday=WEEKDAYS[m[4]],
        ),
        "月",
    ),
)
OFFSETS = (
    rule("(" + any_of(DAYS) + ")", lambda m: Day(days=DAYS[m[1]]), "天日儿早"),
    rule(
        r"([今明昨当后前])(早上?|晚上?|晨|夜|午)",
        lambda m: _day_and_part(m[1], m[2]),
        "早晚晨夜午",
    ),
    rule(r"(?:再?过|再等|等)?({count})({unit}){after}", lambda m: shift(m[1], m[2]), "后"),
    rule(r"(?:再?过|再等)({count})({unit})(?!{before})", lambda m: shift(m[1], m[2]), "过再"),
    rule(r"({count})({unit}){within}", lambda m: shift(m[1], m[2]), "内"),
    rule(r"(?:大概|大约)?({count})({unit})(?:多)?{before}", lambda m: shift(m[1], m[2], -1), "前"),
    rule(
        r"({count})({unit}){after}(?:的)?{week}({weekday})",
        lambda m: _weeks_on(m[1], m[2], m[3]),
        "后",
    ),
    rule(
        r"再?过半年|(?:再?过)?(?:大)?半年{after}|半年{within}",
        lambda _: Day(shift=Shift(6, "month")),
        "半",
    ),
    rule(r"(?:大)?半年{before}", lambda _: Day(shift=Shift(-6, "month")), "半"),
    rule(
        r"再?过半个月|(?:再?过)?半个?多?月(?:{after}|{within})",
        lambda _: Day(shift=Shift(15, "day")),
        "半",
    ),
    rule(r"半个?多?月{before}", lambda _: Day(shift=Shift(-15, "day")), "半"),
    rule(
        r"({count})个半月{after}",
        lambda m: Day(shift=Shift(zh_int(m[1]), "month"), plus=Shift(15, "day")),
        "半",
    ),
    rule(
        r"({count})年半{after}",
        lambda m: Day(shift=Shift(12 * zh_int(m[1]) + 6, "month")),
        "半",
    ),
    rule(
        "(" + any_of(VAGUE) + ")(?:内|之内|再)?",
        lambda m: Day(shift=Shift(*VAGUE[m[1]]), guess=True),
        first_characters(VAGUE),
    ),
    rule(
        r"({turn})个?({week}|月)的?(?:今天|这一天|这天|这个时候|这时候)",
        lambda m: Day(shift=Shift(TURNS[m[1]], UNITS[m[2]])),
        "今这",
    ),
    rule(
        r"({years})的?(?:今天|这一天|这天|这个时候|这时候)",
        lambda m: Day(shift=Shift(YEARS[m[1]], "year")),
        "今这",
    ),
    rule(
        r"前(?:两|几|些)天",
        lambda m: Day(days=-3 if "几" in m[0] else -2, guess=True, past=True),
        "前",
    ),
    rule(r"前(?:一)?(?:阵子|段时间|阵)", lambda _: Day(days=-14, guess=True, past=True), "前"),
)
_AFTER_ALL: dict[str, str] = FESTIVALS | {"年": "spring", "十一": "national"}
FESTIVE = (
    rule(
        r"腊月(?:初)?({day})",
        lambda m: Day(festival=f"twelfth_{day(m[1])}"),
        "腊",
    ),
    rule(r"正月(?:初)?({day})", lambda m: Day(festival=f"spring_{day(m[1])}"), "正"),
    rule(
        _FESTIVE + r"({after}|过了|过完)?",
        lambda m: Day(festival=FESTIVALS[m[1]], after=True if m[2] else None),
        first_characters(FESTIVALS),
    ),
    rule(
        _FESTIVE + r"({before}|{after})({count})({unit})",
        lambda m: Day(
            festival=FESTIVALS[m[1]],
            plus=Shift((-1 if "前" in m[2] else 1) * zh_int(m[3]), bare_unit(m[4])),
        ),
        "前后",
    ),
    rule(
        r"(?:过完|过了)(年|春节|国庆|元旦|五一|中秋|端午|十一)",
        lambda m: Day(festival=_AFTER_ALL[m[1]], after=True),
        "过",
    ),
    rule(
        r"十一(?=期间|假期|长假|放假|{before})|十一(?P<after>{after})",
        lambda m: Day(festival="national", after=True if m["after"] else None),
        "前后期假长放",
    ),
    rule(
        r"(?<![\d一二三四五六七八九十几多半数每周去今明前后两这那])年后(?:初[一二三四五六七八九十])?",
        lambda m: (
            Day(festival=f"spring_{zh_int(m[0][-1])}")
            if "初" in m[0]
            else Day(festival="spring", after=True, guess=True)
        ),
        "年",
    ),
    rule(
        r"(?<![\d一二三四五六七八九十几多半数每周去今明前后两这那])年前",
        lambda _: Day(festival="spring_eve", past=False, guess=True),
        "年",
    ),
)
RULES: tuple[Rule, ...] = (*DATES, *WEEKDAY, *OFFSETS, *FESTIVE)


def _day_and_part(short_day: str, part: str) -> tuple[Day, Part] | None:
    if short_day + part in _NOT_SAID:
        return None
    return Day(days=SHORT_DAYS[short_day]), Part(*DAY_PARTS[part])


def _weeks_on(many: str, unit: str, which: str) -> Day | None:
    if bare_unit(unit) != "week":
        return None
    return Day(week=zh_int(many), weekday=WEEKDAYS[which])
