"""What a menu offers can be typed, and every text of it fits Telegram."""

import pytest
from sqlalchemy import func, select, update

from bot.commands import COMMANDS, FOR_CUSTOMERS, commands_of
from bot.conversations import ROUTES
from bot.texts import LANGUAGES, words
from crm_core.channel.model import OutboxRow
from crm_core.people.actor import Actor, Role
from crm_core.people.model import AccountRow, UserRow
from tests.kit.world import World


def offered(role: Role) -> set[str]:
    return {command.name for command in commands_of(Actor(id="1", role=role))}


def test_every_command_that_there_is_is_offered() -> None:
    assert {command.name for command in (*COMMANDS, *FOR_CUSTOMERS)} == set(ROUTES.commands)


@pytest.mark.parametrize("role", list(Role))
def test_a_menu_offers_only_what_the_role_may_type(role: Role) -> None:
    assert all(role in ROUTES.commands[name].roles for name in offered(role))


def test_only_leaders_are_offered_what_leaders_do() -> None:
    assert offered(Role.MANAGER) == offered(Role.REP) | {"team"}
    assert offered(Role.ADMIN) == offered(Role.MANAGER) | {"backup"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_description_fits_a_menu(language: str) -> None:
    for command in (*COMMANDS, *FOR_CUSTOMERS):
        assert 1 <= len(words(language, command.key)) <= 256


def test_strangers_see_how_to_start_in_the_language_of_their_app(world: World) -> None:
    english, chinese = world.stranger(language="en"), world.stranger(language="zh-hans")
    other = world.stranger(language="fr")
    world.settle()
    assert [command["command"] for command in english.phone.commands()] == ["start"]
    assert chinese.phone.commands() != english.phone.commands()
    assert other.phone.commands() == english.phone.commands()


def test_a_members_menu_is_in_the_language_they_chose(world: World) -> None:
    rep = world.rep(language="zh")
    assert {"command": "find", "description": "查找客户"} in rep.phone.commands()


def test_a_chat_is_given_a_menu_only_when_that_changed(world: World) -> None:
    rep = world.rep()
    given = menus_given(world)
    rep.starts()
    rep.taps("中文")
    rep.taps("English")
    assert menus_given(world) == given + 2


def test_who_was_here_before_has_the_menu_of_a_new_version_after_its_start(world: World) -> None:
    rep, revoked = world.rep(), world.rep("Lin Wei")
    with world.core.work() as work:
        work.session.execute(update(AccountRow).values(menu="old"))
        work.session.get_one(UserRow, revoked.user_id).active = False
    given = menus_given(world)
    world.restart_bot()
    world.settle()
    assert menus_given(world) == given + 1
    assert "log" in {command["command"] for command in rep.phone.commands()}


def menus_given(world: World) -> int:
    """How often the menu of somebody's own chat was set."""
    with world.core.reading() as work:
        given = select(func.count()).where(
            OutboxRow.method == "setMyCommands", OutboxRow.chat_id != 0
        )
        return work.session.scalar(given) or 0
