"""What the message is for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crm_core.understanding.model import Intent, Span, When
from crm_core.understanding.text import Text
from crm_core.understanding.what.asking import is_question, is_small_talk, plans_asked
from crm_core.understanding.what.en import intents as en
from crm_core.understanding.what.zh import intents as zh
from crm_core.understanding.words import either

_REMIND = either(en.REMIND, zh.REMIND)
_NOT_REMIND = either(en.NOT_REMIND)
_LOG = re.compile(en.LOG)
_REMIND_ME = either(en.REMIND_ME, zh.REMIND_ME)
_ORDER = re.compile(en.ORDER)
_SPEECH = either(en.SPEECH, zh.SPEECH)
_STATES = either(en.STATES, zh.STATES)
_OTHERS_VERB = re.compile(zh.OTHERS_VERB)
_PROMISED = either(en.PROMISED, zh.PROMISED)


@dataclass(frozen=True, slots=True)
class Signs:
    """What was found in a message, as far as it tells what the message is for."""

    contacted: bool
    changed: bool
    new: bool
    told: bool
    """It says something beyond changed fields."""
    planned: bool
    named: bool
    ahead_first: bool
    """It opens with a time to come."""


def find_intent(text: Text, bare: Text, signs: Signs, times: Sequence[When]) -> Intent:
    """`bare` lacks the names and the changed fields."""
    if signs.new:
        return "new_customer"
    if is_small_talk(text):
        return "unknown"
    if not signs.changed and is_question(text, sure=signs.contacted or signs.planned):
        return "agenda" if plans_asked(text) else "question"
    if _LOG.match(text.plain):
        return "log"
    told = signs.told or _SPEECH.search(bare.plain) is not None
    if (
        _REMIND.search(_NOT_REMIND.blanked(bare.plain))
        and not signs.contacted
        and not signs.changed
    ):
        asked = _REMIND_ME.search(bare.plain) is not None
        return "reminder" if asked or signs.ahead_first or not signs.told else "log"
    if signs.changed and not signs.contacted and not told:
        return "update"
    if signs.contacted:
        return "log"
    if _is_plan(text, bare, signs, times, told=told):
        return "reminder"
    known = told or signs.changed or signs.planned or signs.named
    return "log" if known else "unknown"


def ordered(text: Text) -> list[Span]:
    """The clauses in which the bot is told to remind: what they speak of has not been."""
    return [text.clause_at(m.start()) for m in _REMIND_ME.finditer(text.plain)]


def _is_plan(text: Text, bare: Text, signs: Signs, times: Sequence[When], *, told: bool) -> bool:
    """Nothing but what is to be done, and when: an order, or words that tell of nothing else."""
    repeats = any(when.recurrence for when in times)
    if not (signs.planned or repeats):
        return False
    ahead = signs.ahead_first and not _PROMISED.search(bare.plain)
    if _ORDER.match(text.plain) or ahead or (repeats and not told):
        return True
    return not told and not _STATES.search(_without_times(bare, times)) and not _is_of_other(bare)


def _is_of_other(bare: Text) -> bool:
    """孙浩要图纸，周五前给: what opens with a name and goes on with its verb."""
    return _OTHERS_VERB.match(bare.plain) is not None


def _without_times(bare: Text, times: Sequence[When]) -> str:
    return bare.without(w.span for w in times).plain
