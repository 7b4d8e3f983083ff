"""Telegram's HTML: tags to entities, offsets in UTF-16 units, errors word for word."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.errors import ApiError
from bot.sandbox.formatting.composing import compose


def html(source: str) -> tuple[str, list[dict[str, Any]]]:
    return compose(source, "HTML")


def kinds(source: str) -> list[str]:
    return [entity["type"] for entity in html(source)[1]]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<b>x</b>", "bold"),
        ("<STRONG>x</strong>", "bold"),
        ("<i>x</i>", "italic"),
        ("<em>x</em>", "italic"),
        ("<u>x</u>", "underline"),
        ("<ins>x</ins>", "underline"),
        ("<s>x</s>", "strikethrough"),
        ("<strike>x</strike>", "strikethrough"),
        ("<del>x</del>", "strikethrough"),
        ("<tg-spoiler>x</tg-spoiler>", "spoiler"),
        ('<span class="tg-spoiler">x</span>', "spoiler"),
        ("<code>x</code>", "code"),
        ("<pre>x</pre>", "pre"),
        ("<blockquote>x</blockquote>", "blockquote"),
        ("<blockquote expandable>x</blockquote>", "expandable_blockquote"),
        ("<b>x</>", "bold"),
    ],
)
def test_a_tag_becomes_an_entity(source: str, kind: str) -> None:
    assert html(source) == ("x", [{"type": kind, "offset": 0, "length": 1}])


def test_offsets_count_utf16_units() -> None:
    text, entities = html("👋 王总 <b>👍🏽</b>!")
    assert text == "👋 王总 👍🏽!"
    assert entities == [{"type": "bold", "offset": 6, "length": 4}]


def test_outer_entities_come_before_inner_ones() -> None:
    assert html("<b>a<i>b</i></b>")[1] == [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "italic", "offset": 1, "length": 1},
    ]


def test_a_link_keeps_its_address() -> None:
    _, [link] = html('<a href="https://t.me/fieldlog_bot?start=a&amp;b">open</a>')
    assert link == {
        "type": "text_link",
        "offset": 0,
        "length": 4,
        "url": "https://t.me/fieldlog_bot?start=a&b",
    }


def test_a_link_to_a_person_is_a_mention() -> None:
    _, [mention] = html('<a href="tg://user?id=42">Mara</a>')
    assert (mention["type"], mention["user"]["id"]) == ("text_mention", 42)


@pytest.mark.parametrize("href", ["javascript:alert(1)", "nonsense", ""])
def test_a_link_that_leads_nowhere_is_plain_text(href: str) -> None:
    assert html(f"<a href='{href}'>open</a>") == ("open", [])


@pytest.mark.parametrize(
    "source",
    [
        '<pre><code class="language-python">x</code></pre>',
        '<code class="language-python"><pre>x</pre></code>',
    ],
)
def test_code_in_a_language_is_one_entity(source: str) -> None:
    assert html(source)[1] == [{"type": "pre", "offset": 0, "length": 1, "language": "python"}]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a &lt;b&gt; &amp; &quot;c&quot;", 'a <b> & "c"'),
        ("&#65;&#x4e2d;&#128075;", "A中👋"),
        ("&copy; &nbsp; & &;", "&copy; &nbsp; & &;"),
        ("&lt5 &amp", "<5 &"),
        ("&#0; &#xd800;", "&#0; &#xd800;"),
    ],
)
def test_character_references_are_read_as_telegram_reads_them(source: str, text: str) -> None:
    assert html(source)[0] == text


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("王 <p>", 'Unsupported start tag "p" at byte offset 4'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<b x", 'Unclosed start tag "b" at byte offset 0'),
        ('<a "">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=a/b>x</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
    ],
)
def test_a_fault_is_named_with_its_place(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


def test_only_the_first_hundred_entities_are_kept() -> None:
    assert len(html("<b>x</b> " * 150)[1]) == 100


TAGS = ["<b>", "</b>", "<a href='http://x.cn'>", "</a>", "<code>", "<i", "</", ">", "<"]
OTHERS = ["&lt;", "&", "'", '"', "王", "👋", " ", "\n", "x=", "/start"]


@given(st.lists(st.sampled_from(TAGS + OTHERS), max_size=30))
def test_any_markup_is_read_or_refused_and_entities_lie_within_the_text(pieces: list[str]) -> None:
    try:
        text, entities = html("".join(pieces))
    except ApiError as refused:
        assert refused.description.startswith("Bad Request: ")  # noqa: PT017 - either is right
        return
    units = len(text.encode("utf-16-le")) // 2
    for entity in entities:
        assert entity["length"] > 0
        assert 0 <= entity["offset"] <= entity["offset"] + entity["length"] <= units
