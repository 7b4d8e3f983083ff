"""Chinese rules for hours: clock times, parts of the day, offsets in minutes, recurrences."""

from datetime import timedelta

from crm_core.understanding.numbers import zh_int
from crm_core.understanding.time.components import Clock, Day, Moment, Part, Repeat, Shift
from crm_core.understanding.time.rule import Rule
from crm_core.understanding.time.zh.say import clock, day, first_characters, minutes, rule
from crm_core.understanding.time.zh.words import PARTS, UNITS, VAGUE_MINUTES, WEEKDAYS
from crm_core.understanding.words import any_of

_A_DAY = 24 * 60
_MINUTES_IN_HOUR = 60
_HALF_HOUR = timedelta(minutes=30)

CLOCKS = (
    rule(
        r"差(一刻|{minute})分?({hour})点|({hour})点差(一刻|{minute})分?",
        lambda m: _before_hour(m[1] or m[4], m[2] or m[3]),
        "差",
    ),
    rule(r"({hour})点过({minute}分|一刻|半)", lambda m: clock(m[1], m[2]), "过"),
    rule(
        r"(一|两|三|四|五|六|七|八|九)(?:(?<=一)两|(?<=两)三|(?<=三)四|(?<=四)五|(?<=五)六|(?<=六)七|(?<=七)八|(?<=八)九)点(?:钟)?",
        lambda m: clock(m[1], None),
        "点",
    ),
    rule(
        r"({hour})[点點](半|[一三13]刻|{minute}分?)?(?:钟|整)?",
        lambda m: clock(m[1], m[2]),
        "点",
    ),
    rule(
        r"({hour})时({minute}分|半|整)?(?![间候长期代尚机效速差不常])",
        lambda m: clock(m[1], (m[2] or "").replace("整", "") or None),
        "时",
    ),
    rule(
        r"(?<=[早晚午])(?:1[0-2]|[1-9])(?![\d:.点个%])",
        lambda m: Clock(int(m[0])),
        "早晚午",
        weak=True,
    ),
)
DAY_PARTS = (
    rule("(" + any_of(PARTS) + ")", lambda m: Part(*PARTS[m[1]]), first_characters(PARTS)),
    rule(r"(?<![周期拜])一大?早", lambda _: Part("morning", 8), "早"),
    rule(r"(?<=[号日])晚(?![上间会宴报餐点饭]|\d)", lambda _: Part("evening", 20), "晚"),
    rule(r"早(?=\d|[六七八九十]点)", lambda _: Part("morning", 8), "早", weak=True),
    rule(r"晚(?=\d|[五六七八九十]点)", lambda _: Part("evening", 19), "晚", weak=True),
)
MOMENTS = (
    rule(
        r"(?:再?过)?({count}|\d{1,2}\.\d)({clockunit}){after}",
        lambda m: Moment(minutes(m[1], m[2])),
        "后",
    ),
    rule(r"再?过({count})({clockunit})", lambda m: Moment(minutes(m[1], m[2])), "过"),
    rule(r"({count})({clockunit}){within}", lambda m: Moment(minutes(m[1], m[2])), "内"),
    rule(r"({count})({clockunit})(?:多)?{before}", lambda m: Moment(-minutes(m[1], m[2])), "前"),
    rule(
        r"(?:再?过)?({count})个半(?:小时|钟头|钟){after}",
        lambda m: Moment(timedelta(minutes=60 * zh_int(m[1]) + 30)),
        "半",
    ),
    rule(r"(?:再?过)?半个?(?:小时|钟头|钟){after}", lambda _: Moment(_HALF_HOUR), "半"),
    rule(r"再?过半个?(?:小时|钟头|钟)", lambda _: Moment(_HALF_HOUR), "半"),
    rule(r"半个?(?:小时|钟头|钟){within}", lambda _: Moment(_HALF_HOUR), "半"),
    rule(r"半个?(?:多)?(?:小时|钟头|钟){before}", lambda _: Moment(-_HALF_HOUR), "半"),
    rule(
        "(" + any_of(VAGUE_MINUTES) + ")",
        lambda m: _vague(m[1]),
        first_characters(VAGUE_MINUTES),
    ),
)
REPEATS = (
    rule(
        r"每({count})?个?(天|{week}|月|季度|年)(?:(?<=[周期拜])的?({weekday}{1,5}(?![号日天\d])))?",
        lambda m: _repeat(m[1], m[2], m[3]),
        "每",
    ),
    rule(r"每隔({count})个?(天|{week}|月|季度|年)", lambda m: _repeat(m[1], m[2], None), "每"),
    rule(r"每个?月的?(?:底|末|最后一天)", lambda _: Repeat("MONTHLY", month_day=-1), "每"),
    rule(r"每半年", lambda _: Repeat("MONTHLY", 6), "每"),
    rule(r"每个?工作日", lambda _: Repeat("WEEKLY", weekdays=(0, 1, 2, 3, 4)), "每"),
    rule(r"逢(?:{week})({weekday})", lambda m: _repeat(None, "周", m[1]), "逢"),
    rule(r"每(?:个)?月的?({day})[号日]", lambda m: Repeat("MONTHLY", month_day=day(m[1])), "每"),
    rule(r"(?<![间相])隔(天|{week}|月|年)", lambda m: _repeat("2", m[1], None), "隔"),
)
RULES: tuple[Rule, ...] = (*CLOCKS, *DAY_PARTS, *MOMENTS, *REPEATS)


def _before_hour(minutes_left: str, hour: str) -> Clock | None:
    left = 15 if minutes_left == "一刻" else zh_int(minutes_left)
    return (
        Clock(zh_int(hour) - 1, 60 - left) if 0 < left < _MINUTES_IN_HOUR and zh_int(hour) else None
    )


def _vague(word: str) -> Day | Moment:
    ahead = VAGUE_MINUTES[word]
    if ahead >= _A_DAY:
        return Day(shift=Shift(1, "workday"), guess=True)
    return Moment(timedelta(minutes=ahead), guess=True)


def _repeat(count: str | None, unit: str, weekday: str | None) -> Repeat:
    every = zh_int(count) if count else 1
    match UNITS[unit]:
        case "day":
            return Repeat("DAILY", every)
        case "week":
            return Repeat("WEEKLY", every, tuple(WEEKDAYS[day] for day in weekday or ""))
        case "month":
            return Repeat("MONTHLY", every)
        case "quarter":
            return Repeat("MONTHLY", 3 * every)
        case _:
            return Repeat("YEARLY", every)
