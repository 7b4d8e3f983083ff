"""The command line as somebody types it, in this process: its folder, its environment."""

import logging
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.settings import Settings


class Terminal:
    def __init__(self, patch: pytest.MonkeyPatch, folder: Path) -> None:
        self._patch = patch
        patch.chdir(folder)
        for name in Settings.model_fields:
            patch.delenv(name.upper(), raising=False)

    def set(self, **settings: str) -> None:
        for name, value in settings.items():
            self._patch.setenv(name.upper(), value)

    def run(self, *arguments: str, typed: str | bytes = "") -> Result:
        return CliRunner().invoke(app, list(arguments), input=typed)

    def refuses(self, *arguments: str, typed: str | bytes = "") -> str:
        """The one line that says why; anything else is a failure."""
        result = self.run(*arguments, typed=typed)
        assert isinstance(result.exception, SystemExit), result.exception
        assert result.exit_code == 1, result.output
        [line] = result.stderr.splitlines()
        return line


@contextmanager
def logs_as_before() -> Iterator[None]:
    """A command sets up the logs for its whole process; a test has to put them back."""
    root = logging.getLogger()
    handlers, level, raising = root.handlers[:], root.level, logging.raiseExceptions
    root.handlers.clear()  # they are pytest's, and would be closed
    yield
    root.handlers[:], root.level, logging.raiseExceptions = handlers, level, raising
    structlog.reset_defaults()


@contextmanager
def taken_port() -> Iterator[int]:
    """Somebody else listens there."""
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def free_port() -> int:
    with taken_port() as port:
        return port
