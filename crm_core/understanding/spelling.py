"""Slips of the thumb in the words that decide: visted, yestrday, tommorow, meetign, zoom'd."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from itertools import islice
from types import MappingProxyType
from typing import Any

from crm_core.understanding.model import Ref, Span, Understanding
from crm_core.understanding.text import LONGEST, fold
from crm_core.understanding.what.en import spelling as en
from crm_core.understanding.who.directory import Directory

_MOST = 32
"""A message with more slips is no sentence."""
_SHORT = 5
"""Of words so short nothing may be missing."""
_WORD = re.compile(r"(?<![\w@./'-])[a-z]{4,14}(?:['’][dt])?(?![\w@/'’-]|\.\w)", re.IGNORECASE)
_OPENS = ".!?\n:"
"""Behind these, and at the beginning, a capital is no sign of a name."""
_NEIGHBOURS = {
    key: (row[max(0, at - 1) : at] + row[at + 1 : at + 2])
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at, key in enumerate(row)
}
_WRITTEN = {"summary", "note", "query", "product", "new_customer", "new_contact", "value"}
"""What is told in the words of the message."""


@dataclass(frozen=True, slots=True)
class Slip:
    typed: Span
    meant: str


@dataclass(frozen=True, slots=True)
class Mended:
    """A text without slips, and the way back to what was typed."""

    original: str
    text: str
    slips: tuple[Slip, ...] = ()

    def as_typed(self, understood: Understanding) -> Understanding:
        if not self.slips:
            return understood
        back: Understanding = self._back(understood, "")
        return replace(back, text=self.original)

    def _back(self, value: Any, name: str) -> Any:
        if isinstance(value, Span):
            return Span(self._offset(value.start), self._offset(value.end))
        if isinstance(value, str):
            return self._words(value) if name in _WRITTEN else value
        if isinstance(value, tuple):
            return tuple(self._back(v, name) for v in value)
        if isinstance(value, Mapping):
            return MappingProxyType({k: self._back(v, "") for k, v in value.items()})
        if is_dataclass(value) and not isinstance(value, Ref | type):
            told = {f.name: self._back(getattr(value, f.name), f.name) for f in fields(value)}
            return replace(value, **told)
        return value

    def _offset(self, at: int) -> int:
        """Within a mended word no offset lies beyond what was typed."""
        grown = 0
        for slip in self.slips:
            start = slip.typed.start + grown
            if at <= start:
                break
            if at < start + len(slip.meant):
                return min(at - grown, slip.typed.end)
            grown += len(slip.meant) - (slip.typed.end - slip.typed.start)
        return at - grown

    def _words(self, said: str) -> str:
        for slip in self.slips:
            typed = self.original[slip.typed.start : slip.typed.end]
            if slip.meant not in self.original:
                said = re.sub(rf"(?<![\w']){slip.meant}(?![\w'])", typed, said)
        return said


def mend(text: str, directory: Directory) -> Mended:
    """What is part of a name that the rep may mean stays as it is."""
    text = text[:LONGEST]
    slips = tuple(islice(_slips(text), _MOST))
    if not slips:
        return Mended(text, text)
    names = [Span(hit.start, hit.end) for hit in directory.hits(fold(text))]
    slips = tuple(s for s in slips if not any(name.covers(s.typed) for name in names))
    mended = text
    for slip in reversed(slips):
        mended = mended[: slip.typed.start] + slip.meant + mended[slip.typed.end :]
    return Mended(text, mended, slips)


def _slips(text: str) -> Iterator[Slip]:
    known = _known_slips()
    for match in _WORD.finditer(text):
        said = match.group().replace("’", "'")
        meant = known.get(said.lower())
        if meant is None:
            continue
        span = Span(*match.span())
        if said.isupper():
            yield Slip(span, meant.upper())
        elif said.islower() or "'" in said:
            yield Slip(span, meant)
        elif text[: span.start].rstrip(" ")[-1:] in _OPENS:  # elsewhere it is a name
            yield Slip(span, meant.capitalize())


@lru_cache(maxsize=1)
def _known_slips() -> dict[str, str]:
    real = en.REAL.union(en.KEY_WORDS)
    found: dict[str, str] = {}
    for kind in (slips_of, neighbours_of):  # what is likelier first: tursday
        for word in en.KEY_WORDS:
            for slip in kind(word):
                if slip not in real:
                    found.setdefault(slip, word)
    found |= en.MISSPELT
    for verb in en.VERBS:
        found[f"{verb}'d"] = f"{verb.removesuffix('e')}ed"
    return found


def slips_of(word: str) -> Iterator[str]:
    """A letter that is missing, twice, or swapped with the next; never the first."""
    for at in range(1, len(word)):
        before, letter, after = word[:at], word[at], word[at + 1 :]
        yield before + letter + letter + after
        if after:
            yield before + after[0] + letter + after[1:]
        if len(word) > _SHORT:
            yield before + after


def neighbours_of(word: str) -> Iterator[str]:
    """A letter for which the key beside it was hit."""
    for at in range(1, len(word) if len(word) > _SHORT else 1):
        for key in _NEIGHBOURS.get(word[at], ""):
            yield word[:at] + key + word[at + 1 :]
