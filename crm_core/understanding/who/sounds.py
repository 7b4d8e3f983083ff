"""Chinese by sound, without tones and as the ear mixes it: 天诚 is 天成, 华新 is 华星."""

from functools import lru_cache

from crm_core.understanding.who.pinyin import syllables

_MIXED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"), ("v", "u"))


def sound(text: str) -> str:
    return " ".join(_syllable(char) for char in text)


@lru_cache(maxsize=8192)
def _syllable(char: str) -> str:
    """As it is usually read; a character without a reading stands for itself."""
    heard = syllables(char)[0]
    for said, kept in _MIXED if heard != char else ():
        heard = heard.replace(said, kept)
    return heard
