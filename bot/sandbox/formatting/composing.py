"""From what a bot or a person wrote to what Telegram keeps: text and entities."""

from typing import Any

from bot.sandbox.errors import bad_request
from bot.sandbox.formatting.cleaning import clean
from bot.sandbox.formatting.detecting import detect
from bot.sandbox.formatting.spans import Span, from_entities, to_entities
from bot.sandbox.formatting.tags import parse_html

# Telegram refuses more than this many bytes before it parses anything.
_SOURCE_LIMIT = 1 << 15
# It keeps the first hundred entities of a message and forgets the rest without a word.
_ENTITY_LIMIT = 100

Composed = tuple[str, list[dict[str, Any]]]


def compose(source: str, parse_mode: str = "", entities: list[Any] | None = None) -> Composed:
    if len(source) * 4 > _SOURCE_LIMIT and len(source.encode(errors="replace")) > _SOURCE_LIMIT:
        raise bad_request("text is too long")
    mode = parse_mode.lower()
    spans: list[Span] = []
    if source and mode and mode != "none":
        if mode != "html":
            raise bad_request("unsupported parse_mode")
        source, spans = parse_html(source)
    elif entities:
        spans = from_entities(source, entities)
    text, spans = clean(source, spans)
    return text, to_entities(text, [*spans, *detect(text, spans)])[:_ENTITY_LIMIT]
