"""A time zone is found by whatever people call it; when unsure, they are asked."""

import datetime as dt
from zoneinfo import available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_core.people.places import ABBREVIATIONS, CITIES
from crm_core.people.zones import find_zones

WINTER = dt.datetime(2026, 11, 23, 2, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Asia/Shanghai", "Asia/Shanghai"),
        ("asia/hong_kong", "Asia/Hong_Kong"),
        ("  new   york ", "America/New_York"),
        ("SÃO PAULO", "America/Sao_Paulo"),
        ("Xi'an", "Asia/Shanghai"),
        ("Kiev", "Europe/Kyiv"),
        ("Kyiv", "Europe/Kyiv"),
        ("San Francisco", "America/Los_Angeles"),
        ("London time", "Europe/London"),
        ("上海", "Asia/Shanghai"),
        ("深圳市", "Asia/Shanghai"),
        ("纽约", "America/New_York"),
        ("德国", "Europe/Berlin"),
        ("Germany", "Europe/Berlin"),
        ("UK", "Europe/London"),
        ("PRC", "Asia/Shanghai"),
        ("+8", "Etc/GMT-8"),
        ("+08:00", "Etc/GMT-8"),
        ("UTC+8", "Etc/GMT-8"),
        ("gmt -5", "Etc/GMT+5"),
        ("−3", "Etc/GMT+3"),
        ("+0", "UTC"),
        ("utc", "UTC"),
        ("+5:30", "Asia/Kolkata"),
        ("东八区", "Etc/GMT-8"),
        ("西5区", "Etc/GMT+5"),
        ("东十二区", "Etc/GMT-12"),
    ],
)
def test_a_zone_is_found_by_name_city_country_or_offset(typed: str, zone: str) -> None:
    assert find_zones(typed, WINTER).meant == zone


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("Shangai", "Asia/Shanghai"),
        ("New Yrok", "America/New_York"),
        ("york", "America/New_York"),
        ("Frankfurt am Main", "Europe/Berlin"),
        ("China", "Asia/Shanghai"),
        ("中国", "Asia/Urumqi"),
        ("USA", "America/Denver"),
        ("CST", "America/Chicago"),
        ("EST", "America/New_York"),
    ],
)
def test_what_is_misspelt_or_has_several_meanings_is_asked(typed: str, suggested: str) -> None:
    found = find_zones(typed, WINTER)

    assert found.meant is None
    assert suggested in found.near


def test_zones_whose_clocks_agree_are_offered_once() -> None:
    near = find_zones("Brazil", WINTER).near

    assert "America/Sao_Paulo" in near
    assert "America/Bahia" not in near


@pytest.mark.parametrize("typed", ["Mars", "", "+15", "-13", "+7:10", "🙂🙂", "12"])
def test_what_is_no_zone_finds_none(typed: str) -> None:
    found = find_zones(typed, WINTER)

    assert found.meant is None
    assert not found.near


@settings(deadline=None)  # the names of all places are gathered at the first question
@given(st.text(max_size=4096))
def test_whatever_is_typed_only_zones_that_exist_are_found(typed: str) -> None:
    found = find_zones(typed, WINTER)

    assert {found.meant or "UTC", *found.near} <= available_timezones()


def test_every_zone_that_a_place_leads_to_exists() -> None:
    led_to = {*CITIES, *(zone for zones in ABBREVIATIONS.values() for zone in zones)}

    assert led_to <= available_timezones()
