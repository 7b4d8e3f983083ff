"""What every source file keeps to."""

import ast
import re
from pathlib import Path

from tests.repository.tree import ROOT, files, read

MOST_LINES = 300
PICTURES = {".gif", ".ico", ".jpg", ".png", ".ttf", ".woff2"}
# Folders of one machine, and places that packages could be fetched from.
# Written with a class of one letter each, so that this file does not name them either.
FOREIGN = re.compile(
    r"(?<![\w.<}*-])/(?:[h]ome|[r]oot|[w]ork|[o]pt|[U]sers)/|[p]ythonhosted|[f]ile://"
)


def test_no_python_file_is_long() -> None:
    long = [path for path in files(".py") if len(read(path).splitlines()) > MOST_LINES]

    assert not long


def test_a_module_opens_with_what_it_is_for() -> None:
    silent = [
        path
        for path in files(".py")
        if (source := read(path)).strip() and not ast.get_docstring(ast.parse(source))
    ]

    assert not silent


def test_no_file_names_a_machine_or_where_packages_come_from() -> None:
    named = {
        str(path): match[0]
        for path in files()
        if path.suffix not in PICTURES
        if (match := FOREIGN.search(read(path)))
    }

    assert not named


def test_every_text_file_ends_with_a_line_feed_alone() -> None:
    odd = [
        path
        for path in files()
        if path.suffix not in PICTURES
        if (content := (ROOT / path).read_bytes())
        if b"\r\n" in content or not content.endswith(b"\n")
    ]

    assert not odd


def _packages() -> set[Path]:
    return {path.parent for path in files(".py") if path.parts[0] in {"bot", "crm_core"}}


def test_every_folder_of_modules_is_a_package() -> None:
    # setuptools leaves out a folder without it, and then only an installed program fails.
    missing = [folder for folder in _packages() if not (ROOT / folder / "__init__.py").exists()]

    assert not missing
