"""Word lists written as text, for both languages."""

import re
from collections.abc import Collection


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def any_of(alternatives: Collection[str]) -> str:
    """An alternation, longest first; a blank stands for any blanks."""
    ordered = sorted(alternatives, key=len, reverse=True)
    return "(?:" + "|".join(word.replace(" ", r"\s+") for word in ordered) + ")"


def either(en: str, zh: str = "") -> re.Pattern[str]:
    """English alternatives with word edges, Chinese ones wherever they stand."""
    parts = [rf"(?<![a-z0-9])(?:{en})(?![a-z0-9])"] if en else []
    return re.compile("|".join([*parts, *([f"(?:{zh})"] if zh else [])]))
