"""The files of the repository, as the checks on it see them."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDERS = (".ci", "benchmarks", "bot", "crm_core", "docs", "tests")


def files(suffix: str = "") -> Iterator[Path]:
    """Every file that belongs to the project and whose name ends so, relative to the root."""
    found = [path for path in ROOT.iterdir() if path.name not in {".env", ".git"}]
    for folder in FOLDERS:
        found.extend((ROOT / folder).rglob("*"))
    for path in sorted(found):
        belongs = path.is_file() and "__pycache__" not in path.parts
        if belongs and path.name.endswith(suffix) and not path.name.startswith(".coverage"):
            yield path.relative_to(ROOT)


def read(path: Path | str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")
