"""An empty setting keeps its default, but of LISTEN, where it switches the web server off."""

from pathlib import Path

import pytest

from bot.settings import Settings


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return tmp_path


def test_nothing_written_keeps_the_default() -> None:
    assert Settings().address == ("127.0.0.1", 8080)


def test_an_empty_listen_in_the_environment_switches_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTEN", "")
    assert Settings().address is None


def test_an_empty_listen_in_the_file_switches_off(folder: Path) -> None:
    (folder / ".env").write_text("LISTEN=\nDEFAULT_LANGUAGE=\n", encoding="utf-8")
    settings = Settings()
    assert (settings.address, settings.default_language) == (None, "en")


def test_the_environment_is_stronger_than_the_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".env").write_text("LISTEN=\n", encoding="utf-8")
    monkeypatch.setenv("LISTEN", "[::1]:9000")
    assert Settings().address == ("::1", 9000)
