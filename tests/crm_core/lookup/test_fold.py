"""Spellings of one name fold into one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_core.lookup.fold import folded, host, phone_term, tokens, verbatim
from crm_core.lookup.model import LONGEST_TERM

WILD = st.text(max_size=200)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ACME Corp.", "acme corp"),
        ("ＡＣＭＥ", "acme"),
        ("O’Brien", "OBRIEN"),
        ("A.C.M.E.", "Acme"),
        ("Škoda Müller", "skoda muller"),
        ("Łódź Straße", "lodz strasse"),
        ("Kellerman & Sons", "Kellerman and Sons"),
        ("華為技術", "华为技术"),
        ("ABC科技", "abc 科技"),
        ("深圳（华星）", "深圳 华星"),
    ],
)
def test_spellings_of_one_name_are_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_different_names_stay_different() -> None:
    assert folded("宏达") != folded("宏大")
    assert folded("Acme") != folded("Akme")


@given(WILD)
def test_folding_again_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(WILD)
def test_whatever_is_typed_fits_the_store(text: str) -> None:
    term = folded(text)

    assert len(term) <= LONGEST_TERM
    term.encode()
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in term)


@given(WILD)
def test_the_order_of_case_and_width_does_not_matter(text: str) -> None:
    assert tokens(text.upper().lower()) == tokens(text.upper())


@pytest.mark.parametrize(
    "address",
    ["acme.com", "www.acme.com", "https://acme.com/", "HTTP://WWW.ACME.COM/about?x=1"],
)
def test_a_website_is_known_by_its_host(address: str) -> None:
    assert host(address) == "acme.com"


def test_an_address_keeps_its_punctuation() -> None:
    assert verbatim(" Jane.Liu@ACME.com ") == "jane.liu@acme.com"


@given(st.text("0123456789", min_size=4, max_size=15), st.integers(4, 15))
def test_every_tail_of_a_number_begins_its_term(digits: str, length: int) -> None:
    assert phone_term("+" + digits).startswith(phone_term(digits[-length:]))


@pytest.mark.parametrize("number", ["138 0013 8000", "138-0013-8000", "(138) 0013.8000"])
def test_how_a_number_is_grouped_does_not_matter(number: str) -> None:
    assert phone_term(number) == phone_term("13800138000")


def test_what_has_no_digit_is_no_number() -> None:
    assert phone_term("+ext") == ""
