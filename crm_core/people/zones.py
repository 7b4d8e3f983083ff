"""From what a person types (a zone, a city, a country, an offset) to a time zone."""

import datetime as dt
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global

from crm_core.people.places import ABBREVIATIONS, CITIES

_LOCALES = ("en", "zh_Hans_CN")
_MOST_NEAR = 4
_LIKE_ENOUGH = 80
_MOST_TYPED = 60
_HALF_A_YEAR = dt.timedelta(days=182)
_THE_WORLD = "001"
_NO_PLACES = {"localtime", "Factory", "posixrules"}
_OFFSET = re.compile(r"(?:utc|gmt)?([+-])(\d{1,2})(?::?([0-5]\d))?")
_CHINESE_OFFSET = re.compile(r"([东西])(十?[一二三四五六七八九]|十|\d{1,2})区")
_DIGITS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Zones:
    """The zone that is meant, or those that may be, the likeliest first."""

    meant: str | None
    near: tuple[str, ...] = ()


def find_zones(typed: str, now: dt.datetime) -> Zones:
    key = _key(typed[:_MOST_TYPED])
    offset = _offset(key)
    if offset is not None:
        return _at_offset(offset, now)
    known = ABBREVIATIONS.get(key) or _index().get(key)
    if known is None:
        return Zones(None, tuple(islice(_apart(_alike(key), now), _MOST_NEAR)))
    return _one_of(known, now)


def _one_of(zones: Iterable[str], now: dt.datetime) -> Zones:
    """Where all the clocks agree there is nothing to ask."""
    first, *others = _apart(zones, now)
    return Zones(None, (first, *others)[:_MOST_NEAR]) if others else Zones(first)


def _apart(zones: Iterable[str], now: dt.datetime) -> Iterable[str]:
    """One zone for each clock, told apart by how it stands in summer and in winter."""
    clocks: dict[tuple[dt.timedelta | None, ...], str] = {}
    for zone in zones:
        local = now.astimezone(ZoneInfo(zone)), (now + _HALF_A_YEAR).astimezone(ZoneInfo(zone))
        clocks.setdefault(tuple(moment.utcoffset() for moment in local), zone)
    return clocks.values()


def _key(text: str) -> str:
    """Without case, accents, width and the words that only say that it is a place."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("−", "-"))
    bare = "".join(c for c in bare if not unicodedata.combining(c) and c not in "'’.")
    words = re.sub(r"[\s_,]+", " ", unicodedata.normalize("NFC", bare)).strip()
    if _OFFSET.fullmatch(words.replace(" ", "")):
        return words.replace(" ", "")
    return re.sub(r"(?<=..)(?:市| time)$", "", words)


def _offset(key: str) -> dt.timedelta | None:
    if typed := _OFFSET.fullmatch(key):
        sign, hours, minutes = typed.groups()
        size = dt.timedelta(hours=int(hours), minutes=int(minutes or 0))
        return -size if sign == "-" else size
    if typed := _CHINESE_OFFSET.fullmatch(key):
        side, number = typed.groups()
        hours = int(number) if number.isdecimal() else sum(_DIGITS.index(c) + 1 for c in number)
        return dt.timedelta(hours=hours if side == "东" else -hours)
    return None


def _at_offset(offset: dt.timedelta, now: dt.datetime) -> Zones:
    """A whole hour is a zone of its own; else the places where the clock stands so."""
    hours, rest = divmod(offset, dt.timedelta(hours=1))
    if not rest:
        # The zone data counts these westwards: Etc/GMT-8 is eight hours ahead of Greenwich.
        name = f"Etc/GMT{-hours:+d}" if hours else "UTC"
        return Zones(name if name in zone_names() else None)
    there = tuple(
        zone for zone in _places() if now.astimezone(ZoneInfo(zone)).utcoffset() == offset
    )
    return _one_of(there, now) if there else Zones(None)


def _alike(key: str) -> Iterable[str]:
    """Misspelt, or with a word too many or too few."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - 3 MB that few turns need

    scored = process.extract(key, _index().keys(), scorer=fuzz.token_set_ratio, limit=20)
    return (zone for name, score, _ in scored if score >= _LIKE_ENOUGH for zone in _index()[name])


@cache
def zone_names() -> frozenset[str]:
    return frozenset(available_timezones() - _NO_PLACES)


@cache
def _places() -> Mapping[str, str]:
    """Every zone of a place with its country, those of big cities first."""
    countries: Mapping[str, str] = get_global("zone_territories")
    inhabited = zone_names() & {zone for zone in countries if countries[zone] != _THE_WORLD}
    ordered = sorted(inhabited, key=lambda zone: (zone not in CITIES, zone))
    return {zone: countries[zone] for zone in ordered}


@cache
def _index() -> Mapping[str, tuple[str, ...]]:
    """Every name that a zone goes by; a country may have several."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for name, zone in _names():
        found[_key(name)][zone] = None
    return {name: tuple(zones) for name, zones in found.items()}


def _names() -> Iterable[tuple[str, str]]:
    for zone, names in CITIES.items():
        yield from ((name, zone) for name in names.split(","))
    locales = [Locale.parse(name) for name in _LOCALES]
    for zone, country in _places().items():
        for locale in locales:
            yield locale.time_zones.get(zone, {}).get("city", city_of(zone)), zone
            yield locale.territories[country], zone
    aliases: Mapping[str, str] = get_global("zone_aliases")
    for name in zone_names():
        zone = aliases.get(name, name)
        yield from ((name, zone), (city_of(name), zone))


def city_of(zone: str) -> str:
    """The place in the zone's own name: America/Argentina/Buenos_Aires is Buenos Aires."""
    return zone.rpartition("/")[2].replace("_", " ")
