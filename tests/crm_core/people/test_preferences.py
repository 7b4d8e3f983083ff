"""What a person chooses for themselves holds from that moment on."""

import pytest

from crm_core.errors import NotAllowed
from crm_core.people.actor import STRANGER, Role
from crm_core.people.preferences import change_language, change_timezone, rename
from crm_core.quality.errors import EmptyValue, TooLong
from tests.crm_core.people.team import Team


def test_language_and_time_zone_hold_for_the_rest_of_the_work_and_afterwards(team: Team) -> None:
    rep = team.member()

    with team.acting(rep) as work:
        change_language(work, "zh")
        change_timezone(work, "Asia/Tokyo")
        changed = work.actor

    assert (changed.language, changed.timezone) == ("zh", "Asia/Tokyo")
    assert team.now(rep) == changed


def test_a_name_is_tidied_before_it_is_kept(team: Team) -> None:
    rep = team.member()

    with team.acting(rep) as work:
        rename(work, " Rui \u202e\n Zhang ")

    assert team.now(rep).name == "Rui Zhang"


def test_a_name_of_nothing_is_refused(team: Team) -> None:
    rep = team.member()

    with team.acting(rep) as work, pytest.raises(EmptyValue):
        rename(work, " \u200b ")
    with team.acting(rep) as work, pytest.raises(TooLong):
        rename(work, "Rui " * 40)
    assert team.now(rep).name == rep.name


def test_a_new_name_is_in_the_audit_trail(team: Team) -> None:
    rep = team.member(Role.SERVICE)

    with team.acting(rep) as work:
        rename(work, "Rui Z.")
        rename(work, "Rui Z.")

    assert team.trail() == [("rename", rep.id)]


def test_a_stranger_has_nothing_to_choose(team: Team) -> None:
    with team.acting(STRANGER) as work, pytest.raises(NotAllowed):
        change_language(work, "zh")
