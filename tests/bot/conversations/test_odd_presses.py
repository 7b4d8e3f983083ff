"""A button of an older version, or one made up, is an old button and no failure."""

import pytest

from bot.cards.team import SetRole
from crm_core.people.actor import Role
from tests.kit.world import World


def test_a_role_comes_back_from_a_button_as_it_went_in() -> None:
    assert SetRole.unpack(SetRole("abc", Role.REP).pack()) == SetRole("abc", Role.REP)


def test_a_role_that_nobody_knows_is_no_press() -> None:
    assert SetRole.unpack("ts:abc:emperor") is None


@pytest.mark.parametrize(
    "data", ["ts:abc:emperor", "in:emperor", "tl:x", "tp", "zs:atlantis", "sw:tlh", "st:99"]
)
def test_made_up_buttons_are_answered_and_change_nothing(world: World, data: str) -> None:
    admin = world.admin()
    before = world.actor(admin)
    admin.presses(data)
    assert admin.popup in {"", "This button is no longer in use. Nothing was changed."}
    assert world.actor(admin) == before


@pytest.mark.parametrize("data", ["tp:nobody", "tx:nobody", "tw:nobody", "iw:nothing"])
def test_a_button_for_somebody_who_is_gone_says_so(world: World, data: str) -> None:
    admin = world.admin()
    admin.presses(data)
    assert "no such record" in admin.popup
