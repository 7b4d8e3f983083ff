"""People come in by a link, are greeted, and are shown round."""

import pytest

from crm_core.people.actor import SYSTEM, Role
from crm_core.people.invitations import invite
from tests.kit.world import World


def token(world: World, role: Role = Role.REP) -> str:
    with world.core.work(SYSTEM) as work:
        return invite(work, role)


@pytest.mark.parametrize(
    ("language", "greeting", "choice"),
    [("en", "Hello Nia New", "中文"), ("zh-hans", "Nia New，您好", "English")],
)
def test_who_opens_an_invitation_is_welcomed_in_the_language_of_their_app(
    world: World, language: str, greeting: str, choice: str
) -> None:
    newcomer = world.stranger("Nia New", language)
    newcomer.starts(token(world))
    newcomer.sees(greeting, choice, "10:00")


def test_the_inviter_is_told_in_their_own_language(world: World) -> None:
    manager = world.manager(language="zh")
    manager.says("/invite rep")
    link = manager.messages[-2].body["text"]
    newcomer = world.stranger("Nia New")
    newcomer.starts(link.partition("start=")[2])
    manager.sees("Nia New 已加入", "销售")


def test_a_second_start_is_the_welcome_again(world: World) -> None:
    newcomer = world.stranger("Nia New")
    key = token(world)
    newcomer.starts(key)
    newcomer.starts(key)
    newcomer.sees("Hello Nia New")
    newcomer.starts()
    newcomer.sees("Hello Nia New")


def test_a_used_invitation_is_said_to_be_used(world: World) -> None:
    key = token(world)
    world.stranger("Nia New").starts(key)
    late = world.stranger("Lea Late")
    late.starts(key)
    late.sees("has been used")
    late.says("hello")
    late.sees("invitation link")


def test_an_expired_invitation_is_said_to_be_no_longer_good(world: World) -> None:
    key = token(world)
    world.advance(days=7)
    late = world.stranger()
    late.starts(key)
    late.sees("no longer good")


def test_a_link_that_was_cut_short_is_said_to_be_unknown(world: World) -> None:
    stranger = world.stranger()
    stranger.starts(token(world)[:10])
    stranger.sees("I do not know this invitation")


def test_the_inviters_own_link_is_left_for_somebody_else(world: World) -> None:
    manager = world.manager()
    manager.says("/invite rep")
    link = manager.messages[-2].body["text"]
    manager.starts(link.partition("start=")[2])
    manager.sees("your own invitation")


def test_a_member_does_not_use_an_invitation_up(world: World) -> None:
    rep = world.rep()
    rep.starts(token(world))
    rep.sees("in the team already")


def test_the_welcome_changes_its_language_in_place(world: World) -> None:
    rep = world.rep()
    shown = len(rep.messages)
    rep.taps("中文")
    rep.sees("您好", "English")
    assert len(rep.messages) == shown


def test_the_tour_is_three_cards_that_end_in_help(world: World) -> None:
    rep = world.rep()
    shown = len(rep.messages)
    rep.taps("Show me")
    rep.sees("1/3")
    rep.taps("Next")
    rep.sees("2/3")
    rep.taps("Next")
    rep.sees("3/3")
    rep.taps("Done")
    rep.sees("/find", "/remind")
    assert len(rep.messages) == shown


def test_the_tour_can_be_skipped(world: World) -> None:
    rep = world.rep(language="zh")
    rep.taps("看看怎么用")
    rep.taps("跳过")
    rep.sees("/find 华星")


@pytest.mark.parametrize(
    ("role", "leads"),
    [(Role.REP, False), (Role.SERVICE, False), (Role.MANAGER, True), (Role.ADMIN, True)],
)
def test_help_shows_what_the_role_includes(world: World, role: Role, leads: bool) -> None:  # noqa: FBT001 - a case of the table
    member = world.member("Mo Member", role)
    member.says("/help")
    member.sees("/log", "/find acme", "/today", "/settings", "/invite Acme")
    assert ("/team" in member.screen) is leads
