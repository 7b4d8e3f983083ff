"""What `fieldlog check` says, one finding a line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    good: bool
    text: str


def good(text: str) -> Finding:
    return Finding(good=True, text=text)


def bad(text: str) -> Finding:
    """The text says how to mend it, too."""
    return Finding(good=False, text=text)
