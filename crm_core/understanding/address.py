"""A Chinese address written in one line, taken apart: province, city, district, street."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from crm_core.understanding.text import fold, is_cjk
from crm_core.understanding.words import any_of, words

_PEOPLES = any_of(
    words("""
        壮族 回族 维吾尔 朝鲜族 土家族 苗族 藏族 羌族 彝族 哈尼族 傣族 白族 景颇族 傈僳族 布依族
        侗族 蒙古族 蒙古 哈萨克 哈萨克族 柯尔克孜 瑶族 黎族 满族 畲族 土族 撒拉族 东乡族
        保安族 裕固族
        仡佬族 水族 纳西族 拉祜族 佤族 布朗族 独龙族 怒族 普米族 毛南族 仫佬族 锡伯 达斡尔族 鄂伦春
        鄂温克族 塔吉克 各族
    """)
)
_SUFFIX = re.compile(
    rf"(?:{_PEOPLES}*(?:自治区|自治州|自治县|自治旗)|特别行政区|省|市|地区|林区|盟|区|县|旗)$"
)
_SUFFIX_NEXT = frozenset("省市区县州盟旗镇乡村路街道")
_SHORTEST = 2
_POSTCODE = re.compile(r"(?<!\d)[1-9]\d{5}(?!\d)")
_BETWEEN = " ,，、·-　"


@dataclass(frozen=True, slots=True)
class Address:
    province: str | None = None
    city: str | None = None
    district: str | None = None
    street: str | None = None
    postcode: str | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    province: str
    city: str
    district: str = ""


def split_address(line: str) -> Address | None:
    """None when it begins with no place in China; what was left out is filled in where sure."""
    code = _POSTCODE.search(line)
    rest = (line[: code.start()] + line[code.end() :] if code else line).strip(_BETWEEN)
    rest = rest.removeprefix("中国").strip(_BETWEEN)
    if not is_cjk(rest[:1]):
        return None
    places: frozenset[_Place] | None = None
    for level in _levels():
        name = _longest_start(fold(rest), level, places)
        if name:
            found = level[name]
            places = found if places is None else frozenset(p for p in found if _inside(p, places))
            rest = rest[len(name) :].lstrip(_BETWEEN)
    if not places:
        return None
    return _address(places, rest, code.group() if code else None)


def _address(places: frozenset[_Place], street: str, postcode: str | None) -> Address:
    """What all the places have in common."""
    return Address(
        province=_only({p.province for p in places}),
        city=_only({p.city for p in places}),
        district=_only({p.district for p in places}),
        street=street.strip() or None,
        postcode=postcode,
    )


def _only(names: set[str]) -> str | None:
    return (names.pop() or None) if len(names) == 1 else None


def _inside(place: _Place, known: frozenset[_Place]) -> bool:
    return any(
        place.province == k.province and k.city in {"", place.city} and not k.district
        for k in known
    )


def _longest_start(
    line: str, level: dict[str, frozenset[_Place]], known: frozenset[_Place] | None
) -> str:
    """The longest name of the level with which the line begins, inside what is known so far."""
    for length in range(min(len(line), 16), _SHORTEST - 1, -1):
        name = line[:length]
        cut_short = line[length : length + 1] in _SUFFIX_NEXT and name[-1] not in _SUFFIX_NEXT
        places = None if cut_short else level.get(name)
        if places and (known is None or any(_inside(p, known) for p in places)):
            return name
    return ""


@lru_cache(maxsize=1)
def _levels() -> tuple[dict[str, frozenset[_Place]], ...]:
    """Names of provinces, cities and districts, whole and short, and the places they can mean."""
    levels: tuple[dict[str, set[_Place]], ...] = ({}, {}, {})
    for province, city, districts in _rows():
        _enter(levels[0], province, _Place(province, ""))
        _enter(levels[1], city, _Place(province, city))
        for district in districts:
            _enter(levels[2], district, _Place(province, city, district))
    return tuple({n: frozenset(p) for n, p in level.items()} for level in levels)


def _rows() -> Iterable[tuple[str, str, list[str]]]:
    table = files("crm_core.understanding").joinpath("data", "divisions.tsv").read_text("utf-8")
    for row in table.splitlines():
        if not row.startswith("#"):
            province, city, districts = row.split("\t")
            yield province, city, districts.split()


def _enter(level: dict[str, set[_Place]], name: str, place: _Place) -> None:
    short = _SUFFIX.sub("", name)
    for form in {name, short}:
        if len(form) >= _SHORTEST:
            level.setdefault(form, set()).add(place)
