"""Phone numbers: kept as E.164, shown as people write them."""

import re
from typing import Literal

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType, ValidationResult

from crm_core.quality.errors import InvalidPhone
from crm_core.quality.text import dashed, plain

_CHINA = 86
_EXTENSION = re.compile(r"\s*(?:转|轉|分机|ext\.?|x|#)\s*(\d{1,6})\s*$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")
_MOST_TYPED = 40
_CHINESE_MOBILE = re.compile(r"1[3-9]")
_CHINESE_MOBILE_DIGITS = 11
_AMERICAN = re.compile(r"\(?[2-9]\d{2}\)?[ .-]?[2-9]\d{2}[ .-]?\d{4}")


def normal(value: str, *countries: str) -> str:
    """E.164, with `;ext=` for an extension. Raises `InvalidPhone`.

    Without a country code it is a number of the first country that has such numbers.
    """
    typed = dashed(plain(value)).strip()
    if len(typed) > _MOST_TYPED:
        raise InvalidPhone(value)
    extension = _EXTENSION.search(typed)
    bare = typed[: extension.start()] if extension else typed
    if _LETTERS.search(bare):
        raise InvalidPhone(value)
    numbers = [number for country in countries if (number := _parsed(bare, country))]
    if not numbers:
        raise InvalidPhone(value)
    number = next(filter(phonenumbers.is_valid_number, numbers), numbers[0])
    kept = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return f"{kept};ext={extension[1]}" if extension else kept


def _parsed(bare: str, country: str) -> PhoneNumber | None:
    region = "US" if country == "CN" and _AMERICAN.fullmatch(bare) else country
    try:
        number = phonenumbers.parse(bare, region)
    except phonenumbers.NumberParseException:
        return None
    possible = phonenumbers.is_possible_number_with_reason(number) == ValidationResult.IS_POSSIBLE
    return number if possible and not _misses_a_digit(number) else None


def _misses_a_digit(number: PhoneNumber) -> bool:
    """The likeliest slip on a phone: a Chinese mobile number that is short of a digit."""
    digits = str(number.national_number)
    looks_mobile = number.country_code == _CHINA and _CHINESE_MOBILE.match(digits)
    return bool(looks_mobile) and len(digits) != _CHINESE_MOBILE_DIGITS


def shown(kept: str, country: str) -> str:
    """National form for numbers of that country, international form for others."""
    return _formatted(kept, phonenumbers.country_code_for_region(country))


def international(kept: str) -> str:
    """With the country code: what a phone can dial from anywhere, at a tap."""
    return _formatted(kept, home=None)


def _formatted(kept: str, home: int | None) -> str:
    try:
        number = phonenumbers.parse(kept)
    except phonenumbers.NumberParseException:
        return kept
    # Of a number that the country does not have, the national form loses its first 0.
    at_home = number.country_code == home and phonenumbers.is_valid_number(number)
    form = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(number, form))


def kind_of(kept: str) -> Literal["mobile", "phone"]:
    """Told apart where the country's numbers allow it."""
    number = phonenumbers.parse(kept)
    is_mobile = phonenumbers.number_type(number) == PhoneNumberType.MOBILE
    return "mobile" if is_mobile else "phone"


def country_of(kept: str) -> str | None:
    return phonenumbers.region_code_for_number(phonenumbers.parse(kept))


def masked(kept: str, country: str) -> str:
    """Enough to recognise, not enough to call: `138 **** 8000`."""
    text = shown(kept.partition(";")[0], country)
    digits = [i for i, c in enumerate(text) if c.isdigit()]
    hidden = set(digits[3:-4])
    return "".join("*" if i in hidden else c for i, c in enumerate(text))
