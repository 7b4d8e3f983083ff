"""What Telegram finds in a text by itself: commands, links, mentions, addresses, phones."""

import re
from collections.abc import Iterator

from bot.sandbox.formatting.spans import Span

_PATTERNS = [
    ("email", re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{2,24})+")),
    (
        "url",
        re.compile(
            r"(?<![\w@.\-/])(?:https?://[^\s<>\"]{1,2048}"
            r"|(?:[a-z0-9\-]{1,63}\.){1,5}(?:com|org|net|cn|io|me|dev|de|uk|app)(?![\w\-])"
            r"(?::\d{2,5})?(?:/[^\s<>\"]{0,2048})?)",
            re.IGNORECASE | re.ASCII,
        ),
    ),
    (
        "bot_command",
        re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])"),
    ),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z0-9_]{2,32}(?!\w)", re.ASCII)),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,256}")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d[\d\-() ]{5,20}\d(?!\w)")),
]
_HINTS = re.compile(r"[/@#+.]")
# Links do not grow inside these; bold and its like may lie over them.
_CLOSED = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji", "mention", "url"})


def detect(text: str, given: list[Span]) -> list[Span]:
    """The spans that come on top of those given."""
    if not _HINTS.search(text):
        return []
    taken = [span for span in given if span.kind in _CLOSED]
    for span in _found(text):
        if all(span.end <= other.start or other.end <= span.start for other in taken):
            taken.append(span)
    return [span for span in taken if span not in given]


def _found(text: str) -> Iterator[Span]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            end = match.end()
            if kind == "url":
                end = match.start() + len(match.group().rstrip(".,;:!?)]}'。，！？；：”’）】》"))
            yield Span(kind, match.start(), end)
