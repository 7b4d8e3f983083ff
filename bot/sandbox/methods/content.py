"""Texts and captions of a call, measured as Telegram measures them."""

from bot.sandbox.errors import bad_request
from bot.sandbox.formatting.cleaning import is_blank
from bot.sandbox.formatting.composing import Composed, compose
from bot.sandbox.params import Params
from bot.sandbox.world import Json

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024


def text_body(params: Params) -> Json:
    """`text` and `entities` of a message; the length counts after the entities were read."""
    source = params.text("text")
    if not source:
        raise bad_request("message text is empty")
    text, entities = _composed(params, source, "entities")
    if is_blank(text):
        raise bad_request("text must be non-empty")
    if len(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return _with_entities({"text": text}, "entities", entities)


def caption_body(params: Params) -> Json:
    """`caption` and `caption_entities`, or nothing."""
    source = params.text("caption")
    if not source:
        return {}
    caption, entities = _composed(params, source, "caption_entities")
    if len(caption) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    if not caption:
        return {}
    return _with_entities({"caption": caption}, "caption_entities", entities)


def _composed(params: Params, source: str, entities: str) -> Composed:
    return compose(source, params.text("parse_mode"), params.items(entities, "MessageEntity"))


def _with_entities(body: Json, key: str, entities: list[Json]) -> Json:
    if entities:
        body[key] = entities
    return body
