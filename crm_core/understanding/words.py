"""Word lists written as text, for both languages."""

import re
from collections.abc import Collection


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def any_of(alternatives: Collection[str]) -> str:
    """An alternation, longest first; a blank stands for any blanks."""
    ordered = sorted(alternatives, key=len, reverse=True)
    return "(?:" + "|".join(word.replace(" ", r"\s+") for word in ordered) + ")"


def table(rows: str) -> str:
    """Alternatives written in rows: a row ends where a line ends."""
    return "|".join(row.strip() for row in rows.strip().splitlines())


def blanked(pattern: re.Pattern[str], plain: str) -> str:
    """The text without what matches, at the same offsets."""
    return pattern.sub(lambda match: " " * len(match[0]), plain)


def either(en: str, zh: str = "") -> re.Pattern[str]:
    """English alternatives with word edges, Chinese ones wherever they stand; both in rows."""
    parts = [rf"(?<![a-z0-9])(?:{table(en)})(?![a-z0-9])"] if en else []
    return re.compile("|".join([*parts, *([f"(?:{table(zh)})"] if zh else [])]))
