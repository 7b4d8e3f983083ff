"""What Telegram takes away from a text before it keeps it: control characters, outer blanks."""

import re
from bisect import bisect_left

from bot.sandbox.errors import bad_request
from bot.sandbox.formatting.spans import Span

# Telegram blanks control characters, and drops direction overrides and a few marks that overflow.
_DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_BLANKED = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
_INVISIBLE = re.compile(
    "[\\s\u00a0\u00ad\u115f\u1160\u1680\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufffc\U000e0000-\U000e0fff]*"
)


def clean(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    """The text as it is kept, with the spans moved along with it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    text, spans = _drop(_BLANKED.sub(" ", text), spans)
    return _trim(text, spans)


def is_blank(text: str) -> bool:
    return _INVISIBLE.fullmatch(text) is not None


def _drop(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    gone = [match.start() for match in _DROPPED.finditer(text)]
    if not gone:
        return text, spans
    for span in spans:
        span.start -= bisect_left(gone, span.start)
        span.end -= bisect_left(gone, span.end)
    return _DROPPED.sub("", text), spans


def _trim(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    text = text.rstrip(" \n")
    spans = [span for span in spans if text[span.start : span.end].strip(" \n")]
    first = min((span.start for span in spans), default=len(text))
    blanks = len(text[:first]) - len(text[:first].lstrip(" \n"))
    for span in spans:
        span.start -= blanks
        span.end = min(span.end, len(text)) - blanks
    return text[blanks:], spans
