"""Every command explains itself, and wrong usage is told from wrong circumstances."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import app
from tests.kit.commands import Terminal
from tests.kit.process import ROOT

COMMANDS = [
    "demo",
    "run",
    "migrate",
    "check",
    "invite",
    "export",
    "backup",
    "restore",
    "understand",
]


def test_these_are_the_commands() -> None:
    names = [command.name or command.callback.__name__ for command in app.registered_commands]  # type: ignore[union-attr]
    assert names == COMMANDS


def test_the_program_lists_its_commands(terminal: Terminal) -> None:
    result = terminal.run("--help")
    assert result.exit_code == 0
    assert all(command in result.stdout for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(terminal: Terminal, command: str) -> None:
    result = terminal.run(command, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize(
    "typed",
    [
        "fly",
        "demo --port 70000",
        "run now",
        "invite",
        "invite --role king",
        "invite --role customer",
        "export",
        "export out --format pdf",
        "restore",
        "keys old",
        "understand --now 2026-11-23T10:00",
    ],
)
def test_wrong_usage_is_2(ready: Terminal, typed: str) -> None:
    result = ready.run(*typed.split())
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr


def test_python_dash_m_bot_is_the_same_program(tmp_path: Path) -> None:
    environment = {"PYTHONPATH": str(ROOT), "DATABASE_URL": "sqlite:////nowhere/fieldlog.db"}
    command = [sys.executable, "-m", "bot", "migrate"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Cannot write /nowhere/fieldlog.db: unable to open")
    assert done.stderr.count("\n") == 1
