"""How often something repeats, in words: `every 2 weeks on Fri`, 每月5号."""

import datetime as dt

from babel import dates

from bot.speech import Speech
from crm_core.follow_ups.rules import DAYS, LAST_DAY, Rule
from crm_core.follow_ups.views import Repeats

_LOCALES = {"en": "en_GB", "zh": "zh_Hans_CN"}
_LEAP_YEAR = 2000


def repeats_line(say: Speech, repeats: Repeats | None) -> str | None:
    return say("repeats", often=often(say, repeats)) if repeats else None


def often(say: Speech, repeats: Repeats) -> str:
    if repeats.rule is None:
        return say.plain("repeats-after-contact", days=repeats.days_after_contact or 0)
    rule = Rule.parse(repeats.rule)
    if rule.is_of_workdays and rule.interval == 1:
        return say.plain("repeats-workdays")
    every = say.plain(f"repeats-{rule.frequency.lower()}", count=rule.interval)
    on = _on(say, rule)
    if not on:
        return every
    if rule.days:
        return say.plain("repeats-days", count=rule.interval, every=every, on=on)
    return say.plain("repeats-on", every=every, on=on)


def _on(say: Speech, rule: Rule) -> str | None:
    if rule.days:
        names = dates.get_day_names("abbreviated", locale=_LOCALES[say.language])
        return say.plain("list-comma").join(names[DAYS.index(day)] for day in rule.days)
    if rule.month is not None and rule.month_days:
        day = dt.date(_LEAP_YEAR, rule.month, rule.month_days[0])
        pattern = {"en": "d MMM", "zh": "M月d日"}[say.language]
        return dates.format_date(day, pattern, locale=_LOCALES[say.language])
    if rule.month_days == (LAST_DAY,):
        return say.plain("repeats-last-day")
    return say.plain("list-comma").join(
        say.plain("repeats-day", day=day) for day in rule.month_days
    )
