"""A slip of the thumb in a word that decides is read as the word; names stay names."""

from datetime import datetime

import pytest

from crm_core.understanding import Directory, Understanding, understand
from crm_core.understanding.who.directory import snapshot

ZONE = "Asia/Shanghai"
NOBODY = snapshot([])


def read(text: str, now: datetime, directory: Directory = NOBODY) -> Understanding:
    return understand(text, now, ZONE, directory)


@pytest.mark.parametrize(
    ("typed", "channel"),
    [
        ("visted the plant", "visit"),
        ("vistied the plant", "visit"),
        ("visitted the plant", "visit"),
        ("visitrd the plant", "visit"),
        ("Meetign with the buyer went well", "meeting"),
        ("VISTED the plant", "visit"),
        ("zoom'd with the buyer", "video"),
        ("Whatsapp’d the buyer", "message"),
        ("phone'd the buyer", "call"),
    ],
)
def test_a_slip_is_read_as_the_word(typed: str, channel: str, now: datetime) -> None:
    assert read(typed, now).entries[0].channel == channel


def test_spans_and_words_are_those_that_were_typed(now: datetime) -> None:
    text = "visted yestrday, quote for the showrom mirrors tommorow plz"
    understood = read(text, now)
    assert understood.text == text
    assert [text[w.span.start : w.span.end] for w in understood.times] == ["yestrday", "tommorow"]
    offer = understood.entries[0].opportunity
    assert offer is not None
    assert offer.product == "showrom mirrors"
    span = offer.spans["product"]
    assert text[span.start : span.end] == offer.product


@pytest.mark.parametrize(
    "text",
    [
        "they want tanks and toady is not a day",
        "the whole team from Visted is fine",
        "mail visted@example.org or see www.visted.example",
        "minuted and singed",
    ],
)
def test_other_words_and_names_stay(text: str, now: datetime) -> None:
    understood = read(text, now)
    assert understood.times == ()
    assert all(entry.channel != "visit" for entry in understood.entries)


def test_a_customer_named_like_a_slip_stays(now: datetime) -> None:
    customers = snapshot([{"id": "C1", "name": "Visted"}])
    understood = read("visted wants a quote", now, customers)
    assert [ref.customer_id for ref in understood.entries[0].refs] == ["C1"]
    assert understood.entries[0].channel is None
