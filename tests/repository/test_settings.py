"""`.env.example` lists every setting with its default, and nothing else."""

from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.settings import Settings
from tests.repository.tree import ROOT, read

EXAMPLE = ROOT / ".env.example"
NAMES = {name.upper() for name in Settings.model_fields}


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_the_example_lists_exactly_the_settings_there_are() -> None:
    assert dotenv_values(EXAMPLE).keys() == NAMES


def test_the_example_copied_as_it_is_changes_nothing(tmp_path: Path) -> None:
    defaults = Settings()

    (tmp_path / ".env").write_text(read(".env.example"), encoding="utf-8")

    assert Settings() == defaults


def test_the_example_explains_each_setting_in_both_languages() -> None:
    lines = read(".env.example").splitlines()

    for number, line in enumerate(lines):
        if line and not line.startswith("#"):
            english, chinese = lines[number - 2 : number]
            assert english.startswith("# ")
            assert english.isascii()
            assert chinese.startswith("# ")
            assert not chinese.isascii()
