"""What the bot does not need is not loaded when it starts, for its memory is small."""

import subprocess
import sys

import pytest

from tests.kit.process import ROOT


@pytest.mark.parametrize("module", ["cryptography", "alembic"])
def test_what_only_a_backup_needs_is_loaded_when_one_is_made(module: str) -> None:
    look = f"import bot.app, sys; print({module!r} in sys.modules); import {module}"
    answer = subprocess.run(
        [sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout == "False\n"
