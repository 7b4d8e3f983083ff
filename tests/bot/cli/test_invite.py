"""`fieldlog invite` lets the first people in."""

import re

import pytest

from tests.kit.commands import Terminal
from tests.kit.world import BOT_USERNAME, TOKEN, World


@pytest.fixture
def beside(terminal: Terminal, world: World) -> Terminal:
    """A terminal on the machine where that bot runs."""
    settings = world.settings
    terminal.set(
        telegram_bot_token=TOKEN,
        telegram_api_url=settings.telegram_api_url,
        database_url=settings.database_url,
    )
    return terminal


@pytest.mark.parametrize("role", ["admin", "manager", "rep", "service"])
def test_the_link_lets_one_person_in(beside: Terminal, world: World, role: str) -> None:
    result = beside.run("invite", "--role", role, "--team", "North")
    assert (result.exit_code, result.stderr) == (0, "")
    link = re.fullmatch(rf"https://t\.me/{BOT_USERNAME}\?start=(\S+)\n", result.stdout)
    assert link
    first, second = world.stranger("Ann"), world.stranger("Bob")
    first.starts(link[1])
    first.says("/help")
    first.sees("/find")
    second.starts(link[1])
    second.sees_no("/find")


def test_no_invitation_is_made_when_the_bot_is_unknown(beside: Terminal, world: World) -> None:
    beside.set(telegram_bot_token="1:unknown")
    assert "does not know" in beside.refuses("invite", "--role", "rep")
    ann = world.stranger("Ann")
    ann.says("/help")
    ann.sees_no("/find")
