"""What is typed into a field: kept in one form, or refused."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_core.errors import InvalidValue
from crm_core.quality import standards, text
from crm_core.quality.errors import (
    EmptyValue,
    InvalidBirthday,
    InvalidEmail,
    InvalidEmployees,
    InvalidLevel,
    InvalidStage,
    InvalidTaxId,
    InvalidWebsite,
    InvalidWechat,
    TooLong,
)
from crm_core.quality.tax_id import tax_id

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Acme   Corp ", "Acme Corp"),
        ("\uff21\uff23\uff2d\uff25\u3000Corp", "ACME Corp"),
        ("深圳\uff08华星\uff09有限公司", "深圳\uff08华星\uff09有限公司"),
        ("Acme\u200b\u202e Corp\x00", "Acme Corp"),
        ("Acme\n Corp", "Acme Corp"),
    ],
)
def test_a_name_has_no_stray_spaces_and_widths(typed: str, kept: str) -> None:
    assert text.line(typed, 200) == kept


def test_notes_keep_their_lines() -> None:
    assert text.paragraph(" one \n\n\n\n two  words ", 2000) == "one\n\ntwo words"


def test_a_name_of_nothing_visible_is_refused() -> None:
    with pytest.raises(EmptyValue):
        text.line(" \u200b\u3000", 200)


def test_a_name_that_is_too_long_is_refused_with_the_limit() -> None:
    with pytest.raises(TooLong) as refusal:
        text.line("x" * 201, 200)

    assert refusal.value.params["most"] == 200
    assert len(refusal.value.params["value"]) <= 60


def test_an_email_is_kept_in_lower_case() -> None:
    assert standards.email(" Jane.Liu@ACME.com ") == "jane.liu@acme.com"
    assert standards.email("mailto:jane@acme.com") == "jane@acme.com"


def test_what_no_column_could_hold_is_refused() -> None:
    domain = ".".join(["x" * 60] * 3)
    with pytest.raises(InvalidEmail):
        standards.email(f"{'y' * 40}@{domain}.com")
    with pytest.raises(InvalidWebsite):
        standards.website(f"acme.com/{'z' * 200}")


@pytest.mark.parametrize("typed", ["jane", "jane@", "jane@acme", "jane at acme.com", "a b@c.com"])
def test_what_is_no_email_is_refused(typed: str) -> None:
    with pytest.raises(InvalidEmail):
        standards.email(typed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://www.Acme.com/", "acme.com"),
        ("acme.com/About", "acme.com/About"),
        ("http://华星.中国", "华星.中国"),
    ],
)
def test_a_website_is_its_host_and_path(typed: str, kept: str) -> None:
    assert standards.website(typed) == kept


@pytest.mark.parametrize("typed", ["acme", "a b.com", "ftp://acme.com", "acme..com", "1.2"])
def test_what_is_no_website_is_refused(typed: str) -> None:
    with pytest.raises(InvalidWebsite):
        standards.website(typed)


@pytest.mark.parametrize("typed", ["abc", "李雷", "has.dots.in", "x" * 21])
def test_what_is_no_wechat_id_is_refused(typed: str) -> None:
    with pytest.raises(InvalidWechat):
        standards.wechat(typed)


def test_tags_are_told_apart_by_any_sign_and_named_once() -> None:
    assert standards.tags("#VIP\uff0c展会、VIP; trade fair") == ("VIP", "展会", "trade fair")


@pytest.mark.parametrize(("typed", "code"), [("Active", "active"), ("忠实客户", "loyal")])
def test_stages_have_words_in_both_languages(typed: str, code: str) -> None:
    assert standards.stage(typed) == code


def test_levels_may_be_written_with_their_sign() -> None:
    assert [standards.level(typed) for typed in ("a", "B级", "★C")] == ["A", "B", "C"]


def test_other_stages_and_levels_are_refused() -> None:
    with pytest.raises(InvalidStage):
        standards.stage("great")
    with pytest.raises(InvalidLevel):
        standards.level("D")


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("200", "200"),
        ("1,200 people", "1200"),
        ("约200人", "200"),
        ("1.2万", "12000"),
        ("2k", "2000"),
    ],
)
def test_a_number_of_people_is_read_as_people_write_it(typed: str, count: str) -> None:
    assert standards.employees(typed) == count


@pytest.mark.parametrize("typed", ["many", "0", "-5", "99999999999"])
def test_what_is_no_number_of_people_is_refused(typed: str) -> None:
    with pytest.raises(InvalidEmployees):
        standards.employees(typed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1988-05-03", "1988-05-03"),
        ("1988年5月3日", "1988-05-03"),
        ("5月3日", "05-03"),
        ("5/3", "05-03"),
        ("02-29", "02-29"),
    ],
)
def test_a_birthday_may_lack_its_year(typed: str, kept: str) -> None:
    assert standards.birthday(typed, TODAY) == kept


@pytest.mark.parametrize("typed", ["1988-02-30", "13-01", "2027-01-01", "1850-01-01", "spring"])
def test_a_day_that_nobody_was_born_on_is_refused(typed: str) -> None:
    with pytest.raises(InvalidBirthday):
        standards.birthday(typed, TODAY)


@pytest.mark.parametrize(
    "code",
    ["91440300708461136T", "91110000600037341L", "DE123456789", "12-3456789"],
)
def test_a_tax_number_that_holds_is_kept(code: str) -> None:
    assert tax_id(f" {code.lower()} ") == code


@pytest.mark.parametrize(
    "code",
    ["91440300708461136X", "9144030070846113", "91440300708461I36T", "", "hello"],
)
def test_a_tax_number_with_a_slip_is_refused(code: str) -> None:
    with pytest.raises(InvalidTaxId):
        tax_id(code)


@given(
    st.sampled_from(
        [
            standards.email,
            standards.website,
            standards.wechat,
            standards.tags,
            standards.stage,
            standards.level,
            standards.employees,
            lambda value: standards.birthday(value, TODAY),
            tax_id,
            lambda value: text.line(value, 200),
            lambda value: text.paragraph(value, 2000),
        ],
    ),
    st.text(max_size=300),
)
def test_any_text_is_kept_or_refused(standard: object, typed: str) -> None:
    assert callable(standard)
    try:
        kept = standard(typed)
    except InvalidValue:
        return
    assert kept
    assert standard(kept if isinstance(kept, str) else ", ".join(kept)) == kept
