"""What may have been meant when nothing begins as typed: slips, like sounds, surnames."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, product

from crm_core.lookup.candidates import starting
from crm_core.lookup.fold import is_han
from crm_core.lookup.hits import Scored, guessed, scored
from crm_core.lookup.readings import readings
from crm_core.lookup.spelling import respelt
from crm_core.understanding.who.names import last_name
from crm_core.understanding.who.salutations import SALUTATIONS
from crm_core.work import Work

Alternative = tuple[str, float]
_SAME_SOUND = 0.9
_SAME_SURNAME = 0.6
_PARTLY = 0.3
_MOST_COMBINATIONS = 8
_FAMILIAR = re.compile(r"[老小阿大](\w{1,2})")


def guess(work: Work, words: Sequence[str]) -> list[Scored]:
    """Each word that finds nothing is replaced by what comes near it."""
    choices = [_choices(work, word) for word in words]
    if not choices or not all(choices):
        return _partly(work, words)
    found = []
    for combination in islice(product(*choices), _MOST_COMBINATIONS):
        texts = [text for text, _ in combination]
        similarity = min(nearness for _, nearness in combination)
        found += [guessed(scored(c, texts), similarity) for c in starting(work, texts)]
    return found or _partly(work, words)


def _choices(work: Work, word: str) -> list[Alternative]:
    if len(starting(work, [word])):
        return [(word, 1.0)]
    return list(dict(_alternatives(work, word)).items())


def _alternatives(work: Work, word: str) -> Iterator[Alternative]:
    if is_han(word) and len(word) > 1:
        surname = _surname(word)
        if surname:
            yield surname, _SAME_SURNAME
        for reading in readings(word):
            yield "".join(reading), _SAME_SOUND
    yield from respelt(work, word)


def _surname(word: str) -> str:
    """王 of 王总 and of 老王."""
    familiar = _FAMILIAR.fullmatch(word)
    if familiar:
        return familiar[1] if last_name(familiar[1]) == familiar[1] else ""
    surname = last_name(word)
    return surname if word.removeprefix(surname) in SALUTATIONS else ""


def _partly(work: Work, words: Sequence[str]) -> list[Scored]:
    """Customers who answer to some of several words."""
    if len(words) <= 1:
        return []
    return [guessed(scored(c, [word]), _PARTLY) for word in words for c in starting(work, [word])]
