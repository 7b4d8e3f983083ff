"""How the bot speaks to one person: their language, their time zone, their style of numbers."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from babel import dates, numbers
from markupsafe import Markup

from bot.cards.card import shortened
from bot.texts import BABEL, has, words

_MOST_QUOTED = 3_000
"""Of what a person typed, so that the text around it still fits into a message."""
_DAY = {"en": "EEE d MMM", "zh": "M月d日 EEE"}
_DAY_OF_YEAR = {"en": "EEE d MMM y", "zh": "y年M月d日 EEE"}
_MONTH = {"en": "MMMM y", "zh": "y年M月"}


@lru_cache(maxsize=1_000)
def _date(day: dt.date, pattern: str, language: str) -> str:
    return dates.format_date(day, pattern, locale=BABEL[language])


class Speech:
    """Words, dates, numbers and money for one person at one moment."""

    def __init__(self, language: str, timezone: str, now: dt.datetime) -> None:
        self.language = language
        self.zone = ZoneInfo(timezone)
        self.now = now.astimezone(self.zone)

    def __call__(self, key: str, **params: Any) -> Markup:
        """The text of that key, as safe HTML: what is put in is escaped."""
        return Markup(words(self.language, key, **{k: _escaped(v) for k, v in params.items()}))  # noqa: S704 - escaped

    def plain(self, key: str, **params: Any) -> str:
        """The same for places where Telegram takes no HTML: buttons and pop-ups."""
        return words(self.language, key, **params)

    @staticmethod
    def text(value: str) -> Markup:
        """What a person typed, as safe HTML."""
        return Markup(escape(value, quote=False))  # noqa: S704 - escaped

    @staticmethod
    def sentence(value: str) -> str:
        """With a capital, to begin a line."""
        return value[:1].upper() + value[1:]

    def has(self, key: str) -> bool:
        return has(self.language, key)

    def date(self, day: dt.date) -> str:
        """With its weekday; with its year when that is not plain."""
        far = abs((day - self.now.date()).days) > 300  # noqa: PLR2004 - about a year
        return _date(day, (_DAY_OF_YEAR if far else _DAY)[self.language], self.language)

    def month(self, day: dt.date) -> str:
        return _date(day, _MONTH[self.language], self.language)

    def day(self, day: dt.date) -> str:
        """Today, tomorrow and yesterday in words, with the date."""
        near = {
            -2: "day-before-yesterday",
            -1: "day-yesterday",
            0: "day-today",
            1: "day-tomorrow",
            2: "day-after-tomorrow",
        }
        key = near.get((day - self.now.date()).days)
        if key is None or not self.has(key):
            return self.date(day)
        return self.plain(key, date=self.date(day))

    def time(self, moment: dt.datetime) -> str:
        return moment.astimezone(self.zone).strftime("%H:%M")

    def moment(self, moment: dt.datetime) -> str:
        local = moment.astimezone(self.zone)
        return f"{self.day(local.date())} {self.time(local)}"

    def listed(self, names: Iterable[str]) -> str:
        return ("、" if self.language == "zh" else ", ").join(names)

    def number(self, value: Decimal) -> str:
        return numbers.format_decimal(value, locale=BABEL[self.language])

    def money(self, amount: Decimal, currency: str) -> str:
        pattern = None if amount % 1 else "¤#,##0"
        return numbers.format_currency(
            amount,
            currency,
            pattern,
            locale=BABEL[self.language],
            currency_digits=bool(amount % 1),
        )

    def amount(self, amount: Decimal, currency: str | None) -> str:
        return self.money(amount, currency) if currency else self.number(amount)


def _escaped(value: Any) -> Any:
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return escape(shortened(value, _MOST_QUOTED), quote=False)
