"""What the bot does not need is not loaded when it starts, for its memory is small."""

import subprocess
import sys

import pytest

from tests.kit.process import ROOT


@pytest.mark.parametrize(
    "module",
    [
        "cryptography",
        "alembic",
        "rich",
        "pygments",
        "rapidfuzz",
        "segno",
        "sqlalchemy.dialects.postgresql",
    ],
)
def test_what_few_turns_need_is_loaded_when_it_is_used(module: str) -> None:
    look = f"import bot.app, sys; print({module!r} in sys.modules); import {module}"
    answer = subprocess.run(
        [sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout == "False\n"


def test_an_up_to_date_store_is_opened_without_the_stairs(sqlite_url: str) -> None:
    look = (
        "import sys; from crm_core.store.engine import open_engine; "
        "from crm_core.store.migrate import migrate; "
        f"migrate(open_engine({sqlite_url!r})); print('alembic' in sys.modules)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout == "False\n"
