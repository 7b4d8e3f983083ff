"""How Chinese names are read aloud."""

import json
from pathlib import Path

import pypinyin
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, pinyin
from pypinyin.contrib.tone_convert import to_normal as pinyin_to_normal

from crm_core import lookup
from crm_core.lookup.readings import initials, readings, usual_reading
from crm_core.understanding.who.pinyin import syllables

PYPINYIN = Path(pypinyin.__file__).parent
LOOKUP = Path(lookup.__file__).parent
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


def test_the_words_with_an_unusual_reading_are_those_of_pypinyin() -> None:
    """`phrases.tsv` holds each word of two to four characters that is not read letter by letter."""
    unusual = {}
    for word, said in json.loads((PYPINYIN / "phrases_dict.json").read_text("utf-8")).items():
        read = [toneless(choice[0]) for choice in said]
        usual = [syllables(char)[0] for char in word]
        if len(word) in range(2, 5) and len(read) == len(word) and read != usual:
            unusual[word] = " ".join(read)

    rows = (LOOKUP / "phrases.tsv").read_text("utf-8").splitlines()
    assert dict(row.split("\t") for row in rows) == unusual


def toneless(syllable: str) -> str:
    return pinyin_to_normal(syllable, v_to_u=False)


@pytest.mark.parametrize("char", ["单", "乐", "行", "绿", "𬭎", "A"])
def test_a_character_has_the_readings_that_pypinyin_gives_it(char: str) -> None:
    assert list(syllables(char)) == pinyin(char, style=Style.NORMAL, heteronym=True)[0]
