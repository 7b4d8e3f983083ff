"""Finds customers by whatever of them was typed."""

from crm_core.lookup.candidates import starting
from crm_core.lookup.fold import folded, is_han
from crm_core.lookup.guesses import guess
from crm_core.lookup.hits import Hit, Scored, ranked, scored
from crm_core.lookup.met import met_when
from crm_core.lookup.query import Query, asked_about, read_query
from crm_core.people.policy import Action, require
from crm_core.work import Work

_SHORTEST_GLUED, _LONGEST_GLUED = 4, 10

__all__ = ["Hit", "find"]


def find(work: Work, fragment: str, limit: int = 8) -> list[Hit]:
    """The best first. Guesses are given only where nothing fits."""
    require(work.actor, Action.SEE_CUSTOMERS)
    query, asked = read_query(fragment), read_query(asked_about(fragment))
    found = (
        _fitting(work, query)
        or _fitting(work, asked)
        or met_when(work, fragment)
        or guess(work, asked.words or query.words)
    )
    return ranked(work, _named_in_full(found, fragment) or found)[:limit]


def _named_in_full(found: list[Scored], fragment: str) -> list[Scored]:
    """Acme Corp is no fragment of Acme Components; one word alone may be anybody's."""
    wholes = {folded(fragment), folded(asked_about(fragment))}
    return [each for each in found if " " in (name := folded(each[0].name)) and name in wholes]


def _fitting(work: Work, query: Query) -> list[Scored]:
    return (_direct(work, query) or _glued(work, query)) if query.words else []


def _direct(work: Work, query: Query) -> list[Scored]:
    found = [scored(c, [whole]) for whole in query.wholes for c in starting(work, [whole])]
    if len(query.words) > 1:
        found += [scored(c, query.words) for c in starting(work, query.words)]
    return found


def _glued(work: Work, query: Query) -> list[Scored]:
    """深圳华星 or 华星李雷, typed as one word."""
    word = query.words[0]
    if len(query.words) > 1 or not is_han(word):
        return []
    if not _SHORTEST_GLUED <= len(word) <= _LONGEST_GLUED:
        return []
    pairs = [(word[:place], word[place:]) for place in range(2, len(word) - 1)]
    return [scored(c, pair) for pair in pairs for c in starting(work, pair)]
