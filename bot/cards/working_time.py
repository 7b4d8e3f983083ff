"""When a person is reminded: quiet hours, working days, holidays, the morning agenda, birthdays."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from babel import Locale, dates
from markupsafe import Markup

from bot.callbacks import Press
from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.speech import Speech
from crm_core.people.free_days import knows_make_up_days
from crm_core.people.working_time import NO_COUNTRY, WorkingTime, minutes_of

_LOCALES = {"en": "en_GB", "zh": "zh_Hans_CN"}
_MOST_QUOTED = 60
_QUIET_OFFERED = ((20, 8), (21, 7), (22, 7))
_HOURS_OFFERED = (dt.time(7, 30), dt.time(8), dt.time(8, 30), dt.time(9))
_DAYS_OFFERED = (0, 1, 3, 7)
NEVER = -1


@dataclass(frozen=True, slots=True)
class ShowWorkingTime(Press):
    CODE: ClassVar[str] = "wt"


@dataclass(frozen=True, slots=True)
class ChangePart(Press):
    """`part` is what to change: quiet, days, country, agenda, birthdays."""

    CODE: ClassVar[str] = "wc"
    part: str


@dataclass(frozen=True, slots=True)
class SetQuiet(Press):
    """Minutes since midnight; the same twice is no quiet time."""

    CODE: ClassVar[str] = "wq"
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ToggleDay(Press):
    CODE: ClassVar[str] = "wd"
    day: int


@dataclass(frozen=True, slots=True)
class SetCountry(Press):
    CODE: ClassVar[str] = "wh"
    code: str


@dataclass(frozen=True, slots=True)
class SetAgenda(Press):
    """Minutes since midnight, or `NEVER`."""

    CODE: ClassVar[str] = "wa"
    minutes: int


@dataclass(frozen=True, slots=True)
class SetBirthdays(Press):
    """Days ahead, or `NEVER`."""

    CODE: ClassVar[str] = "wb"
    days: int


def working_time(say: Speech, working: WorkingTime, back: Button) -> Card:
    return Card(
        lines(say("working-time"), *_facts(say, working)),
        [
            [_change(say, "quiet"), _change(say, "days"), _change(say, "country")],
            [_change(say, "agenda"), _change(say, "birthdays")],
            [back],
        ],
    )


def ask_quiet(say: Speech, working: WorkingTime, problem: Markup | None = None) -> Card:
    offered = [
        Button(f"{start:02}:00–{end:02}:00", SetQuiet(start * 60, end * 60))
        for start, end in _QUIET_OFFERED
    ]
    none = Button(say.plain("working-no-quiet"), SetQuiet(0, 0))
    text = lines(_quiet(say, working), problem or say("working-ask-quiet"))
    return Card(text, [offered, [none, _back(say)]])


def ask_days(say: Speech, working: WorkingTime) -> Card:
    buttons = [
        Button(("✓ " if day in working.days else "") + name, ToggleDay(day))
        for day, name in enumerate(_day_names(say), start=1)
    ]
    return Card(say("working-ask-days"), [*in_rows(buttons, 4), [_back(say)]])


def ask_country(
    say: Speech, working: WorkingTime, default: str, problem: Markup | None = None
) -> Card:
    buttons = [
        Button(country_name(say, default), SetCountry(default)),
        Button(say.plain("working-no-country"), SetCountry(NO_COUNTRY)),
    ]
    text = lines(_country(say, working), problem or say("working-ask-country"))
    return Card(text, [buttons, [_back(say)]])


def ask_agenda(say: Speech, working: WorkingTime, problem: Markup | None = None) -> Card:
    buttons = [
        Button(time.strftime("%H:%M"), SetAgenda(minutes_of(time))) for time in _HOURS_OFFERED
    ]
    off = Button(say.plain("working-off"), SetAgenda(NEVER))
    text = lines(_agenda(say, working), problem or say("working-ask-agenda"))
    return Card(text, [buttons, [off, _back(say)]])


def ask_birthdays(say: Speech, working: WorkingTime) -> Card:
    buttons = [
        Button(say.plain("working-birthday-days", days=days), SetBirthdays(days))
        for days in _DAYS_OFFERED
    ]
    off = Button(say.plain("working-off"), SetBirthdays(NEVER))
    return Card(
        lines(_birthdays(say, working), say("working-ask-birthdays")),
        [*in_rows(buttons, 2), [off, _back(say)]],
    )


def unclear(say: Speech, part: str, typed: str) -> Markup:
    return say(f"working-unclear-{part}", typed=shortened(typed, _MOST_QUOTED))


def country_name(say: Speech, code: str) -> str:
    return str(Locale.parse(_LOCALES[say.language]).territories.get(code, code))


def summary(say: Speech, working: WorkingTime) -> str:
    """For the settings: `08:00–20:00 · Mon–Fri`."""
    start, end = working.quiet
    hours = f"{end:%H:%M}–{start:%H:%M}" if start != end else say.plain("working-any-hour")
    return f"{hours} · {_days(say, working)}"


def _facts(say: Speech, working: WorkingTime) -> list[Markup]:
    return [
        _quiet(say, working),
        say("working-days", days=_days(say, working)),
        _country(say, working),
        _agenda(say, working),
        _birthdays(say, working),
    ]


def _quiet(say: Speech, working: WorkingTime) -> Markup:
    start, end = working.quiet
    if start == end:
        return say("working-quiet-none")
    return say("working-quiet", start=f"{start:%H:%M}", end=f"{end:%H:%M}")


def _country(say: Speech, working: WorkingTime) -> Markup:
    if not working.country:
        return say("working-country-none")
    known = knows_make_up_days(working.country, say.now.year)
    key = "working-country-make-up" if known else "working-country"
    return say(key, country=country_name(say, working.country))


def _agenda(say: Speech, working: WorkingTime) -> Markup:
    if working.agenda_at is None:
        return say("working-agenda-off")
    return say("working-agenda", time=f"{working.agenda_at:%H:%M}")


def _birthdays(say: Speech, working: WorkingTime) -> Markup:
    if working.birthday_days is None:
        return say("working-birthdays-off")
    days = say.plain("working-birthday-days", days=working.birthday_days)
    return say("working-birthdays", days=days)


def _days(say: Speech, working: WorkingTime) -> str:
    """`Mon–Fri`, or one by one."""
    names, days = _day_names(say), sorted(working.days)
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:  # noqa: PLR2004 - a run of days
        return f"{names[days[0] - 1]}–{names[days[-1] - 1]}"
    return say.plain("list-comma").join(names[day - 1] for day in days)


def _day_names(say: Speech) -> list[str]:
    """From Monday."""
    names = dates.get_day_names("abbreviated", locale=_LOCALES[say.language])
    return [names[day] for day in range(7)]


def _change(say: Speech, part: str) -> Button:
    return Button(say.plain(f"button-working-{part}"), ChangePart(part))


def _back(say: Speech) -> Button:
    return Button(say.plain("button-back"), ShowWorkingTime())
