"""A terminal, and a Bot API that knows one token."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve_in_thread
from crm_core.clock import SystemClock
from tests.kit.commands import Terminal, logs_as_before
from tests.kit.world import BOT_USERNAME, TOKEN


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Terminal]:
    """With nothing set, in an empty folder."""
    with logs_as_before():
        yield Terminal(monkeypatch, tmp_path)


@pytest.fixture(scope="session")
def api_url() -> Iterator[str]:
    with serve_in_thread(Sandbox(SystemClock(), {TOKEN: BOT_USERNAME})) as url:
        yield url


@pytest.fixture
def ready(terminal: Terminal, api_url: str, sqlite_url: str) -> Terminal:
    """With everything set as it should be."""
    terminal.set(telegram_bot_token=TOKEN, telegram_api_url=api_url, database_url=sqlite_url)
    terminal.set(listen="")  # several run at once
    return terminal
