"""Refusals of typed values: each is worded with what would be right instead."""

from typing import Any

from crm_core.errors import InvalidValue

_MOST_QUOTED = 60


class EmptyValue(InvalidValue):
    """Nothing is left of what was typed."""


class Unfit(InvalidValue):
    """Does not fit its field. `value` is quoted, shortened, so that the answer stays short."""

    def __init__(self, value: str, **params: Any) -> None:
        quoted = value if len(value) <= _MOST_QUOTED else value[: _MOST_QUOTED - 1] + "…"
        super().__init__(value=quoted, **params)


class TooLong(Unfit):
    """Parameters: `value`, `most` (characters)."""


class InvalidPhone(Unfit):
    """No number that could be called."""


class InvalidEmail(Unfit):
    """No e-mail address."""


class InvalidWebsite(Unfit):
    """No address of a website."""


class InvalidWechat(Unfit):
    """No WeChat id."""


class InvalidEmployees(Unfit):
    """No number of people."""


class InvalidBirthday(Unfit):
    """No day of the calendar, or one to come."""


class InvalidTaxId(Unfit):
    """No tax number, or its check digit does not match."""


class InvalidStage(Unfit):
    """None of the stages."""


class InvalidLevel(Unfit):
    """None of the levels."""
