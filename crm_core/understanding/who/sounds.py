"""Chinese by sound, without tones and as the ear mixes it: 天诚 is 天成, 华新 is 华星."""

import unicodedata
from functools import lru_cache

_MIXED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))


def sound(text: str) -> str:
    return " ".join(_syllable(char) for char in text)


@lru_cache(maxsize=8192)
def _syllable(char: str) -> str:
    """The first reading; a character without one stands for itself."""
    # Here, because it takes half a second and 40 MB: a bot without Chinese names is spared both.
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415

    reading = PINYIN_DICT.get(ord(char), char).partition(",")[0]
    letters = unicodedata.normalize("NFD", reading)
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    for heard, kept in _MIXED:
        plain = plain.replace(heard, kept)
    return plain
