"""Where the deal stands, as far as the message tells."""

from crm_core.understanding.model import Span, Stage
from crm_core.understanding.text import Text
from crm_core.understanding.what.en import stages as en
from crm_core.understanding.what.zh import stages as zh
from crm_core.understanding.words import either

_UNDONE = either(en.UNDONE, zh.UNDONE)
_NOT_QUOTED = either(en.NOT_QUOTED, zh.NOT_QUOTED)
_ORDER: tuple[Stage, ...] = tuple(en.STAGES)
"""The first that applies decides: what is settled says more than what was talked about."""
_STAGES = tuple((stage, either(en.STAGES[stage], zh.STAGES[stage])) for stage in _ORDER)


def find_stage(text: Text) -> tuple[Stage, Span] | None:
    plain = _UNDONE.blanked(text.plain)
    for stage, pattern in _STAGES:
        match = pattern.search(_NOT_QUOTED.blanked(plain) if stage == "quoted" else plain)
        if match is not None:
            return stage, Span(*match.span())
    return None
