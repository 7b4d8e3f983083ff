"""How Chinese names are typed with Latin letters: full pinyin and initials, in all readings."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from pypinyin import Style, lazy_pinyin, pinyin

Reading = tuple[str, ...]
_SHORT_NAME = 3
_MOST_READINGS = 8


def readings(han: str) -> list[Reading]:
    """Syllables of each reading.

    A person's name gets them all. A longer one has more than anybody types: it gets the usual
    reading, and those that differ from it in one character.
    """
    choices = [syllables(char) for char in han]
    if len(han) <= _SHORT_NAME:
        return list(islice(product(*choices), _MOST_READINGS * 2))
    return list(dict.fromkeys(_near(usual_reading(han), choices)))[:_MOST_READINGS]


@lru_cache(maxsize=10_000)
def usual_reading(han: str) -> Reading:
    """As the words in it are read; the order of single readings says nothing."""
    choices = [syllables(char) for char in han]
    if all(len(choice) == 1 for choice in choices):
        return tuple(choice[0] for choice in choices)
    return tuple(lazy_pinyin(han))


def _near(usual: Reading, choices: list[Reading]) -> Iterator[Reading]:
    yield usual
    for place, choice in enumerate(choices):
        for syllable in choice:
            yield (*usual[:place], syllable, *usual[place + 1 :])


@lru_cache(maxsize=30_000)
def syllables(char: str) -> Reading:
    """Every reading of one character, without tones."""
    return tuple(pinyin(char, style=Style.NORMAL, heteronym=True)[0])


def initials(reading: Reading) -> str:
    return "".join(syllable[0] for syllable in reading)
