"""How Chinese names are read aloud."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_core.lookup.readings import initials, readings, usual_reading

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("单雄信", "shan xiong xin"),
        ("曾国藩", "zeng guo fan"),
        ("仇英", "qiu ying"),
        ("乐天", "le tian"),
        ("乐天", "yue tian"),
        ("行长", "hang zhang"),
    ],
)
def test_a_name_is_read_in_every_way(name: str, read: str) -> None:
    assert tuple(read.split()) in readings(name)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("重庆长安", "chong qing chang an"),
        ("解放银行", "jie fang yin hang"),
        ("音乐学院", "yin yue xue yuan"),
        ("绿色能源", "lv se neng yuan"),
    ],
)
def test_words_are_read_as_words(words: str, read: str) -> None:
    assert usual_reading(words) == tuple(read.split())


def test_initials_are_the_first_letters() -> None:
    assert initials(("zhong", "guo")) == "zg"


@given(HAN)
def test_a_reading_has_one_syllable_for_each_character(name: str) -> None:
    for reading in readings(name):
        assert len(reading) == len(name)
        assert all(reading)


@given(HAN)
def test_the_usual_reading_is_among_all_and_these_are_few(name: str) -> None:
    found = readings(name)

    assert len(found) <= 16
    assert len(found) == len(set(found))
    if len(name) > 3:
        assert usual_reading(name) in found
