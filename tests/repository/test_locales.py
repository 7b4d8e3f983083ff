"""Both languages say everything, with the same placeholders."""

from collections.abc import Iterator

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from tests.repository.tree import ROOT, files, read

LOCALES = ("en", "zh")


class Placeholders(Visitor):
    """Collects the names of the variables in a pattern."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - its name
        self.names.add(node.id.name)


def _entries(locale: str) -> Iterator[ast.EntryType]:
    for path in files(".ftl"):
        if path.parent.name == locale:
            yield from FluentParser().parse(read(path)).body


def _messages(locale: str) -> dict[str, set[str]]:
    """The placeholders of each message and each attribute of a message."""
    found = {}
    for entry in _entries(locale):
        if isinstance(entry, ast.Message):
            found[entry.id.name] = _placeholders(entry.value)
            for attribute in entry.attributes:
                name = f"{entry.id.name}.{attribute.id.name}"
                found[name] = _placeholders(attribute.value)
    return found


def _placeholders(pattern: ast.Pattern | None) -> set[str]:
    visitor = Placeholders()
    if pattern is not None:
        visitor.visit(pattern)
    return visitor.names


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_can_be_parsed(locale: str) -> None:
    junk = [entry.content for entry in _entries(locale) if isinstance(entry, ast.Junk)]

    assert not junk


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_is_said_twice(locale: str) -> None:
    names = [entry.id.name for entry in _entries(locale) if isinstance(entry, ast.Message)]

    assert names
    assert len(names) == len(set(names))


def test_both_languages_have_the_same_files() -> None:
    by_locale = {
        locale: {path.name for path in files(".ftl") if path.parent.name == locale}
        for locale in LOCALES
    }

    assert by_locale["en"] == by_locale["zh"]


def test_both_languages_have_the_same_texts_with_the_same_placeholders() -> None:
    assert _messages("en") == _messages("zh")


def test_there_are_no_other_languages_half_done() -> None:
    assert {path.name for path in (ROOT / "bot" / "locales").iterdir() if path.is_dir()} == set(
        LOCALES
    )
