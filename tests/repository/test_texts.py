"""The program says only what is written, and what is written is said."""

import ast
import re
from functools import cache

from crm_core.errors import Refusal
from tests.repository.fluent_texts import placeholders, referred_to
from tests.repository.tree import files, read

TEXTS = {name for name in placeholders("en") if "." not in name}
SPEAKERS = {"say", "speech", "plain"}


@cache
def _nodes() -> list[ast.AST]:
    """What the bot's sources are made of; the sandbox speaks for Telegram and has its own texts."""
    return [
        node
        for path in files(".py")
        if path.parts[0] == "bot" and "sandbox" not in path.parts
        for node in ast.walk(ast.parse(read(path)))
    ]


def _said() -> set[str]:
    """The keys that stand as they are in a call such as `say("stranger")`."""
    keys = set()
    for node in _nodes():
        match node:
            case ast.Call(
                func=ast.Name(id=name) | ast.Attribute(attr=name),
                args=[ast.Constant(value=str(key)), *_],
            ) if name in SPEAKERS:
                keys.add(key)
    return keys


def _in_pages() -> set[str]:
    """The keys that the templates of web pages say."""
    pages = [path for path in files(".html") if "templates" in path.parts]
    return {key for page in pages for key in re.findall(r"""text\("([^"]+)"\)""", read(page))}


def _words() -> set[str]:
    return {
        node.value
        for node in _nodes()
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _openings() -> tuple[str, ...]:
    """How keys begin that are put together, such as `error-` of `f"error-{key}"`."""
    heads = (node.values[0] for node in _nodes() if isinstance(node, ast.JoinedStr) and node.values)
    return tuple(
        head.value
        for head in heads
        if isinstance(head, ast.Constant) and isinstance(head.value, str)
        if head.value.endswith("-")
    )


def _refusals() -> set[str]:
    """The names of the classes that descend from Refusal and do not make their key themselves."""
    classes = [
        node
        for path in files(".py")
        if path.parts[0] in {"bot", "crm_core"}
        for node in ast.walk(ast.parse(read(path)))
        if isinstance(node, ast.ClassDef)
    ]
    family = {"Refusal"}
    while children := {kind.name for kind in classes if _bases(kind) & family} - family:
        family |= children
    return family - {kind.name for kind in classes if "key" in _methods(kind)}


def _bases(kind: ast.ClassDef) -> set[str]:
    return {base.id for base in kind.bases if isinstance(base, ast.Name)}


def _methods(kind: ast.ClassDef) -> set[str]:
    return {node.name for node in kind.body if isinstance(node, ast.FunctionDef)}


def test_every_text_that_is_said_is_written() -> None:
    assert _said()
    assert _said() | _in_pages() <= TEXTS


def test_every_text_that_is_written_is_said() -> None:
    somewhere = _words() | _in_pages() | referred_to("en") | referred_to("zh")
    openings = _openings()

    silent = {name for name in TEXTS - somewhere if not name.startswith(openings)}

    assert not silent


def test_every_refusal_has_its_words() -> None:
    keys = {type(name, (Refusal,), {})().key for name in _refusals()}

    assert keys
    assert {f"error-{key}" for key in keys} <= TEXTS
