"""Formatted stretches of a text, and their Bot API form with offsets in UTF-16 units."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from bot.sandbox.errors import bad_request


@dataclass(slots=True)
class Span:
    """A stretch of a text, counted in code points."""

    kind: str
    start: int
    end: int
    extra: dict[str, Any] = field(default_factory=dict)


def utf16_units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _utf16_offsets(text: str) -> list[int] | range:
    """Where each code point, and the end of the text, lies in UTF-16 units."""
    if text.isascii():
        return range(len(text) + 1)
    return list(accumulate((1 + (char > "\uffff") for char in text), initial=0))


def to_entities(text: str, spans: Iterable[Span]) -> list[dict[str, Any]]:
    """The Bot API's `entities`: outer before inner, in order of appearance."""
    at = _utf16_offsets(text)
    ordered = sorted(spans, key=lambda span: (span.start, -span.end))
    return [
        {
            "type": span.kind,
            "offset": at[span.start],
            "length": at[span.end] - at[span.start],
            **span.extra,
        }
        for span in ordered
    ]


def from_entities(text: str, entities: Iterable[Any]) -> list[Span]:
    """The spans that a bot gave as `entities`, refused where Telegram refuses them."""
    at = {unit: point for point, unit in enumerate(_utf16_offsets(text))}
    end_of_text = utf16_units(text)
    spans = []
    for entity in entities:
        if not isinstance(entity, dict) or "type" not in entity:
            raise bad_request("can't parse MessageEntity: expected an Object")
        offset, length = entity.get("offset", 0), entity.get("length", 0)
        if not isinstance(offset, int) or not isinstance(length, int):
            raise bad_request("can't parse MessageEntity: expected Numbers")
        begins = f"entity beginning at UTF-16 offset {offset}"
        if offset < 0 or length < 0:
            raise bad_request(f"receive an entity with incorrect offset {offset}")
        if offset + length > end_of_text:
            ends = offset + length
            raise bad_request(f"{begins} ends after the end of the text at UTF-16 offset {ends}")
        if offset not in at or offset + length not in at:
            raise bad_request(f"{begins} ends in a middle of a UTF-16 symbol")
        extra = {
            key: value
            for key, value in entity.items()
            if key not in {"type", "offset", "length"} and value is not None
        }
        spans.append(Span(str(entity["type"]), at[offset], at[offset + length], extra))
    return [span for span in spans if span.end > span.start]
