"""The chat page's HTML is safe whatever was written."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.formatting.composing import compose
from bot.sandbox.formatting.rendering import to_safe_html

SAFE_TAGS = {"b", "i", "u", "s", "code", "pre", "blockquote", "span", "a"}
SAFE_ATTRIBUTES = {"class", "href", "target", "rel", "expandable"}


def shown(source: str) -> str:
    return to_safe_html(*compose(source, "HTML"))


class Reader(HTMLParser):
    """Reads HTML back into text, and minds the nesting."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in SAFE_TAGS
        assert {name for name, _ in attrs} <= SAFE_ATTRIBUTES
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("<b>a</b> &lt;i&gt;\nb", "<b>a</b> &lt;i&gt;\nb"),
        ("<b>a<i>b</i></b>", "<b>a<i>b</i></b>"),
        ("👋 <b>王</b>", "👋 <b>王</b>"),
        ("<tg-spoiler>x</tg-spoiler>", '<span class="tg-spoiler">x</span>'),
        ("<blockquote expandable>x</blockquote>", "<blockquote expandable>x</blockquote>"),
        ("/help", '<span class="command">/help</span>'),
    ],
)
def test_entities_are_shown_as_tags(source: str, html: str) -> None:
    assert shown(source) == html


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ('<a href="https://x.cn/?a=&quot;&amp;b">x</a>', "https://x.cn/?a=&quot;&amp;b"),
        ("https://x.cn/a", "https://x.cn/a"),
        ("t.me/x", "http://t.me/x"),
        ("a@b.com", "mailto:a@b.com"),
        ("+1 415-555-0134", "tel:+14155550134"),
    ],
)
def test_links_lead_out_of_the_page(source: str, address: str) -> None:
    opening = f'<a href="{address}" target="_blank" rel="noopener noreferrer">'
    assert shown(source).startswith(opening)
    assert shown(source).endswith("</a>")


def test_stretches_that_cross_are_closed_and_opened_again() -> None:
    crossing = [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "italic", "offset": 1, "length": 2},
    ]
    assert to_safe_html("abc", crossing) == "<b>a<i>b</i></b><i>c</i>"


def test_a_script_address_is_no_link() -> None:
    script = [{"type": "text_link", "offset": 0, "length": 1, "url": "javascript:alert(1)"}]
    assert to_safe_html("x", script) == "x"


KINDS = ["bold", "italic", "code", "text_link", "url", "spoiler", "bot_command", "unheard_of"]
ENTITY = st.fixed_dictionaries(
    {
        "type": st.sampled_from(KINDS),
        "offset": st.integers(0, 10),
        "length": st.integers(1, 10),
        "url": st.sampled_from(["https://x.cn/'\"><script>", "data:text/html,x", "tg://x"]),
    }
)


@given(st.text("ab<>&\"'王 \n", min_size=20, max_size=40), st.lists(ENTITY, max_size=6))
def test_any_text_with_any_entities_is_well_formed_and_says_the_same(
    text: str, entities: list[dict[str, object]]
) -> None:
    reader = Reader()
    reader.feed(to_safe_html(text, entities))
    reader.close()
    assert reader.open == []
    assert reader.text == text
