"""Choosing a time zone: a region, then a place with the time that it is there."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar
from zoneinfo import ZoneInfo

from babel import Locale

from bot.callbacks import Press
from bot.cards.card import Button, Card, in_rows, shortened
from bot.presses import CancelStep
from bot.speech import Speech
from crm_core.people.zones import city_of

_LOCALES = {"en": "en_GB", "zh": "zh_Hans_CN"}
_MOST_QUOTED = 60

# From east to west, as the day goes.
REGIONS: dict[str, tuple[str, ...]] = {
    "asia": (
        "Asia/Tokyo",
        "Asia/Seoul",
        "Asia/Shanghai",
        "Asia/Hong_Kong",
        "Asia/Taipei",
        "Asia/Singapore",
        "Asia/Bangkok",
        "Asia/Kolkata",
        "Asia/Dubai",
        "Asia/Riyadh",
    ),
    "europe": (
        "Europe/Moscow",
        "Europe/Istanbul",
        "Europe/Athens",
        "Europe/Warsaw",
        "Europe/Berlin",
        "Europe/Rome",
        "Europe/Paris",
        "Europe/Madrid",
        "Europe/London",
        "Europe/Lisbon",
    ),
    "americas": (
        "America/Sao_Paulo",
        "America/Argentina/Buenos_Aires",
        "America/New_York",
        "America/Toronto",
        "America/Bogota",
        "America/Chicago",
        "America/Mexico_City",
        "America/Denver",
        "America/Los_Angeles",
        "America/Vancouver",
    ),
    "africa": (
        "Africa/Nairobi",
        "Africa/Cairo",
        "Africa/Johannesburg",
        "Africa/Lagos",
        "Africa/Casablanca",
        "Africa/Accra",
    ),
    "pacific": (
        "Pacific/Auckland",
        "Australia/Sydney",
        "Australia/Brisbane",
        "Australia/Adelaide",
        "Australia/Perth",
        "Pacific/Honolulu",
    ),
}


@dataclass(frozen=True, slots=True)
class ChooseRegion(Press):
    CODE: ClassVar[str] = "zr"


@dataclass(frozen=True, slots=True)
class ShowRegion(Press):
    CODE: ClassVar[str] = "zs"
    region: str


@dataclass(frozen=True, slots=True)
class SetZone(Press):
    CODE: ClassVar[str] = "zz"
    zone: str


@dataclass(frozen=True, slots=True)
class TypeZone(Press):
    CODE: ClassVar[str] = "zt"


def regions(say: Speech, back: Button) -> Card:
    chosen = (Button(say.plain(f"region-{name}"), ShowRegion(name)) for name in REGIONS)
    other = Button(say.plain("button-other"), TypeZone())
    return Card(say("zone-which"), [*in_rows([*chosen, other], 2), [back]])


def places(say: Speech, region: str) -> Card:
    back = Button(say.plain("button-back"), ChooseRegion())
    last = [Button(say.plain("button-other"), TypeZone()), back]
    return Card(say("zone-which"), [*in_rows(_buttons(say, REGIONS[region]), 2), last])


def ask(say: Speech) -> Card:
    return Card(say("zone-type"), [[Button(say.plain("button-cancel"), CancelStep())]])


def unclear(say: Speech, typed: str, near: tuple[str, ...]) -> Card:
    """What was typed is no zone, or may be several: these."""
    cancel = [Button(say.plain("button-cancel"), CancelStep())]
    quoted = shortened(typed, _MOST_QUOTED)
    text = say("zone-near" if near else "zone-unknown", typed=quoted)
    return Card(text, [*in_rows(_buttons(say, near), 2), cancel])


def _buttons(say: Speech, zones: Iterable[str]) -> list[Button]:
    return [Button(zone_now(say, zone), SetZone(zone)) for zone in zones]


def zone_now(say: Speech, zone: str) -> str:
    """`Shanghai 09:30`: the time there tells people whether it is theirs."""
    return f"{zone_name(say, zone)} {say.now.astimezone(ZoneInfo(zone)):%H:%M}"


def zone_name(say: Speech, zone: str) -> str:
    """The city in the person's language; for a bare offset from UTC, the offset."""
    if "/" not in zone or zone.startswith("Etc/"):
        return offset(say, zone)
    cities = Locale.parse(_LOCALES[say.language]).time_zones
    return str(cities.get(zone, {}).get("city", city_of(zone)))


def offset(say: Speech, zone: str) -> str:
    """`UTC+8`, `UTC+5:30`, `UTC`: where the zone's clock stands now."""
    ahead = say.now.astimezone(ZoneInfo(zone)).utcoffset() or dt.timedelta(0)
    minutes = int(ahead.total_seconds()) // 60
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "−"
    return f"UTC{sign}{hours}:{rest:02}" if rest else f"UTC{sign}{hours}"
