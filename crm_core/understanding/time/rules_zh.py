"""The Chinese grammar of time expressions: each line a pattern and what it says."""

import re
from datetime import timedelta

from crm_core.understanding.numbers import zh_int, zh_number
from crm_core.understanding.time.components import Clock, Day, Moment, Part, Repeat, Shift
from crm_core.understanding.time.rule import Build, Rule
from crm_core.understanding.time.words_zh import (
    DAY_PARTS,
    DAYS,
    EDGES,
    FESTIVALS,
    MINUTES,
    PARTS,
    SEASONS,
    SHORT_DAYS,
    TURNS,
    UNITS,
    VAGUE,
    VAGUE_MINUTES,
    WEEK,
    WEEKDAYS,
)
from crm_core.understanding.words import any_of

_NOON = 12
_SMALL = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3}|[一二两三四五六七八九]?百)"
_WORDS = {
    "week": WEEK,
    "weekday": "[一二三四五六日天1-7]",
    "turn": r"(?:上上|下下|上|下|这|本|当)",
    "month": r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])",
    "day": (
        r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|"
        r"十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?)"
    ),
    "year": r"(?:(?:19|20)\d\d|[12二一][〇零九][〇零一二三四五六七八九]{2}|\d\d(?=年))",
    "hour": r"(?:2[0-4]|1\d|0?\d|二十[一二三四]?|十[一二三四五六七八九]?|[零一二两三四五六七八九])",
    "minute": r"(?:[0-5]?\d|[零〇]?[一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)",
    "count": _SMALL,
    "edge": any_of(EDGES),
    "unit": r"(?:个工作日|工作日|个月|个星期|个礼拜|个季度|星期|礼拜|季度|周|天|日|年)",
    "clockunit": r"(?:个小时|个钟头|小时|钟头|个钟|分钟|刻钟)",
    "after": r"(?:之后|以后|过后|后)",
    "before": r"(?:之前|以前|前)",
}


def _rule(pattern: str, build: Build, *, weak: bool = False, needs: str = "") -> Rule:
    for name, words in _WORDS.items():
        pattern = pattern.replace("{" + name + "}", words)
    return Rule(re.compile(pattern), build, weak, needs)


def _unit(text: str) -> str:
    return text.removeprefix("个")


def _shift(count: str, unit: str, sign: int = 1) -> Day:
    return Day(shift=Shift(sign * zh_int(count), UNITS[_unit(unit)]))


def _minutes(count: str, unit: str) -> timedelta:
    return timedelta(minutes=(zh_number(count) or 0) * MINUTES[_unit(unit)])


def _year(text: str) -> int:
    year = zh_int(text)
    return year if year > 99 else 2000 + year  # noqa: PLR2004 - 26年 is 2026


def _month(text: str) -> int:
    return 1 if text == "元" else zh_int(text)


def _date(year: str | None, month: str, day: str) -> Day:
    years = {"今年": 0, "明年": 1, "后年": 2, "去年": -1, "前年": -2}
    number = zh_int(day.replace("廿", "二十"))
    if year in years:
        return Day(years=years[year], month=_month(month), day=number)
    return Day(year=_year(year) if year else None, month=_month(month), day=number)


def _weekday(turn: str | None, day: str) -> Day:
    return Day(weekday=WEEKDAYS[day], week=TURNS[turn] if turn else None)


def _period(turn: str, unit: str) -> Day:
    count = TURNS[turn]
    match UNITS[unit]:
        case "week":
            return Day(week=count)
        case "month":
            return Day(months=count)
        case "quarter":
            return Day(quarters=count)
        case _:
            return Day(years=count)


def _clock(hour: str, rest: str | None) -> Clock | None:
    number, minute = zh_int(hour), 0
    if rest:
        minute = {"半": 30, "一刻": 15, "三刻": 45, "1刻": 15, "3刻": 45}.get(rest, -1)
        minute = minute if minute >= 0 else zh_int(rest.rstrip("分"))
    if minute > 59 or number > 24:  # noqa: PLR2004 - hours and minutes
        return None
    return Clock(number, minute, exact=number > _NOON or number == 0)


_YEARS = {
    "今年": 0,
    "明年": 1,
    "后年": 2,
    "大后年": 3,
    "去年": -1,
    "前年": -2,
    "来年": 1,
    "转年": 1,
}

DATE_RULES = (
    _rule(
        (
            r"(?:({year})年|(今年|明年|后年|去年|"
            r"前年))(?:的)?({month})月(?:份)?(?:的)?({day})(?:日|号)?"
        ),
        lambda m: _date(m[1] or m[2], m[3], m[4]),
        needs="年",
    ),
    _rule(r"({month})月({day})(?:日|号)?", lambda m: _date(None, m[1], m[2]), needs="月"),
    _rule(
        r"({turn})个?月(?:份)?(?:的)?({day})(?:日|号)",
        lambda m: Day(months=TURNS[m[1]], day=zh_int(m[2])),
        needs="月",
    ),
    _rule(r"({day})[号日]", lambda m: Day(day=zh_int(m[1].replace("廿", "二十"))), needs="号日"),
    _rule(
        r"({year})年({month})月(?:份)?(?:的)?({edge})?",
        lambda m: Day(year=_year(m[1]), month=_month(m[2]), edge=EDGES.get(m[3] or "")),
        needs="年",
    ),
    _rule(
        r"({month})月(?:份)?(?:的)?({edge})",
        lambda m: Day(month=_month(m[1]), edge=EDGES[m[2]]),
        needs="月",
    ),
    _rule(r"({month})月(?:份)?", lambda m: Day(month=_month(m[1])), needs="月"),
    _rule(r"({year})年", lambda m: Day(year=_year(m[1])), needs="年"),
)
WEEKDAY_RULES = (
    _rule(r"(?:({turn})个?)?{week}({weekday})", lambda m: _weekday(m[1], m[2]), needs="周期拜"),
    _rule(
        r"({turn})个?{week}(?:的)?{week}({weekday})", lambda m: _weekday(m[1], m[2]), needs="周期拜"
    ),
    _rule(
        r"(?:({turn})个?)?(?:周末|星期六日)",
        lambda m: Day(weekend=True, week=TURNS[m[1]] if m[1] else None),
        needs="周星",
    ),
    _rule(
        (
            r"(?:({month})月(?:份)?|({turn})个?月)(?:的)?(?:第([一二三四五1-5])|"
            r"最后一)个{week}({weekday})"
        ),
        lambda m: Day(
            month=_month(m[1]) if m[1] else None,
            months=TURNS[m[2]] if m[2] else None,
            nth=zh_int(m[3]) if m[3] else -1,
            weekday=WEEKDAYS[m[4]],
        ),
        needs="月",
    ),
)
PERIOD_RULES = (
    _rule(
        r"({turn})个?({week}|月|季度|季)(?!\d|[一二三四五六日天末])",
        lambda m: _period(m[1], "季度" if m[2] == "季" else m[2]),
        needs="周期拜月季",
    ),
    _rule(
        r"({turn})个?(?:月|月份)(?:的)?({edge})",
        lambda m: _period(m[1], "月").union(Day(edge=EDGES[m[2]])),
        needs="月",
    ),
    _rule(
        r"({turn})个?{week}({edge})",
        lambda m: _period(m[1], "周").union(Day(edge=EDGES[m[2]])) if m[2] != "末" else None,
        needs="周期拜",
    ),
    _rule(
        r"({turn})个?季度?({edge})",
        lambda m: _period(m[1], "季度").union(Day(edge=EDGES[m[2]])),
        needs="季",
    ),
    _rule(
        r"月(初|中旬|中|上旬|下旬|底|末|尾)", lambda m: Day(months=0, edge=EDGES[m[1]]), needs="月"
    ),
    _rule(r"([上中下]旬)", lambda m: Day(months=0, edge=EDGES[m[1]]), needs="旬"),
    _rule(r"季度?(初|末|底)", lambda m: Day(quarters=0, edge=EDGES[m[1]]), needs="季"),
    _rule(
        r"(今年|明年|后年|大后年|去年|前年|来年|转年)(初|年?底|末|年?中)?",
        lambda m: Day(years=_YEARS[m[1]], edge=EDGES[m[2].lstrip("年")] if m[2] else None),
        needs="年",
    ),
    _rule(r"年(初|底|末|中|尾)", lambda m: Day(years=0, edge=EDGES[m[1]]), needs="年"),
    _rule(r"(上|下)半年", lambda m: Day(half=1 if m[1] == "上" else 2), needs="年"),
    _rule(
        r"(?:第)?([一二三四1-4])季度?(?:的)?(初|末|底)?",
        lambda m: (
            Day(quarter=zh_int(m[1]), edge=EDGES[m[2]] if m[2] else None)
            if "季度" in m[0]
            else None
        ),
        needs="季",
    ),
    _rule("(" + any_of(SEASONS) + ")", lambda m: Day(season=SEASONS[m[1]]), needs="春夏秋冬"),
    _rule(
        "(" + any_of(FESTIVALS) + r")(?:节)?(?:假期?|长假)?(之?后|过后|以后|过了|过完)?",
        lambda m: Day(festival=FESTIVALS[m[1]], after=True if m[2] else None),
    ),
    _rule(
        r"(?:过完|过了)(年|春节|国庆|元旦|五一|中秋)",
        lambda m: Day(festival={"年": "spring"}.get(m[1]) or FESTIVALS[m[1]], after=True),
        needs="过",
    ),
    _rule(r"年后", lambda _: Day(festival="spring", after=True, guess=True), needs="年"),
    _rule(r"年前", lambda _: Day(festival="spring_eve", guess=True), needs="年"),
)
DAY_RULES = (
    _rule("(" + any_of(DAYS) + ")", lambda m: Day(days=DAYS[m[1]])),
    _rule(
        r"([今明昨当后前])(早上?|晚上?|晨|夜|午)",
        lambda m: (
            (Day(days=SHORT_DAYS[m[1]]), Part(*DAY_PARTS[m[2]]))
            if m[0] not in {"前夜", "后夜", "前早", "后早上", "前午", "后午"}
            else None
        ),
        needs="今明昨当后前",
    ),
    _rule(r"(?:再?过|再等|等)?({count})({unit}){after}", lambda m: _shift(m[1], m[2]), needs="后"),
    _rule(
        r"(?:再?过|再等)({count})({unit})(?!{before})", lambda m: _shift(m[1], m[2]), needs="过再"
    ),
    _rule(r"({count})({unit})(?:之内|以内|内)", lambda m: _shift(m[1], m[2]), needs="内"),
    _rule(
        r"(?:大概|大约)?({count})({unit})(?:多)?{before}",
        lambda m: _shift(m[1], m[2], -1),
        needs="前",
    ),
    _rule(
        r"(?:再?过)?半年(?:之后|以后|后)?",
        lambda m: Day(shift=Shift(6, "month")) if m[0] != "半年" else None,
        needs="半",
    ),
    _rule(r"半年(?:之前|以前|前)", lambda _: Day(shift=Shift(-6, "month")), needs="半"),
    _rule(
        r"(?:再?过)?半个月(?:之后|以后|后|内|之内)?",
        lambda m: Day(shift=Shift(15, "day")) if m[0] != "半个月" else None,
        needs="半",
    ),
    _rule(r"半个月(?:之前|以前|前)", lambda _: Day(shift=Shift(-15, "day")), needs="半"),
    _rule(
        r"({count})个半月(?:之后|以后|后)",
        lambda m: Day(shift=Shift(zh_int(m[1]), "month"), plus=Shift(15, "day")),
        needs="半",
    ),
    _rule(
        "(" + any_of(VAGUE) + ")(?:内|之内|再)?",
        lambda m: Day(shift=Shift(*VAGUE[m[1]]), guess=True),
    ),
    _rule(
        r"前(?:两|几|些)天",
        lambda m: Day(days=-3 if "几" in m[0] else -2, guess=True, past=True),
        needs="前",
    ),
    _rule(r"前(?:阵子|段时间|一阵)", lambda _: Day(days=-14, guess=True, past=True), needs="前"),
)
CLOCK_RULES = (
    _rule(
        r"({hour})[点點](半|[一三13]刻|{minute}分?)?(?:钟|整)?",
        lambda m: _clock(m[1], m[2]),
        needs="点",
    ),
    _rule(
        r"({hour})时({minute}分|半|整)?(?![间候长期代尚机效速差不常])",
        lambda m: _clock(m[1], (m[2] or "").replace("整", "") or None),
        needs="时",
    ),
)
PART_RULES = (_rule("(" + any_of(PARTS) + ")", lambda m: Part(*PARTS[m[1]])),)
MOMENT_RULES = (
    _rule(
        r"(?:再?过)?({count}|\d{1,2}\.\d)({clockunit}){after}",
        lambda m: Moment(_minutes(m[1], m[2])),
        needs="后",
    ),
    _rule(r"再?过({count})({clockunit})", lambda m: Moment(_minutes(m[1], m[2])), needs="过"),
    _rule(
        r"({count})({clockunit})(?:之内|以内|内)",
        lambda m: Moment(_minutes(m[1], m[2])),
        needs="内",
    ),
    _rule(r"({count})({clockunit}){before}", lambda m: Moment(-_minutes(m[1], m[2])), needs="前"),
    _rule(
        r"(?:再?过)?({count})个半(?:小时|钟头|钟){after}",
        lambda m: Moment(timedelta(minutes=60 * zh_int(m[1]) + 30)),
        needs="半",
    ),
    _rule(
        r"(?:再?过)?半个?(?:小时|钟头|钟){after}",
        lambda _: Moment(timedelta(minutes=30)),
        needs="半",
    ),
    _rule(r"再?过半个?(?:小时|钟头|钟)", lambda _: Moment(timedelta(minutes=30)), needs="半"),
    _rule(r"半个?(?:小时|钟头|钟)(?:之内|内)", lambda _: Moment(timedelta(minutes=30)), needs="半"),
    _rule(r"半个?(?:小时|钟头|钟){before}", lambda _: Moment(-timedelta(minutes=30)), needs="半"),
    _rule("(" + any_of(VAGUE_MINUTES) + ")", lambda m: _vague_moment(m[1])),
)
REPEAT_RULES = (
    _rule(
        r"每({count})?个?(天|{week}|月|季度|年)(?:的)?({weekday}(?![号日天]))?",
        lambda m: _repeat(m[1], m[2], m[3]),
        needs="每",
    ),
    _rule(
        r"每隔({count})个?(天|{week}|月|季度|年)", lambda m: _repeat(m[1], m[2], None), needs="每"
    ),
    _rule(
        r"每(?:个)?月的?({day})[号日]",
        lambda m: Repeat("MONTHLY", month_day=zh_int(m[1])),
        needs="每",
    ),
    _rule(r"隔(天|{week}|月|年)", lambda m: _repeat("2", m[1], None), needs="隔"),
)

RULES_ZH: tuple[Rule, ...] = (
    *DATE_RULES,
    *WEEKDAY_RULES,
    *PERIOD_RULES,
    *DAY_RULES,
    *CLOCK_RULES,
    *PART_RULES,
    *MOMENT_RULES,
    *REPEAT_RULES,
)


def _vague_moment(word: str) -> Day | Moment:
    minutes = VAGUE_MINUTES[word]
    if minutes >= 24 * 60:
        return Day(shift=Shift(1, "workday"), guess=True)
    return Moment(timedelta(minutes=minutes), guess=True)


def _repeat(count: str | None, unit: str, weekday: str | None) -> Repeat:
    every = zh_int(count) if count else 1
    match UNITS[unit]:
        case "day":
            return Repeat("DAILY", every)
        case "week":
            return Repeat("WEEKLY", every, WEEKDAYS[weekday] if weekday else None)
        case "month":
            return Repeat("MONTHLY", every)
        case "quarter":
            return Repeat("MONTHLY", 3 * every)
        case _:
            return Repeat("YEARLY", every)
