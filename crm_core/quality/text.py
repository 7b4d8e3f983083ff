"""Texts as the record keeps them: no stray spaces, no full-width letters, no hidden characters."""

import re
import unicodedata

from crm_core.quality.errors import EmptyValue, TooLong

# Full-width letters, digits and the signs of addresses become plain ones. Chinese punctuation
# stays: companies are registered with full-width brackets, which NFKC would lose.
_WIDTH = {
    code: code - 0xFEE0
    for code in range(0xFF01, 0xFF5F)
    if chr(code - 0xFEE0).isalnum() or chr(code - 0xFEE0) in "&@#+-./_"
} | {0x3000: 0x20}
_DASHES = re.compile(r"[‐‑‒–—―−]")
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}


def plain(value: str) -> str:
    """Width-normalised, composed, without control and other unseen characters."""
    widened = unicodedata.normalize("NFC", value.translate(_WIDTH))
    return "".join(c for c in widened if c in "\n\t" or unicodedata.category(c) not in _HIDDEN)


def line(value: str, most: int) -> str:
    """One line of text. Raises `EmptyValue` or `TooLong`."""
    return _sized(" ".join(plain(value).split()), most)


def paragraph(value: str, most: int) -> str:
    """Text that may have several lines. Raises `EmptyValue` or `TooLong`."""
    rows = (" ".join(row.split()) for row in plain(value).splitlines())
    return _sized(re.sub(r"\n{3,}", "\n\n", "\n".join(rows)).strip(), most)


def dashed(value: str) -> str:
    """All the dashes that keyboards offer as the plain one."""
    return _DASHES.sub("-", value)


def _sized(text: str, most: int) -> str:
    if not text:
        raise EmptyValue
    if len(text) > most:
        raise TooLong(value=text, most=most)
    return text
