"""Pages, pictures and files that the documentation points at are there."""

import re

from tests.repository.tree import ROOT, files, read

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def test_links_between_pages_lead_somewhere() -> None:
    broken = [
        (str(path), target)
        for path in files(".md")
        for target in LINK.findall(read(path))
        if "://" not in target and not target.startswith(("#", "mailto:"))
        if not (ROOT / path.parent / target.partition("#")[0]).exists()
    ]

    assert not broken
