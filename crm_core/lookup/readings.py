"""How Chinese names are typed with Latin letters: full pinyin and initials, in all readings."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product
from pathlib import Path

from crm_core.understanding.who.pinyin import syllables

Reading = tuple[str, ...]
_SHORT_NAME = 3
_MOST_READINGS = 8
_LONGEST_PHRASE = 4


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
    phrases = _phrases()
    for end in range(min(start + _LONGEST_PHRASE, len(han)), start + 1, -1):
        if phrase := phrases.get(han[start:end]):
            return tuple(phrase.split(" "))
    return syllables(han[start])[:1]


@lru_cache(maxsize=1)
def _phrases() -> dict[str, str]:
    """Words in which a character is not read as it usually is: 重庆, 银行."""
    rows = (Path(__file__).parent / "phrases.tsv").read_text("utf-8").splitlines()
    return dict(row.split("\t", 1) for row in rows)


def _near(usual: Reading, choices: list[Reading]) -> Iterator[Reading]:
    yield usual
    for place, choice in enumerate(choices):
        for syllable in choice:
            yield (*usual[:place], syllable, *usual[place + 1 :])


def initials(reading: Reading) -> str:
    return "".join(syllable[0] for syllable in reading)
