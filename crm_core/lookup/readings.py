"""How Chinese names are typed with Latin letters: full pinyin and initials, in all readings."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

Reading = tuple[str, ...]
_SHORT_NAME = 3
_MOST_READINGS = 8
_LONGEST_PHRASE = 4
_TONES = {"\u0300", "\u0301", "\u0304", "\u030c"}


def readings(han: str) -> list[Reading]:
    """Syllables of each reading.

    A person's name gets them all. A longer one has more than anybody types: it gets the usual
    reading, and those that differ from it in one character.
    """
    choices = [syllables(char) for char in han]
    if len(han) <= _SHORT_NAME:
        return list(islice(product(*choices), _MOST_READINGS * 2))
    return list(dict.fromkeys(_near(usual_reading(han), choices)))[:_MOST_READINGS]


def usual_reading(han: str) -> Reading:
    """As the words in it are read (重庆 is chongqing); other characters in their first reading."""
    found: list[str] = []
    while len(found) < len(han):
        found += _next_phrase(han, len(found))
    return tuple(found)


def _next_phrase(han: str, start: int) -> Reading:
    # Here, because it takes half a second and 40 MB: a bot without Chinese names is spared both.
    from pypinyin.constants import PHRASES_DICT  # noqa: PLC0415

    for end in range(min(start + _LONGEST_PHRASE, len(han)), start + 1, -1):
        phrase = PHRASES_DICT.get(han[start:end])
        if phrase:
            return tuple(_toneless(choice[0]) for choice in phrase)
    return syllables(han[start])[:1]


def _toneless(syllable: str) -> str:
    apart = unicodedata.normalize("NFD", syllable)
    bare = "".join(char for char in apart if char not in _TONES)
    return unicodedata.normalize("NFC", bare).replace("ü", "v")


def _near(usual: Reading, choices: list[Reading]) -> Iterator[Reading]:
    yield usual
    for place, choice in enumerate(choices):
        for syllable in choice:
            yield (*usual[:place], syllable, *usual[place + 1 :])


@lru_cache(maxsize=30_000)
def syllables(char: str) -> Reading:
    """Every reading of one character, without tones."""
    from pypinyin import Style, pinyin  # noqa: PLC0415 - see above

    return tuple(pinyin(char, style=Style.NORMAL, heteronym=True)[0])


def initials(reading: Reading) -> str:
    return "".join(syllable[0] for syllable in reading)
