"""What begins like a known name and goes on as that of somebody else."""

from crm_core.understanding.text import Text, fold
from crm_core.understanding.time.en.words import MONTHS, WEEKDAYS
from crm_core.understanding.who.directory import Hit
from crm_core.understanding.who.everyday import OTHER_SURNAME
from crm_core.understanding.who.unknown_en import GOES_ON, NOT_PEOPLE
from crm_core.understanding.words import words

_NO_SURNAMES = NOT_PEOPLE | frozenset(words("Says At From Is Was Has Will"))

_SAME = 2
"""Letters at the beginning of a surname: what a slip of the thumb leaves."""


def is_another(text: Text, hit: Hit) -> bool:
    """Met Tom Rees, when only Tom Becker is known; Acme Dental Labs is not Acme Corp."""
    if not text.original[hit.start].isupper():
        return False
    return _has_other_surname(text, hit) or _is_other_firm(text, hit)


def _has_other_surname(text: Text, hit: Hit) -> bool:
    if any(e.kind != "given" for e in hit.entities):
        return False
    other = OTHER_SURNAME.match(text.original, hit.end)
    if other is None or other["surname"] in _NO_SURNAMES:
        return False
    surname = fold(other["surname"])
    if surname in WEEKDAYS or surname in MONTHS:
        return False
    known = [fold(e.contact.name).split()[-1] for e in hit.entities if e.contact]
    same = any(surname[:_SAME] == name[:_SAME] for name in known)
    return not same and not any(surname in fold(e.customer.name) for e in hit.entities)


def _is_other_firm(text: Text, hit: Hit) -> bool:
    if any(e.contact for e in hit.entities):
        return False
    goes_on = GOES_ON.match(text.original, hit.end)
    if goes_on is None:
        return False
    whole = fold(text.original[hit.start : goes_on.end()])
    names = (name for e in hit.entities for name in (e.customer.name, *e.customer.aliases))
    return not any(whole in fold(name) for name in names)
