"""Phones: whatever way they are typed, one normal form; shown as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_core.quality import phones
from crm_core.quality.errors import InvalidPhone


@pytest.mark.parametrize(
    ("typed", "country", "kept"),
    [
        ("13800138000", "CN", "+8613800138000"),
        ("138 0013 8000", "CN", "+8613800138000"),
        ("138-0013-8000", "CN", "+8613800138000"),
        (
            "\uff11\uff13\uff18\uff10\uff10\uff11\uff13\uff18\uff10\uff10\uff10",
            "CN",
            "+8613800138000",
        ),
        ("+86 138 0013 8000", "US", "+8613800138000"),
        ("0755-86541234", "CN", "+8675586541234"),
        ("021 8765 4321转801", "CN", "+862187654321;ext=801"),
        ("(415) 555-0134 ext. 12", "US", "+14155550134;ext=12"),
        ("400 123 4567", "CN", "+864001234567"),
        ("+49 30 123456", "CN", "+4930123456"),
    ],
)
def test_a_number_has_one_normal_form(typed: str, country: str, kept: str) -> None:
    assert phones.normal(typed, country) == kept


def test_a_number_written_the_american_way_is_no_chinese_one() -> None:
    assert phones.normal("415 555 0134", "CN") == "+14155550134"


def test_a_number_is_of_the_first_country_that_has_such_numbers() -> None:
    assert phones.normal("13800138000", "US", "CN") == "+8613800138000"
    assert phones.normal("415 555 0134", "US", "CN") == "+14155550134"
    assert phones.normal("020 7946 0111", "GB", "CN") == "+442079460111"


@pytest.mark.parametrize("typed", ["", "12345", "call me", "1380013800", "138001380001", "1" * 60])
def test_what_nobody_could_call_is_refused(typed: str) -> None:
    with pytest.raises(InvalidPhone):
        phones.normal(typed, "CN")


def test_a_chinese_mobile_short_of_a_digit_is_refused_with_what_was_typed() -> None:
    with pytest.raises(InvalidPhone) as refusal:
        phones.normal("1380013800", "CN")

    assert refusal.value.params == {"value": "1380013800"}


def test_numbers_of_the_home_country_are_shown_as_they_are_dialled_there() -> None:
    assert phones.shown("+8613800138000", "CN") == "138 0013 8000"
    assert phones.shown("+8613800138000", "US") == "+86 138 0013 8000"
    assert phones.shown("+14155550134", "CN") == "+1 415-555-0134"


def test_a_number_that_the_country_does_not_have_is_shown_with_its_code() -> None:
    kept = phones.normal("0412 555 018", "CN")
    assert phones.shown(kept, "CN") == "+86 412555018"


def test_mobile_and_landline_are_told_apart() -> None:
    assert phones.kind_of("+8613800138000") == "mobile"
    assert phones.kind_of("+8675586541234") == "phone"


def test_a_masked_number_keeps_its_ends() -> None:
    assert phones.masked("+8613800138000", "CN") == "138 **** 8000"


@given(st.text(max_size=60), st.sampled_from(["CN", "US", "DE", "GB"]))
def test_any_text_is_a_number_or_a_refusal(typed: str, country: str) -> None:
    try:
        kept = phones.normal(typed, country)
    except InvalidPhone:
        return
    assert phones.normal(kept.partition(";")[0], country) == kept.partition(";")[0]
    assert phones.shown(kept, country)
    assert phones.masked(kept, country)
