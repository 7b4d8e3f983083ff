"""What people are told to type exists, and what exists is told, in both languages."""

import re

import pytest

from bot.cli import app
from bot.commands import COMMANDS, FOR_CUSTOMERS
from tests.repository.tree import files, read

READMES = ("README.md", "README.zh-CN.md")
FENCED = re.compile(r"^```(?:sh|bash|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def _command_names() -> set[str]:
    names = {group.name for group in app.registered_groups}
    for command in app.registered_commands:
        assert command.callback is not None
        names.add(command.name or command.callback.__name__.replace("_", "-"))
    return {name for name in names if isinstance(name, str)}


def _targets() -> set[str]:
    return set(re.findall(r"^\.PHONY: (.*)$", read("Makefile"), re.MULTILINE)[0].split())


def _commands_shown(page: str) -> list[str]:
    """The lines to type, without the comments that explain them."""
    blocks = FENCED.findall(read(page))
    lines = [line.partition("#")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


@pytest.mark.parametrize("page", READMES)
def test_each_command_of_the_program_is_in_the_readme(page: str) -> None:
    untold = {name for name in _command_names() if f"fieldlog {name}" not in read(page)}

    assert not untold


def test_both_readmes_show_the_same_commands() -> None:
    english, chinese = (_commands_shown(page) for page in READMES)

    assert english
    assert english == chinese


@pytest.mark.parametrize("page", READMES)
def test_a_readme_shows_only_commands_that_exist(page: str) -> None:
    shown = "\n".join(_commands_shown(page))

    assert set(re.findall(r"\bfieldlog ([a-z]+)", shown)) <= _command_names()
    assert set(re.findall(r"\bmake ([a-z]+)", shown)) <= _targets()


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_each_command_of_the_chat_is_in_the_manual(language: str) -> None:
    pages = [page for page in files(".md") if "manual" in page.parts]
    chinese = language == "zh-CN"
    manual = "\n".join(read(page) for page in pages if page.name.endswith(".zh-CN.md") == chinese)

    names = {command.name for command in (*COMMANDS, *FOR_CUSTOMERS)}

    untold = {name for name in names if f"/{name}" not in manual}

    assert not untold
