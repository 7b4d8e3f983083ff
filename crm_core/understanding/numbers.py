"""Numbers as they are said and typed, in both languages."""

import re

from crm_core.understanding.words import any_of, words

ZH_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "俩": 2,
    "仨": 3,
}
_ZH_UNITS = {"十": 10, "百": 100, "千": 1000}
_ZH_LARGE = {"万": 10_000, "亿": 100_000_000}
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = words("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
""")
EN_WORDS: dict[str, int] = (
    {word: i for i, word in enumerate(_SMALL)}
    | {word: 10 * i for i, word in enumerate(_TENS, 2)}
    | {
        f"{t}-{s}": 10 * i + j
        for i, t in enumerate(_TENS, 2)
        for j, s in enumerate(_SMALL[1:10], 1)
    }
    | {"a": 1, "an": 1, "dozen": 12, "a dozen": 12}
)
EN_SCALES: dict[str, int] = {
    "dozen": 12,
    "hundred": 100,
    "k": 1000,
    "grand": 1000,
    "thousand": 1000,
    "mil": 1_000_000,
    "million": 1_000_000,
}
_SCALES = any_of(EN_SCALES)
_EN_WORD = rf"(?:{any_of([*_SMALL, *_TENS])}|{_SCALES})(?![a-z])"
_EN_FIRST = (
    rf"(?:(?:half )?an? (?:couple (?:of )?)?(?={_SCALES}(?![a-z]))|one(?= {_SCALES}(?![a-z]))|"
    rf"{any_of([*_SMALL[2:], *_TENS])}(?![a-z]))"
)
EN_NUMBER = (
    rf"(?=[acefhnost]){_EN_FIRST}(?:[ -]?(?:and )?{_EN_WORD}){{0,6}}"
    rf"(?: and a half(?: {_SCALES}(?![a-z]))?)?"
)
"""A number told in words, but one alone: twelve, a hundred and twenty, two and a half thousand."""
EN_ORDINALS: dict[str, int] = {
    word: i
    for i, word in enumerate(
        words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"),
        1,
    )
}

_LONGEST = 40
"""What has more characters is no number that anybody means."""
_PLAIN = re.compile(r"\d+(?:\.\d+)?")


def zh_number(text: str) -> float | None:
    """三百二十, 三万五 (the last digit stands a place below), 1.2亿, 二〇二六, 3万5."""
    total, section, number = 0.0, 0.0, 0.0
    last_unit, pending = 1.0, False
    if len(text) > _LONGEST:
        return None
    if _PLAIN.fullmatch(text):
        return float(text)
    if all(c in ZH_DIGITS for c in text) and text:
        return float(int("".join(str(ZH_DIGITS[c]) for c in text)))
    at = 0
    while at < len(text):
        char = text[at]
        if plain := _PLAIN.match(text, at):
            number, pending, at = float(plain.group()), True, plain.end()
            continue
        if char in ZH_DIGITS:
            last_unit = 10.0 if not ZH_DIGITS[char] else last_unit
            number, pending = float(ZH_DIGITS[char]), True
        elif char in _ZH_UNITS:
            section += (number if pending else 1) * _ZH_UNITS[char]
            number, pending, last_unit = 0.0, False, float(_ZH_UNITS[char])
        elif char in _ZH_LARGE:
            total = (total + section + number) * _ZH_LARGE[char]
            section, number, pending, last_unit = 0.0, 0.0, False, float(_ZH_LARGE[char])
        else:
            return None
        at += 1
    if pending and last_unit > _ZH_UNITS["十"]:
        number *= last_unit / 10
    return total + section + number


def en_number(text: str) -> float:
    """A hundred and twenty thousand, two and a half grand, half a million, three dozen."""
    total = section = 0.0
    for word in re.findall("[a-z]+", text):
        if word in EN_SCALES:
            section = (section or 1) * EN_SCALES[word]
            if EN_SCALES[word] >= EN_SCALES["k"]:
                total, section = total + section, 0.0
        elif word == "half":
            section += 0.5
        elif word == "couple":
            section = 2.0
        elif word not in {"a", "an"}:
            section += EN_WORDS.get(word, 0)
    return total + section


def zh_int(text: str) -> int:
    return int(zh_number(text) or 0)


def en_int(text: str) -> int:
    text = " ".join(text.split())
    return (
        int(text) if text.isdigit() else EN_WORDS.get(text.replace(" ", "-"), EN_WORDS.get(text, 0))
    )
