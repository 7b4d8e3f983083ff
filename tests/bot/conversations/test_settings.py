"""Each person chooses language, time zone and name; the card shows it at once."""

import pytest

from tests.kit.world import World


def test_the_settings_show_what_holds_now(world: World) -> None:
    rep = world.rep(team="North")
    rep.says("/settings")
    rep.sees("Rui Zhang · rep · North", "English", "Shanghai · UTC+8", "Mon 23 Nov 10:00")


def test_a_language_holds_at_once_in_place_and_in_the_menu(world: World) -> None:
    rep = world.rep()
    rep.says("/settings")
    shown = len(rep.messages)
    rep.taps("中文")
    rep.sees("设置", "上海", "✓ 中文")
    assert len(rep.messages) == shown
    assert {"command": "find", "description": "查找客户"} in rep.phone.commands()
    rep.says("/nonsense")
    rep.sees("没有 /nonsense")


def test_tapping_the_language_that_holds_changes_nothing(world: World) -> None:
    rep = world.rep()
    rep.says("/settings")
    rep.taps("English")
    rep.sees("Settings")
    assert rep.popup == ""


def test_a_time_zone_is_chosen_by_region_and_place(world: World) -> None:
    rep = world.rep()
    rep.says("/settings")
    rep.taps("Time zone")
    rep.taps("Europe")
    rep.sees("London 02:00")
    rep.taps("London")
    rep.sees("London · UTC", "Mon 23 Nov 02:00")


def test_one_can_go_back_from_the_places_to_the_settings(world: World) -> None:
    rep = world.rep()
    rep.says("/settings")
    rep.taps("Time zone")
    rep.taps("Americas")
    rep.taps("Back")
    rep.taps("Back")
    rep.sees("Shanghai · UTC+8")


@pytest.mark.parametrize(
    ("typed", "zone"),
    [("Munich", "Berlin · UTC+1"), ("+9", "UTC+9"), ("Asia/Tokyo", "Tokyo"), ("纽约", "New York")],
)
def test_a_time_zone_can_be_typed(world: World, typed: str, zone: str) -> None:
    rep = world.rep()
    rep.says("/settings")
    rep.taps("Time zone")
    rep.taps("Other")
    rep.says(typed)
    rep.sees("Settings", zone)


def test_a_misspelt_place_is_offered_as_a_button(world: World) -> None:
    rep = world.rep()
    rep.says("/settings")
    rep.taps("Time zone")
    rep.taps("Other")
    rep.says("Sidney")
    rep.sees("“Sidney”", "Sydney 13:00")
    rep.taps("Sydney")
    rep.sees("Sydney · UTC+11")
    rep.says("/cancel")
    rep.sees("nothing to cancel")


def test_a_place_that_there_is_not_can_be_typed_again(world: World) -> None:
    rep = world.rep()
    rep.says("/settings")
    rep.taps("Time zone")
    rep.taps("Other")
    asked = rep.last
    rep.says("<Mars>")
    rep.sees("no place “<Mars>”", "Cancel")
    assert rep.buttons(asked) == []
    rep.says("Dubai")
    rep.sees("Dubai · UTC+4")


def test_a_city_can_be_typed_instead_of_a_region(world: World) -> None:
    rep = world.rep()
    rep.says("/settings")
    rep.taps("Time zone")
    rep.says("Berlin")
    rep.sees("Settings", "Berlin")


def test_a_zone_that_was_never_offered_is_refused(world: World) -> None:
    rep = world.rep()
    rep.says("/settings")
    rep.presses("zz:Moon/Base")
    assert "Moon/Base" in rep.popup
    rep.says("/settings")
    rep.sees("Shanghai")


def test_a_name_is_typed_and_shown_in_the_same_card(world: World) -> None:
    rep = world.rep()
    rep.says("/settings")
    rep.taps("Name")
    asked = rep.last
    rep.says(" Rui <b> Z. ")
    rep.sees("Rui <b> Z. · rep")
    assert rep.last.message_id == asked.message_id


def test_a_name_too_long_is_refused_and_asked_again(world: World) -> None:
    rep = world.rep()
    rep.says("/settings")
    rep.taps("Name")
    rep.says("Rui " * 40)
    rep.sees("at most 60")
    rep.says("Rui Z.")
    rep.says("/settings")
    rep.sees("Rui Z. · rep")


def test_a_name_is_still_awaited_after_a_restart(world: World) -> None:
    rep = world.rep()
    rep.says("/settings")
    rep.taps("Name")
    world.restart_bot()
    rep.says("Rui Z.")
    rep.sees("Rui Z. · rep")
