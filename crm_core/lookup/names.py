"""The forms of a customer's name, folded: as it stands, and as people shorten it."""

from collections.abc import Iterable

from crm_core.lookup.fold import folded
from crm_core.understanding.text import fold
from crm_core.understanding.who import names


def official_forms(name: str) -> list[str]:
    """As it stands, and without what the law adds to it."""
    return _folded([_plain(name), names.bare_name(_plain(name))])


def short_forms(name: str) -> list[str]:
    """Without its place and its trade, or only its first word."""
    return _folded(names.short_forms(names.bare_name(_plain(name))))


def surname(name: str) -> str:
    return names.last_name(folded(name))


def _plain(name: str) -> str:
    """Still with the punctuation by which a legal form is told."""
    return fold(name).strip()


def _folded(forms: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(folded(form) for form in forms))
