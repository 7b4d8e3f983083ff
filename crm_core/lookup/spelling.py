"""Words of the store that a slip of the thumb may have turned into what was typed."""

from collections.abc import Iterator
from string import ascii_lowercase

from sqlalchemy import select

from crm_core.lookup.candidates import after
from crm_core.lookup.fold import is_han
from crm_core.lookup.model import TermRow
from crm_core.work import Work

_SHORTEST, _LONGEST = 3, 24
_SHORTEST_HALF = 3
_NEAR_ENOUGH = 0.66
_MOST_WORDS = 2_000
_MOST_COMPARED = 30
_MOST_GIVEN = 5
_ENDED = 0.02
"""Preferred when the whole word is near, not only its beginning."""


def respelt(work: Work, word: str) -> list[tuple[str, float]]:
    """Beginnings of terms, the nearest first, with how near they are (1 is the same)."""
    if not _SHORTEST <= len(word) <= _LONGEST:
        return []
    from rapidfuzz import process  # noqa: PLC0415 - 3 MB that few turns need
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - same

    whole = _known(work, word)
    starts = {start for term in whole for start in _starts(term, len(word))}
    near = process.extract(
        word,
        sorted(starts),
        scorer=OSA.normalized_similarity,
        score_cutoff=_NEAR_ENOUGH,
        limit=_MOST_COMPARED,
    )
    best = sorted(
        (
            (start, min(similarity + _ENDED * (start in whole), 1.0))
            for start, similarity, _ in near
        ),
        key=lambda item: (-item[1], item[0]),
    )
    return best[:_MOST_GIVEN]


def _known(work: Work, word: str) -> set[str]:
    """Words of the store one slip away, and those whose first half is right."""
    terms = select(TermRow.term).distinct().limit(_MOST_WORDS)
    known: set[str] = set()
    if not is_han(word):
        known |= set(work.session.scalars(terms.where(TermRow.term.in_(one_slip_from(word)))))
    half = word[: len(word) // 2]
    if is_han(word) or len(half) >= _SHORTEST_HALF:
        begun = terms.where(TermRow.term >= half, TermRow.term < after(half))
        known |= set(work.session.scalars(begun))
    return known


def one_slip_from(word: str) -> set[str]:
    """A letter too many, too few, wrong, or two in the wrong order."""
    splits = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    letters = ascii_lowercase if word.isascii() else sorted(set(word))
    return {
        *(a + b[1:] for a, b in splits if b),
        *(a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1),
        *(a + letter + b[1:] for a, b in splits if b for letter in letters),
        *(a + letter + b for a, b in splits for letter in letters),
    }


def _starts(term: str, length: int) -> Iterator[str]:
    yield from {term[:size] for size in (length - 1, length, length + 1, len(term)) if size > 1}
