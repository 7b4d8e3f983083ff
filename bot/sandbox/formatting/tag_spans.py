"""The span that each of Telegram's HTML tags stands for."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.formatting.links import checked_link, user_of_link
from bot.sandbox.formatting.spans import Span

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}


@dataclass(slots=True)
class OpenTag:
    name: str
    start: int
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """Of `<code class="language-...">`."""
        written = self.attributes.get("class", "")
        named = self.name == "code" and written.startswith("language-")
        return written.removeprefix("language-") if named else ""


def add_span(spans: list[Span], tag: OpenTag, end: int, inside: str) -> None:
    """Add what the closed tag stands for; `inside` is the text of a link."""
    kind, extra = TAGS[tag.name], dict[str, Any]()
    if tag.name == "a":
        extra = _link(tag.attributes.get("href") or inside)
        kind = "text_mention" if "user" in extra else kind
        if not extra:
            return
    elif tag.name == "tg-emoji":
        extra = {"custom_emoji_id": _emoji_id(tag.attributes)}
    elif tag.name == "blockquote" and "expandable" in tag.attributes:
        kind = "expandable_blockquote"
    elif kind in {"code", "pre"}:
        if _joins_code_to_pre(spans, tag, kind, end):
            return
        extra = {"language": tag.language} if tag.language else {}
    spans.append(Span(kind, tag.start, end, extra))


def refused(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")


def _link(url: str) -> dict[str, Any]:
    """Nothing for an address that is none: Telegram leaves such a link out silently."""
    if (user := user_of_link(url)) is not None:
        return {"user": {"id": user, "is_bot": False, "first_name": ""}}
    link = checked_link(url)
    return {"url": link} if link else {}


def _joins_code_to_pre(spans: list[Span], outer: OpenTag, kind: str, end: int) -> bool:
    """`<pre>` and `<code class="language-...">` round the same text are one span."""
    inner = spans[-1] if spans else None
    if inner is None or (inner.start, inner.end) != (outer.start, end):
        return False
    if {inner.kind, kind} != {"code", "pre"}:
        return False
    language = inner.extra.get("language") or outer.language
    if language:
        inner.kind, inner.extra = "pre", {"language": language}
    return bool(language)


def _emoji_id(attributes: dict[str, str]) -> str:
    written = attributes.get("emoji-id", "")
    if not written.isdecimal() or not int(written):
        raise refused("Invalid custom emoji identifier specified")
    return written
