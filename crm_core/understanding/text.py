"""A message made easy to match, character for character: offsets stay those of the original."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from crm_core.understanding.clauses import at, clauses_of, sentences_of
from crm_core.understanding.model import Span

LONGEST = 4096
"""Telegram's own limit for a message; what lies beyond it is not read."""

_CJK = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Text:
    """`plain` is `original` in lower case, half width and simplified characters."""

    original: str
    plain: str
    has_cjk: bool
    sentences: tuple[Span, ...]
    clauses: tuple[Span, ...]

    def of(self, span: Span) -> str:
        return self.original[span.start : span.end]

    def clause_at(self, offset: int) -> Span:
        return at(self.clauses, offset) or Span(0, len(self.plain))

    def sentence_at(self, offset: int) -> Span:
        return at(self.sentences, offset) or Span(0, len(self.plain))

    def only(self, kept: Span) -> "Text":
        """The part alone, at its own offsets; the rest is blank."""
        blank = " " * kept.start, " " * (len(self.plain) - kept.end)
        return Text(
            self.original[kept.start : kept.end].join(blank),
            self.plain[kept.start : kept.end].join(blank),
            self.has_cjk,
            tuple(s for s in self.sentences if s.overlaps(kept)),
            tuple(c.within(kept) for c in self.clauses if c.overlaps(kept)),
        )

    def without(self, gone: Iterable[Span]) -> "Text":
        """Blank where something else has been read already."""
        plain = self.plain
        for span in gone:
            plain = plain[: span.start] + "\x00" * (span.end - span.start) + plain[span.end :]
        return Text(self.original, plain, self.has_cjk, self.sentences, self.clauses)


_WIDE_COLON = re.compile(r"(?<=\d)：(?=\d)")


def read_text(original: str) -> Text:
    original = original[:LONGEST]
    plain = _WIDE_COLON.sub(":", original.translate(_fold_table())).lower()
    if len(plain) != len(original):  # a few letters grow in lower case
        plain = "".join(c if len(c.lower()) != 1 else c.lower() for c in original)
        plain = plain.translate(_fold_table())
    sentences = sentences_of(plain)
    clauses = clauses_of(plain, sentences)
    return Text(original, plain, _CJK.search(plain) is not None, sentences, clauses)


def fold(word: str) -> str:
    """The form in which names are compared."""
    return word.lower() if word.isascii() else word.translate(_fold_table()).lower()


def simplified(said: str) -> str:
    """Capitals stay, and so do the offsets."""
    return said.translate(_fold_table())


def is_cjk(char: str) -> bool:
    """Also for the empty string, which is no character at all."""
    return "\u3400" <= char <= "\u4dbf" or "\u4e00" <= char <= "\u9fff"


_CANTONESE = str.maketrans("咗嘅喺唔佢哋冇俾畀睇嚟啲嗰攞搵揾", "了的在不他们没给给看来些那拿找找")
"""Written as it is spoken in Hong Kong: 簽咗 is 签了."""


@lru_cache(maxsize=1)
def _fold_table() -> dict[int, int]:
    table = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    for stop in "，。：；！？（）":  # kept: they end clauses
        table.pop(ord(stop), None)
    table |= {0x3000: 0x20, 0xA0: 0x20, 0x2019: 0x27, 0x2018: 0x27, 0x201C: 0x22, 0x201D: 0x22}
    return table | _simplified() | _CANTONESE


def _simplified() -> dict[int, int]:
    """Traditional to simplified: OpenCC's table of characters (its own loader takes seconds)."""
    spec = find_spec("opencc")
    if spec is None or spec.origin is None:
        return {}
    rows = (Path(spec.origin).parent / "dictionary" / "TSCharacters.txt").read_text("utf-8")
    table = {}
    for row in rows.splitlines():
        old, _, new = row.partition("\t")
        if new and len(old) == 1 and unicodedata.category(old)[0] == "L":
            table[ord(old)] = ord(new.split(" ")[0])
    return {old: new for old, new in table.items() if old != new}
