"""What the manuals and the architecture speak of is there, and by the names they give it."""

import re

import pytest
from fluent.syntax import ast

from bot.commands import COMMANDS
from bot.operation.figures import Figures
from bot.operation.metrics import Metrics
from crm_core.transfer.selections import SELECTIONS
from tests.repository.fluent_texts import messages
from tests.repository.tree import ROOT, files, read

MANUALS = {
    "en": ("reps.md", "admins.md", "operation.md"),
    "zh": ("reps.zh-CN.md", "admins.zh-CN.md", "operation.zh-CN.md"),
}
BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
CODE = re.compile(r"`([^`\n]+)`")
PLACE = re.compile(r"(?:bot|crm_core|tests|docs|benchmarks)/[\w./-]*")
PAGES = [str(path) for path in files(".md") if path.parts[0] == "docs"]


def _manual(language: str) -> str:
    return "\n".join(read(f"docs/manual/{page}") for page in MANUALS[language])


def _labels(language: str) -> re.Pattern[str]:
    """Any text of that language that is words, with or without a number in it."""
    patterns = set()
    for message in messages(language):
        parts = message.value.elements if message.value else []
        if any(isinstance(part, ast.TextElement) and part.value.strip() for part in parts):
            patterns.add("".join(_pattern(part) for part in parts))
    return re.compile("|".join(patterns))


def _pattern(part: ast.TextElement | ast.Placeable) -> str:
    return re.escape(part.value) if isinstance(part, ast.TextElement) else r"\d+"


@pytest.mark.parametrize("language", MANUALS)
def test_each_command_of_the_chat_is_in_the_manual(language: str) -> None:
    manual = _manual(language)
    menu = {command.name for command in COMMANDS} - {"start"}  # that is Telegram's own button

    untold = {name for name in menu if f"/{name}" not in manual}

    assert not untold


@pytest.mark.parametrize("language", MANUALS)
def test_each_kind_of_exported_record_is_in_the_manual(language: str) -> None:
    manual = _manual(language)

    untold = {kind for kind in SELECTIONS if f"`{kind}`" not in manual}

    assert not untold


@pytest.mark.parametrize("language", MANUALS)
def test_what_the_manual_prints_bold_is_a_button(language: str) -> None:
    labels = _labels(language)

    named = set(BOLD.findall(_manual(language)))

    assert named
    assert not {name for name in named if not labels.fullmatch(name)}


@pytest.mark.parametrize("page", PAGES)
def test_a_file_that_a_page_names_is_there(page: str) -> None:
    named = {name for name in CODE.findall(read(page)) if PLACE.fullmatch(name)}

    assert not {name for name in named if not (ROOT / name).exists()}


@pytest.mark.parametrize("page", ["operation.md", "operation.zh-CN.md"])
def test_a_metric_that_the_manual_names_is_there(page: str) -> None:
    told = Metrics().text(Figures(queues=[])).decode()
    metrics = set(re.findall(r"^# TYPE (\S+)", told, re.MULTILINE))

    named = set(re.findall(r"\bfieldlog_[a-z_]+", read(f"docs/manual/{page}")))

    assert named
    assert named <= metrics
