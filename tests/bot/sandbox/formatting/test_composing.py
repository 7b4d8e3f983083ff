"""Texts as Telegram keeps them: cleaned, trimmed, with what it finds in them by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.errors import ApiError
from bot.sandbox.formatting.cleaning import is_blank
from bot.sandbox.formatting.composing import compose


def found(text: str) -> list[tuple[str, str]]:
    """Each kind with the stretch that it was found in; for texts of one UTF-16 unit a sign."""
    kept, entities = compose(text)
    stretches = [(entity["offset"], entity["offset"] + entity["length"]) for entity in entities]
    return [
        (entity["type"], kept[start:end])
        for entity, (start, end) in zip(entities, stretches, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("/start abc", [("bot_command", "/start")]),
        ("see /help@fieldlog_bot.", [("bot_command", "/help@fieldlog_bot")]),
        ("a/b and 1/2", []),
        ("3月5日/6日 路/园", []),
        ("见https://t.me/x_bot?start=T-1。", [("url", "https://t.me/x_bot?start=T-1")]),
        ("go to acme.com/a, now", [("url", "acme.com/a")]),
        ("mail mara.voss@kestrel.com!", [("email", "mara.voss@kestrel.com")]),
        ("ask @mara_v", [("mention", "@mara_v")]),
        ("#展会 2026", [("hashtag", "#展会")]),
        ("item #5", []),
        ("call +1 415-555-0134 now", [("phone_number", "+1 415-555-0134")]),
        ("version 1.2.3 of 2026.11.23", []),
    ],
)
def test_what_a_text_holds_is_found(text: str, entities: list[tuple[str, str]]) -> None:
    assert found(text) == entities


def test_nothing_is_found_inside_code() -> None:
    assert [entity["type"] for entity in compose("<code>/start</code>", "HTML")[1]] == ["code"]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  a\tb\r\n c \n ", "a b\n c"),
        ("abc\u202edef\u2028", "abcdef"),
        ("\x00\x07x", "x"),
        ("مرحبا 你好", "مرحبا 你好"),
    ],
)
def test_a_text_is_cleaned(written: str, kept: str) -> None:
    assert compose(written)[0] == kept


def test_entities_move_along_when_signs_before_them_are_dropped() -> None:
    text, entities = compose("a\r\u202eb<b>c\rd</b>", "HTML")
    assert text == "abcd"
    assert entities == [{"type": "bold", "offset": 2, "length": 2}]


def test_entities_that_a_bot_gives_are_taken() -> None:
    given_ones = [{"type": "bold", "offset": 2, "length": 2}]
    assert compose("👋王总", entities=given_ones) == ("👋王总", given_ones)


@pytest.mark.parametrize(
    ("entity", "reason"),
    [
        ({"type": "bold", "offset": 1, "length": 2}, "ends in a middle of a UTF-16 symbol"),
        ({"type": "bold", "offset": 3, "length": 9}, "ends after the end of the text"),
        ({"type": "bold", "offset": -1, "length": 2}, "incorrect offset -1"),
        ("bold", "can't parse MessageEntity"),
    ],
)
def test_entities_that_do_not_fit_the_text_are_refused(entity: object, reason: str) -> None:
    with pytest.raises(ApiError, match=reason):
        compose("👋王总", entities=[entity])


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\u2060\ufeff", "\u3164\u2800"])
def test_a_text_of_nothing_visible_is_blank(text: str) -> None:
    assert is_blank(text)


@given(st.text())
def test_any_text_without_halves_of_surrogate_pairs_is_kept_and_kept_the_same_twice(
    text: str,
) -> None:
    kept, _ = compose(text)
    assert compose(kept)[0] == kept
