"""Every reading of a Chinese character, without tones: pypinyin's table, kept in half a megabyte.

pypinyin itself keeps 40 MB of phrases and takes half a second to load; its file is read here.
"""

import re
import unicodedata
from array import array
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

Readings = tuple[str, ...]
_ROW = re.compile(r'"(\d+)":\s*"([^"\\]+)"')
_LAST = 0x323AF
"""The last Chinese character of Unicode 15."""
_TONES = {"\u0300", "\u0301", "\u0304", "\u030c"}


def syllables(char: str) -> Readings:
    """The usual reading first; a character without one stands for itself."""
    numbers, readings = _table()
    code = ord(char)
    number = numbers[code] if code < len(numbers) else 0
    return readings[number] if number else (char,)


@lru_cache(maxsize=1)
def _table() -> tuple["array[int]", tuple[Readings, ...]]:
    """For each code point the number of its readings; 0 is none."""
    numbers = array("H", bytes(2 * (_LAST + 1)))
    known: dict[str, int] = {}
    for row in _ROW.finditer(_written()):
        numbers[int(row[1])] = known.setdefault(row[2], len(known) + 1)
    return numbers, ((), *(_read(written) for written in known))


def _written() -> str:
    """Read row by row, not as JSON: a table of forty thousand would stay in memory."""
    spec = find_spec("pypinyin")
    if spec is None or spec.origin is None:
        return ""
    return (Path(spec.origin).parent / "pinyin_dict.json").read_text("utf-8")


def _read(written: str) -> Readings:
    return tuple(dict.fromkeys(_toneless(said) for said in written.split(",")))


def _toneless(syllable: str) -> str:
    apart = unicodedata.normalize("NFD", syllable)
    bare = "".join(char for char in apart if char not in _TONES)
    return unicodedata.normalize("NFC", bare).replace("ü", "v")
