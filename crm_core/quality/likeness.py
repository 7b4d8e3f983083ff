"""How alike two names are: the same but for its legal form, spelled or sounding nearly so."""

from typing import Literal

from crm_core.lookup.fold import is_han
from crm_core.lookup.names import official_forms
from crm_core.lookup.readings import usual_reading

Likeness = Literal["same", "similar"]
_ALIKE = 88
_SHORTEST, _SHORTEST_HAN = 4, 2


def likeness(one: str, other: str) -> Likeness | None:
    ours, theirs = _core(one), _core(other)
    if not ours or not theirs:
        return None
    if ours == theirs:
        return "same"
    return "similar" if _spelled_alike(ours, theirs) or _sounds_alike(ours, theirs) else None


def _core(name: str) -> str:
    """Without what the law adds, in one spelling."""
    return min(official_forms(name), key=len).replace(" ", "")


def _spelled_alike(ours: str, theirs: str) -> bool:
    shorter, longer = sorted((ours, theirs), key=len)
    if is_han(shorter):
        # A place before the name, as in 深圳华星精密, is often left out.
        return len(shorter) > _SHORTEST_HAN and longer.endswith(shorter)
    from rapidfuzz import fuzz  # noqa: PLC0415 - 3 MB that few turns need

    return len(shorter) >= _SHORTEST and fuzz.ratio(ours, theirs) >= _ALIKE


def _sounds_alike(ours: str, theirs: str) -> bool:
    """华星 and 华兴, 华星 and Huaxing."""
    if not is_han(ours) and not is_han(theirs):
        return False
    return _sound(ours) == _sound(theirs) and min(len(ours), len(theirs)) >= _SHORTEST_HAN


def _sound(core: str) -> str:
    return "".join(usual_reading(core)) if is_han(core) else core
