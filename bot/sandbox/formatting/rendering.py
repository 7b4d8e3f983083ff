"""A message's text as safe HTML for the chat page."""

import re
from collections.abc import Iterable
from html import escape
from typing import Any

from bot.sandbox.formatting.spans import Span, from_entities

_SIMPLE = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_CLASSED = {
    "spoiler": "tg-spoiler",
    "bot_command": "command",
    "mention": "mention",
    "text_mention": "mention",
    "hashtag": "hashtag",
}
_SAFE_LINK = re.compile(r"(?:https?://|tg:|mailto:|tel:)", re.IGNORECASE)


def to_safe_html(text: str, entities: Iterable[dict[str, Any]]) -> str:
    """Line ends stay as they are; every other character is escaped; tags come from here alone.

    Spans may cross each other, so at every edge what must stay open is closed and opened again.
    """
    spans = sorted(from_entities(text, entities), key=lambda span: (span.start, -span.end))
    edges = sorted({0, len(text), *(edge for span in spans for edge in (span.start, span.end))})
    pieces: list[str] = []
    opened: list[Span] = []
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        wanted = [span for span in spans if span.start <= start < span.end]
        kept = 0
        while kept < min(len(opened), len(wanted)) and opened[kept] is wanted[kept]:
            kept += 1
        pieces += [_tags(text, span)[1] for span in reversed(opened[kept:])]
        pieces += [_tags(text, span)[0] for span in wanted[kept:]]
        opened = wanted
        pieces.append(escape(text[start:end]))
    return "".join(pieces)


def _tags(text: str, span: Span) -> tuple[str, str]:
    if tag := _SIMPLE.get(span.kind):
        return f"<{tag}>", f"</{tag}>"
    if span.kind == "expandable_blockquote":
        return "<blockquote expandable>", "</blockquote>"
    if name := _CLASSED.get(span.kind):
        return f'<span class="{name}">', "</span>"
    if address := _address(text, span):
        return f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">', "</a>"
    return "", ""


def _address(text: str, span: Span) -> str:
    shown = text[span.start : span.end]
    match span.kind:
        case "text_link":
            address = str(span.extra.get("url", ""))
        case "url":
            address = shown if "://" in shown else f"http://{shown}"
        case "email":
            address = f"mailto:{shown}"
        case "phone_number":
            address = "tel:" + re.sub(r"[^\d+]", "", shown)
        case _:
            return ""
    return address if _SAFE_LINK.match(address) else ""
