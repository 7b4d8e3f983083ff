"""The texts of both languages, as the checks on them see them."""

from collections.abc import Iterator

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from tests.repository.tree import files, read

LOCALES = ("en", "zh")


class _Names(Visitor):
    """Collects the variables and the other texts that a pattern refers to."""

    def __init__(self) -> None:
        super().__init__()
        self.variables: set[str] = set()
        self.texts: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - its name
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - its name
        self.texts.add(node.id.name)


def entries(locale: str) -> Iterator[ast.EntryType]:
    for path in files(".ftl"):
        if path.parent.name == locale:
            yield from FluentParser().parse(read(path)).body


def messages(locale: str) -> Iterator[ast.Message]:
    return (entry for entry in entries(locale) if isinstance(entry, ast.Message))


def placeholders(locale: str) -> dict[str, set[str]]:
    """The placeholders of each message and of each attribute of a message."""
    found = {}
    for message in messages(locale):
        found[message.id.name] = _names(message.value).variables
        for attribute in message.attributes:
            found[f"{message.id.name}.{attribute.id.name}"] = _names(attribute.value).variables
    return found


def referred_to(locale: str) -> set[str]:
    """The messages that other messages contain."""
    return set().union(*(_names(message.value).texts for message in messages(locale)))


def _names(pattern: ast.Pattern | None) -> _Names:
    names = _Names()
    if pattern is not None:
        names.visit(pattern)
    return names
